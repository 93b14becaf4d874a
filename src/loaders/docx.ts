/**
 * Word's docx. The text is read from the main part itself: rows of tables must stay rows (cells parted by tabs), deleted and
 * hidden text must go, and unpacking must be bounded; libraries that make HTML or plain text of it lose one or the other.
 */
import type { Archive } from './archive';
import type { Budget } from './budget';
import { mostColumns, rowLines, type CellLines } from './table-text';
import { readXml } from './xml';

/** What holds no text of the document, or text that a reader does not see. */
const skipped = new Set([
  'del', // a deletion that was not accepted yet
  'moveFrom', // the old place of a moved passage
  'delText',
  'instrText', // PAGE, TOC …: what makes a field, not what it shows
  'Fallback', // the same text box again for old programs
  'rt', // pinyin above characters
  'footnotePr',
]);

/** @returns the text, paragraphs and rows of tables as lines */
export function readDocx(archive: Archive, budget: Budget): string {
  const body = new DocumentText(budget);
  readXml(archive.read(mainPart(archive, budget)), body, budget);
  return body.content;
}

function mainPart(archive: Archive, budget: Budget): string {
  let target = 'word/document.xml';
  if (!archive.has('_rels/.rels')) return target;
  readXml(
    archive.read('_rels/.rels'),
    {
      open: (name, attribute) => {
        if (name === 'Relationship' && attribute('Type')?.endsWith('/officeDocument'))
          target = (attribute('Target') ?? target).replace(/^\//u, '');
      },
    },
    budget,
  );
  return target;
}

class DocumentText {
  readonly #budget: Budget;
  readonly #lines: string[] = [];
  /** Open paragraphs: a text box is a paragraph inside another one's run. */
  readonly #paragraphs: string[] = [];
  /** Rows that are open; a table inside a cell becomes part of that cell's text. */
  readonly #rows: CellLines[][] = [];
  /** Columns that each open cell reaches over. */
  readonly #spans: number[] = [];
  #skipDepth = 0;
  #inText = false;
  #inRunProperties = false;
  #runHidden = false;
  #inRun = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get content(): string {
    return this.#lines.join('\n');
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    if (this.#skipDepth > 0 || skipped.has(name)) {
      this.#skipDepth += 1;
      return;
    }
    switch (name) {
      case 'p':
        this.#paragraphs.push('');
        break;
      case 'r':
        this.#inRun = true;
        this.#runHidden = false;
        break;
      case 'rPr':
        this.#inRunProperties = this.#inRun;
        break;
      case 'vanish':
        if (this.#inRunProperties && !['0', 'false', 'off'].includes(attribute('val') ?? ''))
          this.#runHidden = true;
        break;
      case 't':
        this.#inText = true;
        break;
      case 'tab':
        // w:tabs of a paragraph's properties lists stops under the same name
        if (this.#inRun && !this.#inRunProperties) this.#append('\t');
        break;
      case 'br':
      case 'cr':
        this.#append('\n');
        break;
      case 'noBreakHyphen':
        this.#append('-');
        break;
      case 'tr':
        this.#rows.push([]);
        break;
      case 'tc':
        this.#rows.at(-1)?.push([]);
        this.#spans.push(1);
        break;
      case 'gridSpan':
        if (this.#spans.length > 0) this.#spans[this.#spans.length - 1] = Number(attribute('val') ?? 1) || 1;
        break;
    }
  }

  text(text: string): void {
    if (this.#inText && this.#skipDepth === 0 && !this.#runHidden) this.#append(text);
  }

  close(name: string): void {
    if (this.#skipDepth > 0) {
      this.#skipDepth -= 1;
      return;
    }
    switch (name) {
      case 't':
        this.#inText = false;
        break;
      case 'rPr':
        this.#inRunProperties = false;
        break;
      case 'r':
        this.#inRun = false;
        break;
      case 'p':
        this.#keep(this.#paragraphs.pop() ?? '');
        break;
      case 'tc':
        this.#coverColumns(this.#spans.pop() ?? 1);
        break;
      case 'tr':
        for (const line of rowLines(this.#rows.pop() ?? [])) this.#keep(line);
        break;
    }
  }

  /** A cell over several columns is followed by empty ones, so that what stands below keeps its column. */
  #coverColumns(columns: number): void {
    const row = this.#rows.at(-1);
    for (let place = 1; place < Math.min(columns, mostColumns); place += 1) row?.push([]);
  }

  #append(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (last >= 0) this.#paragraphs[last] += text;
  }

  #keep(line: string): void {
    this.#budget.spend(line.length);
    (this.#rows.at(-1)?.at(-1) ?? this.#lines).push(line);
  }
}
