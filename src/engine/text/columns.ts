/** Tables pasted as text: their columns, parted by tabs, bars or runs of spaces, are marked by tabs before anything is folded away. */
import type { CharBuffer } from './normalise';

const NEWLINE = 10;
const SPACE = 32;
const TAB = 9;

/** A row longer than this is a sentence. */
const LONGEST_ROW = 140;
const SENTENCE = /[。;!?]/;
const NUMBER = /\d/;

/** Puts a tab where two columns of a row meet, in rows whose columns are parted by spaces. */
export function markColumns(buffer: CharBuffer): void {
  let previous: { start: number; end: number; cells: number } | null = null;
  let start = 0;
  while (start <= buffer.length) {
    let end = start;
    let spaces = 0;
    while (end < buffer.length && buffer.units[end] !== NEWLINE) if (buffer.units[end++] === SPACE) spaces++;
    // Three columns need two spaces between them.
    if (spaces > 1 && end - start <= LONGEST_ROW) {
      const line = String.fromCharCode(...buffer.units.subarray(start, end));
      const wide = (line.trim().match(/\S {2,}(?=\S)/g) ?? []).length;
      if (wide >= 2 && NUMBER.test(line) && !SENTENCE.test(line)) part(buffer, start, end, 2);
      else if (wide >= 2 && !SENTENCE.test(line) && /指标|单位|目标|计划/.test(line))
        part(buffer, start, end, 2);
      const cells = line.trim().split(/ +/);
      const row =
        wide === 0 &&
        !line.includes('\t') &&
        cells.length >= 3 &&
        cells.every((cell) => cell.length <= 18) &&
        !SENTENCE.test(line) &&
        !/,(?!\d{3})/.test(line);
      if (row && previous && previous.cells === cells.length && /\d/.test(cells[cells.length - 1])) {
        part(buffer, previous.start, previous.end, 1);
        part(buffer, start, end, 1);
      }
      previous = row ? { start, end, cells: cells.length } : null;
    } else if (end > start) previous = null;
    start = end + 1;
  }
}

function part(buffer: CharBuffer, start: number, end: number, least: number): void {
  let at = start;
  while (at < end && buffer.units[at] === SPACE) at++;
  while (at < end) {
    if (buffer.units[at] !== SPACE) {
      at++;
      continue;
    }
    let run = at;
    while (run < end && buffer.units[run] === SPACE) run++;
    if (run - at >= least && run < end) buffer.units[at] = TAB;
    at = run;
  }
}
