/** Tables as text: a row is a line, cells are parted by tabs, so that every figure stays beside its name. */

/** Cells that stand far to the right of the last one are dropped; a stray cell in column XFD is no table. */
export const mostColumns = 256;

/** One line of cells; breaks inside a cell become blanks, empty cells at the end are dropped. */
export function rowText(cells: readonly string[]): string {
  return cells
    .slice(0, mostColumns)
    .map((cell) => cell.replace(/\s+/gu, ' ').trim())
    .join('\t')
    .trimEnd();
}

/** A cell as its paragraphs. */
export type CellLines = string[];

/**
 * A row of cells that may hold several paragraphs: one line for a row of a real table; the paragraphs one after another
 * where the table only lays the page out, as old government pages do that put the whole report into one cell.
 */
export function rowLines(cells: readonly CellLines[]): string[] {
  const filled = cells.filter((lines) => lines.some((line) => line.trim() !== ''));
  if (filled.length <= 1 || filled.some(isPassage)) return filled.flat();
  return [rowText(cells.map((lines) => lines.join(' ')))];
}

function isPassage(lines: CellLines): boolean {
  return lines.length > 2 && lines.join('').length > 300;
}
