/** 序时进度: how far the year's plan has come against how far the year has, and what the rest of the time must bring. */
import { inLanguage, type Language, type Wording } from '../language';
import { Big, decimalOf, numberOf } from '../decimal';

/** ahead 超进度 · on-pace 达进度 · behind 欠进度. */
export type PaceWord = 'ahead' | 'on-pace' | 'behind';

const words: Readonly<Record<PaceWord, Wording>> = {
  ahead: { zh: '超进度', en: 'Ahead of pace' },
  'on-pace': { zh: '达进度', en: 'On pace' },
  behind: { zh: '欠进度', en: 'Behind pace' },
};

export function paceWord(word: PaceWord, language: Language): string {
  return inLanguage(words[word], language);
}

export interface Pace {
  /** Part of the year's plan that is done, 0.367. */
  readonly done: number;
  /** Part of the year that is over, months/12. */
  readonly due: number;
  /** done − due in 个百分点, negative when behind. */
  readonly ahead: number;
  readonly word: PaceWord;
}

/**
 * @param target the year's plan, positive; in the unit of `cumulative`
 * @param months how many months the cumulative figure covers, 1 to 12
 * @throws RangeError for a plan that is not positive, and for months outside the year
 */
export function paceOf(target: number, cumulative: number, months: number): Pace {
  if (!(target > 0)) throw new RangeError('target');
  requireMonths(months, 12);
  const done = decimalOf(cumulative).div(decimalOf(target));
  const due = new Big(months).div(12);
  const ahead = done.minus(due).times(100);
  // At twelve decimals a third of a year is no longer a difference.
  const rounded = ahead.round(12);
  return {
    done: numberOf(done),
    due: numberOf(due),
    ahead: numberOf(rounded),
    word: rounded.gt(0) ? 'ahead' : rounded.lt(0) ? 'behind' : 'on-pace',
  };
}

/** What each of the remaining months must bring so that the year's plan is met; 0 when it is met already. */
export function requiredPerMonth(target: number, cumulative: number, months: number): number {
  requireMonths(months, 11);
  const left = decimalOf(target).minus(decimalOf(cumulative));
  return left.lte(0) ? 0 : numberOf(left.div(12 - months));
}

/**
 * Compound growth a year that leads from base to target: 100 → 121 in 2 years is 0.1.
 *
 * @throws RangeError for a base or target that is not positive, or years that are not a positive number
 */
export function requiredGrowth(base: number, target: number, years: number): number {
  if (!(base > 0)) throw new RangeError('base');
  if (!(target > 0)) throw new RangeError('target');
  if (!(years > 0) || !Number.isFinite(years)) throw new RangeError('years');
  const ratio = numberOf(decimalOf(target).div(decimalOf(base)));
  // A root has no finite decimals; twelve of them are more than any report gives.
  return numberOf(new Big(Math.pow(ratio, 1 / years) - 1).round(12));
}

function requireMonths(months: number, most: number): void {
  if (!Number.isInteger(months) || months < 1 || months > most) throw new RangeError('months');
}
