/** Comma- or semicolon-separated values as lines of cells. A comma would part a sentence in two for whoever reads on. */
import { rowText } from './table-text';

/** @returns one line a record, cells parted by tabs; quoted cells may hold separators, quotes and line breaks */
export function readCsv(text: string): string {
  const separator = separatorOf(text);
  const rows: string[] = [];
  let cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = readCell(text, at, separator);
    cells.push(cell.content);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at < text.length) continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    rows.push(rowText(cells));
    cells = [];
  }
  return rows.join('\n');
}

/** Excel writes semicolons where the comma is the decimal sign, and tabs when asked for Unicode text. */
function separatorOf(text: string): string {
  const head = text.slice(0, 2000);
  const count = (mark: string): number => head.split(mark).length;
  return [',', '\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

interface Cell {
  readonly content: string;
  readonly end: number;
}

function readCell(text: string, start: number, separator: string): Cell {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start);
    if (quoted) return quoted;
  }
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { content: text.slice(start, end), end };
}

/** A quote counts as one only when it is closed before a separator or the end of a line: 1" pipes, "一区"多园. */
function readQuoted(text: string, start: number): Cell | undefined {
  let content = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return undefined;
    content += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      let end = quote + 1;
      while (end < text.length && !/[,;\t\r\n]/u.test(text[end])) end += 1;
      return { content: content + text.slice(quote + 1, end), end };
    }
    content += '"';
    at = quote + 2;
  }
}
