/** Which sheets of the workbook may be forms of the user's own. */
import { tableDefinitions } from '../ledger/tables';
import type { TemplateGrid } from '../ledger/template';
import { LedgerError } from './errors';
import { openTables } from './open-tables';
import { inWorkbook } from './session';
import { readTemplateGrid } from './template-grid';

/** Names of the visible sheets without the ledger's own, in the order of their tabs. */
export function templateSheets(): Promise<readonly string[]> {
  return inWorkbook(async (session) => {
    const { worksheets } = session.workbook;
    worksheets.load('items/name,items/visibility');
    const tables = await openTables(session, Object.values(tableDefinitions));
    const own = new Set([...tables].map(({ sheetName }) => sheetName));
    return worksheets.items
      .filter(({ name, visibility }) => visibility === 'Visible' && !own.has(name))
      .map(({ name }) => name);
  });
}

/** Sheets that are empty, or too large to be forms, are passed over. */
export async function readTemplateGrids(): Promise<readonly TemplateGrid[]> {
  const grids: TemplateGrid[] = [];
  for (const name of await templateSheets()) {
    const grid = await gridOrNull(name);
    if (grid) grids.push(grid);
  }
  return grids;
}

async function gridOrNull(name: string): Promise<TemplateGrid | null> {
  try {
    return await readTemplateGrid(name);
  } catch (error) {
    const isNoForm =
      error instanceof LedgerError &&
      (error.code === 'nothing-selected' || error.code === 'selection-too-large');
    if (isNoForm) return null;
    throw error;
  }
}
