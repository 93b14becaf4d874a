/** The shapes that reading a text yields. Everything downstream (ledger, Excel, functions, command line) speaks in these. */

/** A place in the text as loaded: UTF-16 units, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type RecordKind = 'target' | 'result';

/**
 * level: amount or count · growth: change against the previous period · share: ratio of a whole ·
 * rank: place in an order · gap: distance to a plan or to another area.
 */
export type Measure = 'level' | 'growth' | 'share' | 'rank' | 'gap';

/** As worded. For a decrease it speaks of the size of the fall: 下降3%以上 is −3, `ge`. */
export type Bound = 'eq' | 'ge' | 'le' | 'approx' | 'range';

/** Goals without a number: 与经济增长同步 · 完成上级下达任务 · 稳中提质 · 快于经济增长. */
export type Goal = 'sync' | 'assigned' | 'improve' | 'relative';

/** annual: one year · average: 年均 · cumulative: over the years · end: by the end of the period. */
export type Basis = 'annual' | 'average' | 'cumulative' | 'end';

/** Calendar years, both ends included; one year has from = to. Year 0: the text never names its year (the record is flagged `period-unclear`). */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** What a person should look at, or what was inferred rather than said. */
export type Flag =
  /** the period follows from the section of the report, not from words beside the figure */
  | 'period-inferred'
  /** no year could be found for the figure with any certainty */
  | 'period-unclear'
  /** target or result follows from the section of the report, not from the verb */
  | 'kind-inferred'
  /** the subject was carried over from an earlier clause */
  | 'subject-carried'
  /** the report states another figure for the same indicator, measure and period */
  | 'conflict'
  /** the unit is in no table, so it can be neither formatted nor converted */
  | 'unit-unknown'
  /** 预计, 初步统计: the report itself calls the figure provisional */
  | 'provisional'
  /** the number stands beside another figure and could be left out (a rank, a comparison) */
  | 'secondary';

/** *This area aims for, or has reached, so much of this indicator in this period.* */
export interface IndicatorRecord {
  readonly kind: RecordKind;
  /** Canonical id of the dictionary (`gdp`, `retail_sales` …) or null. */
  readonly indicatorId: string | null;
  /** Name for a table's first column: the noun phrase of the text with the modifiers that identify it. */
  readonly indicator: string;
  readonly measure: Measure;
  /** As written, negative for a decrease; null for a goal without a number. */
  readonly value: number | null;
  /** Second end of a range, else null. */
  readonly upper: number | null;
  /** As written: 亿元, 万人, %, 个百分点, 个, 微克/立方米; empty for a goal without a number. */
  readonly unit: string;
  readonly bound: Bound;
  readonly goal: Goal | null;
  /** 力争, 争取, 冲刺. */
  readonly stretch: boolean;
  readonly period: Period;
  readonly basis: Basis;
  /** The number with its unit; for a goal without a number the words that state it. */
  readonly valueSpan: Span;
  readonly sentenceSpan: Span;
  /** Further places where the report states the very same fact. */
  readonly otherSpans?: readonly Span[];
  readonly flags: readonly Flag[];
}

export interface Report {
  /** Name of the area with its suffix (青石区, 全国); empty when the text never says it. */
  readonly area: string;
  /** The year in which the report is given, the one it plans for; null when the text gives no hint of it. */
  readonly year: number | null;
  readonly title: string | null;
  readonly span: Span;
  readonly records: readonly IndicatorRecord[];
}
