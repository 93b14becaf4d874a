/** A goal without number in the words of its report: 与全国一致 is not 与经济增长同步, 保持稳定 is not 稳中有进. */
import type { Language } from './language';
import { goalOfText } from './quantityText';
import type { Figure, LedgerRecord } from './record';
import { goalWords } from './tables/words';

type Placed = Pick<LedgerRecord, 'sentence' | 'sentenceSpan' | 'valueSpan'>;

/** Longer is no goal but a clause around it. */
const longest = 24;

/** 居民收入增速|高于经济增速: what is compared stands in a column of its own. */
const comparison = /(?:与|快于|高于|优于|好于|不低于|领先)[^与]+$/u;

/** The words of the text where they read as the same goal again; else the ledger's word for it. */
export function goalText(figure: Figure & Partial<Placed>, language: Language): string {
  if (!figure.goal) return '';
  const clause = goalWordsOf(figure)?.replace(/\s+/gu, '') ?? '';
  const isComparison = figure.goal === 'sync' || figure.goal === 'relative';
  const words = (isComparison && comparison.exec(clause)?.[0]) || clause;
  return words !== '' && words.length <= longest && goalOfText(words) === figure.goal
    ? words
    : goalWords.word(figure.goal, language);
}

/** The words that state the goal, out of its sentence; null when the place is not known. */
export function goalWordsOf({ sentence, sentenceSpan, valueSpan }: Partial<Placed>): string | null {
  if (!sentence || !sentenceSpan || !valueSpan) return null;
  if (sentence.length !== sentenceSpan.end - sentenceSpan.start) return null;
  return sentence.slice(valueSpan.start - sentenceSpan.start, valueSpan.end - sentenceSpan.start);
}
