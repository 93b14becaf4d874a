/** What the selected cell goes back to. */
import { gapsTable, resultsTable, sourcesTable, targetsTable } from '../ledger/tables';
import { figuresBehind } from './cells-filled';
import { openTables, type OpenTable, type OpenTables } from './open-tables';
import { rowFrom } from './read-rows';
import type { LedgerSelection } from './room';
import { inWorkbook, stopListening, type Session } from './session';
import { lookAtSettings } from './settings';
import { rowsWithKeys } from './rows-with-keys';
import { traceRows, type RowToTrace } from './trace';

export function readLedgerSelection(): Promise<LedgerSelection | null> {
  return inWorkbook(selectionNow, { waitForCellEdit: true });
}

async function selectionNow(session: Session): Promise<LedgerSelection | null> {
  const cell = session.workbook.getActiveCell().load('address,rowIndex,columnIndex,formulas,values');
  const sheet = cell.worksheet.load('id,name');
  const settings = lookAtSettings(session);
  const open = await openTables(session, [targetsTable, resultsTable, sourcesTable, gapsTable]);
  const table = [...open].find(
    ({ sheetId, top, left, rows, columns }) =>
      sheetId === sheet.id &&
      cell.rowIndex >= top &&
      cell.rowIndex < top + rows &&
      cell.columnIndex >= left &&
      cell.columnIndex < left + columns.length,
  );
  const rows = table
    ? await rowsOfTableRow(session, open, table, cell.rowIndex - table.top)
    : await figuresBehind(session, open, {
        sheet: sheet.name,
        row: cell.rowIndex,
        column: cell.columnIndex,
        formula: cell.formulas[0]![0] === cell.values[0]![0] ? '' : String(cell.formulas[0]![0]),
      });
  if (!table && rows.length === 0) return null;
  return {
    table: table?.definition.id ?? null,
    sheet: sheet.name,
    address: cell.address.replace(/^.*!/u, ''),
    figures: await traceRows(session, rows, settings().language),
  };
}

async function rowsOfTableRow(
  session: Session,
  open: OpenTables,
  table: OpenTable,
  index: number,
): Promise<RowToTrace[]> {
  const line = table.sheet
    .getRangeByIndexes(table.top + index, table.left, 1, table.columns.length)
    .load('values');
  await session.send();
  const row = rowFrom(table, line.values[0]!);
  switch (table.definition.id) {
    case 'Targets':
    case 'Results':
      return [{ open: table, row, index }];
    case 'Gaps':
      return rowsWithKeys(session, open, [row.targetKey, row.resultKey]);
    default:
      return [];
  }
}

/** Excel reports a selection several times over while the mouse or an arrow key goes on. */
const settleTime = 150;

/**
 * Tells what the selected cell goes back to, now and after each move. A selection that is overtaken by the next one while it is
 * looked up is never told.
 *
 * @returns a function that stops it
 */
export async function onLedgerSelection(
  handler: (selection: LedgerSelection | null) => void,
  onError: (error: unknown) => void = () => {},
): Promise<() => Promise<void>> {
  let latest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (turn: number): Promise<void> => {
    try {
      const selection = await readLedgerSelection();
      if (turn === latest) handler(selection);
    } catch (error) {
      if (turn === latest) onError(error);
    }
  };
  const soon = async (): Promise<void> => {
    clearTimeout(timer);
    const turn = ++latest;
    timer = setTimeout(() => void look(turn), settleTime);
  };
  const registered = await inWorkbook(async (session) => {
    const registration = session.workbook.onSelectionChanged.add(soon);
    await session.send();
    return registration;
  });
  await soon();
  return async () => {
    clearTimeout(timer);
    latest++;
    await stopListening(registered);
  };
}
