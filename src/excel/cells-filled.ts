/** A cell outside the ledger's tables that shows a figure of the ledger, and the rows it comes from. */
import { referenceOf } from './formula-calls';
import { keysOfCell } from './fill-register';
import { keysInFormula } from './formula-keys';
import type { OpenTables } from './open-tables';
import { rowsWithKeys } from './rows-with-keys';
import { placeOf } from '../ledger/template/grid';
import type { Session } from './session';
import { rowFrom } from './read-rows';
import type { RowToTrace } from './trace';

export interface OtherCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** As in the cell: with = for a formula, else its value. */
  readonly formula: string;
}

/** By its formula (=ZB.TARGET(…), =目标!G5), or by the register of fills; empty for a cell that has nothing to do with the ledger. */
export async function figuresBehind(
  session: Session,
  open: OpenTables,
  cell: OtherCell,
): Promise<RowToTrace[]> {
  if (!open.get('Targets') && !open.get('Results')) return [];
  if (!cell.formula.startsWith('=')) return rowsWithKeys(session, open, await keysOfCell(session, cell));
  const direct = await rowOfReference(session, open, cell);
  if (direct) return [direct];
  const keys = await keysInFormula(session, cell);
  return rowsWithKeys(session, open, keys.length > 0 ? keys : await keysOfCell(session, cell));
}

/** =目标!G5 */
async function rowOfReference(
  session: Session,
  open: OpenTables,
  { formula }: OtherCell,
): Promise<RowToTrace | null> {
  const reference = referenceOf(formula.slice(1).trim());
  const place = reference ? placeOf(reference.address) : null;
  if (!reference?.sheet || !place) return null;
  const table = [open.get('Targets'), open.get('Results')].find(
    (each) => each?.sheetName === reference.sheet,
  );
  if (!table || place.row < table.top || place.row >= table.top + table.rows) return null;
  const line = table.sheet.getRangeByIndexes(place.row, table.left, 1, table.columns.length).load('values');
  await session.send();
  return { open: table, index: place.row - table.top, row: rowFrom(table, line.values[0]!) };
}
