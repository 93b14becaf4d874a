/**
 * A report's text as pieces that fit into cells. Offsets must come back exactly, and a workbook file is XML read by several
 * programs: carriage returns, control characters and halves of surrogate pairs would not survive, so they are written as escapes.
 */
import { cutOff, longestCellText } from './cell-text';

/** Escapes may not be torn apart by the end of a cell, hence the cut is looked for on the text before it is escaped. */
const longestEscape = 6;

const unsafe =
  /\\|[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function escape(piece: string): string {
  return piece.replace(unsafe, (character) =>
    character === '\\' ? '\\\\' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function unescape(piece: string): string {
  return piece.replace(/\\(?:\\|u([0-9a-f]{4}))/g, (_, code: string | undefined) =>
    code === undefined ? '\\' : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Pieces of the text in order, each short enough for a cell; an empty text has none. */
export function chunkText(text: string): string[] {
  const chunks: string[] = [];
  let start = 0;
  while (start < text.length) {
    let piece = cutOff(text.slice(start, start + longestCellText), longestCellText);
    let escaped = escape(piece);
    while (escaped.length > longestCellText) {
      const excess = Math.ceil((escaped.length - longestCellText) / longestEscape);
      piece = cutOff(piece, piece.length - excess);
      escaped = escape(piece);
    }
    chunks.push(escaped);
    start += piece.length;
  }
  return chunks;
}

/** The text that the pieces were cut from. */
export function joinChunks(chunks: readonly string[]): string {
  return chunks.map(unescape).join('');
}
