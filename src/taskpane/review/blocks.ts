/** Cuts a report's text into blocks for a list that draws only what is seen, and each block into plain and marked pieces. */
import type { Span } from '../../engine/record';
import type { ReviewRecord } from './review';

/** Longest block, in UTF-16 units: a report that is one line of 17,000 characters must scroll as smoothly as one in paragraphs. */
const longest = 400;

/** Paragraphs of the span, empty lines left out, long ones cut after a sentence. */
export function blocksOf(text: string, span: Span): Span[] {
  const blocks: Span[] = [];
  let start = span.start;
  while (start < span.end) {
    let end = text.indexOf('\n', start);
    if (end < 0 || end > span.end) end = span.end;
    for (let at = start; at < end;) {
      const cut = end - at <= longest ? end : cutAfterSentence(text, at, end);
      if (text.slice(at, cut).trim() !== '') blocks.push({ start: at, end: cut });
      at = cut;
    }
    start = end + 1;
  }
  return blocks;
}

function cutAfterSentence(text: string, start: number, end: number): number {
  for (const marks of ['。！？!?', '；;', '，,、 ']) {
    for (let at = Math.min(start + longest, end) - 1; at > start + longest / 4; at -= 1) {
      if (marks.includes(text[at]!)) return at + 1;
    }
  }
  const cut = Math.min(start + longest, end);
  const splitsPair = /[\uD800-\uDBFF]/u.test(text[cut - 1]!) && cut < end;
  return splitsPair ? cut + 1 : cut;
}

/** A number of the text that states a record; a record stated twice has two. */
export interface Mark extends Span {
  readonly record: ReviewRecord;
}

/** Marks in the order of the text, kept so that a block finds its own by halving. */
export function marksOf(records: readonly ReviewRecord[]): Mark[] {
  return records
    .flatMap((record) =>
      [record.current.valueSpan, ...(record.current.otherSpans ?? [])].map(({ start, end }) => ({
        start,
        end,
        record,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** A piece of a block; several records when their numbers stand in the same place. */
export interface Piece extends Span {
  readonly records: readonly ReviewRecord[];
}

export function piecesOf(block: Span, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = block.start;
  for (let index = firstEndingAfter(marks, block.start); index < marks.length; index += 1) {
    const { start, end, record } = marks[index]!;
    if (start >= block.end) break;
    const from = Math.max(start, at, block.start);
    const to = Math.min(end, block.end);
    const before = pieces.at(-1);
    if (before && before.records.length > 0 && start < before.end) {
      // Two records out of one number, 一产、二产均增长5%: one mark that speaks for both.
      at = Math.max(before.end, to);
      pieces[pieces.length - 1] = {
        start: before.start,
        end: at,
        records: before.records.includes(record) ? before.records : [...before.records, record],
      };
      continue;
    }
    if (from >= to) continue;
    if (from > at) pieces.push({ start: at, end: from, records: [] });
    pieces.push({ start: from, end: to, records: [record] });
    at = to;
  }
  if (at < block.end) pieces.push({ start: at, end: block.end, records: [] });
  return pieces;
}

function firstEndingAfter(marks: readonly Mark[], place: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block that holds a place of the text; the one before it for a place between two. */
export function blockAt(blocks: readonly Span[], place: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.start <= place) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** The sentence around a place, ended by 。!?; or a line end. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const ends = /[。！？!?；;\n\r]/u;
  let from = start;
  while (from > 0 && !ends.test(text[from - 1]!) && start - from < 500) from -= 1;
  let to = end;
  while (to < text.length && !ends.test(text[to]!) && to - end < 500) to += 1;
  if (to < text.length && !/[\n\r]/u.test(text[to]!)) to += 1;
  while (from < start && /\s/u.test(text[from]!)) from += 1;
  return { start: from, end: to };
}
