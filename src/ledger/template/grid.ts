/** A sheet as the planner sees it. Whoever reads the sheet (the file's XML, Office.js) fills this in; nothing of either is left in it. */

/** What a cell holds; dates come as their serial number with a date format. */
export type CellValue = string | number | boolean | null;

/** Rows and columns count from 0 for A1, in the sheet, not in its used range. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface TemplateCell extends CellPlace {
  /** Last computed value for a formula. Rich text comes as its plain text. */
  readonly value: CellValue;
  /** As shown; for a text cell the text itself. */
  readonly text: string;
  /** Without the leading `=`; null for a cell without a formula. Members of shared and array formulas have one as well. */
  readonly formula: string | null;
  /** Number format code, `General` where none is set. */
  readonly numberFormat: string;
  /** Excel's cell attribute; it counts only when the sheet is protected. */
  readonly locked: boolean;
  /** Indentation of the alignment, in steps; 0 when not set. */
  readonly indent?: number;
}

/** Both ends included. */
export interface GridRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TemplateGrid {
  readonly sheetName: string;
  /**
   * Every cell the sheet knows of, in any order: with a value, a formula, or just a format. Blank formatted cells matter:
   * they are often all there is of a cell that wants filling.
   */
  readonly cells: readonly TemplateCell[];
  readonly merges: readonly GridRange[];
  /** True when the sheet is protected, so that locked cells cannot be written. */
  readonly protected: boolean;
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** A1 address: {row: 4, column: 27} is AB5. */
export function addressOf({ row, column }: CellPlace): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}

/** Place of an A1 address, with or without `$`; null for anything else. */
export function placeOf(address: string): CellPlace | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/u.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}
