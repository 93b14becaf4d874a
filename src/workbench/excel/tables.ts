import { ApiError } from '../richapi/api-error';
import { contains, intersection, toCorners } from '../sheet/area';
import { shifted, type Shift } from '../sheet/shift';
import type { Book } from './book';
import type { CellRange } from './range';
import { Table } from './table';

/** The tables of the workbook, in the order in which they were made. */
export class Tables {
  private readonly known = new Map<string, Table>();
  private made = 0;

  constructor(private readonly book: Book) {}

  all(): Table[] {
    // A table may also have been made or removed by hand.
    const present = this.book.spreadsheet.parts.book.getTableList();
    for (const { id } of present) if (!this.known.has(id)) this.known.set(id, new Table(this.book, id));
    const ids = new Set(present.map(({ id }) => id));
    for (const id of this.known.keys()) if (!ids.has(id)) this.known.delete(id);
    return [...this.known.values()];
  }

  of(sheetId: string): Table[] {
    return this.all().filter((table) => table.sheetId === sheetId);
  }

  find(key: string): Table | null {
    const lower = String(key).toLowerCase();
    return this.all().find((table) => table.id === key || table.name.toLowerCase() === lower) ?? null;
  }

  touching(range: CellRange, fullyContained = false): Table[] {
    return this.of(range.sheetId).filter((table) =>
      fullyContained ? contains(range.area, table.area) : intersection(range.area, table.area),
    );
  }

  forget(id: string): void {
    this.known.delete(id);
  }

  /** Makes a table of a range; without headers a row of them is put above. */
  async add(range: CellRange, hasHeaders: boolean): Promise<Table> {
    const { book } = this;
    if (this.touching(range).length > 0)
      throw new ApiError('InvalidOperation', "A table can't overlap another table.", 'TableCollection.add');
    const { sheetId } = range;
    let { area } = range;
    if (!hasHeaders) {
      await book.shift(sheetId, { kind: 'insert', at: { ...area, rows: 1 }, vertical: true });
      area = { ...area, rows: area.rows + 1 };
    } else if (area.rows === 1) area = { ...area, rows: 2 };
    const id = `{${crypto.randomUUID().toUpperCase()}}`;
    const sheet = book.spreadsheet.grow(sheetId, area);
    const name = this.nextName();
    const made = await sheet.addTable(name, toCorners(area), id, { tableStyleId: 'table-default-0' });
    if (!made) throw new ApiError('InvalidOperation', 'The engine refused the table.', 'TableCollection.add');
    const table = new Table(book, id);
    this.known.set(id, table);
    await table.nameColumns();
    book.announcer.tableAdded(table);
    return table;
  }

  /** Puts each table where the cells it stands on went. */
  async follow(shift: Shift, before: ReadonlyMap<Table, Table['area']>): Promise<void> {
    for (const [table, area] of before) {
      const after = shifted(area, shift);
      if (!after || !table.exists) {
        if (table.exists) await table.remove();
        continue;
      }
      if (JSON.stringify(table.area) !== JSON.stringify(after)) await table.setArea(after);
    }
  }

  private nextName(): string {
    const prefix = this.book.spreadsheet.language === 'zh-CN' ? '表' : 'Table';
    do this.made++;
    while (this.find(`${prefix}${this.made}`));
    return `${prefix}${this.made}`;
  }
}
