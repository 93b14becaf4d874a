import { invalidArgument } from '../richapi/api-error';
import type { CellValue } from '../sheet/cells';
import type { Book } from './book';
import type { Sheet } from './worksheet';

export type CopyPosition = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

/** Excel's Worksheet.copy: cells, formats and tables; a table's copy gets a name of its own, which the formulas in the copy use. */
export async function copySheet(
  sheet: Sheet,
  position: CopyPosition = 'None',
  relativeTo?: Sheet,
): Promise<Sheet> {
  const { book } = sheet;
  if ((position === 'Before' || position === 'After') && !relativeTo)
    throw invalidArgument('A sheet to stand beside is needed.', 'Worksheet.copy');
  const active = book.activeSheet();
  const known = new Set(book.sheets().map(({ id }) => id));
  const { spreadsheet } = book;
  spreadsheet.parts.book.duplicateSheet(spreadsheet.sheet(sheet.id));
  const copy = book.sheets().find(({ id }) => !known.has(id));
  if (!copy) throw new Error('The engine made no copy of the sheet.');
  const names = await renameTables(book, sheet, copy);
  if (names.size > 0) await nameTablesAnew(book, copy, names);
  copy.moveTo(placeFor(book, copy, position, relativeTo));
  spreadsheet.parts.book.setActiveSheet(active.id);
  book.announcer.sheetAdded(copy.id);
  return copy;
}

/** The engine gives the copy a table of the very same name: it gets the next free one, and the original its name back. */
async function renameTables(book: Book, sheet: Sheet, copy: Sheet): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const originals = book.tables.of(sheet.id);
  for (const table of book.tables.of(copy.id)) {
    const { name } = table;
    let number = 2;
    while (book.tables.find(`${name}${number}`)) number++;
    await table.rename(`${name}${number}`);
    names.set(name, table.name);
    const original = originals.find((each) => each.name === name);
    if (original) Object.assign(table.options, original.options);
    await original?.syncTitles();
  }
  return names;
}

async function nameTablesAnew(book: Book, copy: Sheet, names: ReadonlyMap<string, string>): Promise<void> {
  const used = copy.range().used(true);
  if (!used) return;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.'])(${[...names.keys()].join('|')})(?=\\[)`, 'giu');
  const nameOf = new Map([...names].map(([from, to]) => [from.toLowerCase(), to]));
  const formulas = await book.cells.formulas(copy.id, used.area);
  const values = await book.cells.values(copy.id, used.area);
  const changed = formulas.map((line, row) =>
    line.map((formula, column): CellValue | null => {
      // A text that begins with = is no formula.
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula === values[row][column])
        return null;
      return formula.replace(pattern, (name) => nameOf.get(name.toLowerCase())!);
    }),
  );
  book.cells.write(copy.id, used.area, changed);
}

function placeFor(book: Book, copy: Sheet, position: CopyPosition, relativeTo: Sheet | undefined): number {
  const others = book.sheets().filter(({ id }) => id !== copy.id);
  const beside = others.findIndex(({ id }) => id === relativeTo?.id);
  switch (position) {
    case 'Beginning':
      return 0;
    case 'Before':
      return beside;
    case 'After':
      return beside + 1;
    default:
      return others.length;
  }
}
