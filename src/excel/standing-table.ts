/**
 * A table that the workbook has already, with whatever people did to it: filtered, sorted, columns added or moved, a totals row,
 * notes beneath it. New rows are written beneath the table and become part of it only with the commit.
 */
import type { Row } from '../ledger/tables';
import { LedgerError } from './errors';
import { demandWritable, openTables, type OpenTable } from './open-tables';
import { readRows, type StandingRow } from './read-rows';
import { restored, runsOf, sentCell } from './row-cells';
import { requestBytes, type CellValue, type Session } from './session';
import { demandUntouched, queueRemoval, removeRows } from './table-rows';
import { keyColumn, queueFormulas, stageRows, type TableChanges, type TableWrite } from './table-write';
import { liftFilter, lookAtFilter, setFilterAgain } from './table-filter';
import type { Inverse } from './undo';

/** Formulas of so many rows fit into one answer. */
const rowsPerLook = 500;

/** What Office.js puts around the cells of one range. */
const actionBytes = 400;

export class StandingTable implements TableWrite {
  readonly id;
  readonly inverse: Inverse;
  private readonly indexOf: ReadonlyMap<string, number>;
  private readonly width: number;
  /** Row of the sheet where new rows are staged. */
  private readonly end: number;
  private beneath: Excel.Range | null = null;
  private lastRow: Excel.Range | null = null;
  private totals: Excel.Range | null = null;
  private filter: Excel.AutoFilter | null = null;
  private before: { key: string; range: Excel.Range }[] = [];
  private insertedRoom = false;
  private committed = false;

  constructor(
    private readonly session: Session,
    private readonly open: OpenTable,
    standing: readonly StandingRow[],
    private readonly changes: TableChanges,
  ) {
    demandWritable(open);
    this.id = open.definition.id;
    const key = keyColumn(open.definition);
    this.indexOf = new Map(standing.map(({ row, index }) => [String(row[key]), index]));
    this.width = open.columns.length;
    // A table without records has one blank row, which the first new record takes.
    this.end = open.top + (standing.length === 0 ? 0 : open.rows);
    this.inverse = this.makeInverse();
  }

  get newRows(): number {
    return this.changes.added.length;
  }

  async look(): Promise<void> {
    const { table, sheet, top, left, showTotals } = this.open;
    this.filter = lookAtFilter(table);
    if (showTotals) this.totals = table.getTotalRowRange().load('formulas');
    if (this.end > top)
      this.lastRow = sheet.getRangeByIndexes(this.end - 1, left, 1, this.width).load('formulas');
    for (const key of [...this.changes.changed.map((row) => row.key), ...this.changes.removed]) {
      const index = this.indexOf.get(key);
      if (index === undefined) continue;
      if (this.before.length > 0 && this.before.length % rowsPerLook === 0) await this.session.send();
      this.before.push({
        key,
        range: sheet.getRangeByIndexes(top + index, left, 1, this.width).load('formulas,values'),
      });
    }
  }

  clearTheWay(): void {
    const { table, sheet, left, showTotals } = this.open;
    liftFilter(this.filter, table);
    if (showTotals) table.showTotals = false;
    if (this.changes.added.length > 0)
      this.beneath = sheet
        .getRangeByIndexes(this.end, left, this.changes.added.length, this.width)
        .getUsedRangeOrNullObject(true)
        .load('address');
  }

  async stage(onRows: (rows: number) => void): Promise<void> {
    const { definition, sheet, left, at } = this.open;
    const { added } = this.changes;
    if (added.length === 0) return;
    if (this.beneath && !this.beneath.isNullObject) await this.insertRoom(this.beneath.address);
    await stageRows(this.session, { sheet, top: this.end, left, at }, definition, added, onRows);
  }

  /** People's notes beneath the table move down with it, as they do when rows are inserted by hand. */
  private async insertRoom(address: string): Promise<void> {
    const { sheet, sheetName, left } = this.open;
    this.insertedRoom = true;
    sheet.getRangeByIndexes(this.end, left, this.changes.added.length, this.width).insert('Down');
    try {
      await this.session.send();
    } catch (cause) {
      if (cause instanceof LedgerError) throw cause;
      this.insertedRoom = false;
      throw new LedgerError(
        'place-occupied',
        { sheet: sheetName, place: address.replace(/^.*!/u, '') },
        { cause },
      );
    }
  }

  async commit(): Promise<void> {
    const { table, sheet, top, left, at, columns } = this.open;
    const { added, changed, removed } = this.changes;
    const rows = this.end - top + added.length;
    if (added.length > 0) {
      table.resize(sheet.getRangeByIndexes(top - 1, left, rows + 1, this.width));
      queueFormulas({ sheet, top: this.end, left, at }, this.open.definition, added);
      this.continueFormulas(added.length);
    }
    for (const { key, cells } of changed) await this.changeRow(key, cells);
    const going = removed.flatMap((key) => this.indexOf.get(key) ?? []);
    queueRemoval(this.open, going, rows);
    if (this.totals) {
      table.showTotals = true;
      table.getTotalRowRange().formulas = this.totals.formulas;
    }
    setFilterAgain(this.filter, columns);
  }

  /** Neighbouring cells in one stroke. */
  private async changeRow(key: string, cells: Partial<Row>): Promise<void> {
    const { sheet, top, left, at } = this.open;
    const index = this.indexOf.get(key);
    if (index === undefined) return;
    const changing = new Map([...at].filter(([id]) => id in cells));
    for (const { start, columns } of runsOf(this.open.definition, changing)) {
      const sent = columns.map(({ id }) => sentCell(cells[id]));
      await this.session.makeRoom(requestBytes(sent) + actionBytes);
      sheet.getRangeByIndexes(top + index, left + start, 1, columns.length).values = [sent];
    }
  }

  /** A column of formulas that a person added goes on over the new rows, as it does when rows are typed. */
  private continueFormulas(rows: number): void {
    const { sheet, left, at } = this.open;
    if (!this.lastRow) return;
    const ours = new Set(at.values());
    for (const [index, formula] of (this.lastRow.formulas[0] as CellValue[]).entries()) {
      if (ours.has(index) || typeof formula !== 'string' || !formula.startsWith('=')) continue;
      const last = sheet.getRangeByIndexes(this.end - 1, left + index, 1, 1);
      sheet.getRangeByIndexes(this.end, left + index, rows, 1).copyFrom(last, 'Formulas');
    }
  }

  settled(): Pick<OpenTable, 'definition' | 'table'> {
    this.committed = true;
    return this.open;
  }

  private makeInverse(): Inverse {
    const { definition } = this.open;
    const { added, changed } = this.changes;
    const key = keyColumn(definition);
    const written = new Map<string, Partial<Row>>(added.map((row) => [String(row[key]), row]));
    for (const row of changed) written.set(row.key, row.cells);
    return {
      check: async (session) => {
        const open = (await openTables(session, [definition])).get(definition.id);
        if (open) demandUntouched(open, await readRows(session, open), written);
      },
      takeBack: async (session) => {
        const open = (await openTables(session, [definition])).get(definition.id);
        if (!open) return;
        const filter = lookAtFilter(open.table);
        await session.send();
        liftFilter(filter, open.table);
        if (!this.committed) this.takeStagedBack(open);
        await removeRows(session, open, new Set(added.map((row) => String(row[key]))));
        await this.putBack(session, filter.isDataFiltered || this.committed ? filter : this.filter);
      },
    };
  }

  /** Rows that never became part of the table. */
  private takeStagedBack(open: OpenTable): void {
    const first = Math.max(this.end, open.top + open.rows);
    const count = this.end + this.changes.added.length - first;
    if (count <= 0) return;
    const staged = open.sheet.getRangeByIndexes(first, open.left, count, this.width);
    if (this.insertedRoom) staged.delete('Up');
    else staged.clear('All');
  }

  /** Cells that were changed get back what they held, rows that were taken out come back, totals and filter too. */
  private async putBack(session: Session, filter: Excel.AutoFilter | null): Promise<void> {
    const { definition } = this.open;
    const open = (await openTables(session, [definition])).get(definition.id);
    if (!open) return;
    const key = keyColumn(definition);
    const standing = await readRows(session, open);
    const indexOf = new Map(standing.map(({ row, index }) => [String(row[key]), index]));
    const changedCells = new Map(this.changes.changed.map((row) => [row.key, Object.keys(row.cells)]));
    const returning: { index: number; held: CellValue[] }[] = [];
    for (const { key: rowKey, range } of this.before) {
      const held = (range.formulas[0] as CellValue[]).map((formula, column) =>
        restored(formula, range.values[0]![column]),
      );
      const index = indexOf.get(rowKey);
      if (index === undefined) returning.push({ index: this.indexOf.get(rowKey)!, held });
      else
        for (const id of changedCells.get(rowKey) ?? []) {
          const [was, is] = [this.open.at.get(id), open.at.get(id)];
          if (was === undefined || is === undefined) continue;
          open.sheet.getCell(open.top + index, open.left + is).formulas = [[held[was]!]];
        }
    }
    if (open.columns.length === this.width)
      for (const { index, held } of returning.sort((a, b) => a.index - b.index))
        open.table.rows.add(index < standing.length ? index : undefined, [held]);
    if (this.totals && !this.committed) {
      open.table.showTotals = true;
      open.table.getTotalRowRange().formulas = this.totals.formulas;
    }
    setFilterAgain(filter, open.columns);
    await session.send();
  }
}
