/** A formula put where the cursor stands, for trying it. */
import { LedgerError } from './errors';
import type { CellPlace } from './room';
import { inWorkbook } from './session';

/** Writes into the selected cell; one that holds something is left alone. */
export function putFormula(formula: string): Promise<CellPlace> {
  return inWorkbook(async (session) => {
    const cell = session.workbook.getSelectedRange().getCell(0, 0).load('address,formulas');
    const sheet = cell.worksheet.load('name');
    await session.send();
    const place = { sheet: sheet.name, address: cell.address.replace(/^.*!/u, '') };
    if ((cell.formulas as unknown[][])[0]![0] !== '') {
      throw new LedgerError('place-occupied', { sheet: place.sheet, place: place.address });
    }
    cell.formulas = [[formula]];
    await session.send();
    return place;
  });
}
