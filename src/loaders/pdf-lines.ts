/**
 * From placed pieces of text to paragraphs. A PDF knows no paragraphs: lines that were broken at the right margin are joined
 * again (also within a number: 增长7. / 5%), and page numbers and running headers between them are taken out.
 */

/** A piece of text as pdf.js gives it: `transform` holds the place of its left end of the baseline at 4 and 5. */
export interface PlacedText {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PageLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  /** Height of its largest letters. */
  readonly size: number;
  /** Cells of a table's row stand in it, parted by tabs. */
  readonly row: boolean;
}

/** Gaps, in heights of a letter: less is kerning, more is a blank, much more is the next column. */
const blankGap = 0.25;
const columnGap = 2;

/** Lines of one page, from top to bottom as the page gives them. */
export function pageLines(items: readonly PlacedText[]): PageLine[] {
  const lines: PageLine[] = [];
  let open: PlacedText[] = [];
  for (const item of items) {
    if (item.str.trim() === '') continue;
    const before = open.at(-1);
    if (before && !onOneLine(before, item)) {
      lines.push(lineOf(open));
      open = [];
    }
    open.push(item);
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines;
}

function onOneLine(one: PlacedText, other: PlacedText): boolean {
  const size = Math.max(one.height, other.height, 1);
  return Math.abs(one.transform[5] - other.transform[5]) < size * 0.5;
}

function lineOf(items: readonly PlacedText[]): PageLine {
  const sorted = [...items].sort((one, other) => one.transform[4] - other.transform[4]);
  const size = Math.max(...sorted.map((item) => item.height), 1);
  let text = '';
  let right = sorted[0].transform[4];
  let row = false;
  for (const item of sorted) {
    const gap = (item.transform[4] - right) / size;
    if (text !== '' && gap > columnGap) {
      text = `${text.trimEnd()}\t`;
      row = true;
    } else if (text !== '' && gap > blankGap && needsBlank(text, item.str)) text += ' ';
    text += item.str;
    right = Math.max(right, item.transform[4] + item.width);
  }
  return {
    text: text.trim(),
    left: sorted[0].transform[4],
    right,
    baseline: sorted[0].transform[5],
    size,
    row,
  };
}

/** Between Latin words a gap is a blank; beside Chinese characters it is only justification. */
function needsBlank(before: string, after: string): boolean {
  return /[A-Za-z,.;:]$/u.test(before) && /^[A-Za-z0-9]/u.test(after);
}

/** @param pages lines of each page; answers the paragraphs as lines */
export function joinPages(pages: readonly PageLine[][]): string {
  const lines = withoutMargins(pages).flat();
  const measure = measureOf(lines);
  let text = '';
  let before: PageLine | undefined;
  for (const line of lines) {
    if (!before) text = line.text;
    else if (continues(before, line, measure)) text += joint(text, line.text) + line.text;
    else text += `\n${line.text}`;
    before = line;
  }
  return text;
}

/** Where full lines begin and end, and whether paragraphs show their beginning by an indent. */
interface TextMeasure {
  readonly left: number;
  readonly right: number;
  readonly indents: boolean;
}

function measureOf(lines: readonly PageLine[]): TextMeasure {
  const left = commonest(lines.map((line) => Math.round(line.left)));
  const right = commonest(lines.map((line) => Math.round(line.right)));
  const measure = { left, right, indents: false };
  return { ...measure, indents: lines.some((line) => isIndented(line, measure) && isFull(line, measure)) };
}

function isIndented(line: PageLine, measure: TextMeasure): boolean {
  return line.left > measure.left + 1.2 * line.size;
}

function isFull(line: PageLine, measure: TextMeasure): boolean {
  return line.right > measure.right - 2.5 * line.size;
}

/** A line goes on in the next when it reaches the right margin and the next one is not indented, not a row, not of other size. */
function continues(line: PageLine, next: PageLine, measure: TextMeasure): boolean {
  if (line.row || next.row || Math.abs(line.size - next.size) > 0.15 * line.size) return false;
  if (!isFull(line, measure) || isIndented(next, measure)) return false;
  // without indents only the end of a sentence tells where a paragraph may end
  return measure.indents || !/[。！？；：]$/u.test(line.text);
}

function joint(before: string, after: string): string {
  return /[A-Za-z,;]$/u.test(before) && /^[A-Za-z]/u.test(after) ? ' ' : '';
}

/** Middle of the right (or left) margin's crowd: most lines of a report are full lines. */
function commonest(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places)
    for (const near of [place - 1, place, place + 1]) counts.set(near, (counts.get(near) ?? 0) + 1);
  let best = places[0] ?? 0;
  for (const [place, count] of counts) if (count > (counts.get(best) ?? 0)) best = place;
  return best;
}

/** `- 12 -`, `— 3 —`, `第 4 页`, `5 / 20`. */
const pageNumber =
  /^(?:[-—–·\s]*\d{1,4}[-—–·\s]*|第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/u;

/** Takes out page numbers, and first and last lines that stand on most pages at the same height. */
function withoutMargins(pages: readonly PageLine[][]): PageLine[][] {
  const times = new Map<string, number>();
  const mark = (line: PageLine): string => `${line.text} ${Math.round(line.baseline)}`;
  for (const lines of pages)
    for (const line of new Set([lines[0], lines.at(-1)]))
      if (line) times.set(mark(line), (times.get(mark(line)) ?? 0) + 1);
  const running = (line: PageLine): boolean =>
    pages.length >= 3 && (times.get(mark(line)) ?? 0) * 2 > pages.length;
  const atEdge = (lines: readonly PageLine[], index: number): boolean =>
    index <= 1 || index >= lines.length - 2;
  return pages.map((lines) =>
    lines.filter((line, index) => !(atEdge(lines, index) && (pageNumber.test(line.text) || running(line)))),
  );
}
