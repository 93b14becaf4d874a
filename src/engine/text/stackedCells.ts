/** Tables copied with every cell on a line of its own: the lines of one row are put beside each other, parted by tabs. */
import type { CharBuffer } from './normalise';

const NEWLINE = 10;
const SPACE = 32;
const TAB = 9;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const FIRST = /^(?:类别|分类|领域|序号|指标|指标名称|项目|指标类别)$/;
const LONGEST_FIRST = 4;
const HEAD_CELL =
  /^(?:类别|分类|领域|序号|指标|指标名称|指标类别|名称|项目|单位|计量单位|属性|指标属性|备注|责任单位)$|^.{0,8}(?:19|20)\d\d年?.{0,8}$|^.{0,6}(?:年均|累计|目标|完成|实际|同比|增长|增速|预计).{0,8}$/;
const GROUP = /^(?:类别|分类|领域|指标类别)$/;
const COLUMN_OF_FIGURES = /(?:19|20)\d\d|年均|累计|目标|完成|实际|同比|增长|增速/;
/** What may stand under a head of figures: a number with its marks, a dash, a goal in words. */
const FIGURE_CELL = /^(?:[-—/]{1,2}|.{0,4}\d[\d.,]*.{0,8}|[^\d]{3,16})$/;
const CERTAIN_FIGURE = /^(?:[-—/]{1,2}|[^\d一-龥]{0,2}\d[\d.,]*.{0,4})$/;
const LONGEST_CELL = 36;

/** Linear: a line is looked at once, and once more as a cell. */
export function joinStackedCells(buffer: CharBuffer): void {
  let at = 0;
  while (at < buffer.length) {
    const first = lineAt(buffer, at, LONGEST_FIRST);
    if (first.text === '' || !FIRST.test(first.text)) {
      at = first.end + 1;
      continue;
    }
    const head: Line[] = [first];
    let next = lineAt(buffer, first.end + 1, LONGEST_CELL);
    while (next.text !== '' && HEAD_CELL.test(next.text)) {
      head.push(next);
      next = lineAt(buffer, next.end + 1, LONGEST_CELL);
    }
    const figures = head.flatMap(({ text }, column) => (COLUMN_OF_FIGURES.test(text) ? [column] : []));
    at = next.start;
    if (head.length < 3 || figures.length === 0) continue;
    let joined = false;
    for (;;) {
      const row = rowAt(buffer, at, head, figures);
      if (!row) break;
      join(buffer, row);
      joined = true;
      at = row.at(-1)!.end + 1;
    }
    if (joined) join(buffer, head);
  }
}

/** The lines of the next row: as many as the head has cells, or one fewer where its group goes on, as the figures fall into place. */
function rowAt(
  buffer: CharBuffer,
  from: number,
  head: readonly Line[],
  figures: readonly number[],
): Line[] | null {
  const nature = head.findIndex(({ text }) => /属性/.test(text));
  let best: { row: Line[]; placed: number } | null = null;
  for (const missing of GROUP.test(head[0]!.text) ? [0, 1] : [0]) {
    const row: Line[] = [];
    let at = from;
    while (row.length < head.length - missing) {
      const line = lineAt(buffer, at, LONGEST_CELL);
      if (line.text === '') break;
      row.push(line);
      at = line.end + 1;
    }
    const textAt = (column: number): string => row[column - missing]?.text ?? '';
    if (!figures.every((column) => FIGURE_CELL.test(textAt(column)))) continue;
    const certain = figures.filter((column) => CERTAIN_FIGURE.test(textAt(column))).length;
    const placed = certain + (nature >= 0 && /预期|约束/.test(textAt(nature)) ? 1 : 0);
    if (certain > 0 && placed > (best?.placed ?? 0)) best = { row, placed };
  }
  return best?.row ?? null;
}

/** A line without the blanks around it; empty where it is longer than a cell. */
function lineAt(buffer: CharBuffer, from: number, longest: number): Line {
  let end = from;
  while (end < buffer.length && buffer.units[end] !== NEWLINE) end++;
  let start = from;
  let last = end;
  while (start < last && buffer.units[start] === SPACE) start++;
  while (last > start && buffer.units[last - 1] === SPACE) last--;
  const isCell = last - start <= longest && start < last;
  return { start: from, end, text: isCell ? String.fromCharCode(...buffer.units.subarray(start, last)) : '' };
}

function join(buffer: CharBuffer, row: readonly Line[]): void {
  for (const line of row.slice(0, -1)) buffer.units[line.end] = TAB;
}
