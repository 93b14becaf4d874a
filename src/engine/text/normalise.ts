/**
 * Folds what does not change the meaning of a text (width, escapes, entities, spaces inside words and numbers, line breaks inside
 * sentences) and remembers for every character that is left where it stood in the text as loaded.
 */
import { markColumns } from './columns';
import { mendLines } from './layout';
import { joinStackedCells } from './stackedCells';

export interface NormalText {
  /** Folded text. Paragraphs end with \n, columns of a table are parted by \t. */
  readonly text: string;
  /** origin[i] is the place of text[i] in the text as loaded; one more entry closes the text. */
  readonly origin: Uint32Array;
}

/** Character buffer being folded: UTF-16 units beside their origins. */
export interface CharBuffer {
  readonly units: Uint16Array;
  readonly origin: Uint32Array;
  length: number;
}

/** Marks of notes inside a sentence: [14], 〔31〕. */
const FOOTNOTE = /^[[〔［]\d{1,3}[\]〕］]/;

const NEWLINE = 10;
const SPACE = 32;
const TAB = 9;

const NAMED_ENTITIES: Readonly<Record<string, number>> = {
  nbsp: SPACE,
  ensp: SPACE,
  emsp: SPACE,
  thinsp: SPACE,
  amp: 38,
  lt: 60,
  gt: 62,
  quot: 34,
  middot: 0xb7,
  mdash: 0x2014,
  ndash: 0x2d,
  ldquo: 0x201c,
  rdquo: 0x201d,
  hellip: 0x2026,
};

/** Folding of single UTF-16 units: one table look-up a character keeps the pass quick. */
const FOLDED = buildFoldingTable();

function buildFoldingTable(): Uint16Array {
  const table = new Uint16Array(65536);
  for (let code = 0; code < table.length; code++) table[code] = code;
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  const pairs: readonly [string, string][] = [
    ['\u3000\u00a0\u2002\u2003\u2009\u202f\u000b\u000c', ' '],
    ['％﹪٪', '%'],
    ['–−‐‑‒', '-'],
    ['～∼〜˜', '~'],
    ['﹑', '、'],
    ['｡', '。'],
    ['﹔', ';'],
    ['﹕∶', ':'],
    ['﹐', ','],
    ['〈《', '《'],
    ['〉》', '》'],
    ['「『〝', '“'],
    ['」』〞', '”'],
    ['〔【［', '('],
    ['〕】］', ')'],
    ['µ', 'μ'],
    ['．', '.'],
    ['―─━', '—'],
    ['|│┃', '\t'],
    ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', ';'],
  ];
  for (const [from, to] of pairs) for (const char of from) table[char.charCodeAt(0)] = to.charCodeAt(0);
  for (const dropped of '\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u200f*') table[dropped.charCodeAt(0)] = 0;
  table[0] = 0;
  return table;
}

/** Folds a text as loaded. Linear in its length. */
export function normalise(raw: string): NormalText {
  const buffer: CharBuffer = {
    units: new Uint16Array(raw.length),
    origin: new Uint32Array(raw.length + 1),
    length: 0,
  };
  foldCharacters(raw, buffer);
  joinStackedCells(buffer);
  markColumns(buffer);
  mendLines(buffer);
  dropSpaces(buffer);
  buffer.origin[buffer.length] = raw.length;
  return {
    text: new TextDecoder('utf-16le').decode(buffer.units.subarray(0, buffer.length)),
    origin: buffer.origin.subarray(0, buffer.length + 1),
  };
}

/** Characters that fold by their neighbours: line ends, escapes, entities, marks of notes. */
const BY_NEIGHBOURS = new Uint8Array(65536);
for (const code of [13, 38, 91, 92, 0x3014, 0xff3b]) BY_NEIGHBOURS[code] = 1;

function foldCharacters(raw: string, out: CharBuffer): void {
  const { units, origin } = out;
  let write = 0;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    let unit = FOLDED[code];
    let past = i;
    if (BY_NEIGHBOURS[code] === 1) {
      const special = foldSpecial(raw, i, code);
      unit = special.unit;
      past = special.last;
    }
    if (unit !== 0) {
      units[write] = unit;
      origin[write++] = i;
    }
    i = past;
  }
  out.length = write;
}

/** What stands for the characters from a place on, 0 for nothing, and the last of them. */
function foldSpecial(
  raw: string,
  at: number,
  code: number,
): { readonly unit: number; readonly last: number } {
  if (code === 13) return { unit: raw.charCodeAt(at + 1) === NEWLINE ? 0 : NEWLINE, last: at };
  if (code === 92) {
    // Escaped line ends that a web form or a JSON export left behind: "\r\n" as four characters.
    const escape = raw.charAt(at + 1);
    const escaped =
      escape !== '' &&
      'rnt'.includes(escape) &&
      (!isLatin(raw.charCodeAt(at - 1)) || raw.startsWith('\\r', at - 2));
    if (!escaped) return { unit: FOLDED[code], last: at };
    if (escape !== 'r') return { unit: escape === 't' ? TAB : NEWLINE, last: at + 1 };
    return { unit: raw.charAt(at + 2) === '\\' ? 0 : NEWLINE, last: at + 1 };
  }
  if (code === 38) {
    const entity = /^&(?:#(\d{1,6})|#[xX]([0-9a-fA-F]{1,5})|([a-zA-Z]{2,8}));/.exec(raw.slice(at, at + 12));
    const unit = entity ? entityUnit(entity) : undefined;
    if (!entity || unit === undefined) return { unit: code, last: at };
    return { unit: FOLDED[unit], last: at + entity[0].length - 1 };
  }
  const note = FOOTNOTE.exec(raw.slice(at, at + 6));
  // 〔25〕 as a cell of its own is a figure.
  const isCell =
    note && /^[\s|]?$/.test(raw.charAt(at - 1)) && /^[\s|*]?$/.test(raw.charAt(at + note[0].length));
  return note && !isCell ? { unit: 0, last: at + note[0].length - 1 } : { unit: FOLDED[code], last: at };
}

function entityUnit(entity: RegExpExecArray): number | undefined {
  if (entity[3]) return NAMED_ENTITIES[entity[3].toLowerCase()];
  const code = entity[1] ? Number(entity[1]) : parseInt(entity[2], 16);
  return code > 0 && code < 0xd800 ? code : undefined;
}

const isLatin = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 58;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/**
 * Spaces between Chinese characters, and between them and numbers, are decoration or damage ("增长 8.5 %左右", "总 量");
 * between latin words they part words. Runs of three or more inside a line part the columns of a pasted table.
 */
function dropSpaces(buffer: CharBuffer): void {
  const { units, origin } = buffer;
  let write = 0;
  for (let read = 0; read < buffer.length; read++) {
    const code = units[read];
    if (code !== SPACE && code !== TAB) {
      units[write] = code;
      origin[write++] = origin[read];
      continue;
    }
    let end = read;
    let tabs = 0;
    while (end < buffer.length && (units[end] === SPACE || units[end] === TAB))
      if (units[end++] === TAB) tabs++;
    const before = write > 0 ? units[write - 1] : NEWLINE;
    const after = end < buffer.length ? units[end] : NEWLINE;
    if (before !== NEWLINE && after !== NEWLINE) {
      if (tabs > 0 || end - read >= 3) {
        // Two tabs together hold an empty cell between them.
        for (let column = 0; column < Math.max(1, Math.min(tabs, 8, end - read)); column++) {
          units[write] = TAB;
          origin[write++] = origin[read + column];
        }
      } else if (partsWords(before, after, units, end, buffer.length)) {
        units[write] = SPACE;
        origin[write++] = origin[read];
      }
    }
    read = end - 1;
  }
  buffer.length = write;
}

/** 8 1 . 1 6 亿元: digit by digit to the unit behind them; but “1 3 2” stays a slogan. */
function spelledOut(units: Uint16Array, at: number, length: number): boolean {
  let place = at;
  for (let digits = 0; digits < 12 && place < length; digits++) {
    const digit = isDigit(units[place]) || units[place] === DOT;
    if (!digit) break;
    place++;
    if (place < length && isDigit(units[place])) return false;
    while (place < length && units[place] === SPACE && place - at < 40) place++;
  }
  return place > at && place < length && UNITS_BEHIND.has(units[place]);
}

const DOT = 46;
const UNITS_BEHIND = new Set([...'亿万%元年个家人户吨亩公'].map((char) => char.charCodeAt(0)));

function partsWords(before: number, after: number, units: Uint16Array, at: number, length: number): boolean {
  if (isLatin(before) && (isLatin(after) || isDigit(after))) return true;
  if (!isDigit(before) || !(isDigit(after) || isLatin(after))) return false;
  if (spelledOut(units, at, length)) return false;
  // "12 345.6" with three digits after the space is one number written with a space as separator.
  const three =
    at + 3 <= length && isDigit(units[at + 1]) && isDigit(units[at + 2]) && !isDigit(units[at + 3]);
  return !three;
}
