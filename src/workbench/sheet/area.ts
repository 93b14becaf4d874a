/** A rectangle of cells on one sheet; rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Address extends Area {
  /** Name of the sheet where the address says one. */
  readonly sheet?: string;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → A, 26 → AA. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Reads `Sheet1!$A$1:B2`, `A:C`, `2:5`; null when it is no address. */
export function parseAddress(text: string): Address | null {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? undefined : unquote(text.slice(0, bang));
  const [from, to = from, ...more] = text
    .slice(bang + 1)
    .replaceAll('$', '')
    .trim()
    .split(':');
  if (more.length > 0) return null;
  const first = corner(from);
  const last = corner(to);
  if (!first || !last || (first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  const [row, rows] = stretch(first.row, last.row, MAX_ROWS);
  const [column, columns] = stretch(first.column, last.column, MAX_COLUMNS);
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS || row < 0) return null;
  // A lone letter or number is a name or a mistake, not a whole column: `A:A` says that.
  if (!text.slice(bang + 1).includes(':') && (first.row === null || first.column === null)) return null;
  return { sheet, row, column, rows, columns };
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function corner(text: string): Corner | null {
  const match = /^([A-Za-z]{1,3})?(\d{1,7})?$/.exec(text.trim());
  if (!match || (!match[1] && !match[2])) return null;
  return { column: match[1] ? columnIndex(match[1]) : null, row: match[2] ? Number(match[2]) - 1 : null };
}

function stretch(a: number | null, b: number | null, whole: number): [number, number] {
  if (a === null || b === null) return [0, whole];
  return [Math.min(a, b), Math.abs(a - b) + 1];
}

function unquote(sheet: string): string {
  const name = sheet.trim();
  return name.startsWith("'") && name.endsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** `A1:B2`, `A:B` for whole columns, `1:2` for whole rows. */
export function formatArea({ row, column, rows, columns }: Area): string {
  if (rows === MAX_ROWS) return `${columnName(column)}:${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** A sheet's name as it stands before `!`: quoted when it must be. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const isInside = ({ row, column, rows, columns }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rows >= 1 &&
  columns >= 1 &&
  row + rows <= MAX_ROWS &&
  column + columns <= MAX_COLUMNS;

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export const contains = (outer: Area, inner: Area): boolean => {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
};

/** Univer's way of saying the same. */
export interface Corners {
  readonly startRow: number;
  readonly startColumn: number;
  readonly endRow: number;
  readonly endColumn: number;
}

export const toCorners = ({ row, column, rows, columns }: Area): Corners => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});

export const fromCorners = ({ startRow, startColumn, endRow, endColumn }: Corners): Area => ({
  row: startRow,
  column: startColumn,
  rows: endRow - startRow + 1,
  columns: endColumn - startColumn + 1,
});
