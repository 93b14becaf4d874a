import { MAX_COLUMNS, MAX_ROWS, type Area } from './area';
import { displayText } from './display';
import { formatOf, valueOf } from './cells';
import type { Spreadsheet } from './spreadsheet';

/** Univer counts pixels, Office.js points. */
const POINTS_PER_PIXEL = 0.75;
const CELL_PADDING = 14;
const MAX_AUTO_WIDTH = 1790;

/** Sizes, hiding, freezing and merging. */
export class Layout {
  private readonly ruler = document.createElement('canvas').getContext('2d')!;

  constructor(private readonly spreadsheet: Spreadsheet) {}

  /** Points; undefined when the columns differ. */
  columnWidth(sheetId: string, area: Area): number | undefined {
    const sheet = this.spreadsheet.sheet(sheetId);
    const { column, columns } = this.spreadsheet.within(sheet, area);
    const first = sheet.getColumnWidth(column);
    for (let c = column + 1; c < column + columns; c++)
      if (sheet.getColumnWidth(c) !== first) return undefined;
    return first * POINTS_PER_PIXEL;
  }

  rowHeight(sheetId: string, area: Area): number | undefined {
    const sheet = this.spreadsheet.sheet(sheetId);
    const { row, rows } = this.spreadsheet.within(sheet, area);
    const first = sheet.getRowHeight(row);
    for (let r = row + 1; r < row + rows; r++) if (sheet.getRowHeight(r) !== first) return undefined;
    return first * POINTS_PER_PIXEL;
  }

  setColumnWidth(sheetId: string, area: Area, points: number): void {
    const sheet = this.spreadsheet.grow(sheetId, area);
    const { column, columns } = this.spreadsheet.within(sheet, area);
    if (points === 0) sheet.hideColumns(column, columns);
    else sheet.setColumnWidths(column, columns, points / POINTS_PER_PIXEL);
  }

  setRowHeight(sheetId: string, area: Area, points: number): void {
    const sheet = this.spreadsheet.grow(sheetId, area);
    const { row, rows } = this.spreadsheet.within(sheet, area);
    if (points === 0) sheet.hideRows(row, rows);
    else sheet.setRowHeightsForced(row, rows, points / POINTS_PER_PIXEL);
  }

  /** Widens or narrows each column to its longest shown text. */
  autofitColumns(sheetId: string, area: Area): void {
    const { row, column, rows, columns } = this.spreadsheet.readable(sheetId, area);
    const model = this.spreadsheet.model(sheetId);
    const sheet = this.spreadsheet.sheet(sheetId);
    for (let c = column; c < column + columns; c++) {
      let width = 0;
      for (let r = row; r < row + rows; r++) {
        const cell = model.getCellRaw(r, c) ?? null;
        const value = valueOf(cell);
        if (value === '') continue;
        const style = model.getComposedCellStyle(r, c);
        this.ruler.font = `${style.bl ? 'bold ' : ''}${style.fs ?? 11}pt ${style.ff ?? 'Arial'}`;
        const text = displayText(value, formatOf(model, r, c, cell), this.spreadsheet.language);
        for (const line of text.split('\n')) width = Math.max(width, this.ruler.measureText(line).width);
      }
      if (width > 0) sheet.setColumnWidths(c, 1, Math.min(MAX_AUTO_WIDTH, Math.ceil(width) + CELL_PADDING));
    }
  }

  autofitRows(sheetId: string, area: Area): void {
    const { row, rows } = this.spreadsheet.readable(sheetId, area);
    this.spreadsheet.sheet(sheetId).setRowAutoHeight(row, rows);
  }

  rowsHidden(sheetId: string, area: Area): boolean | undefined {
    const manager = this.spreadsheet.model(sheetId);
    const { row, rows } = this.spreadsheet.readable(sheetId, area);
    const first = !manager.getRowVisible(row);
    for (let r = row + 1; r < row + rows; r++) if (manager.getRowVisible(r) === first) return undefined;
    return first;
  }

  columnsHidden(sheetId: string, area: Area): boolean | undefined {
    const manager = this.spreadsheet.model(sheetId);
    const { column, columns } = this.spreadsheet.readable(sheetId, area);
    const first = !manager.getColVisible(column);
    for (let c = column + 1; c < column + columns; c++)
      if (manager.getColVisible(c) === first) return undefined;
    return first;
  }

  hideRows(sheetId: string, area: Area, hidden: boolean): void {
    const sheet = this.spreadsheet.grow(sheetId, area);
    const { row, rows } = this.spreadsheet.within(sheet, area);
    if (hidden) sheet.hideRows(row, rows);
    else sheet.showRows(row, rows);
  }

  hideColumns(sheetId: string, area: Area, hidden: boolean): void {
    const sheet = this.spreadsheet.grow(sheetId, area);
    const { column, columns } = this.spreadsheet.within(sheet, area);
    if (hidden) sheet.hideColumns(column, columns);
    else sheet.showColumns(column, columns);
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = this.spreadsheet.sheet(sheetId);
    if (rows === 0 && columns === 0) sheet.cancelFreeze();
    else
      sheet.setFreeze({
        xSplit: columns,
        ySplit: rows,
        startRow: rows > 0 ? rows : -1,
        startColumn: columns > 0 ? columns : -1,
      });
  }

  /** The frozen part of the sheet; null when nothing is frozen. */
  frozen(sheetId: string): Area | null {
    const { xSplit, ySplit } = this.spreadsheet.sheet(sheetId).getFreeze();
    if (xSplit <= 0 && ySplit <= 0) return null;
    return {
      row: 0,
      column: 0,
      rows: ySplit > 0 ? ySplit : MAX_ROWS,
      columns: xSplit > 0 ? xSplit : MAX_COLUMNS,
    };
  }
}
