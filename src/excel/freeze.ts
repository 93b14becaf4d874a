/**
 * 定稿: the add-in's formulas become what people without it can see. A cell that shows an error of the add-in (it is still computing,
 * or was never asked) is left as it is and named: there is no figure to keep.
 */
import { callsIn } from './formula-calls';
import { LedgerError } from './errors';
import { freeName } from './fresh-table';
import { nativeFormulas, type NativeFormulas } from './native-formulas';
import { readLedger } from './read-ledger';
import type { FreezeOptions, FreezeOutcome } from './room';
import { requestBytes, type CellValue, type Session } from './session';
import { lookAtSettings } from './settings';
import { restored } from './row-cells';
import { formatShowing } from './shown-format';
import { asOneWrite, type Inverse } from './undo';
import { addressOf } from '../ledger/template/grid';

/** A cell with one of the add-in's functions, and the cells its answer spills over. */
export interface LiveCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly values: readonly (readonly CellValue[])[];
  /** How its cells are formatted, and how they have to be for their values to look as they do; null where that is the same. */
  readonly formats: { readonly now: readonly string[][]; readonly shown: readonly string[][] } | null;
}

const cellsPerAnswer = 20_000;
const notFigures = /^#(?:BUSY!|NAME\?|CONNECT!|GETTING_DATA|UNKNOWN!|SPILL!|CALC!)/u;

export function freeze({ into, keepLiveCopy }: FreezeOptions): Promise<FreezeOutcome> {
  return asOneWrite('freeze', async (session, inverses) => {
    const look = lookAtSettings(session);
    const sheets = await openSheets(session);
    const live = await liveCells(session, sheets);
    const settled = live.filter(({ values }) => !notFigures.test(String(values[0]![0])));
    const affected = sheets.filter(({ name }) => settled.some(({ sheet }) => sheet === name));
    const guarded = affected.find(({ protection }) => protection.protected);
    if (guarded) throw new LedgerError('sheet-protected', { sheet: guarded.name });
    const native =
      into === 'native' ? await nativeFormulas(session, await readLedger(session), look(), settled) : null;
    const copies = keepLiveCopy ? await copySheets(session, affected, sheets, inverses, look().language) : [];
    const frozen = settled.map((cell) => frozenCell(cell, native));
    inverses.push(inverseOf(frozen));
    await write(session, frozen);
    for (
      let wrong = await disproved(session, frozen);
      wrong.length > 0;
      wrong = await disproved(session, wrong)
    )
      await write(session, wrong);
    const isNative = ({ cells }: FrozenCell): boolean => String(cells[0]![0]).startsWith('=');
    return {
      values: frozen.filter((each) => !isNative(each)).length,
      native: frozen.filter(isNative).length,
      left: live
        .filter((cell) => !settled.includes(cell))
        .map(({ sheet, row, column }) => `${sheet}!${addressOf({ row, column })}`),
      liveCopies: copies,
    };
  });
}

interface FrozenCell {
  readonly cell: LiveCell;
  /** What is written, texts guarded. */
  cells: CellValue[][];
  /** The formula's answer has not been held against the value shown before. */
  unproven: boolean;
  /** Formulas to try when that one gives something else. */
  readonly others: string[];
}

function frozenCell(cell: LiveCell, native: NativeFormulas | null): FrozenCell {
  const found = native?.(cell);
  if (!found) return { cell, cells: valuesOf(cell), unproven: false, others: [] };
  const [formula, ...others] = found.formulas;
  return { cell, cells: [[formula!]], unproven: found.unproven, others };
}

const valuesOf = ({ values }: LiveCell): CellValue[][] =>
  values.map((row) => row.map((value) => restored(value)));

async function write(session: Session, frozen: readonly FrozenCell[]): Promise<void> {
  for (const { cell, cells } of frozen) {
    await session.makeRoom(cells.reduce((sum, row) => sum + requestBytes(row) + 300, 0));
    const { sheet, row, column, formats } = cell;
    const range = session.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(row, column, cells.length, cells[0]!.length);
    if (cells.length > 1 || cells[0]!.length > 1) range.getCell(0, 0).clear('Contents');
    range.formulas = cells;
    // The answer brought its own format (7.5%); what takes its place has to be shown alike.
    if (formats) range.numberFormat = formats.shown.map((line) => [...line]);
  }
  if (frozen.length > 0) await session.send();
}

/** Native formulas that do not give what the add-in's function gave: another one takes their place, the value in the end. */
async function disproved(session: Session, frozen: readonly FrozenCell[]): Promise<FrozenCell[]> {
  const unproven = frozen.filter((each) => each.unproven);
  if (unproven.length === 0) return [];
  session.workbook.application.calculate('Recalculate');
  await session.send();
  const answers = unproven.map(({ cell }) =>
    session.workbook.worksheets.getItem(cell.sheet).getCell(cell.row, cell.column).load('values'),
  );
  await session.send();
  const wrong = unproven.filter(
    ({ cell }, at) => !sameValue(answers[at]!.values[0]![0], cell.values[0]![0]!),
  );
  for (const each of unproven) each.unproven = false;
  for (const each of wrong) {
    const next = each.others.shift();
    each.unproven = next !== undefined;
    each.cells = next === undefined ? valuesOf(each.cell) : [[next]];
  }
  return wrong;
}

const sameValue = (one: unknown, other: CellValue): boolean =>
  typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(other))
    : one === other;

async function openSheets(session: Session): Promise<Excel.Worksheet[]> {
  const { worksheets } = session.workbook;
  worksheets.load('items/name');
  await session.send();
  const sheets = worksheets.items.filter(({ name }) => !name.startsWith('ZB_'));
  for (const sheet of sheets) sheet.protection.load('protected');
  await session.send();
  return sheets;
}

/** All cells of these sheets whose formula calls one of the add-in's functions. */
export async function liveCells(session: Session, sheets: readonly Excel.Worksheet[]): Promise<LiveCell[]> {
  const used = sheets.map((sheet) => ({
    sheet,
    range: sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount'),
  }));
  await session.send();
  const cells: (Omit<LiveCell, 'sheet' | 'values'> & { sheet: Excel.Worksheet; value: CellValue })[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject) continue;
    const rows = Math.max(1, Math.floor(cellsPerAnswer / range.columnCount));
    for (let first = 0; first < range.rowCount; first += rows) {
      const count = Math.min(rows, range.rowCount - first);
      const block = sheet
        .getRangeByIndexes(range.rowIndex + first, range.columnIndex, count, range.columnCount)
        .load('formulas,values,text,numberFormat');
      // One answer a block is the point here: all at once would be refused.
      await session.send();
      for (const [r, line] of block.formulas.entries())
        for (const [c, formula] of line.entries())
          // A text that reads like a formula yields itself.
          if (typeof formula === 'string' && formula !== block.values[r]![c] && callsIn(formula).length > 0)
            cells.push({
              sheet,
              row: range.rowIndex + first + r,
              column: range.columnIndex + c,
              formula,
              value: block.values[r]![c],
              formats: formatsOf(
                [[block.values[r]![c]]],
                [[block.text[r]![c]!]],
                [[block.numberFormat[r]![c]]],
              ),
            });
    }
  }
  const spills = cells.map(({ sheet, row, column }) =>
    sheet.getCell(row, column).getSpillingToRangeOrNullObject().load('values,text,numberFormat'),
  );
  if (spills.length > 0) await session.send();
  return cells.map(({ sheet, value, ...cell }, index) => {
    const spill = spills[index]!;
    if (spill.isNullObject) return { ...cell, sheet: sheet.name, values: [[value]] };
    const formats = formatsOf(spill.values, spill.text, spill.numberFormat);
    return { ...cell, sheet: sheet.name, values: spill.values, formats };
  });
}

/** Cells without a format of their own are shown as the add-in's function shows its answer: 7.5%. */
function formatsOf(
  values: readonly (readonly CellValue[])[],
  text: readonly (readonly string[])[],
  numberFormat: readonly (readonly unknown[])[],
): LiveCell['formats'] {
  const now = numberFormat.map((line) => line.map(String));
  const shown = now.map((line, r) =>
    line.map(
      (format, c) => (format === 'General' ? formatShowing(values[r]![c]!, text[r]![c]!) : null) ?? format,
    ),
  );
  return shown.flat().join('|') === now.flat().join('|') ? null : { now, shown };
}

/** The copies stay live: 对照 (活) beside the frozen 对照. */
async function copySheets(
  session: Session,
  affected: readonly Excel.Worksheet[],
  all: readonly Excel.Worksheet[],
  inverses: Inverse[],
  language: string,
): Promise<string[]> {
  const taken = new Set(all.map(({ name }) => name.toLowerCase()));
  const names = affected.map((sheet) => {
    const name = freeName(`${sheet.name} ${language === 'zh-CN' ? '(活)' : '(live)'}`, taken);
    sheet.copy('After', sheet).name = name;
    return name;
  });
  inverses.push({
    check: async () => {},
    takeBack: async (later) => {
      const copies = names.map((name) => later.workbook.worksheets.getItemOrNullObject(name));
      await later.send();
      for (const copy of copies) if (!copy.isNullObject) copy.delete();
      await later.send();
    },
  });
  await session.send();
  return names;
}

function inverseOf(frozen: readonly FrozenCell[]): Inverse {
  const rangeOf = (session: Session, { cell, cells }: FrozenCell): Excel.Range =>
    session.workbook.worksheets
      .getItem(cell.sheet)
      .getRangeByIndexes(cell.row, cell.column, cells.length, cells[0]!.length);
  return {
    check: async (session) => {
      const ranges = frozen.map((each) => ({ each, range: rangeOf(session, each).load('formulas') }));
      await session.send();
      const bare = (cell: CellValue): string => String(cell).replace(/^'/u, '');
      const touched = ranges.find(({ each, range }) => {
        const [sent, now] = [each.cells[0]![0]!, range.formulas[0]![0] as CellValue];
        return String(sent).startsWith('=') ? !String(now).startsWith('=') : bare(sent) !== bare(now);
      });
      if (!touched) return;
      const { sheet, row, column } = touched.each.cell;
      throw new LedgerError('undo-overtaken', { place: `${sheet}!${addressOf({ row, column })}` });
    },
    takeBack: async (session) => {
      for (const each of frozen) {
        const range = rangeOf(session, each);
        // Values in the way would keep the formula from spilling.
        if (each.cells.length > 1 || each.cells[0]!.length > 1) range.clear('Contents');
        range.getCell(0, 0).formulas = [[each.cell.formula]];
        if (each.cell.formats) range.numberFormat = each.cell.formats.now.map((line) => [...line]);
      }
      await session.send();
    },
  };
}
