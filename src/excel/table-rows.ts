/** Rows of a table by key: whether they are as they were written, and how they go again. */
import type { Row } from '../ledger/tables';
import { LedgerError } from './errors';
import type { OpenTable } from './open-tables';
import { readRows, type StandingRow } from './read-rows';
import { holdsStill } from './row-cells';
import type { Session } from './session';
import { keyColumn } from './table-write';

/** Rows that follow one another, so that they go in one stroke. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** Indices as stretches, from the bottom up, so that taking one out leaves the places of the others. */
export function stretchesFromBelow(indices: readonly number[]): Stretch[] {
  const stretches: { first: number; count: number }[] = [];
  for (const index of [...new Set(indices)].sort((a, b) => b - a)) {
    const stretch = stretches.at(-1);
    if (stretch && stretch.first === index + 1) {
      stretch.first = index;
      stretch.count++;
    } else stretches.push({ first: index, count: 1 });
  }
  return stretches;
}

/** Stops when a row with one of these keys no longer holds what was written. A row that a person has deleted is none. */
export function demandUntouched(
  open: OpenTable,
  standing: readonly StandingRow[],
  written: ReadonlyMap<string, Partial<Row>>,
): void {
  const key = keyColumn(open.definition);
  for (const { row, index } of standing) {
    const was = written.get(String(row[key]));
    if (!was) continue;
    const same = Object.entries(was).every(([id, cell]) => !open.at.has(id) || holdsStill(cell, row[id]));
    if (!same)
      throw new LedgerError('undo-overtaken', { place: `${open.sheetName}!${open.top + index + 1}` });
  }
}

/** Takes out the rows with these keys. */
export async function removeRows(
  session: Session,
  open: OpenTable,
  keys: ReadonlySet<string>,
): Promise<void> {
  const key = keyColumn(open.definition);
  const standing = await readRows(session, open);
  const indices = standing.filter(({ row }) => keys.has(String(row[key]))).map(({ index }) => index);
  queueRemoval(open, indices);
  await session.send();
}

/** Queues taking out these rows of the body. Excel does not let the last row of a table go: it is emptied instead. */
export function queueRemoval(open: OpenTable, indices: readonly number[], rows = open.rows): void {
  const width = open.columns.length;
  const going = [...indices];
  if (going.length >= rows && rows > 0) {
    const first = Math.min(...going);
    going.splice(going.indexOf(first), 1);
    open.sheet.getRangeByIndexes(open.top + first, open.left, 1, width).clear('Contents');
  }
  for (const { first, count } of stretchesFromBelow(going))
    open.sheet.getRangeByIndexes(open.top + first, open.left, count, width).delete('Up');
}
