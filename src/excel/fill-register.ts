/**
 * Which cells of the user's own sheets were filled from which rows of the ledger. Kept on a very hidden sheet as formulas that
 * point at the cells (='汇总表'!$C$7), because Excel carries such references along when rows are inserted or sheets renamed.
 */
import { addressOf } from '../ledger/template/grid';
import { referenceOf } from './formula-calls';
import type { Session } from './session';
import { uncheckedInverse, type Inverse } from './undo';

const sheetName = 'ZB_Fills';
const header = [
  '单元格 Cell',
  '台账键 Keys of ledger rows',
  '单元格由台账填入的记录,请勿改动。 Which cells were filled from the ledger; please leave them alone.',
];
const columns = 2;

export interface FilledCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Keys of the ledger rows that the cell was filled from. */
  readonly keys: readonly string[];
}

interface Register {
  readonly sheet: Excel.Worksheet | null;
  readonly cells: readonly FilledCell[];
  /** First free row. */
  readonly end: number;
}

async function openRegister(session: Session): Promise<Register> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(sheetName);
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  await session.send();
  if (sheet.isNullObject) return { sheet: null, cells: [], end: 1 };
  const end = used.isNullObject ? 1 : Math.max(1, used.rowIndex + used.rowCount);
  if (end === 1) return { sheet, cells: [], end };
  const lines = sheet.getRangeByIndexes(1, 0, end - 1, columns).load('formulas');
  await session.send();
  const cells = lines.formulas.flatMap(([formula, keys]) => {
    const reference = referenceOf(String(formula).replace(/^=/u, ''));
    if (!reference?.sheet) return [];
    const place = placeOfAddress(reference.address);
    return place ? [{ sheet: reference.sheet, ...place, keys: String(keys).split('\n') }] : [];
  });
  return { sheet, cells, end };
}

function placeOfAddress(address: string): { row: number; column: number } | null {
  const match = /^([A-Z]{1,3})(\d+)$/u.exec(address);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Keys of the rows that a cell was filled from; the latest fill counts. */
export async function keysOfCell(
  session: Session,
  cell: { sheet: string; row: number; column: number },
): Promise<readonly string[]> {
  const { cells } = await openRegister(session);
  const fill = cells.findLast(
    ({ sheet, row, column }) => sheet === cell.sheet && row === cell.row && column === cell.column,
  );
  return fill?.keys ?? [];
}

/** Queues the notes; the caller sends. */
export async function registerFills(
  session: Session,
  fills: readonly FilledCell[],
  inverses: Inverse[],
): Promise<void> {
  if (fills.length === 0) return;
  const register = await openRegister(session);
  const sheet = register.sheet ?? session.workbook.worksheets.add(sheetName);
  if (!register.sheet) {
    sheet.visibility = 'VeryHidden';
    sheet.getRangeByIndexes(0, 0, 1, header.length).values = [header];
  }
  inverses.push(
    uncheckedInverse(async (back) => {
      const later = back.workbook.worksheets.getItemOrNullObject(sheetName);
      await back.send();
      if (!later.isNullObject) later.getRangeByIndexes(register.end, 0, fills.length, columns).clear('All');
      await back.send();
    }),
  );
  sheet.getRangeByIndexes(register.end, 0, fills.length, columns).formulas = fills.map((fill) => [
    `='${fill.sheet.replace(/'/gu, "''")}'!${addressOf(fill).replace(/^([A-Z]+)/u, '$$$1$$')}`,
    `'${fill.keys.join('\n')}`,
  ]);
}
