/** What planning a fill yields: for each cell asked for, what was asked, how that is known, and what is to be written or why nothing is. */
import type { Dictionary } from '../../engine/lexicon/dictionary';
import type { Basis, Measure, Period, RecordKind } from '../../engine/record';
import type { Language } from '../language';
import type { LedgerFigure } from './figure';
import type { CellPlace } from './grid';
import type { Mapping } from './mapping';

/**
 * What a cell can ask for: a measure that reports state, or one worked out of target and result.
 * attainment: 完成率 · distance: 差距, result − target · pace: 序时进度 · status: 完成, 基本完成, 未完成.
 */
export type AskedMeasure = Measure | 'attainment' | 'distance' | 'pace' | 'status';

/** Null where the sheet does not say it; such a cell is not filled. */
export interface CellRequest {
  readonly area: string | null;
  readonly indicatorId: string | null;
  /** Name in the dictionary or in the ledger; as written on the sheet where neither knows it. */
  readonly indicator: string | null;
  /** Null as well for measures of target and result together. */
  readonly kind: RecordKind | null;
  readonly period: Period | null;
  readonly basis: Basis;
  /** 力争目标, 奋斗目标. */
  readonly stretch: boolean;
  readonly measure: AskedMeasure | null;
  /** Unit the number has to be in: 亿元, %, 个百分点. */
  readonly unit: string | null;
}

export type Facet = 'area' | 'indicator' | 'kind' | 'period' | 'measure' | 'unit' | 'figure';

/** Where a facet was found. `assumed` says that nothing states it and what was taken instead; it is shown as a doubt. */
export type EvidenceSource =
  | 'row-header'
  | 'column-header'
  | 'section'
  | 'corner'
  | 'title'
  | 'sheet-name'
  | 'neighbour'
  | 'number-format'
  | 'placeholder'
  | 'option'
  | 'correction'
  | 'picked'
  | 'assumed';

export interface Evidence {
  readonly facet: Facet;
  readonly source: EvidenceSource;
  /** The cell that says so; null for the sheet's name, options and assumptions. */
  readonly cell: CellPlace | null;
  /** Its text, or a word for the assumption (only-area, usual-unit …, see `AssumedBecause`). */
  readonly text: string;
  /** How it was read: 云岭市, gdp, target, 2023, growth, 亿元. */
  readonly reads: string;
}

export type AssumedBecause =
  /** the ledger has figures of one area only */
  | 'only-area'
  /** no kind word anywhere; a plain year means what was reached */
  | 'plain-year-is-result'
  /** no unit anywhere; the indicator's usual one */
  | 'usual-unit'
  /** no measure anywhere; an indicator's plain name means its level */
  | 'plain-name-is-level';

export interface Conversion {
  readonly from: string;
  readonly to: string;
  /** As in the ledger and as written: 4.39 → 43900. */
  readonly before: number;
  readonly after: number;
}

/** What is to be written. */
export interface Proposal {
  readonly value: number | string;
  /** The figure as its report words it, bound and all: 7.5%以上. */
  readonly wording: string;
  /** Null when the number is written as stated. A percent format (7.5 → 0.075) counts as one, to `percent-format`. */
  readonly conversion: Conversion | null;
  /** One figure; target and result for a measure of both; each one of a text with several placeholders. */
  readonly figures: readonly LedgerFigure[];
  /** True when the number leaves out a word of the report: 以上, 左右, 预计. `wording` has it. */
  readonly qualified: boolean;
}

/** Why a cell stays as it is. */
export type LeaveReason =
  | 'filled'
  | 'formula'
  | 'protected'
  | 'merged'
  | 'hidden'
  | 'struck-out'
  | 'area-unclear'
  | 'area-not-in-ledger'
  | 'indicator-unclear'
  | 'kind-unclear'
  | 'period-unclear'
  | 'measure-unclear'
  | 'unit-unclear'
  | 'header-unread'
  | 'header-conflict'
  | 'total'
  | 'part-of-year'
  | 'pace-needs-month'
  | 'no-figure'
  | 'other-measure-only'
  | 'other-kind-only'
  | 'unit-differs'
  | 'conflict'
  | 'not-a-number'
  | 'not-comparable'
  | 'sheet-differs'
  | 'placeholder-wrong';

/** A figure that is near to what was asked; its wording can be taken as text instead. */
export interface Alternative {
  readonly wording: string;
  readonly figure: LedgerFigure;
  /** What the figure is known by in a correction's `picks`. */
  readonly key: string;
}

export type CellOutcome =
  | { readonly state: 'fill'; readonly proposal: Proposal }
  | {
      readonly state: 'leave';
      readonly reason: LeaveReason;
      /** What the sentence about the reason needs: texts of headers, units, what was expected. */
      readonly detail: string;
      readonly alternatives: readonly Alternative[];
    };

export interface PlannedCell extends CellPlace {
  readonly address: string;
  readonly request: CellRequest;
  readonly evidence: readonly Evidence[];
  readonly outcome: CellOutcome;
  /** Headers that the cell hangs on, folded: what a remembered correction is known by. */
  readonly rowKey: string;
  readonly columnKey: string;
}

/** Whether a person chose the cell's figure among several that contradict each other. */
export const isPicked = ({ evidence }: PlannedCell): boolean =>
  evidence.some(({ source }) => source === 'picked');

export interface FillPlan {
  readonly sheetName: string;
  /** Same for sheets of the same headers, whatever their year and figures. */
  readonly fingerprint: string;
  /** Every cell asked for, row by row. */
  readonly cells: readonly PlannedCell[];
}

export interface FillOptions {
  /** The built-in dictionary when left out. */
  readonly dictionary?: Dictionary;
  /** Taken where the sheet says none; what the sheet says always comes first. */
  readonly area?: string;
  readonly year?: number;
  readonly kind?: RecordKind;
  /** Writes the report's words where no single number fits: ranges, goals without a number, growth where a level was asked. */
  readonly takeText?: boolean;
  /** Writes over cells that hold a value. Formulas and protected cells stay in any case. */
  readonly overwrite?: boolean;
  /** Of status words and of what `detail` says; Chinese when left out. */
  readonly language?: Language;
  /** What was agreed on sheets before; the ones of the same shape are applied. */
  readonly mappings?: readonly Mapping[];
}
