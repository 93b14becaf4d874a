import { CellValueType, type ICellData, type Worksheet as UniverWorksheet } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import { ApiError, invalidArgument } from '../richapi/api-error';
import type { Area } from './area';
import { CELL_TEXT_LIMIT, FORMULA_LIMIT, readEntry, type Entry } from './entry';
import { displayText } from './display';
import type { Spreadsheet } from './spreadsheet';

/** What a cell may hold in Office.js: '' for an empty cell, errors as their code. */
export type CellValue = string | number | boolean;
export type Matrix<V> = V[][];

/** More than this Excel on the web does not answer at once either. */
const CELLS_PER_ANSWER = 5_000_000;

/** Reads and writes the contents of cells. */
export class Cells {
  constructor(private readonly spreadsheet: Spreadsheet) {}

  async values(sheetId: string, area: Area): Promise<Matrix<CellValue>> {
    return this.read(sheetId, area, (cell, row, column) =>
      valueOf(cell ?? this.spread(sheetId, row, column)),
    );
  }

  /** Formulas where there are any, else values, as Excel answers. */
  async formulas(sheetId: string, area: Area): Promise<Matrix<CellValue>> {
    const { spreadsheet } = this;
    return this.read(sheetId, area, (cell, row, column) => {
      if (cell?.f) return cell.f;
      if (cell?.si) return spreadsheet.sheet(sheetId).getRange(row, column).getFormula();
      return valueOf(cell ?? this.spread(sheetId, row, column));
    });
  }

  /** What is shown: values in their number formats. */
  async text(sheetId: string, area: Area): Promise<Matrix<string>> {
    const model = this.spreadsheet.model(sheetId);
    return this.read(sheetId, area, (cell, row, column) => {
      const shown = cell && hasValue(cell) ? cell : this.spread(sheetId, row, column);
      return displayText(
        valueOf(shown ?? null),
        formatOf(model, row, column, shown),
        this.spreadsheet.language,
      );
    });
  }

  async numberFormats(sheetId: string, area: Area): Promise<Matrix<string>> {
    const model = this.spreadsheet.model(sheetId);
    return this.read(sheetId, area, (_cell, row, column) => formatOf(model, row, column));
  }

  /**
   * Writes values or formulas as if they were typed; null leaves a cell as it is.
   * @throws InvalidArgument for a formula that is none, and for a text longer than a cell may hold.
   */
  write(sheetId: string, area: Area, matrix: Matrix<unknown>): void {
    this.spreadsheet.grow(sheetId, area);
    const model = this.spreadsheet.model(sheetId);
    const chinese = this.spreadsheet.language === 'zh-CN';
    const cells: Record<number, Record<number, ICellData>> = {};
    matrix.forEach((line, i) =>
      line.forEach((value, j) => {
        if (value === null || value === undefined) return;
        const format = formatOf(model, area.row + i, area.column + j);
        const entry = entryOf(value, format, chinese);
        (cells[area.row + i] ??= {})[area.column + j] = this.cellOf(entry, format);
      }),
    );
    if (Object.keys(cells).length === 0) return;
    this.spreadsheet.command(SetRangeValuesCommand.id, { ...this.spreadsheet.target(sheetId), value: cells });
  }

  private cellOf(entry: Entry, format: string): ICellData {
    const plain = { f: null, si: null, p: null };
    switch (entry.kind) {
      case 'empty':
        return { ...plain, v: null, t: null };
      case 'text':
        if (entry.text.length > CELL_TEXT_LIMIT)
          throw invalidArgument(`A cell holds at most ${CELL_TEXT_LIMIT} characters.`, 'Range.values');
        return { ...plain, v: entry.text, t: CellValueType.STRING };
      case 'error':
        return { ...plain, v: entry.code, t: CellValueType.STRING };
      case 'boolean':
        return { ...plain, v: entry.value ? 1 : 0, t: CellValueType.BOOLEAN };
      case 'number': {
        const styled = entry.format && format === 'General' ? { s: { n: { pattern: entry.format } } } : {};
        return { ...plain, v: entry.value, t: CellValueType.NUMBER, ...styled };
      }
      case 'formula':
        if (entry.formula.length > FORMULA_LIMIT || !this.spreadsheet.isFormula(entry.formula))
          throw invalidArgument(
            `The argument is invalid or missing or has an incorrect format: ${entry.formula.slice(0, 60)}`,
            'Range.formulas',
          );
        return { f: entry.formula, v: null, si: null, p: null };
    }
  }

  private async read<V>(
    sheetId: string,
    area: Area,
    of: (cell: ICellData | null, row: number, column: number) => V,
  ): Promise<Matrix<V>> {
    await this.spreadsheet.calculation.settled();
    const { row, column, rows, columns } = this.spreadsheet.readable(sheetId, area);
    if (rows * columns > CELLS_PER_ANSWER)
      throw new ApiError(
        'ResponsePayloadSizeLimitExceeded',
        'The range is too big to be read at once.',
        'Range',
      );
    const cells = this.spreadsheet.model(sheetId).getCellMatrix();
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (_, j) => {
        const cell = cells.getValue(row + i, column + j) ?? null;
        return of(cell && (hasValue(cell) || cell.f || cell.si) ? cell : null, row + i, column + j);
      }),
    );
  }

  private spread(sheetId: string, row: number, column: number): ICellData | null {
    return this.spreadsheet.spilled(sheetId, row, column) ?? null;
  }
}

const hasValue = (cell: ICellData): boolean => (cell.v !== undefined && cell.v !== null) || Boolean(cell.p);

function entryOf(value: unknown, format: string, chinese: boolean): Entry {
  switch (typeof value) {
    case 'string':
      return readEntry(value, { format, chinese });
    case 'number':
      if (!Number.isFinite(value)) throw invalidArgument('The number is not finite.', 'Range.values');
      return format === '@' ? { kind: 'text', text: String(value) } : { kind: 'number', value };
    case 'boolean':
      return { kind: 'boolean', value };
    default:
      throw invalidArgument('A cell takes a string, a number or a boolean.', 'Range.values');
  }
}

export function valueOf(cell: ICellData | null): CellValue {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.p?.body?.dataStream.replace(/[\r\n]+$/, '') ?? '';
  return cell.t === CellValueType.BOOLEAN ? Boolean(cell.v) : (cell.v as CellValue);
}

/** The number format of a cell; a spilled or calculated value may bring one of its own. */
export function formatOf(
  model: UniverWorksheet,
  row: number,
  column: number,
  cell?: ICellData | null,
): string {
  const own = model.getComposedCellStyle(row, column)?.n?.pattern;
  if (own && own !== 'General') return own;
  const brought = typeof cell?.s === 'object' ? cell.s?.n?.pattern : undefined;
  return brought ?? 'General';
}
