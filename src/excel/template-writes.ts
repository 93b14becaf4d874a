/** Single cells of a sheet of the user's own: written, and put back as long as nobody has changed them. */
import { LedgerError } from './errors';
import { requestBytes, type CellValue, type Session } from './session';
import type { Inverse } from './undo';

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
  /** Written in place of the value, with its `=`. */
  readonly formula: string | null;
}

function inverseOf(sheetName: string, writes: readonly CellWrite[]): Inverse {
  const sheetIn = async (session: Session): Promise<Excel.Worksheet | null> => {
    const sheet = session.workbook.worksheets.getItemOrNullObject(sheetName);
    await session.send();
    return sheet.isNullObject ? null : sheet;
  };
  return {
    check: async (session) => {
      const sheet = await sheetIn(session);
      if (!sheet) return;
      const cells = writes.map((write) => ({
        write,
        range: sheet.getCell(write.row, write.column).load('values,formulas,address'),
      }));
      await session.send();
      const bare = (cell: CellValue): string => String(cell).replace(/^'/u, '');
      const touched = cells.find(({ write, range }) =>
        write.formula === null
          ? bare(write.after) !== String(range.values[0]![0])
          : write.formula !== String(range.formulas[0]![0]),
      );
      if (touched) throw new LedgerError('undo-overtaken', { place: touched.range.address });
    },
    takeBack: async (session) => {
      const sheet = await sheetIn(session);
      if (!sheet) return;
      for (const { row, column, before } of writes) sheet.getCell(row, column).formulas = [[before]];
      await session.send();
    },
  };
}

/** Queues the writes, with their way back; the caller sends. */
export async function writeCells(
  session: Session,
  sheet: Excel.Worksheet,
  sheetName: string,
  writes: readonly CellWrite[],
  inverses: Inverse[],
): Promise<void> {
  if (writes.length === 0) return;
  inverses.push(inverseOf(sheetName, writes));
  for (const { row, column, after, formula } of writes) {
    await session.makeRoom(400 + requestBytes([formula ?? after]));
    if (formula !== null) sheet.getCell(row, column).formulas = [[formula]];
    else sheet.getCell(row, column).values = [[after]];
  }
}
