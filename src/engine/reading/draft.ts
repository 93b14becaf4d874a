/** A record as read from a sentence, in places of the folded text, before it is placed in the text as loaded. */
import type { Basis, Bound, Flag, Goal, Measure, Period, RecordKind } from '../record';

export interface Draft {
  readonly kind: RecordKind;
  readonly indicatorId: string | null;
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly goal: Goal | null;
  readonly stretch: boolean;
  readonly period: Period;
  readonly basis: Basis;
  readonly start: number;
  readonly end: number;
  readonly sentenceStart: number;
  readonly sentenceEnd: number;
  /** A growth in real terms (实际, 可比口径), which stands beside the nominal one. */
  readonly real?: boolean;
  readonly flags: readonly Flag[];
}
