/**
 * A write into one table, in steps that several tables take side by side so that they share round trips:
 * look (what stands there) → clear the way → stage (new rows, where they are not part of the table yet) → commit (one request in
 * which the tables take everything in) → settle. Until the commit no table has changed, so a cancelled write leaves none in half.
 */
import { formatOf, isFormula, type Row, type TableDefinition, type TableId } from '../ledger/tables';
import type { OpenTable } from './open-tables';
import { runsOf, sentCell, stagedCells } from './row-cells';
import { blocksOf, requestBytes, type Session } from './session';
import { alignRows } from './table-layout';
import type { Inverse } from './undo';

export interface ChangedRow {
  readonly key: string;
  /** Only the cells that are to change. */
  readonly cells: Partial<Row>;
}

/** Rows by their key, never by their place: a person may sort the table at any time. */
export interface TableChanges {
  readonly added: readonly Row[];
  readonly changed: readonly ChangedRow[];
  readonly removed: readonly string[];
}

export interface TableWrite {
  readonly id: TableId;
  readonly newRows: number;
  readonly inverse: Inverse;
  /** Queues questions, and sends between them where the answers would be too large for one; the caller sends the rest. */
  look(): Promise<void>;
  /** Queues what makes room for the new rows; the caller sends. */
  clearTheWay(): void;
  /** Queues the new rows and sends whenever a request is full. */
  stage(onRows: (rows: number) => void): Promise<void>;
  /** Queues the step that makes it all part of the table; the caller sends. It takes more than one only for thousands of changes. */
  commit(): Promise<void>;
  /** What the table is after the commit, for the notes in the document's settings. */
  settled(): Pick<OpenTable, 'definition' | 'table'>;
}

/** Column that tells the rows of a table apart. */
export function keyColumn(definition: TableDefinition): string {
  return definition.columns.some(({ id }) => id === 'key') ? 'key' : 'id';
}

/** Where rows go: the first of them and the leftmost column of the table, counted from 0 in the sheet. */
export interface RowsPlace {
  readonly sheet: Excel.Worksheet;
  readonly top: number;
  readonly left: number;
  /** Index in the table by column id. */
  readonly at: ReadonlyMap<string, number>;
}

/** Queues rows from this cell on, with their formats, and sends whenever a request is full. */
export async function stageRows(
  session: Session,
  place: RowsPlace,
  definition: TableDefinition,
  rows: readonly Row[],
  onRows: (rows: number) => void,
): Promise<void> {
  const { sheet, top, left, at } = place;
  const runs = runsOf(definition, at);
  for (const { start, columns } of runs) {
    for (const { first, cells, bytes } of blocksOf(rows.map((row) => stagedCells(row, columns)))) {
      await session.makeRoom(bytes);
      sheet.getRangeByIndexes(top + first, left + start, cells.length, columns.length).values = cells;
      onRows(cells.length / runs.length);
    }
    alignRows(sheet, top, left + start, rows.length, columns);
    for (const [index, column] of columns.entries()) {
      if (column.format === 'text') continue;
      const formats = rows.map((row) => [formatOf(column, row)]);
      const cells = sheet.getRangeByIndexes(top, left + start + index, rows.length, 1);
      if (formats.every(([format]) => format === formats[0]![0])) formatAll(cells, formats[0]![0]!);
      else {
        await session.makeRoom(formats.reduce((sum, row) => sum + requestBytes(row), 0));
        cells.numberFormat = formats;
      }
    }
  }
}

/** Queues the formulas of rows that are part of the table by now; one stroke for a column of equal formulas. */
export function queueFormulas(
  { sheet, top, left, at }: RowsPlace,
  definition: TableDefinition,
  rows: readonly Row[],
): void {
  for (const { id } of definition.columns) {
    const index = at.get(id);
    const formulas = rows
      .map((row) => row[id] ?? null)
      .map((cell) => (isFormula(cell) ? cell.formula : null));
    if (index === undefined || formulas.every((formula) => formula === null)) continue;
    const range = sheet.getRangeByIndexes(top, left + index, rows.length, 1);
    if (formulas.every((formula) => formula === formulas[0]))
      range.set({ formulas: formulas[0] as unknown as string[][] });
    else range.formulas = rows.map((row) => [sentCell(row[id])]);
  }
}

/** One format for every cell: Excel takes a single value for a whole range, which its typings do not say. */
export function formatAll(range: Excel.Range, format: string): void {
  range.set({ numberFormat: format as unknown as string[][] });
}
