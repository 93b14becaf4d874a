/** The ledger's tables as they stand in the workbook: found by name, or, once renamed by a person, by the number Excel gave them. */
import { inLanguage } from '../ledger/language';
import type { TableDefinition, TableId } from '../ledger/tables';
import { findColumns, type KnownColumn, type NotedColumn } from './column-places';
import { LedgerError } from './errors';
import type { Session } from './session';

/** Key of the document setting that says which table and which columns are ours. */
const notesKey = 'ZB.tables';

export interface TableNote {
  readonly tableId: string;
  readonly columns: readonly NotedColumn[];
}

export type TableNotes = Partial<Record<TableId, TableNote>>;

export interface OpenTable {
  readonly definition: TableDefinition;
  readonly table: Excel.Table;
  readonly tableId: string;
  /** As it is called now; formulas have to use this name. */
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly sheetId: string;
  readonly sheetName: string;
  readonly protected: boolean;
  /** First row of the body and leftmost column, counted from 0 in the sheet. */
  readonly top: number;
  readonly left: number;
  /** Rows of the body. A table without records has one blank row in Excel. */
  readonly rows: number;
  readonly columns: readonly Excel.TableColumn[];
  /** Index in the table by column id. */
  readonly at: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
  readonly showTotals: boolean;
}

export class OpenTables {
  constructor(
    private readonly found: ReadonlyMap<TableId, OpenTable>,
    readonly notes: TableNotes,
    /** Names that a new table could not take. */
    readonly takenNames: ReadonlySet<string>,
  ) {}

  get(id: TableId): OpenTable | undefined {
    return this.found.get(id);
  }

  /** These tables and others of the same workbook. */
  with(others: OpenTables): OpenTables {
    return new OpenTables(new Map([...this.found, ...others.found]), this.notes, this.takenNames);
  }

  [Symbol.iterator](): Iterator<OpenTable> {
    return this.found.values();
  }
}

/** Finds the tables of these definitions; those that are not there are left out of the answer. Two round trips. */
export async function openTables(
  session: Session,
  definitions: readonly TableDefinition[],
): Promise<OpenTables> {
  const { workbook } = session;
  const setting = workbook.settings.getItemOrNullObject(notesKey).load('value');
  const tables = workbook.tables.load('items/id,items/name,items/showTotals,items/showHeaders');
  const names = workbook.names.load('items/name');
  await session.send();

  const notes = (setting.isNullObject ? {} : setting.value) as TableNotes;
  const present = definitions.flatMap((definition) => {
    const note = notes[definition.id];
    const table =
      tables.items.find((item) => item.id === note?.tableId) ??
      tables.items.find((item) => item.name.toLowerCase() === definition.id.toLowerCase());
    return table ? [{ definition, note, ...look(table) }] : [];
  });
  if (present.length > 0) await session.send();

  const found = new Map<TableId, OpenTable>();
  const taken = new Set<string>(names.items.map((item) => item.name.toLowerCase()));
  for (const item of tables.items) taken.add(item.name.toLowerCase());
  for (const { definition, note, table, sheet, range } of present) {
    const columns = table.columns.items;
    const { at, missing } = findColumns(
      knownColumns(definition),
      note?.columns ?? [],
      columns.map(({ id, name }) => ({ id, name })),
    );
    // Somebody else's table that happens to bear the name: it is not ours to write into.
    if (!note && at.size < definition.columns.length / 2) continue;
    const header = table.showHeaders ? 1 : 0;
    found.set(definition.id, {
      definition,
      table,
      tableId: table.id,
      name: table.name,
      sheet,
      sheetId: sheet.id,
      sheetName: sheet.name,
      protected: sheet.protection.protected,
      top: range.rowIndex + header,
      left: range.columnIndex,
      rows: range.rowCount - header - (table.showTotals ? 1 : 0),
      columns,
      at,
      missing,
      showTotals: table.showTotals,
    });
  }
  return new OpenTables(found, notes, taken);
}

function look(table: Excel.Table): { table: Excel.Table; sheet: Excel.Worksheet; range: Excel.Range } {
  table.columns.load('items/id,items/name,items/index');
  const sheet = table.worksheet.load('id,name');
  sheet.protection.load('protected');
  const range = table.getRange().load('rowIndex,columnIndex,rowCount,columnCount');
  return { table, sheet, range };
}

/** Stops with a sentence when a column is gone without which rows could not be known again. */
export function demandColumns(open: OpenTable, ids: readonly string[]): void {
  const lost = open.definition.columns.filter(({ id }) => ids.includes(id) && open.missing.includes(id));
  if (lost.length === 0) return;
  const captions = lost.map(({ caption }) => `${inLanguage(caption, 'zh-CN')} (${caption.en})`).join('、');
  throw new LedgerError('column-missing', { table: open.name, columns: captions });
}

/** Stops with a sentence when the table's sheet is protected. */
export function demandWritable(open: OpenTable): void {
  if (open.protected) throw new LedgerError('sheet-protected', { sheet: open.sheetName });
}

/** Writes down which tables and columns are ours. One round trip; what it queues at the end is sent by the caller. */
export async function noteFreshTables(
  session: Session,
  notes: TableNotes,
  settled: readonly Pick<OpenTable, 'definition' | 'table'>[],
): Promise<void> {
  if (settled.length === 0) return;
  for (const { table } of settled) table.load('id,columns/items/id,columns/items/name');
  await session.send();
  const next: TableNotes = { ...notes };
  for (const { definition, table } of settled) {
    const columns = table.columns.items.map(({ id, name }) => ({ id, name }));
    const { at } = findColumns(knownColumns(definition), notes[definition.id]?.columns ?? [], columns);
    next[definition.id] = {
      tableId: table.id,
      columns: [...at].map(([key, index]) => ({
        key,
        id: columns[index]!.id,
        caption: columns[index]!.name,
      })),
    };
  }
  session.workbook.settings.add(notesKey, next);
}

function knownColumns(definition: TableDefinition): KnownColumn[] {
  return definition.columns.map(({ id, caption }) => ({ key: id, captions: [caption.zh, caption.en] }));
}
