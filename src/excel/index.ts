/**
 * The ledger in the workbook: the only room that says `Excel.`.
 *
 * Everything is reached through `excelRoom`, so that the pane's tests can put a double in its place.
 * Every function may reject with a `LedgerError` (typed code, a sentence in either language) and with nothing else.
 * None of them swallows an error, and none shows anything: that is for the pane.
 */
import type { ExcelRoom } from './room';

export type * from './room';
export { LedgerError } from './errors';
export type { Language, LedgerErrorCode } from './errors';

export declare const excelRoom: ExcelRoom;
