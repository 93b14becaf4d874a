/**
 * The ledger in the workbook: the only room that says `Excel.`.
 *
 * Everything is reached through `excelRoom`, so that the pane's tests can put a double in its place.
 * Every function may reject with a `LedgerError` (typed code, a sentence in either language) and with nothing else.
 * None of them swallows an error, and none shows anything: that is for the pane.
 */
import { goTo, goToRow } from './go-to';
import { addIndicators, readDictionary } from './indicators';
import { planWrite } from './plan';
import { readReportText } from './report-text';
import type { ExcelRoom } from './room';
import { selectedCells } from './selected-cells';
import { onLedgerSelection, readLedgerSelection } from './selection';
import { readSettings, writeSettings } from './settings';
import { undoableWrites, undoLastWrite } from './undo';
import { writeLedger } from './write-ledger';

export type * from './room';
export { LedgerError } from './errors';
export type { Language, LedgerErrorCode } from './errors';

export const excelRoom = {
  planWrite,
  writeLedger,
  undoLastWrite,
  undoableWrites,
  onLedgerSelection,
  readLedgerSelection,
  readReportText,
  readDictionary,
  addIndicators,
  selectedCells,
  goTo,
  goToRow,
  readSettings,
  writeSettings,
} as unknown as ExcelRoom;
