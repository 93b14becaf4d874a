/** Rows of Targets and Results found by key, wherever a person has sorted them to. */
import type { ReadCell, ReadRow } from '../ledger/tables';
import type { OpenTable, OpenTables } from './open-tables';
import { rowFrom } from './read-rows';
import type { Session } from './session';
import type { RowToTrace } from './trace';

/** In the order of the keys; a key that no row has is left out. Two round trips. */
export async function rowsWithKeys(
  session: Session,
  open: OpenTables,
  keys: readonly ReadCell[],
): Promise<RowToTrace[]> {
  const wanted = new Set(keys.map(String).filter((key) => key !== ''));
  const ledgers = [open.get('Targets'), open.get('Results')].filter((table) => table !== undefined);
  const columns = ledgers.map((table) => ({
    table,
    cells: table.sheet
      .getRangeByIndexes(table.top, table.left + (table.at.get('key') ?? 0), table.rows, 1)
      .load('values'),
  }));
  await session.send();
  const lines = columns.flatMap(({ table, cells }) =>
    cells.values.flatMap(([key], index) =>
      wanted.has(String(key))
        ? [{ table, index, key: String(key), line: lineOf(table, index).load('values') }]
        : [],
    ),
  );
  if (lines.length === 0) return [];
  await session.send();
  const found = new Map(
    lines.map(({ table, index, key, line }): [string, RowToTrace] => [
      key,
      { open: table, index, row: rowFrom(table, line.values[0]!) as ReadRow },
    ]),
  );
  return [...wanted].flatMap((key) => found.get(key) ?? []);
}

function lineOf(table: OpenTable, index: number): Excel.Range {
  return table.sheet.getRangeByIndexes(table.top + index, table.left, 1, table.columns.length);
}
