/** The text of a page as it is seen: blocks are lines, rows of tables are lines of cells parted by tabs. */
import type { Budget } from './budget';
import { SpannedTable } from './spanned-table';
import { rowLines } from './table-text';

const blocks = new Set(
  (
    'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
const unseen = new Set(
  'script style noscript template head title svg iframe object select textarea button'.split(' '),
);

const elementNode = 1;
const textNode = 3;

export interface SeenText {
  readonly text: string;
  readonly nodes: number;
  /** Elements inside each other, at most. */
  readonly depth: number;
}

/** Walks without recursion: pages exist that nest elements ten thousand deep. */
export function documentText(root: Node | null, budget: Budget): SeenText {
  const text = new PageText();
  let node: Node | null = root;
  let nodes = 0;
  let level = 0;
  let depth = 0;
  while (node) {
    nodes += 1;
    if (nodes % 4096 === 0) budget.check();
    const name = node.nodeName.toLowerCase();
    const seen = node.nodeType === elementNode && !unseen.has(name);
    if (node.nodeType === textNode) text.add(node.nodeValue ?? '');
    if (seen) text.enter(name, node as Element);
    if (seen && node.firstChild) {
      node = node.firstChild;
      level += 1;
      depth = Math.max(depth, level);
      continue;
    }
    if (seen) text.leave(name);
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      level -= 1;
      if (node) text.leave(node.nodeName.toLowerCase());
    }
    node = node && node !== root ? node.nextSibling : null;
  }
  return { text: text.whole(), nodes, depth };
}

/** A line break of the source between two characters of full width is no blank (CSS Text, segment breaks). */
const breakWithinWords =
  /(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])[ \t]*[\r\n]\s*(?=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])/gu;

class PageText {
  readonly #lines: string[] = [];
  /** Tables around the present place; text goes to the last cell of the innermost row. */
  readonly #tables: SpannedTable[] = [];
  #line = '';

  add(text: string): void {
    this.#line += text;
  }

  enter(name: string, element: Element): void {
    if (blocks.has(name)) this.#endLine();
    if (name === 'table') this.#tables.push(new SpannedTable());
    else if (name === 'tr') this.#tables.at(-1)?.openRow();
    else if (name === 'td' || name === 'th')
      this.#tables.at(-1)?.openCell(span(element, 'colspan'), span(element, 'rowspan'));
  }

  leave(name: string): void {
    if (blocks.has(name)) this.#endLine();
    if (name === 'table') this.#tables.pop();
    else if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#tables.at(-1)?.closeCell();
  }

  whole(): string {
    this.#endLine();
    return this.#lines.join('\n');
  }

  #endRow(): void {
    const cells = this.#tables.at(-1)?.closeRow() ?? [];
    for (const line of rowLines(cells)) this.#keep(line);
  }

  #endLine(): void {
    const text = this.#line
      .replace(breakWithinWords, '')
      .replace(/[ \t\r\n\u00a0]+/gu, ' ')
      .trim();
    this.#line = '';
    if (text !== '') this.#keep(text);
  }

  #keep(line: string): void {
    const cell = this.#tables.findLast((table) => table.cell !== undefined)?.cell;
    (cell ?? this.#lines).push(line);
  }
}

function span(element: Element, attribute: string): number {
  return Number(element.getAttribute(attribute) ?? 1) || 1;
}
