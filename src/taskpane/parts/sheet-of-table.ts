/** The sheet on which the workbook keeps a table, in the language the workbook was begun in. */
import { gapsTable, resultsTable, targetsTable, type TableId } from '../../ledger/tables';
import { inLanguage } from '../../ledger/language';
import type { ExcelRoom } from '../../excel';

const tables = { Targets: targetsTable, Results: resultsTable, Gaps: gapsTable } as const;

export async function goToTable(room: ExcelRoom, table: TableId & keyof typeof tables): Promise<void> {
  const { language } = await room.readSettings();
  await room.goTo(inLanguage(tables[table].sheet, language), 'A1');
}
