/** A number of a sentence with its unit, and the words behind it that bound it. */
import type { UnitClass } from '../lexicon/measureWords';
import type { Bound } from '../record';

export interface Quantity {
  /** The number with its unit. */
  readonly start: number;
  readonly end: number;
  /** End of the bound word behind the unit (以上, 左右), else `end`. */
  readonly boundEnd: number;
  readonly value: number;
  readonly upper: number | null;
  /** As written, 多 and 余 left out; empty for a bare number. */
  readonly unit: string;
  readonly unitClass: UnitClass | null;
  /** Bound said by the words behind, or inside (300余件, 3万多名). */
  readonly bound: Bound | null;
  /** Written with 第: a place in an order. */
  readonly ordinal: boolean;
  /** 翻一番: a growth by itself. */
  readonly doubling: boolean;
  /** Shares of a structure 10.1:43.5:46.4. */
  readonly ratio: readonly { start: number; end: number; value: number }[] | null;
  /** Digits as opposed to 三成, 千亿元. */
  readonly arabic: boolean;
}

/** A year that a sentence names: 2021年, 2021—2025年, 2020年末. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface Numbers {
  readonly quantities: Quantity[];
  readonly years: YearMention[];
}

const AFTER_BOUND = /(?:及|\()?(以上|以内|之内|以下|左右|上下|之上|有余|开外|内(?=[,。;、)!\s]|$)|多|余)\)?/y;

const AFTER_BOUNDS: Readonly<Record<string, Bound>> = {
  以上: 'ge',
  之上: 'ge',
  有余: 'ge',
  开外: 'ge',
  多: 'ge',
  余: 'ge',
  以内: 'le',
  之内: 'le',
  内: 'le',
  以下: 'le',
  左右: 'approx',
  上下: 'approx',
};

/** The bound word that begins at a place: 以上, 左右, 余. */
export function boundAt(
  text: string,
  at: number,
): { readonly word: string; readonly bound: Bound; readonly end: number } | null {
  AFTER_BOUND.lastIndex = at;
  const match = AFTER_BOUND.exec(text);
  return match ? { word: match[1], bound: AFTER_BOUNDS[match[1]], end: AFTER_BOUND.lastIndex } : null;
}

/** Years that a report may speak of. */
export const isYear = (value: number): boolean => value >= 1900 && value <= 2100 && Number.isInteger(value);
