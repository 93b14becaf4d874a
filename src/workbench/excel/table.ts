import { SetSheetTableMutation } from '@univerjs/preset-sheets-table';
import { SetSuperTableMutation } from '@univerjs/preset-sheets-core';
import { ApiError, invalidArgument, itemNotFound } from '../richapi/api-error';
import type { AnyExcelType, HostObject } from '../richapi/excel-type';
import { formatArea, fromCorners, intersection, toCorners, type Area } from '../sheet/area';
import type { CellValue, Matrix } from '../sheet/cells';
import type { Book } from './book';
import { CellRange } from './range';
import { tableType } from './table-type';
import type { Sheet } from './worksheet';

export interface TableOptions {
  style: string;
  showTotals: boolean;
  showHeaders: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** Excel's Table. The engine knows its name and the area of header and rows; the rest is kept here. */
export class Table implements HostObject {
  readonly options: TableOptions = {
    style: 'TableStyleMedium2',
    showTotals: false,
    showHeaders: true,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };

  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get excelType(): AnyExcelType {
    return tableType;
  }

  private get info() {
    const info = this.book.spreadsheet.parts.book.getTableInfo(this.id);
    if (!info) throw itemNotFound('Table');
    return info;
  }

  get exists(): boolean {
    return Boolean(this.book.spreadsheet.parts.book.getTableInfo(this.id));
  }

  get name(): string {
    return this.info.name;
  }

  get sheetId(): string {
    return this.info.subUnitId;
  }

  get sheet(): Sheet {
    return this.book.sheet(this.sheetId);
  }

  /** Header and rows, without the row of totals. */
  get area(): Area {
    return fromCorners(this.info.range);
  }

  get rowCount(): number {
    return this.area.rows - 1;
  }

  private range(area: Area): CellRange {
    return new CellRange(this.book, this.sheetId, area);
  }

  whole(): CellRange {
    return this.range({ ...this.area, rows: this.area.rows + (this.options.showTotals ? 1 : 0) });
  }

  header(): CellRange {
    return this.range({ ...this.area, rows: 1 });
  }

  body(): CellRange {
    return this.range({ ...this.area, row: this.area.row + 1, rows: this.rowCount });
  }

  /** @throws ItemNotFound when no totals are shown. */
  totals(): CellRange {
    if (!this.options.showTotals) throw itemNotFound('Table.getTotalRowRange');
    return this.range({ ...this.area, row: this.area.row + this.area.rows, rows: 1 });
  }

  /** A column with its header (and total); rows as given by the part of the table it is taken from. */
  columnOf(part: CellRange, index: number): CellRange {
    return part.column(index);
  }

  async rename(name: string): Promise<void> {
    if (name === this.name) return;
    checkTableName(this.book, name, this);
    // Asked politely the engine refuses names of sheets, which Excel allows.
    const { spreadsheet } = this.book;
    const params = { unitId: spreadsheet.unitId, subUnitId: this.sheetId, tableId: this.id };
    spreadsheet.command(SetSheetTableMutation.id, { ...params, config: { name } });
    if (this.name !== name) throw invalidArgument(`A table cannot be called "${name}".`, 'Table.name');
    await this.syncTitles();
  }

  async resize(area: Area): Promise<void> {
    const before = this.area;
    if (area.row !== before.row || !intersection(area, before))
      throw invalidArgument('A table keeps its header row when it is resized.', 'Table.resize');
    if (area.rows < 2) throw invalidArgument('A table needs a row below its header.', 'Table.resize');
    await this.setArea(area);
    await this.nameColumns();
  }

  /** Where the engine thinks the table lies, after cells have moved or rows were added. */
  async setArea(area: Area): Promise<void> {
    this.book.spreadsheet.grow(this.sheetId, area);
    const params = { unitId: this.book.spreadsheet.unitId, subUnitId: this.sheetId, tableId: this.id };
    this.book.spreadsheet.command(SetSheetTableMutation.id, {
      ...params,
      config: { updateRange: { newRange: toCorners(area) } },
    });
    await this.syncTitles();
  }

  /** The engine keeps the column titles of the table's birth: `Targets[年度]` needs those of today. */
  async syncTitles(): Promise<void> {
    if (!this.exists) return;
    const { spreadsheet } = this.book;
    const titles = this.titles();
    spreadsheet.command(SetSuperTableMutation.id, {
      unitId: spreadsheet.unitId,
      tableName: this.name,
      reference: {
        range: toCorners(this.area),
        sheetId: this.sheetId,
        titleMap: new Map(titles.map((title, index) => [title, index])),
      },
    });
  }

  /** Titles as they stand in the header row, without waiting for a calculation. */
  titles(): string[] {
    const { row, column, columns } = this.area;
    const model = this.book.spreadsheet.model(this.sheetId);
    return Array.from({ length: columns }, (_, i) => String(model.getCellRaw(row, column + i)?.v ?? ''));
  }

  /** Gives a title to columns that have none, and tells equal titles apart, as Excel does. */
  async nameColumns(): Promise<void> {
    const seen = new Set<string>();
    const prefix = this.book.spreadsheet.language === 'zh-CN' ? '列' : 'Column';
    const named = this.titles().map((title, index) => {
      let name = title || `${prefix}${index + 1}`;
      for (let n = 2; seen.has(name.toLowerCase()); n++) name = `${title || prefix}${n}`;
      seen.add(name.toLowerCase());
      return `'${name}`;
    });
    this.book.cells.write(this.sheetId, this.header().area, [named]);
    await this.syncTitles();
  }

  /**
   * Puts rows in before `index`, or behind the last; a table whose only row is empty takes them there.
   * @returns the index of the first new row
   */
  async addRows(index: number | null | undefined, rows: Matrix<unknown>): Promise<number> {
    const { columns } = this.area;
    if (rows.some((row) => row.length !== columns))
      throw invalidArgument(
        "The rows don't have as many values as the table has columns.",
        'TableRowCollection.add',
      );
    const atEnd = index === null || index === undefined || index === -1;
    if (!atEnd && (index < 0 || index > this.rowCount))
      throw invalidArgument('The index is out of range.', 'TableRowCollection.add');
    const blank = this.rowCount === 1 && (await this.bodyFormulas()).every((value) => value === '');
    const at = atEnd ? (blank ? 0 : this.rowCount) : index;
    const added = blank && at === 0 ? rows.length - 1 : rows.length;
    if (added > 0) await this.makeRoom(at, added);
    const { row, column } = this.area;
    this.book.cells.write(
      this.sheetId,
      { row: row + 1 + at, column, rows: rows.length, columns },
      rows as Matrix<unknown>,
    );
    return at;
  }

  async deleteRows(indexes: readonly number[]): Promise<void> {
    const sorted = [...new Set(indexes)].sort((a, b) => b - a);
    for (const index of sorted)
      if (index < 0 || index >= this.rowCount)
        throw invalidArgument('The index is out of range.', 'TableRowCollection.deleteRows');
    for (let from = 0; from < sorted.length;) {
      let to = from;
      while (to + 1 < sorted.length && sorted[to + 1] === sorted[to] - 1) to++;
      await this.deleteRun(sorted[to], to - from + 1);
      from = to + 1;
    }
  }

  /** A table keeps one row: the last is emptied, not taken away. */
  private async deleteRun(index: number, count: number): Promise<void> {
    const { row, column, columns } = this.area;
    const removed = Math.min(count, this.rowCount - 1);
    const first = { row: row + 1 + index, column, columns };
    if (removed < count) await this.book.clear(this.sheetId, { ...first, rows: count - removed }, 'Contents');
    if (removed === 0) return;
    const at = { ...first, row: first.row + count - removed, rows: removed };
    await this.book.shift(this.sheetId, { kind: 'delete', at, vertical: true });
  }

  private async bodyFormulas(): Promise<CellValue[]> {
    const body = this.body();
    return (await this.book.cells.formulas(body.sheetId, body.area)).flat();
  }

  private async makeRoom(index: number, count: number): Promise<void> {
    const { row, column, rows, columns } = this.area;
    const at = { row: row + 1 + index, column, rows: count, columns };
    const grown = { ...this.area, rows: rows + count };
    await this.book.shift(this.sheetId, { kind: 'insert', at, vertical: true });
    // Rows behind the last lie outside of what the shift moved.
    if (formatArea(this.area) !== formatArea(grown)) await this.setArea(grown);
    if (index > 0) this.copyRowFormats(row + index, at);
  }

  /** New rows look like the row above them. */
  private copyRowFormats(from: number, at: Area): void {
    const model = this.book.spreadsheet.model(this.sheetId);
    for (let column = at.column; column < at.column + at.columns; column++) {
      const style = model.getCellStyle(from, column);
      if (style) this.book.styles.apply(this.sheetId, { ...at, column, columns: 1 }, style);
    }
  }

  async showTotals(shown: boolean): Promise<void> {
    if (shown === this.options.showTotals) return;
    const { row, column, rows, columns } = this.area;
    const below = { row: row + rows, column, rows: 1, columns };
    if (!shown) {
      this.options.showTotals = false;
      await this.book.shift(this.sheetId, { kind: 'delete', at: below, vertical: true });
      return;
    }
    await this.book.shift(this.sheetId, { kind: 'insert', at: below, vertical: true });
    this.options.showTotals = true;
    const label = this.book.spreadsheet.language === 'zh-CN' ? '汇总' : 'Total';
    const last = `=SUBTOTAL(109,${this.name}[${this.titles().at(-1)}])`;
    const cells = Array.from({ length: columns }, (_, i) =>
      i === 0 ? label : i === columns - 1 ? last : '',
    );
    this.book.cells.write(this.sheetId, below, [cells]);
  }

  async remove(): Promise<void> {
    const { sheetId, id } = this;
    this.book.tables.forget(id);
    await this.book.spreadsheet.sheet(sheetId).removeTable(id);
    this.book.announcer.tableDeleted(this, sheetId);
  }
}

/** @throws InvalidArgument for a name that Excel does not allow or that is taken. */
export function checkTableName(book: Book, name: string, but?: Table): void {
  const wrong =
    !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) || name.length > 255 || /^[A-Za-z]{1,3}\d+$/.test(name);
  if (wrong) throw invalidArgument(`A table cannot be called "${name}".`, 'Table.name');
  const other = book.tables.find(name);
  if (other && other.id !== but?.id)
    throw new ApiError('InvalidArgument', `There is a table called "${name}" already.`, 'Table.name');
}
