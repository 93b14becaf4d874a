/** Line breaks inside sentences, page numbers between them: damage of PDF, e-mail and fixed-width text, mended in place. */
import type { CharBuffer } from './normalise';

const NEWLINE = 10;
const SPACE = 32;
const TAB = 9;

interface Line {
  /** Bounds without surrounding spaces. */
  start: number;
  end: number;
  /** Spaces in front of the first character. */
  indent: number;
  tabs: boolean;
}

const SENTENCE_END = new Set([...'。!?;:…”)'].map((char) => char.charCodeAt(0)));
const CERTAIN_CONTINUATION = new Set([...',、-~'].map((char) => char.charCodeAt(0)));
const CANNOT_BEGIN = new Set([...',、。;:%)”!?》'].map((char) => char.charCodeAt(0)));
const HEADING =
  /^(?:第?[一二三四五六七八九十百]+[、.章节是要]|\((?:[一二三四五六七八九十]+|\d{1,2})\)|\d{1,2}[.、](?!\d)|[—●■★▲◆·※]|各位代表|附件|目录|政府工作报告)/;
const PAGE_NUMBER =
  /^(?:[-—·]+\s*\d{1,3}\s*[-—·]+|第\s*\d{1,3}\s*页(?:\s*[,/]?\s*共\s*\d{1,3}\s*页)?|\d{1,3}\s*\/\s*\d{1,3})$/;
const BARE_NUMBER = /^\d{1,3}$/;

/** Joins lines that a sentence runs over, and drops page numbers. Other line ends stay as ends of paragraphs. */
export function mendLines(buffer: CharBuffer): void {
  const lines = splitLines(buffer);
  const wrapWidth = wrappingWidth(buffer, lines);
  const spaced = wrapWidth > 0 && doubleSpaced(lines) ? 1 : 0;
  const head = (line: Line): string => sliceOf(buffer, line.start, Math.min(line.end, line.start + 12));
  let write = 0;
  let previous: Line | null = null;
  let blanks = 0;
  let pageBreak = false;
  for (const line of lines) {
    const length = line.end - line.start;
    if (length === 0) {
      blanks++;
      continue;
    }
    if (length <= 14 && isPageNumber(sliceOf(buffer, line.start, line.end), wrapWidth > 0)) {
      pageBreak = true;
      continue;
    }
    if (previous) {
      const joined =
        !line.tabs &&
        !previous.tabs &&
        runsOn(buffer, previous, line, wrapWidth, blanks, pageBreak) &&
        !HEADING.test(head(line));
      if (!joined) {
        buffer.units[write] = NEWLINE;
        buffer.origin[write] = buffer.origin[write - 1] + 1;
        write++;
      }
    }
    for (let i = line.start; i < line.end; i++) {
      buffer.units[write] = buffer.units[i];
      buffer.origin[write++] = buffer.origin[i];
    }
    // The line's own bounds move as the buffer is packed; what is still asked of it are its last characters.
    previous = { ...line, start: write - length, end: write };
    blanks = -spaced;
    pageBreak = false;
  }
  buffer.length = write;
}

function splitLines(buffer: CharBuffer): Line[] {
  const lines: Line[] = [];
  const { units, length } = buffer;
  let from = 0;
  while (from <= length) {
    let to = from;
    let tabs = false;
    while (to < length && units[to] !== NEWLINE) {
      if (units[to] === TAB) tabs = true;
      to++;
    }
    let start = from;
    let end = to;
    while (start < end && (units[start] === SPACE || units[start] === TAB)) start++;
    while (end > start && (units[end - 1] === SPACE || units[end - 1] === TAB)) end--;
    lines.push({ start, end, indent: start - from, tabs: tabs && start < end && hasTab(units, start, end) });
    from = to + 1;
  }
  return lines;
}

function hasTab(units: Uint16Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (units[i] === TAB) return true;
  return false;
}

const sliceOf = (buffer: CharBuffer, start: number, end: number): string =>
  String.fromCharCode(...buffer.units.subarray(start, end));

function isPageNumber(line: string, wrapped: boolean): boolean {
  return PAGE_NUMBER.test(line) || (wrapped && BARE_NUMBER.test(line));
}

/** Width at which the text is wrapped, or 0 when its lines are whole paragraphs. */
function wrappingWidth(buffer: CharBuffer, lines: readonly Line[]): number {
  const widths = lines.map((line) => line.end - line.start).filter((width) => width > 0);
  if (widths.length < 8) return 0;
  const sorted = [...widths].sort((a, b) => a - b);
  const width = sorted[Math.floor(sorted.length * 0.85)];
  if (width < 15 || width > 90) return 0;
  const full = lines.filter((line) => line.end - line.start >= width * 0.8);
  const open = full.filter((line) => !SENTENCE_END.has(buffer.units[line.end - 1]));
  return full.length >= widths.length * 0.3 && open.length >= full.length * 0.5 ? width : 0;
}

/** Whether a blank line stands behind nearly every line, so that it says nothing of paragraphs. */
function doubleSpaced(lines: readonly Line[]): boolean {
  let written = 0;
  let followed = 0;
  for (const [index, line] of lines.entries()) {
    if (line.end === line.start) continue;
    written++;
    const next = lines[index + 1];
    if (next && next.end === next.start) followed++;
  }
  return followed > written * 0.9;
}

function runsOn(
  buffer: CharBuffer,
  above: Line,
  below: Line,
  wrapWidth: number,
  blanks: number,
  pageBreak: boolean,
): boolean {
  const last = buffer.units[above.end - 1];
  const first = buffer.units[below.start];
  if (CANNOT_BEGIN.has(first)) return true;
  if (CERTAIN_CONTINUATION.has(last)) return true;
  if (isDigit(last) && isDigit(first) && blanks <= 0 && wrapWidth > 0) return true;
  if (SENTENCE_END.has(last)) return false;
  const width = above.end - above.start;
  if (pageBreak) return width >= 12 && below.indent < 2;
  return wrapWidth > 0 && blanks <= 0 && width >= wrapWidth * 0.75 && (below.indent < 2 || above.indent >= 2);
}

const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57;
