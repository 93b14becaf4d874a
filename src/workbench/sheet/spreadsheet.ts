import type { ICellData, Nullable, Worksheet as UniverWorksheet } from '@univerjs/core';
import { LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import { itemNotFound } from '../richapi/api-error';
import type { Language } from '../protocol/app-context';
import { intersection, MAX_COLUMNS, MAX_ROWS, toCorners, type Area } from './area';
import { Calculation } from './calculation';
import { mendIndexOverTables } from './index-of-table';
import { keepTableReferencesFresh } from './table-references';
import { createUniver, univerLocale, type UniverParts, type UniverRange, type UniverSheet } from './univer';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The spreadsheet engine as the Excel objects see it: sheets, their size and their used area. */
export class Spreadsheet {
  readonly parts: UniverParts;
  readonly calculation: Calculation;
  language: Language;
  private readonly lexer: LexerTreeBuilder;

  constructor(container: HTMLElement, language: Language) {
    this.language = language;
    this.parts = createUniver(container, language);
    this.calculation = new Calculation(this.parts.injector, this.unitId);
    this.lexer = this.parts.injector.get(LexerTreeBuilder);
    mendIndexOverTables(this.parts.injector);
    keepTableReferencesFresh(this.parts.injector, () => this.sheets().map((sheet) => sheet.getSheetId()));
  }

  get unitId(): string {
    return this.parts.book.getId();
  }

  setLanguage(language: Language): void {
    this.language = language;
    this.parts.api.setLocale(univerLocale(language));
  }

  sheets(): UniverSheet[] {
    return this.parts.book.getSheets();
  }

  sheet(id: string): UniverSheet {
    const sheet = this.parts.book.getSheetBySheetId(id);
    if (!sheet) throw itemNotFound('Worksheet');
    return sheet;
  }

  model(id: string): UniverWorksheet {
    return this.sheet(id).getSheet();
  }

  /** Univer's range for an area; the sheet grows to hold it, but never to Excel's full size. */
  range(sheetId: string, area: Area): UniverRange {
    const sheet = this.grow(sheetId, area);
    const { row, column, rows, columns } = this.within(sheet, area);
    return sheet.getRange(row, column, rows, columns);
  }

  /** The part of an area that the engine has cells for: whole rows and columns end with the sheet. */
  within(sheet: UniverSheet, area: Area): Area {
    return {
      row: area.row,
      column: area.column,
      rows: Math.max(1, Math.min(area.rows, sheet.getMaxRows() - area.row)),
      columns: Math.max(1, Math.min(area.columns, sheet.getMaxColumns() - area.column)),
    };
  }

  grow(sheetId: string, { row, column, rows, columns }: Area): UniverSheet {
    const sheet = this.sheet(sheetId);
    if (rows < MAX_ROWS && row + rows > sheet.getMaxRows())
      sheet.setRowCount(Math.min(MAX_ROWS, row + rows + 200));
    if (columns < MAX_COLUMNS && column + columns > sheet.getMaxColumns())
      sheet.setColumnCount(Math.min(MAX_COLUMNS, column + columns + 5));
    return sheet;
  }

  /** Cells that a custom or built-in array formula spills into; they are not in the sheet's own matrix. */
  spilled(sheetId: string, row: number, column: number): ICellData | undefined {
    const cells = this.calculation.spilledCells()?.[sheetId];
    return cells?.[row]?.[column] ?? undefined;
  }

  /** The smallest area with all content, or with formats as well; null for an empty sheet. */
  used(sheetId: string, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.model(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (hasContent(cell) || (!valuesOnly && cell?.s)) include(row, column);
      });
    const spilled = this.calculation.spilledCells()?.[sheetId] ?? {};
    for (const [row, cells] of Object.entries(spilled))
      for (const [column, cell] of Object.entries(cells ?? {}))
        if (hasContent(cell as ICellData)) include(Number(row), Number(column));
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** What is worth reading of an area: whole rows and columns end with the used area. */
  readable(sheetId: string, area: Area): Area {
    if (area.rows < MAX_ROWS && area.columns < MAX_COLUMNS) return area;
    const used = this.used(sheetId, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
    const whole = { row: 0, column: 0, rows: used.row + used.rows, columns: used.column + used.columns };
    return intersection(area, whole) ?? { row: area.row, column: area.column, rows: 1, columns: 1 };
  }

  /** Where an area lies on the sheet, in points from its corner. */
  boxOf(sheetId: string, { row, column, rows, columns }: Area): Box {
    const sheet = this.sheet(sheetId);
    const sum = (from: number, count: number, size: (index: number) => number): number =>
      Array.from({ length: count }, (_, i) => size(from + i)).reduce((total, part) => total + part, 0) * 0.75;
    const width = (index: number): number => sheet.getColumnWidth(index);
    const height = (index: number): number => sheet.getRowHeight(index);
    return {
      left: sum(0, column, width),
      top: sum(0, row, height),
      width: sum(column, columns, width),
      height: sum(row, rows, height),
    };
  }

  /** False for what Excel would refuse to take as a formula. */
  isFormula(text: string): boolean {
    return typeof this.lexer.treeBuilder(text) === 'object';
  }

  command(id: string, params: object): boolean {
    return Boolean(this.parts.api.syncExecuteCommand(id, params));
  }

  /** A command's usual parameters for an area. */
  target(sheetId: string, area?: Area): { unitId: string; subUnitId: string; range?: object } {
    return { unitId: this.unitId, subUnitId: sheetId, ...(area && { range: toCorners(area) }) };
  }
}

export const hasContent = (cell: Nullable<ICellData>): boolean =>
  !!cell &&
  ((cell.v !== undefined && cell.v !== null && cell.v !== '') ||
    Boolean(cell.f) ||
    Boolean(cell.si) ||
    Boolean(cell.p));
