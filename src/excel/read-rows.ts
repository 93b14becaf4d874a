/** Rows out of a table, by column id. */
import type { ReadCell, ReadRow } from '../ledger/tables';
import type { OpenTable } from './open-tables';
import type { Session } from './session';

/** Excel on the web refuses answers of more than 5 MB; 2,000 rows with their sentences stay well below. */
const rowsPerAnswer = 2_000;

export interface StandingRow {
  readonly row: ReadRow;
  /** Counted from 0 in the body of the table. */
  readonly index: number;
}

/** All rows that hold anything in the ledger's own columns. One round trip for each 2,000 rows. */
export async function readRows(session: Session, open: OpenTable): Promise<StandingRow[]> {
  const rows = await readShown(session, open, 'values');
  return [...rows].flatMap(([index, row]) =>
    Object.values(row).some((cell) => cell !== '' && cell !== null) ? [{ row, index }] : [],
  );
}

/** Every row of the body by index, as values or as formulas. */
export async function readShown(
  session: Session,
  open: OpenTable,
  as: 'values' | 'formulas',
): Promise<Map<number, ReadRow>> {
  const blocks: { first: number; range: Excel.Range }[] = [];
  for (let first = 0; first < open.rows; first += rowsPerAnswer) {
    const count = Math.min(rowsPerAnswer, open.rows - first);
    const range = open.sheet.getRangeByIndexes(open.top + first, open.left, count, open.columns.length);
    blocks.push({ first, range: range.load(as) });
    // One answer a block is the point here: all at once would be refused.
    await session.send();
  }
  return new Map(
    blocks.flatMap(({ first, range }) =>
      (range[as] as ReadCell[][]).map((cells, offset): [number, ReadRow] => [
        first + offset,
        rowFrom(open, cells),
      ]),
    ),
  );
}

/** Cells of a line of the table by column id. */
export function rowFrom(open: OpenTable, cells: readonly ReadCell[]): ReadRow {
  const row: Record<string, ReadCell> = {};
  for (const [id, index] of open.at) row[id] = cells[index];
  return row;
}
