/**
 * The ledger in the workbook: the only room that says `Excel.`.
 *
 * Everything is reached through `excelRoom`, so that the pane's tests can put a double in its place.
 * Every function may reject with a `LedgerError` (typed code, a sentence in either language) and with nothing else.
 * None of them swallows an error, and none shows anything: that is for the pane.
 */
import { writeSettings } from './change-settings';
import { startLedger } from './follow-ledger';
import { freeze } from './freeze';
import { writeGaps } from './gaps';
import { addGapsChart } from './gaps-chart';
import { goTo, goToRow, goToTable } from './go-to';
import { addIndicators, readDictionary } from './indicators';
import { keepMapping, readMappings } from './mappings';
import { planWrite } from './plan';
import { putFormula } from './put-formula';
import { writeRanking } from './ranking';
import { readReportText } from './report-text';
import type { ExcelRoom } from './room';
import { selectedCells } from './selected-cells';
import { onLedgerSelection, readLedgerSelection } from './selection';
import { readSettings } from './settings';
import { nameSheets, readSheetNames } from './sheet-names';
import { fillTemplate, readLedgerFigures } from './template-fill';
import { readTemplateGrid } from './template-grid';
import { readTemplateGrids, templateSheets } from './template-sheets';
import { lastWrite, undoableWrites, undoLastWrite, watchWrites } from './undo';
import { writeLedger } from './write-ledger';

export type * from './room';
export { LedgerError } from './errors';
export type { Language, LedgerErrorCode } from './errors';

export const excelRoom: ExcelRoom = {
  startLedger,
  planWrite,
  writeLedger,
  undoLastWrite,
  undoableWrites,
  lastWrite,
  watchWrites,
  onLedgerSelection,
  readLedgerSelection,
  readReportText,
  writeGaps,
  addGapsChart,
  writeRanking,
  readDictionary,
  addIndicators,
  freeze,
  readSheetNames,
  nameSheets,
  templateSheets,
  readTemplateGrid,
  readTemplateGrids,
  readLedgerFigures,
  fillTemplate,
  readMappings,
  keepMapping,
  selectedCells,
  putFormula,
  goTo,
  goToRow,
  goToTable,
  readSettings,
  writeSettings,
};
