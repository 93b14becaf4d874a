/** What is wrong with a row that a person wrote, and the sentence that says so. */
import { fillMessage, inLanguage, type Language, type Wording } from '../language';

const messages = {
  'area-missing': { zh: '缺少地区', en: 'the area is missing' },
  'indicator-missing': { zh: '缺少指标', en: 'the indicator is missing' },
  'year-unreadable': {
    zh: '期间或年度“{cell}”无法识别，应为 2025 或 2021-2025',
    en: 'the period or year “{cell}” cannot be read; it should be 2025 or 2021-2025',
  },
  'value-unreadable': {
    zh: '数值“{cell}”无法识别，应为数字，或 7.5%以上、780亿元 这样的写法',
    en: 'the figure “{cell}” cannot be read; it should be a number, or words such as 7.5%以上 or 780亿元',
  },
  'word-unknown': { zh: '“{cell}”不在可选内容中：{choices}', en: '“{cell}” is not one of {choicesEn}' },
  'name-missing': { zh: '缺少指标名称', en: 'the name is missing' },
} as const satisfies Record<string, Wording>;

export type RowProblem = keyof typeof messages;

export interface RowFault<ColumnId extends string = string> {
  readonly column: ColumnId;
  readonly problem: RowProblem;
  readonly parameters: Readonly<Record<string, string>>;
}

export function rowFaultSentence({ problem, parameters }: RowFault, language: Language): string {
  return fillMessage(inLanguage(messages[problem], language), parameters);
}
