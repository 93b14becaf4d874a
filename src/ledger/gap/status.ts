/** The six words a target can get. */
import { inLanguage, type Language, type Wording } from '../language';

/** met 完成 · nearly-met 基本完成 · not-met 未完成 · not-comparable 不可比 · no-result 无结果 · not-quantified 未量化. */
export type Status = 'met' | 'nearly-met' | 'not-met' | 'not-comparable' | 'no-result' | 'not-quantified';

const words: Readonly<Record<Status, Wording>> = {
  met: { zh: '完成', en: 'Met' },
  'nearly-met': { zh: '基本完成', en: 'Nearly met' },
  'not-met': { zh: '未完成', en: 'Not met' },
  'not-comparable': { zh: '不可比', en: 'Not comparable' },
  'no-result': { zh: '无结果', en: 'No result' },
  'not-quantified': { zh: '未量化', en: 'Not quantified' },
};

export const statuses = Object.keys(words) as readonly Status[];

export function statusWord(status: Status, language: Language): string {
  return inLanguage(words[status], language);
}
