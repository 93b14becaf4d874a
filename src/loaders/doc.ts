/**
 * Word 97-2003 (doc) and WPS Writer (wps), which share the format. Read here rather than by a library: those there are need Node's
 * streams and buffers in the browser, and lose which cell ends a row. Places in the header are those of MS-DOC.
 */
import { type CompoundFile, DamagedCompoundFile } from './compound-file';
import { formattedRanges, includesPlace, type Range } from './doc-formatting';
import { LoadError } from './load-error';
import { rowLines, type CellLines } from './table-text';

interface Piece {
  /** Where its characters stand in the stream; `width` is 1 for Latin letters only, 2 for UTF-16. */
  readonly at: number;
  readonly length: number;
  readonly width: 1 | 2;
}

/** Paragraph properties: stands in a table; its mark ends a row of the table. */
const sprmPFInTable = 0x2416;
const sprmPFTtp = 0x2417;
/** Character properties: deleted but not yet accepted; hidden. */
const sprmCFRMarkDel = 0x0800;
const sprmCFVanish = 0x083c;

/** @throws {LoadError} `encrypted`, `unsupported` @throws {DamagedCompoundFile} */
export function readDoc(container: CompoundFile): string {
  const document = container.read('WordDocument');
  const view = new DataView(document.buffer, document.byteOffset, document.byteLength);
  if (document.length < 0x1aa) throw new DamagedCompoundFile('header of the document is broken');
  const identity = view.getUint16(0, true);
  if (identity !== 0xa5ec)
    throw identity === 0xa5dc
      ? new LoadError('unsupported', { format: 'Word 6/95' })
      : new DamagedCompoundFile('not a Word document');
  const flags = view.getUint16(0x0a, true);
  if (flags & 0x0100) throw new LoadError('encrypted', { format: 'doc' });
  const table = container.read(flags & 0x0200 ? '1Table' : '0Table');
  const pieces = readPieces(part(table, view, 0x01a2), document.length);
  const paragraphs = part(table, view, 0x0102);
  const rowEnds = formattedRanges(document, paragraphs, 'paragraph', [sprmPFTtp]);
  const tables = formattedRanges(document, paragraphs, 'paragraph', [sprmPFInTable]);
  const unseen = formattedRanges(document, part(table, view, 0x00fa), 'character', [
    sprmCFRMarkDel,
    sprmCFVanish,
  ]);
  const bodyLength = view.getUint32(0x4c, true);
  return assemble(characters(document, pieces, bodyLength, unseen), tables, rowEnds);
}

/** A part of the table stream, named in the header by its place and size. */
function part(table: Uint8Array, header: DataView, at: number): Uint8Array {
  const start = header.getUint32(at, true);
  const size = header.getUint32(at + 4, true);
  if (start + size > table.length) throw new DamagedCompoundFile('table stream ends too early');
  return table.subarray(start, start + size);
}

/** The text is a list of pieces, in the order of reading, that lie about in the stream in the order of saving. */
function readPieces(clx: Uint8Array, streamLength: number): Piece[] {
  const view = new DataView(clx.buffer, clx.byteOffset, clx.byteLength);
  let at = 0;
  while (at + 3 <= clx.length && clx[at] === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > clx.length || clx[at] !== 2) throw new DamagedCompoundFile('piece table is missing');
  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  at += 5;
  if (count < 0 || at + size > clx.length) throw new DamagedCompoundFile('piece table is broken');
  const pieces: Piece[] = [];
  for (let index = 0; index < count; index += 1) {
    const length = view.getUint32(at + (index + 1) * 4, true) - view.getUint32(at + index * 4, true);
    const place = view.getUint32(at + (count + 1) * 4 + index * 8 + 2, true);
    const width = place & 0x40000000 ? 1 : 2;
    const start = width === 1 ? (place & 0x3fffffff) >>> 1 : place & 0x3fffffff;
    if (length < 0 || start + length * width > streamLength)
      throw new DamagedCompoundFile('piece table is broken');
    pieces.push({ at: start, length, width });
  }
  return pieces;
}

interface Character {
  readonly text: string;
  readonly at: number;
}

function* characters(
  document: Uint8Array,
  pieces: readonly Piece[],
  bodyLength: number,
  unseen: readonly Range[],
): Generator<Character> {
  let left = bodyLength;
  for (const piece of pieces) {
    const length = Math.min(piece.length, left);
    left -= length;
    const bytes = document.subarray(piece.at, piece.at + length * piece.width);
    const text = new TextDecoder(piece.width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true }).decode(
      bytes,
    );
    for (let index = 0; index < text.length; index += 1) {
      const at = piece.at + index * piece.width;
      if (!includesPlace(unseen, at)) yield { text: text[index], at };
    }
  }
}

/** Word's control characters become lines and tabs; of a field (page number, link) what it shows is kept. */
function assemble(text: Iterable<Character>, tables: readonly Range[], rowEnds: readonly Range[]): string {
  const lines: string[] = [];
  let cells: CellLines[] = [];
  let cell: CellLines = [];
  let line = '';
  /** One entry an open field: true while its instructions, not its result, are passed. */
  const fields: boolean[] = [];
  const endParagraph = (at: number): void => {
    (includesPlace(tables, at) ? cell : lines).push(line);
    line = '';
  };
  for (const { text: character, at } of text) {
    if (character === '\u0013') fields.push(true);
    else if (character === '\u0014') fields[fields.length - 1] = false;
    else if (character === '\u0015') fields.pop();
    else if (fields.includes(true)) continue;
    else if (character === '\u0007') {
      if (includesPlace(rowEnds, at)) {
        lines.push(...rowLines(cells));
        cells = [];
      } else {
        endParagraph(at);
        cells.push(cell);
      }
      cell = [];
    } else if (character === '\r' || character === '\u000b' || character === '\f') endParagraph(at);
    else if (character === '\u001e') line += '-';
    else if (character >= ' ' || character === '\t') line += character;
  }
  if (line !== '') lines.push(line);
  return [...lines, ...rowLines([...cells, cell])].join('\n');
}
