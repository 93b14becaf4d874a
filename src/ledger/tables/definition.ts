/** What a table of the workbook is: its columns as data, and the cells of a row. */
import type { Wording } from '../language';

export type TableId = 'Targets' | 'Results' | 'Sources' | 'Gaps' | 'Indicators';

/**
 * How a column's cells are shown. `by-unit` asks `numberFormat(value, unit)` for each row;
 * the others are one format for the whole column.
 */
export type ColumnFormat = 'text' | 'by-unit' | 'whole' | 'year' | 'percent' | 'points' | 'date-time';

export interface ColumnDefinition<Id extends string = string> {
  /** Known in code and kept with the table; the caption may be in either language or changed by a person. */
  readonly id: Id;
  readonly caption: Wording;
  /** In characters of Excel's default font; a Chinese character is two. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  readonly format: ColumnFormat;
  readonly wrap?: boolean;
  /** For keys and places: hidden from people, needed to know the row again. */
  readonly hidden?: boolean;
  /** What a person may write; a report read again leaves it alone. */
  readonly keptByHand?: boolean;
}

export interface TableDefinition<Id extends string = string> {
  /** Name of the Excel table, in English whatever the language. */
  readonly id: TableId;
  readonly sheet: Wording;
  readonly columns: readonly ColumnDefinition<Id>[];
}

/** A live cell: the formula and what it yields now, for a workbook that is opened without the add-in or never recalculated. */
export interface FormulaCell {
  readonly formula: string;
  readonly value: string | number;
}

/** What goes into a cell; null leaves it empty. Text is text even when it begins with =, see `cellText.ts`. */
export type Cell = string | number | FormulaCell | null;

/** A row by column id. */
export type Row<Id extends string = string> = Readonly<Record<Id, Cell>>;

/** What comes back out of cells: Excel has no null, empty cells are ''. */
export type ReadCell = string | number | boolean | null | undefined;
export type ReadRow<Id extends string = string> = Readonly<Partial<Record<Id, ReadCell>>>;

/** Says how a formula points at a cell of its own row, or at a whole column of a table. */
export interface References {
  /** [@值], Targets[[#This Row],[值]] or $G2. */
  cell(columnId: string): string;
  /** Targets[值] or Targets!$G$2:$G$99. */
  column(table: TableId, columnId: string): string;
}

export function isFormula(cell: Cell): cell is FormulaCell {
  return typeof cell === 'object' && cell !== null;
}
