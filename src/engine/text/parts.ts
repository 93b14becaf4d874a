/** Parts of a report: what was reached, or what is aimed for, and in which years. */
import type { Basis, Period, RecordKind } from '../record';

export interface Section {
  readonly kind: RecordKind;
  readonly period: Period;
  /** Basis of an undated figure of this part. */
  readonly basis: Basis;
  /** The part speaks of several years together. */
  readonly multiYear: boolean;
}

/** A text that never names its year speaks of year 0. */
function part(kind: RecordKind, from: number, to: number): Section {
  const multiYear = to > from;
  return {
    kind,
    period: { from: Math.max(0, from), to: Math.max(0, to) },
    basis: multiYear ? 'cumulative' : 'annual',
    multiYear,
  };
}

export const review = (year: number): Section => part('result', year, year);
export const plan = (year: number): Section => part('target', year, year);
export const reviewOfYears = (span: Period): Section => part('result', span.from, span.to);
export const planOfYears = (span: Period): Section => part('target', span.from, span.to);
