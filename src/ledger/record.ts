/** What the ledger keeps: a record of a report with its area, its way back to the sentence, and what people did with it. */
import type {
  Basis,
  Bound,
  Flag,
  Goal,
  IndicatorRecord,
  Measure,
  Period,
  RecordKind,
  Span,
} from '../engine/record';

/**
 * unchecked: as read, carries a flag that a person should look at · checked: as read, accepted ·
 * corrected: a person changed the figure or its identity · by-hand: typed by a person, no report behind it ·
 * gone: a newer version of its report no longer states it.
 */
export type RecordState = 'unchecked' | 'checked' | 'corrected' | 'by-hand' | 'gone';

/** What can be compared: a figure with its unit, as worded. Values are as written (7.5 with %), negative for a fall. */
export interface Figure {
  readonly measure: Measure;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly goal: Goal | null;
}

/** A row of Targets or Results. */
export interface LedgerRecord extends Figure {
  /** Stable identity of the row; never changes once written, whatever a person corrects. */
  readonly key: string;
  readonly kind: RecordKind;
  readonly area: string;
  readonly indicatorId: string | null;
  readonly indicator: string;
  /** `Category` of the dictionary, or a person's own word for one. */
  readonly category: string | null;
  readonly stretch: boolean;
  readonly period: Period;
  readonly basis: Basis;
  readonly sentence: string;
  /** `SourceRecord.id`, empty for a record typed by hand. */
  readonly sourceId: string;
  /** Words for the source column: file name, or the report's title. */
  readonly source: string;
  /** Places in the text of the report alone (the report begins at 0), null for a record typed by hand. */
  readonly valueSpan: Span | null;
  readonly sentenceSpan: Span | null;
  readonly flags: readonly Flag[];
  readonly note: string;
  readonly state: RecordState;
  /** What the report said, as `figureAsRead` writes it; differs from the row once a person corrected it. Empty when typed by hand. */
  readonly asRead: string;
}

/** A row of Sources: one report. */
export interface SourceRecord {
  /** Same for every version of one report: area, year and sort of document; the fingerprint where area or year is unknown. */
  readonly id: string;
  readonly file: string;
  readonly area: string;
  readonly year: number | null;
  readonly title: string;
  readonly readAt: Date;
  /** Of the report's own text, see `fingerprint`. */
  readonly fingerprint: string;
  readonly targets: number;
  readonly results: number;
  readonly note: string;
}

export interface Ledger {
  readonly targets: readonly LedgerRecord[];
  readonly results: readonly LedgerRecord[];
  readonly sources: readonly SourceRecord[];
}

export type { Basis, Bound, Flag, Goal, IndicatorRecord, Measure, Period, RecordKind, Span };
