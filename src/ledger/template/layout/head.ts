/** The head of a table: which rows it has, and which headers stand over a column. */
import { isHeadingWord, saysSomething } from '../headers/reading';
import type { HeaderReader, PlacedHeader } from './reader';
import { isColumnNumbering, isNote } from './rows';
import type { SheetView } from './view';

/** No table of people has more. */
const deepest = 5;

/** Rows of the head that begins in `top`. */
export function headRows(
  view: SheetView,
  reader: HeaderReader,
  top: number,
): { top: number; bottom: number } {
  let bottom = top;
  for (const { place } of reader.of(top)) {
    const merge = view.mergeAt(place.row, place.column);
    // Only the stub's merge tells the depth for sure; one over a figure column may end early.
    if (merge && merge.top === top) bottom = Math.max(bottom, Math.min(merge.bottom, top + deepest));
  }
  while (bottom < view.lastRow && bottom < top + deepest && belongsToHead(view, reader, top, bottom + 1))
    bottom += 1;
  return { top, bottom };
}

function belongsToHead(view: SheetView, reader: HeaderReader, top: number, row: number): boolean {
  let left = 0;
  while (left < view.lastColumn && view.isBlank(row - 1, left) && view.isBlank(row, left)) left += 1;
  if (isColumnNumbering(view, row, left, view.lastColumn)) return true;
  const headers = reader.of(row);
  if (headers.length === 0 || isNote(headers[0]!.reading.text)) return false;
  const shown = view.shownAt(row, left);
  const stubContinues = shown.row >= top && shown.row < row && !view.isBlank(row, left);
  const stubBlank = view.isBlank(row, left);
  const stubRole = headers[0]!.place.column === left && headers[0]!.reading.role !== null;
  if (!stubContinues && !stubBlank && !stubRole) return false;
  return headers.every((header) => isUnderHead(view, reader, row, header));
}

/** A text of a lower head row is a heading itself, and does not stand below 指标 or 地区, where the body's names stand. */
function isUnderHead(view: SheetView, reader: HeaderReader, row: number, header: PlacedHeader): boolean {
  const { reading, place } = header;
  if (reading.role !== null) return true;
  const above = reader.at(row - 1, place.column);
  if (above?.reading.role !== null && above !== null && above.reading.role !== 'unit') return false;
  if (isHeadingWord(reading)) return true;
  const spans =
    above !== null &&
    (view.mergeAt(above.place.row, above.place.column)?.right ?? above.place.column) > above.place.column;
  const leftOfBlank = above === null;
  return saysSomething(reading) || spans || leftOfBlank;
}

/**
 * Headers over a column, the lowest first, each once. A blank cell in an upper row takes the header left of it when that is the
 * way the head was drawn (centred over the selection, not merged): 目标 | (blank) over 总量 | 增速.
 */
export function headLayers(
  view: SheetView,
  reader: HeaderReader,
  head: { top: number; bottom: number },
  left: number,
  right: number,
): (column: number) => PlacedHeader[] {
  const known = new Map<number, PlacedHeader[]>();
  const numbering = new Set<number>();
  for (let row = head.top; row <= head.bottom; row += 1) {
    if (isColumnNumbering(view, row, left, right)) numbering.add(row);
  }
  return (column) => {
    const before = known.get(column);
    if (before) return before;
    const stack: PlacedHeader[] = [];
    const add = (header: PlacedHeader): void => {
      if (!stack.some(({ place }) => place.row === header.place.row && place.column === header.place.column))
        stack.push(header);
    };
    for (let row = head.bottom; row >= head.top; row -= 1) {
      if (numbering.has(row)) continue;
      const own = reader.at(row, column);
      if (own) add(own);
      else if (row < head.bottom && stack.length > 0) {
        const reached = spreadFrom(view, reader, head, row, column, left);
        if (reached) add(reached);
      }
    }
    known.set(column, stack);
    return stack;
  };
}

/** The header that an unmerged blank cell of an upper head row belongs to. */
function spreadFrom(
  view: SheetView,
  reader: HeaderReader,
  head: { top: number; bottom: number },
  row: number,
  column: number,
  left: number,
): PlacedHeader | null {
  for (let at = column - 1; at >= left; at -= 1) {
    const header = reader.at(row, at);
    if (!header) {
      if (!view.isBlank(row, at)) return null;
      continue;
    }
    // A header with nothing of its own below it heads only its own column, and a role never spreads.
    const below = reader.at(row + 1, at);
    const hasOwnBelow = below !== null && below.place.row > header.place.row && row + 1 <= head.bottom;
    return header.reading.role === null && hasOwnBelow ? header : null;
  }
  return null;
}
