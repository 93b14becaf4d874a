/** A figure in words, as people write it: 7.5%以上, 下降3%左右, 6.5—7%, 与经济增长同步. */
import { decimalOf } from './decimal';
import { goalText } from './goalText';
import type { Language } from './language';
import type { Figure, LedgerRecord } from './record';
import { boundWords } from './tables/words';

/** The sign of a fall stands in the word: 下降3%以上 is clear, -3%以上 is not. */
export const fallWord: Readonly<Record<Language, string>> = { 'zh-CN': '下降', 'en-US': 'fall ' };

/** `parseQuantityText` reads every wording back. */
export function wordingOf(
  figure: Figure & Partial<Pick<LedgerRecord, 'sentence' | 'sentenceSpan' | 'valueSpan'>>,
  language: Language,
): string {
  if (figure.value === null) return goalText(figure, language);
  const isFall = figure.measure === 'growth' && figure.value < 0;
  const digits = (value: number): string => decimalOf(isFall ? -value : value).toFixed();
  const amount = digits(figure.value) + (figure.upper === null ? '' : `—${digits(figure.upper)}`);
  const bound = figure.bound === 'range' ? '' : boundWords.word(figure.bound, language);
  const fall = isFall ? fallWord[language] : '';
  return language === 'zh-CN'
    ? `${fall}${amount}${figure.unit}${bound}`
    : `${fall}${bound}${amount}${figure.unit}`;
}
