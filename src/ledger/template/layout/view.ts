/** A grid made ready for looking about in: cells by place, merges resolved, extent of what is there. */
import type { CellPlace, GridRange, TemplateCell, TemplateGrid } from '../grid';
import { TemplateError } from '../template-error';

export interface SheetView {
  readonly grid: TemplateGrid;
  /** Extent of the cells that hold something; −1 for an empty sheet. */
  readonly lastRow: number;
  readonly lastColumn: number;
  cellAt(row: number, column: number): TemplateCell | null;
  mergeAt(row: number, column: number): GridRange | null;
  /** Cell that shows at this place: the corner of its merge, else itself. */
  shownAt(row: number, column: number): CellPlace;
  /** Text at the place, of the merge it lies in; empty for a blank cell. */
  textAt(row: number, column: number): string;
  /** True when nothing is typed there; a formula counts as something. */
  isBlank(row: number, column: number): boolean;
  /** Places of a row where a text begins (corners of merges that begin in it), left to right. */
  textsOf(row: number): readonly CellPlace[];
  /** Whether the row holds anything. */
  hasContent(row: number): boolean;
}

/** A sheet has at most so many rows and columns; anything beyond is damage. */
const rowLimit = 1_048_576;
const columnLimit = 16_384;
const mergedCellLimit = 2_000_000;

const keyOf = (row: number, column: number): number => row * columnLimit + column;

/** A year typed as a number (2023, also shown as 2023年) heads columns and rows as well as one typed as text. */
const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2060;

/** A cell with a placeholder asks; it heads nothing. */
const isText = (cell: TemplateCell | undefined): cell is TemplateCell => {
  if (cell === undefined || cell.formula !== null) return false;
  if (typeof cell.value === 'number') return isYear(cell.value);
  return typeof cell.value === 'string' && cell.value.trim() !== '' && !/[{｛]{2}/u.test(cell.value);
};

/** Cells with a number count as content; so do formulas. */
const holdsSomething = (cell: TemplateCell | undefined): boolean =>
  cell !== undefined &&
  (cell.formula !== null ||
    (cell.value !== null && !(typeof cell.value === 'string' && cell.value.trim() === '')));

export function viewSheet(grid: TemplateGrid): SheetView {
  const cells = new Map<number, TemplateCell>();
  const contents = new Map<number, number[]>();
  let lastRow = -1;
  let lastColumn = -1;
  for (const cell of grid.cells) {
    if (cell.row < 0 || cell.row >= rowLimit || cell.column < 0 || cell.column >= columnLimit) continue;
    cells.set(keyOf(cell.row, cell.column), cell);
    if (!holdsSomething(cell)) continue;
    lastRow = Math.max(lastRow, cell.row);
    lastColumn = Math.max(lastColumn, cell.column);
    const columns = contents.get(cell.row);
    if (columns) columns.push(cell.column);
    else contents.set(cell.row, [cell.column]);
  }
  for (const columns of contents.values()) columns.sort((one, other) => one - other);

  // Only merges that touch the extent are spread out, and of those only the part inside it: A1:XFD1 costs nothing.
  const merged = new Map<number, GridRange>();
  for (const merge of grid.merges) {
    const right = Math.min(merge.right, lastColumn);
    const bottom = Math.min(merge.bottom, lastRow);
    const size = Math.max(0, right - merge.left + 1) * Math.max(0, bottom - merge.top + 1);
    if (merged.size + size > mergedCellLimit) throw new TemplateError('sheet-too-large', grid.sheetName);
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= right; column += 1) merged.set(keyOf(row, column), merge);
    }
  }

  const mergeAt = (row: number, column: number): GridRange | null => merged.get(keyOf(row, column)) ?? null;
  const shownAt = (row: number, column: number): CellPlace => {
    const merge = mergeAt(row, column);
    return merge ? { row: merge.top, column: merge.left } : { row, column };
  };
  const cellAt = (row: number, column: number): TemplateCell | null => cells.get(keyOf(row, column)) ?? null;
  const isCorner = (row: number, column: number): boolean => {
    const merge = mergeAt(row, column);
    return !merge || (merge.top === row && merge.left === column);
  };
  return {
    grid,
    lastRow,
    lastColumn,
    cellAt,
    mergeAt,
    shownAt,
    textAt: (row, column) => {
      const shown = shownAt(row, column);
      const cell = cells.get(keyOf(shown.row, shown.column));
      return isText(cell) ? String(cell.value) : '';
    },
    isBlank: (row, column) => {
      const shown = shownAt(row, column);
      return !holdsSomething(cells.get(keyOf(shown.row, shown.column)));
    },
    textsOf: (row) =>
      (contents.get(row) ?? [])
        .filter((column) => isCorner(row, column) && isText(cells.get(keyOf(row, column))))
        .map((column) => ({ row, column })),
    hasContent: (row) => (contents.get(row) ?? []).length > 0,
  };
}
