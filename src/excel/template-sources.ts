/** Where the figures of a filled sheet come from, written on the sheet itself: in notes at the cells, or in a column beside them. */
import { addressOf, noteText, type FillPlan, type PlannedCell, type SourceCell } from '../ledger/template';
import { asCellText } from './cell-text';
import type { FillChoice } from './room';
import { offers, requestBytes, type Session } from './session';
import { lookAtSettings } from './settings';
import { writeCells } from './template-writes';
import { uncheckedInverse, type Inverse } from './undo';

/** @returns how many notes or cells were written; the caller sends */
export async function writeSources(
  session: Session,
  inverses: Inverse[],
  plan: FillPlan,
  filled: readonly PlannedCell[],
  { sources }: FillChoice,
): Promise<number> {
  if (sources === undefined || filled.length === 0) return 0;
  return sources === 'notes'
    ? addNotes(session, inverses, plan.sheetName, filled)
    : fillColumn(session, inverses, plan.sheetName, sources.get(plan.sheetName) ?? []);
}

/** Cells that hold something by now are left alone. */
async function fillColumn(
  session: Session,
  inverses: Inverse[],
  sheetName: string,
  cells: readonly SourceCell[],
): Promise<number> {
  const sheet = session.workbook.worksheets.getItem(sheetName);
  const ranges = cells.map((cell) => ({
    cell,
    range: sheet.getCell(cell.row, cell.column).load('formulas'),
  }));
  await session.send();
  const free = ranges.filter(({ range }) => range.formulas[0]![0] === '');
  const writes = free.map(({ cell: { row, column, text } }) => ({
    row,
    column,
    before: '',
    after: asCellText(text),
    formula: null,
  }));
  await writeCells(session, sheet, sheetName, writes, inverses);
  return writes.length;
}

interface Remark {
  readonly address: string;
  readonly text: string;
}

/** Notes where Excel has them for add-ins, comments elsewhere. A cell that has one keeps it. */
async function addNotes(
  session: Session,
  inverses: Inverse[],
  sheetName: string,
  filled: readonly PlannedCell[],
): Promise<number> {
  const look = lookAtSettings(session);
  await session.send();
  const { language } = look();
  const sheet = session.workbook.worksheets.getItem(sheetName);
  // The copy of office.js for closed networks is older than some Excels, and lacks their notes.
  const hasNotes = offers('1.18') && 'notes' in sheet;
  if (!hasNotes && !offers('1.10')) return 0;
  const taken = await addressesTaken(session, sheetName, hasNotes);
  const remarks = filled
    .map((cell): Remark => ({ address: addressOf(cell), text: noteText(cell, language) }))
    .filter(({ address }) => !taken.has(address));
  const collection = hasNotes ? 'notes' : 'comments';
  // Taken back by what stands at the cells then, because numbers of comments are not kept on reopening.
  inverses.push(takingBack(sheetName, collection, remarks));
  for (const { address, text } of remarks) {
    await session.makeRoom(400 + requestBytes([text]));
    if (hasNotes) sheet.notes.add(address, text);
    else sheet.comments.add(sheet.getRange(address), text);
  }
  await session.send();
  return remarks.length;
}

async function addressesTaken(session: Session, sheetName: string, hasNotes: boolean): Promise<Set<string>> {
  const placed = [
    ...(await placesOf(session, sheetName, 'comments')),
    ...(hasNotes ? await placesOf(session, sheetName, 'notes') : []),
  ];
  return new Set(placed.map(({ address }) => address));
}

type Collection = 'comments' | 'notes';
type Placed = { readonly item: Excel.Comment | Excel.Note; readonly address: string };

async function placesOf(session: Session, sheetName: string, collection: Collection): Promise<Placed[]> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(sheetName);
  const list = sheet[collection].load('items/content');
  await session.send();
  if (sheet.isNullObject) return [];
  const items = list.items.map((item) => ({ item, range: item.getLocation().load('address') }));
  await session.send();
  return items.map(({ item, range }) => ({ item, address: range.address.replace(/^.*!|\$/gu, '') }));
}

/** Deletes the remarks that still say what was written. */
function takingBack(sheetName: string, collection: Collection, remarks: readonly Remark[]): Inverse {
  return uncheckedInverse(async (session) => {
    const texts = new Map(remarks.map(({ address, text }) => [address, text]));
    for (const { item, address } of await placesOf(session, sheetName, collection))
      if (texts.get(address) === item.content) item.delete();
    await session.send();
  });
}
