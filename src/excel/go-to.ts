/** Leading the eye to a cell. */
import type { TableId } from '../ledger/tables';
import { gapsTable, indicatorsTable, resultsTable, sourcesTable, targetsTable } from '../ledger/tables';
import { LedgerError } from './errors';
import { openTables } from './open-tables';
import { readRows } from './read-rows';
import { inWorkbook } from './session';
import { keyColumn } from './table-write';

/** Shows and selects a cell or range. `address` is A1 without the sheet. */
export function goTo(sheet: string, address: string): Promise<void> {
  return inWorkbook(async (session) => {
    const worksheet = session.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await session.send();
  });
}

const definitions = {
  Targets: targetsTable,
  Results: resultsTable,
  Sources: sourcesTable,
  Gaps: gapsTable,
  Indicators: indicatorsTable,
};

/** Shows the sheet that a table stands on by now, whatever it is called, with the table's corner selected. */
export function goToTable(table: TableId): Promise<void> {
  return inWorkbook(async (session) => {
    const open = (await openTables(session, [definitions[table]])).get(table);
    if (!open) throw new LedgerError('table-missing', { table });
    open.sheet.activate();
    open.table.getRange().getCell(0, 0).select();
    await session.send();
  });
}

/** Shows and selects the row with this key. */
export function goToRow(table: TableId, rowKey: string): Promise<void> {
  return inWorkbook(async (session) => {
    const definition = definitions[table];
    const open = (await openTables(session, [definition])).get(table);
    if (!open) throw new LedgerError('table-missing', { table });
    const key = keyColumn(definition);
    const found = (await readRows(session, open)).find(({ row }) => row[key] === rowKey);
    if (!found) throw new LedgerError('row-missing', { table: open.name });
    open.sheet.activate();
    open.sheet.getRangeByIndexes(open.top + found.index, open.left, 1, open.columns.length).select();
    await session.send();
  });
}
