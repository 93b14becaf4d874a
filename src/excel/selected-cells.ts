/** Text of the selected cells, as if they were one report. */
import { addressOf } from '../ledger/template/grid';
import { LedgerError } from './errors';
import type { SelectedCells } from './room';
import { inWorkbook } from './session';

/** A report in cells is a column of paragraphs; a selection of whole sheets is a slip of the hand. */
const mostCells = 50_000;

export function selectedCells(): Promise<SelectedCells> {
  return inWorkbook(async (session) => {
    const selection = session.workbook.getSelectedRange();
    const sheet = selection.worksheet.load('name');
    // Whole columns are often selected; only what is in use counts.
    const used = selection.getUsedRangeOrNullObject(true).load('address,cellCount');
    await session.send();
    if (used.isNullObject) throw new LedgerError('nothing-selected');
    if (used.cellCount > mostCells) throw new LedgerError('selection-too-large', { cells: used.cellCount });
    used.load('text,values,rowIndex,columnIndex');
    await session.send();
    const joined = joinCells(wholeTexts(used), used.rowIndex, used.columnIndex);
    if (joined.text.trim() === '') throw new LedgerError('nothing-selected');
    return { ...joined, sheet: sheet.name, address: used.address.replace(/^.*!/u, '') };
  });
}

/** `text` is what fits the eye: it is cut off in long cells. `values` has the whole text, but bare numbers. */
function wholeTexts({ text, values }: Pick<Excel.Range, 'text' | 'values'>): string[][] {
  return text.map((row, rowIndex) =>
    row.map((shown, columnIndex) => {
      const value: unknown = values[rowIndex]![columnIndex];
      return typeof value === 'string' ? value : shown;
    }),
  );
}

/** Cells of a row are parted by tabs, rows by line feeds; empty cells at the end of a row leave nothing. */
export function joinCells(
  texts: readonly (readonly string[])[],
  top: number,
  left: number,
): Pick<SelectedCells, 'text' | 'cellOf'> {
  let text = '';
  const starts: { at: number; row: number; column: number }[] = [];
  for (const [rowIndex, row] of texts.entries()) {
    if (rowIndex > 0) text += '\n';
    const last = row.findLastIndex((cell) => cell !== '');
    for (const [columnIndex, cell] of row.slice(0, last + 1).entries()) {
      if (columnIndex > 0) text += '\t';
      starts.push({ at: text.length, row: top + rowIndex, column: left + columnIndex });
      text += cell;
    }
  }
  return {
    text,
    cellOf: (offset) => {
      if (offset < 0 || offset >= text.length) return null;
      const cell = starts.findLast(({ at }) => at <= offset);
      return cell ? addressOf(cell) : null;
    },
  };
}
