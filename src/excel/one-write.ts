/** Writes into several tables as one: they share round trips, and none has changed before the last one. */
import type { Language } from '../ledger/language';
import type { TableDefinition } from '../ledger/tables';
import { FreshTable, type Adornment, type Workplace } from './fresh-table';
import { noteFreshTables, type OpenTable, type OpenTables } from './open-tables';
import type { StandingRow } from './read-rows';
import type { Session } from './session';
import { lookAtSettings } from './settings';
import { StandingTable } from './standing-table';
import type { TableChanges, TableWrite } from './table-write';
import type { Inverse } from './undo';

/** What has to be known of the workbook before a sheet is added. One round trip. */
export async function surveyWorkplace(
  session: Session,
  language: Language,
  open: OpenTables,
): Promise<Workplace> {
  const { workbook } = session;
  const settings = lookAtSettings(session);
  const sheets = workbook.worksheets.load('items/name');
  workbook.protection.load('protected');
  await session.send();
  return {
    language,
    structureProtected: workbook.protection.protected,
    sheetNames: new Set(sheets.items.map(({ name }) => name.toLowerCase())),
    takenNames: open.takenNames,
    chosenNames: settings().sheetNames,
  };
}

/** The write for a table that is there or not; null where nothing is to change. */
export function tableWrite(
  session: Session,
  definition: TableDefinition,
  open: OpenTable | undefined,
  standing: readonly StandingRow[],
  changes: TableChanges,
  workplace: Workplace,
  adorn?: Adornment,
): TableWrite | null {
  if (!open) return new FreshTable(session, definition, changes.added, workplace, adorn);
  if (changes.added.length + changes.changed.length + changes.removed.length === 0) return null;
  return new StandingTable(session, open, standing, changes);
}

/**
 * Carries the writes out. What it queues at the end, the notes about tables and columns, is sent by the caller.
 *
 * @param onRows part of the rows that is staged, 0 to 1
 */
export async function writeTables(
  session: Session,
  inverses: Inverse[],
  open: OpenTables,
  planned: readonly (TableWrite | null)[],
  onRows: (part: number) => void = () => {},
): Promise<void> {
  const writes = planned.filter((write) => write !== null);
  if (writes.length === 0) return;
  for (const write of writes) await write.look();
  await session.send();
  inverses.push(...writes.map(({ inverse }) => inverse));
  for (const write of writes) write.clearTheWay();
  await session.send();
  const all = Math.max(
    1,
    writes.reduce((sum, { newRows }) => sum + newRows, 0),
  );
  let staged = 0;
  for (const write of writes)
    await write.stage((rows) => {
      staged += rows;
      onRows(staged / all);
    });
  for (const write of writes) await write.commit();
  await session.send();
  await noteFreshTables(
    session,
    open.notes,
    writes.map((write) => write.settled()),
  );
}
