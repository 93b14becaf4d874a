import type { IStyleData, Nullable } from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import { MAX_COLUMNS, MAX_ROWS, type Area } from './area';
import type { Matrix } from './cells';
import type { Spreadsheet } from './spreadsheet';

/** A null member takes the format away. */
export type StyleChange = { readonly [K in keyof IStyleData]?: Nullable<IStyleData[K]> };

/** Reading one property of a big range looks at so many cells before it calls the range uniform. */
const CELLS_COMPARED = 20_000;

/** Formats of cells. */
export class Styles {
  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** Formats every cell of the area alike. */
  apply(sheetId: string, area: Area, change: StyleChange): void {
    this.write(sheetId, area, () => change);
  }

  /** One number format a cell; null leaves a cell as it is. */
  applyNumberFormats(sheetId: string, area: Area, formats: Matrix<string | null>): void {
    const uniform = formats.every((line) => line.every((format) => format === formats[0][0]));
    const change = (format: string | null): StyleChange | null =>
      format === null ? null : { n: format === 'General' || format === '' ? null : { pattern: format } };
    if (uniform && area.rows === MAX_ROWS) {
      const whole = change(formats[0][0]);
      if (whole) this.apply(sheetId, area, whole);
      return;
    }
    this.write(sheetId, area, (row, column) => change(formats[row]?.[column] ?? null));
  }

  /** The property where all cells of the area agree, undefined where they do not. */
  uniform<V>(sheetId: string, area: Area, of: (style: IStyleData) => V): V | undefined {
    const model = this.spreadsheet.model(sheetId);
    const { row, column, rows, columns } = this.spreadsheet.readable(sheetId, area);
    const first = of(model.getComposedCellStyle(row, column));
    let left = CELLS_COMPARED;
    for (let i = 0; i < rows && left > 0; i++)
      for (let j = 0; j < columns && left > 0; j++, left--)
        if (of(model.getComposedCellStyle(row + i, column + j)) !== first) return undefined;
    return first;
  }

  /** Formats each cell of the area by itself; null leaves it as it is. */
  applyEach(sheetId: string, area: Area, of: (row: number, column: number) => StyleChange | null): void {
    this.write(sheetId, area, of);
  }

  private write(sheetId: string, area: Area, of: (row: number, column: number) => StyleChange | null): void {
    const sheet = this.spreadsheet.grow(sheetId, area);
    const { row, column, rows, columns } = this.spreadsheet.within(sheet, area);
    const cells: Record<number, Record<number, { s: StyleChange }>> = {};
    for (let i = 0; i < rows; i++)
      for (let j = 0; j < columns; j++) {
        const change = of(i, j);
        if (change) (cells[row + i] ??= {})[column + j] = { s: change };
      }
    if (Object.keys(cells).length > 0)
      this.spreadsheet.command(SetRangeValuesCommand.id, {
        ...this.spreadsheet.target(sheetId),
        value: cells,
      });
    this.remember(sheetId, area, of(0, 0));
  }

  /** A format of whole columns or rows holds for cells that the sheet has not grown to yet. */
  private remember(sheetId: string, area: Area, change: StyleChange | null): void {
    if (!change || (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS)) return;
    const sheet = this.spreadsheet.sheet(sheetId);
    const merge = (old: unknown): IStyleData => ({ ...(old as IStyleData), ...(change as IStyleData) });
    if (area.rows === MAX_ROWS) {
      const { column, columns } = this.spreadsheet.within(sheet, area);
      for (let c = column; c < column + columns; c++)
        sheet.setColumnDefaultStyle(c, merge(sheet.getColumnDefaultStyle(c)));
    } else
      for (let r = area.row; r < area.row + area.rows; r++)
        sheet.setRowDefaultStyle(r, merge(sheet.getRowDefaultStyle(r)));
  }
}
