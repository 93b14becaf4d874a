import { ApiError } from '../richapi/api-error';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './area';
import type { Spreadsheet } from './spreadsheet';

/** Cells put in or taken out, and the way that the cells beyond move. */
export interface Shift {
  readonly kind: 'insert' | 'delete';
  readonly at: Area;
  readonly vertical: boolean;
}

/** Where an area lies after a shift, as Excel moves its references; null when it has gone. */
export function shifted(area: Area, shift: Shift): Area | null {
  if (!shift.vertical) {
    const turned = shifted(turn(area), { ...shift, at: turn(shift.at), vertical: true });
    return turned && turn(turned);
  }
  const { at, kind } = shift;
  const within = area.column >= at.column && area.column + area.columns <= at.column + at.columns;
  if (!within) return area;
  if (kind === 'insert') {
    if (area.row >= at.row) return { ...area, row: area.row + at.rows };
    return area.row + area.rows > at.row ? { ...area, rows: area.rows + at.rows } : area;
  }
  const end = at.row + at.rows;
  const before = Math.max(0, Math.min(area.row, end) - at.row);
  const inside = Math.max(0, Math.min(area.row + area.rows, end) - Math.max(area.row, at.row));
  const rows = area.rows - inside;
  return rows > 0 ? { ...area, row: area.row - (area.row >= at.row ? before : 0), rows } : null;
}

const turn = ({ row, column, rows, columns }: Area): Area => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;

/** Inserts or deletes cells, whole rows or whole columns. */
export function shiftCells(spreadsheet: Spreadsheet, sheetId: string, { kind, at, vertical }: Shift): void {
  if (isWholeRows(at) && isWholeColumns(at))
    throw new ApiError(
      'InvalidOperation',
      'A whole sheet can be neither inserted nor deleted here.',
      'Range',
    );
  const sheet = spreadsheet.grow(sheetId, at);
  if (isWholeRows(at)) {
    if (kind === 'insert') sheet.insertRows(at.row, at.rows);
    else sheet.deleteRows(at.row, at.rows);
  } else if (isWholeColumns(at)) {
    if (kind === 'insert') sheet.insertColumns(at.column, at.columns);
    else sheet.deleteColumns(at.column, at.columns);
  } else {
    const { Dimension } = spreadsheet.parts.api.Enum;
    const range = spreadsheet.range(sheetId, at);
    const dimension = vertical ? Dimension.ROWS : Dimension.COLUMNS;
    if (kind === 'insert') {
      // The engine lets nothing fall off the end of a sheet.
      spreadsheet.grow(sheetId, vertical ? belowContent(spreadsheet, sheetId, at) : at);
      range.insertCells(dimension);
    } else range.deleteCells(dimension);
  }
}

function belowContent(spreadsheet: Spreadsheet, sheetId: string, at: Area): Area {
  const used = spreadsheet.used(sheetId, false);
  return used ? { ...at, row: used.row + used.rows, rows: at.rows } : at;
}
