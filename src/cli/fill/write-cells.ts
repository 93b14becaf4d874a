/** Writes values into a worksheet's XML by replacing the touched `<c>` elements and nothing else. */
import { addressOf, placeOf, type CellPlace } from '../../ledger/template';
import { encodeXml, splice, tagsOf, type Splice, type XmlTag } from './xml';
import { TemplateFileError } from './template-file-error';

export interface CellChange extends CellPlace {
  readonly value: number | string;
}

interface FoundCell extends CellPlace {
  readonly tag: XmlTag;
  readonly end: number;
}

interface FoundRow {
  readonly row: number;
  readonly tag: XmlTag;
  /** Where cells end: place of the closing tag, or of the empty tag itself. */
  innerEnd: number;
  readonly cells: FoundCell[];
}

interface FoundSheet {
  readonly prefix: string;
  /** `<sheetData/>` or the place of its closing tag. */
  readonly empty: XmlTag | null;
  readonly innerEnd: number;
  readonly rows: readonly FoundRow[];
  /** Style of the columns, for cells that are not there yet. */
  readonly columnStyles: readonly { readonly from: number; readonly to: number; readonly style: string }[];
}

/** Finds the rows and cells that changes fall into; others are passed over. */
function findCells(xml: string, rows: ReadonlySet<number>): FoundSheet {
  const found: FoundRow[] = [];
  const columnStyles: { from: number; to: number; style: string }[] = [];
  let current: FoundRow | null = null;
  let row = -1;
  let column = -1;
  let cell: { tag: XmlTag; place: CellPlace } | null = null;
  let prefix = '';
  let empty: XmlTag | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') {
      prefix = tag.prefix;
      if (tag.isEmpty) empty = tag;
      if (tag.isEmpty || tag.isClosing)
        return { prefix, empty, innerEnd: tag.start, rows: found, columnStyles };
    } else if (tag.name === 'col' && !tag.isClosing) {
      const style = tag.attribute('style');
      if (style)
        columnStyles.push({
          from: Number(tag.attribute('min')) - 1,
          to: Number(tag.attribute('max')) - 1,
          style,
        });
    } else if (tag.name === 'row') {
      if (tag.isClosing) {
        if (current) current.innerEnd = tag.start;
        continue;
      }
      row = Number(tag.attribute('r') ?? row + 2) - 1;
      column = -1;
      current = { row, tag, innerEnd: tag.end, cells: [] };
      // Every row is kept, so that new ones find their place; cells only of the rows that change.
      found.push(current);
    } else if (tag.name === 'c' && current) {
      if (tag.isClosing) {
        if (cell && rows.has(row)) current.cells.push({ ...cell.place, tag: cell.tag, end: tag.end });
        cell = null;
        continue;
      }
      const place = placeOf(tag.attribute('r') ?? '') ?? { row, column: column + 1 };
      column = place.column;
      if (!tag.isEmpty) cell = { tag, place };
      else if (rows.has(row)) current.cells.push({ ...place, tag, end: tag.end });
    }
  }
  throw new TemplateFileError('damaged', 'sheetData');
}

/** A `<c>` with a value; text stands in the cell itself, so that the shared strings stay as they are. */
function cellXml(prefix: string, place: CellPlace, value: number | string, style: string | null): string {
  const head = `<${prefix}c r="${addressOf(place)}"${style === null ? '' : ` s="${style}"`}`;
  if (typeof value === 'number') return `${head}><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  return `${head} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${encodeXml(value)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** `spans` of a row is a hint; where a new cell may lie outside of it, none is better than a wrong one. */
function withoutSpans(xml: string, tag: XmlTag): Splice[] {
  const source = xml.slice(tag.start, tag.end);
  const match = /\sspans\s*=\s*(?:"[^"]*"|'[^']*')/u.exec(source);
  return match
    ? [{ start: tag.start + match.index, end: tag.start + match.index + match[0].length, text: '' }]
    : [];
}

export function writeCells(xml: string, changes: readonly CellChange[]): string {
  const byRow = new Map<number, CellChange[]>();
  for (const change of [...changes].sort((one, other) => one.row - other.row || one.column - other.column)) {
    const list = byRow.get(change.row);
    if (list) list.push(change);
    else byRow.set(change.row, [change]);
  }
  const sheet = findCells(xml, new Set(byRow.keys()));
  const { prefix } = sheet;
  const styleOfColumn = (column: number): string | null =>
    sheet.columnStyles.find(({ from, to }) => column >= from && column <= to)?.style ?? null;
  const splices: Splice[] = [];
  const newRows: string[] = [];
  for (const [row, rowChanges] of byRow) {
    const found = sheet.rows.find((other) => other.row === row);
    if (found) {
      splices.push(...intoRow(xml, prefix, found, rowChanges, styleOfColumn));
      continue;
    }
    const cells = rowChanges.map((change) =>
      cellXml(prefix, change, change.value, styleOfColumn(change.column)),
    );
    const text = `<${prefix}row r="${row + 1}">${cells.join('')}</${prefix}row>`;
    const next = sheet.rows.find((other) => other.row > row);
    if (next) splices.push({ start: next.tag.start, end: next.tag.start, text });
    else newRows.push(text);
  }
  if (sheet.empty) {
    const { start, end } = sheet.empty;
    splices.push({ start, end, text: `<${prefix}sheetData>${newRows.join('')}</${prefix}sheetData>` });
  } else if (newRows.length > 0)
    splices.push({ start: sheet.innerEnd, end: sheet.innerEnd, text: newRows.join('') });
  return splice(xml, splices);
}

function intoRow(
  xml: string,
  prefix: string,
  found: FoundRow,
  changes: readonly CellChange[],
  styleOfColumn: (column: number) => string | null,
): Splice[] {
  const rowStyle = found.tag.attribute('s');
  const splices: Splice[] = [];
  const added: string[] = [];
  for (const change of changes) {
    const cell = found.cells.find(({ column }) => column === change.column);
    if (cell) {
      splices.push({
        start: cell.tag.start,
        end: cell.end,
        text: cellXml(prefix, change, change.value, cell.tag.attribute('s')),
      });
      continue;
    }
    const text = cellXml(prefix, change, change.value, rowStyle ?? styleOfColumn(change.column));
    const next = found.cells.find(({ column }) => column > change.column);
    if (next) splices.push({ start: next.tag.start, end: next.tag.start, text });
    else added.push(text);
  }
  const isNew = splices.some(({ start, end }) => start === end) || added.length > 0;
  if (isNew && !found.tag.isEmpty) splices.push(...withoutSpans(xml, found.tag));
  if (found.tag.isEmpty && added.length > 0) {
    const open = `${xml.slice(found.tag.start, found.tag.end - 2).trimEnd()}>`;
    splices.push({
      start: found.tag.start,
      end: found.tag.end,
      text: `${open}${added.join('')}</${prefix}row>`,
    });
  } else if (added.length > 0)
    splices.push({ start: found.innerEnd, end: found.innerEnd, text: added.join('') });
  return splices;
}
