/** A table that the workbook does not have yet: a sheet of its own, cells first, and the table around them as the last step. */
import { inLanguage, type Language } from '../ledger/language';
import type { Row, TableDefinition } from '../ledger/tables';
import { LedgerError } from './errors';
import { openTables, type OpenTable } from './open-tables';
import { readRows } from './read-rows';
import { placesInOrder } from './row-cells';
import { demandUntouched, removeRows } from './table-rows';
import type { DocumentSettings } from './room';
import type { Session } from './session';
import { dressTable } from './table-layout';
import { keyColumn, queueFormulas, stageRows, type RowsPlace, type TableWrite } from './table-write';
import type { Inverse } from './undo';

export interface Workplace {
  readonly language: Language;
  readonly structureProtected: boolean;
  /** Names of all sheets in lower case; names given to new sheets are added. */
  readonly sheetNames: Set<string>;
  /** Names of tables and defined names in lower case. */
  readonly takenNames: ReadonlySet<string>;
  /** What the user wants sheets of the ledger to be called. */
  readonly chosenNames: DocumentSettings['sheetNames'];
}

/** What a table has besides the looks that all of them share. */
export type Adornment = (place: RowsPlace) => void;

export class FreshTable implements TableWrite {
  readonly id;
  readonly inverse: Inverse;
  private name: string | null = null;
  private sheet: Excel.Worksheet | null = null;
  private table: Excel.Table | null = null;

  constructor(
    private readonly session: Session,
    private readonly definition: TableDefinition,
    private readonly rows: readonly Row[],
    private readonly workplace: Workplace,
    private readonly adorn: Adornment = () => {},
  ) {
    this.id = definition.id;
    this.inverse = inverseOf(definition, rows, () => this.name);
    if (workplace.takenNames.has(definition.id.toLowerCase()))
      throw new LedgerError('name-taken', { table: definition.id });
    if (workplace.structureProtected) throw new LedgerError('workbook-protected');
  }

  get newRows(): number {
    return this.rows.length;
  }

  async look(): Promise<void> {}

  clearTheWay(): void {
    const name = freeName(
      this.workplace.chosenNames[this.definition.id] ??
        inLanguage(this.definition.sheet, this.workplace.language),
      this.workplace.sheetNames,
    );
    this.sheet = this.session.workbook.worksheets.add(name).load('id');
    const { columns } = this.definition;
    const header = this.sheet.getRangeByIndexes(0, 0, 1, columns.length);
    header.values = [columns.map(({ caption }) => inLanguage(caption, this.workplace.language))];
  }

  async stage(onRows: (rows: number) => void): Promise<void> {
    if (this.rows.length === 0) return;
    await stageRows(this.session, this.place(), this.definition, this.rows, onRows);
  }

  async commit(): Promise<void> {
    const range = this.sheet!.getRangeByIndexes(
      0,
      0,
      Math.max(this.rows.length, 1) + 1,
      this.definition.columns.length,
    );
    this.table = this.sheet!.tables.add(range, true);
    this.table.name = this.definition.id;
    queueFormulas(this.place(), this.definition, this.rows);
    dressTable(this.table, this.sheet!, this.definition, 0);
    this.adorn(this.place());
  }

  private place(): RowsPlace {
    return { sheet: this.sheet!, top: 1, left: 0, at: placesInOrder(this.definition) };
  }

  settled(): Pick<OpenTable, 'definition' | 'table'> {
    return { definition: this.definition, table: this.table! };
  }
}

/** 目标, or 目标 (2) where a sheet of the workbook has that name already. The name is taken from then on. */
export function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} (${number})`;
  taken.add(name.toLowerCase());
  return name;
}

function inverseOf(
  definition: TableDefinition,
  rows: readonly Row[],
  nameGiven: () => string | null,
): Inverse {
  const written = new Map(rows.map((row) => [String(row[keyColumn(definition)]), row]));
  return {
    check: async (session) => {
      const open = (await openTables(session, [definition])).get(definition.id);
      if (open) demandUntouched(open, await readRows(session, open), written);
    },
    takeBack: async (session) => {
      const open = (await openTables(session, [definition])).get(definition.id);
      if (open && (await holdsMore(session, open, written))) {
        await removeRows(session, open, new Set(written.keys()));
        return;
      }
      const name = open?.sheetName ?? nameGiven();
      if (name !== null) await deleteSheet(session, name);
    },
  };
}

/** Whether people have put something of their own into the table or beside it. */
async function holdsMore(
  session: Session,
  open: OpenTable,
  written: ReadonlyMap<string, Row>,
): Promise<boolean> {
  const used = open.sheet.getUsedRange(true).load('rowIndex,columnIndex,rowCount,columnCount');
  const rows = await readRows(session, open);
  await session.send();
  const key = keyColumn(open.definition);
  return (
    open.columns.length > open.definition.columns.length ||
    used.rowIndex + used.rowCount > open.top + open.rows ||
    used.columnIndex + used.columnCount > open.left + open.columns.length ||
    rows.some(({ row }) => !written.has(String(row[key])))
  );
}

async function deleteSheet(session: Session, name: string): Promise<void> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(name);
  const all = session.workbook.worksheets.load('items/name,items/visibility');
  await session.send();
  if (sheet.isNullObject) return;
  // Excel keeps at least one visible sheet.
  if (all.items.every((item) => item.visibility !== 'Visible' || item.name === name))
    session.workbook.worksheets.add();
  sheet.delete();
  await session.send();
}
