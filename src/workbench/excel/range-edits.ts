import { invalidArgument } from '../richapi/api-error';
import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import type { CellValue, Matrix } from '../sheet/cells';
import { isWholeColumns, isWholeRows } from '../sheet/shift';
import type { CellRange } from './range';
import { unsupportedOption } from './range-type';

/** Inserts cells where the range stands; what was there moves `Down` or `Right`. */
export async function insertCells(range: CellRange, shift: string): Promise<CellRange> {
  const vertical = direction(range, shift, 'Down', 'Right');
  const { area } = range;
  await range.book.shift(range.sheetId, { kind: 'insert', at: area, vertical });
  return range.at(area);
}

/** Takes the range's cells out; what stands beyond moves `Up` or `Left`. */
export async function deleteCells(range: CellRange, shift: string): Promise<void> {
  const vertical = direction(range, shift, 'Up', 'Left');
  await range.book.shift(range.sheetId, { kind: 'delete', at: range.area, vertical });
}

function direction(range: CellRange, shift: string, down: string, right: string): boolean {
  if (isWholeRows(range.area)) return true;
  if (isWholeColumns(range.area)) return false;
  if (shift !== down && shift !== right)
    throw invalidArgument(`A shift is ${down} or ${right}, not ${shift}.`, 'Range');
  return shift === down;
}

/** Moves the references of a formula that are not absolute, as copying does. */
function moved(range: CellRange, formula: CellValue, rows: number, columns: number): CellValue {
  if (typeof formula !== 'string' || !formula.startsWith('=')) return literal(formula);
  const lexer = range.book.spreadsheet.parts.injector.get(LexerTreeBuilder);
  return lexer.moveFormulaRefOffset(formula, columns, rows);
}

/** A text that is copied stays text, whatever it begins with. */
const literal = (value: CellValue): CellValue =>
  typeof value === 'string' && value !== '' ? `'${value}` : value;

/** Copies formulas, values or formats; a source smaller than the range is repeated. */
export async function copyFrom(
  range: CellRange,
  source: CellRange,
  type: string,
  skipBlanks: boolean,
  transpose: boolean,
): Promise<void> {
  if (skipBlanks) throw unsupportedOption('Range.copyFrom', 'skipBlanks');
  if (transpose) throw unsupportedOption('Range.copyFrom', 'transpose');
  const from = source.book.spreadsheet.readable(source.sheetId, source.area);
  const rows = Math.max(range.area.rows, from.rows);
  const columns = Math.max(range.area.columns, from.columns);
  const target = range.at({ ...range.area, rows, columns });
  range.book.protection.check(range.sheetId, target.area);
  const down = target.area.row - from.row;
  const right = target.area.column - from.column;
  const fill = <V>(of: (row: number, column: number) => V): Matrix<V> =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => of(i, j)));
  if (type === 'All' || type === 'Formats') {
    const model = range.book.spreadsheet.model(source.sheetId);
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        const style = model.getComposedCellStyle(
          from.row + (i % from.rows),
          from.column + (j % from.columns),
        );
        range.book.styles.apply(range.sheetId, target.cell(i, j).area, style);
      }
  }
  if (type === 'All' || type === 'Formulas') {
    const formulas = await range.book.cells.formulas(source.sheetId, from);
    const values = await range.book.cells.values(source.sheetId, from);
    range.book.cells.write(
      range.sheetId,
      target.area,
      fill((i, j) => {
        const formula = formulas[i % from.rows][j % from.columns];
        // A text that looks like a formula is the same in both answers.
        const text = formula === values[i % from.rows][j % from.columns];
        const step = (at: number, size: number): number => at - (at % size);
        return text
          ? literal(formula)
          : moved(range, formula, down + step(i, from.rows), right + step(j, from.columns));
      }),
    );
  } else if (type === 'Values') {
    const values = await range.book.cells.values(source.sheetId, from);
    range.book.cells.write(
      range.sheetId,
      target.area,
      fill((i, j) => literal(values[i % from.rows][j % from.columns])),
    );
  } else if (type !== 'Formats') throw unsupportedOption('Range.copyFrom', type);
}

/** Copies the range over its destination; series are not continued. */
export async function fillDown(
  range: CellRange,
  destination: CellRange | string,
  type: string,
): Promise<void> {
  if (type !== 'FillCopy') throw unsupportedOption('Range.autoFill', type);
  await copyFrom(range.other(destination), range, 'All', false, false);
}

export interface SortField {
  readonly key: number;
  readonly ascending?: boolean;
  readonly sortOn?: string;
}

/** Sorts rows by values, blanks last, without regard to case unless told. */
export async function sortRange(
  range: CellRange,
  fields: readonly SortField[],
  matchCase = false,
  hasHeaders = false,
  orientation = 'Rows',
): Promise<void> {
  if (orientation !== 'Rows') throw unsupportedOption('RangeSort.apply', orientation);
  if (fields.some((field) => field.sortOn && field.sortOn !== 'Value'))
    throw unsupportedOption('RangeSort.apply', 'sortOn');
  const body = hasHeaders
    ? range.at({ ...range.area, row: range.area.row + 1, rows: range.area.rows - 1 })
    : range;
  if (fields.some(({ key }) => key < 0 || key >= range.area.columns))
    throw invalidArgument('A key lies outside the range.', 'RangeSort.apply');
  range.book.protection.check(body.sheetId, body.area);
  const values = await body.book.cells.values(body.sheetId, body.area);
  const formulas = await body.book.cells.formulas(body.sheetId, body.area);
  const order = values.map((_, index) => index);
  order.sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const compared = compare(values[a][key], values[b][key], ascending, matchCase);
      if (compared !== 0) return compared;
    }
    return a - b;
  });
  const sorted = order.map((from, to) =>
    formulas[from].map((formula, column) =>
      formula === values[from][column] ? literal(formula) : moved(body, formula, to - from, 0),
    ),
  );
  body.book.cells.write(body.sheetId, body.area, sorted);
}

/** Numbers, then texts, then booleans; empty cells stay at the end either way. */
function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
  const rank = (value: CellValue): number => ({ number: 0, string: 1, boolean: 2 })[typeof value as 'number'];
  const fold = (value: CellValue): string => (matchCase ? String(value) : String(value).toLowerCase());
  const difference =
    rank(a) - rank(b) ||
    (typeof a === 'string' ? fold(a).localeCompare(fold(b), 'zh-CN') : Number(a) - Number(b));
  return ascending ? difference : -difference;
}
