import { MAX_COLUMNS, MAX_ROWS, type Area } from './area';

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
