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
  /** The word that calls a growth real or comparable (实际, 同口径): it stands beside the nominal one, and beside one of another word. */
  readonly real?: string;
  readonly flags: readonly Flag[];
}
