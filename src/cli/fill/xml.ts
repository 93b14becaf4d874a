/**
 * Reads XML by its places, so that an edit can replace a few characters and leave every other one as it was. Only what office files
 * use: no document type, hence no entities but the five and the numbered ones.
 */
import { TemplateFileError } from './template-file-error';

export interface XmlTag {
  /** Name without its prefix: `c` for `x:c`. */
  readonly name: string;
  /** `x:` or nothing. */
  readonly prefix: string;
  readonly isClosing: boolean;
  /** `<c r="A1"/>`: no closing tag follows. */
  readonly isEmpty: boolean;
  /** Places of `<` and behind `>`. */
  readonly start: number;
  readonly end: number;
  /** Value of an attribute by its name without prefix, entities resolved; null when it is not there. */
  attribute(name: string): string | null;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves entities; and of `_x000D_`, with which office files write control characters, the meaning. */
export function decodeXml(text: string): string {
  if (!text.includes('&') && !text.includes('_x')) return text;
  return text
    .replace(
      /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/giu,
      (whole, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return entities[name] ?? whole;
        const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
        return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      },
    )
    .replace(/_x([0-9A-F]{4})_/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text for an element or a double-quoted attribute. */
export function encodeXml(text: string): string {
  return (
    text
      .replace(/_x[0-9A-Fa-f]{4}_/gu, (whole) => `_x005F${whole}`)
      .replace(/&/gu, '&amp;')
      .replace(/</gu, '&lt;')
      .replace(/>/gu, '&gt;')
      .replace(/"/gu, '&quot;')
      // Characters that XML does not know at all.
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu,
        (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
  );
}

const attributePatterns = new Map<string, RegExp>();

function attributeOf(source: string, name: string): string | null {
  let pattern = attributePatterns.get(name);
  if (!pattern) {
    pattern = new RegExp(`\\s(?:[\\w.-]+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u');
    attributePatterns.set(name, pattern);
  }
  const match = pattern.exec(source);
  return match ? decodeXml((match[1] ?? match[2])!) : null;
}

/** End of the tag that begins at `start`: `>` outside of quotes. */
function tagEnd(xml: string, start: number): number {
  let quote = '';
  for (let at = start + 1; at < xml.length; at += 1) {
    const char = xml.charAt(at);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at + 1;
  }
  throw new TemplateFileError('damaged', 'XML');
}

/** Place behind a comment, a processing instruction or CDATA that begins at `start`; −1 for a tag. */
function skipped(xml: string, start: number): number {
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?', '?>'],
    ['<![CDATA[', ']]>'],
  ] as const) {
    if (!xml.startsWith(open, start)) continue;
    const end = xml.indexOf(close, start + open.length);
    if (end < 0) throw new TemplateFileError('damaged', 'XML');
    return end + close.length;
  }
  if (xml.startsWith('<!', start)) throw new TemplateFileError('damaged', 'DOCTYPE');
  return -1;
}

/** All tags of a document in their order, from a place on. */
export function* tagsOf(xml: string, from = 0): Generator<XmlTag> {
  for (let start = xml.indexOf('<', from); start >= 0;) {
    const behind = skipped(xml, start);
    if (behind >= 0) {
      start = xml.indexOf('<', behind);
      continue;
    }
    const end = tagEnd(xml, start);
    const isClosing = xml.charAt(start + 1) === '/';
    const source = xml.slice(start, end);
    const name = /^<\/?(?:([^\s:/>]+):)?([^\s/>:]+)/u.exec(source);
    if (!name) throw new TemplateFileError('damaged', 'XML');
    yield {
      name: name[2]!,
      prefix: name[1] ? `${name[1]}:` : '',
      isClosing,
      isEmpty: !isClosing && source.endsWith('/>'),
      start,
      end,
      attribute: (attribute) => attributeOf(source, attribute),
    };
    start = xml.indexOf('<', end);
  }
}

export interface XmlElement {
  readonly tag: XmlTag;
  /** Places of the content, and behind the closing tag. */
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** The first element of a name, whole; null when there is none. */
export function findElement(xml: string, name: string, from = 0): XmlElement | null {
  for (const element of elementsOf(xml, name, from)) return element;
  return null;
}

/** Elements of a name, in their order; one inside another of the same name belongs to it. */
export function* elementsOf(xml: string, name: string, from = 0): Generator<XmlElement> {
  let open: XmlTag | null = null;
  let depth = 0;
  for (const tag of tagsOf(xml, from)) {
    if (tag.name !== name) continue;
    if (tag.isEmpty && depth === 0) yield { tag, innerStart: tag.end, innerEnd: tag.end, end: tag.end };
    else if (!tag.isClosing && !tag.isEmpty) {
      if (depth === 0) open = tag;
      depth += 1;
    } else if (tag.isClosing && depth > 0) {
      depth -= 1;
      if (depth === 0) yield { tag: open!, innerStart: open!.end, innerEnd: tag.start, end: tag.end };
    }
  }
}

/** Text of all elements of a name inside a piece of XML, entities and CDATA resolved. */
export function textOf(xml: string, name: string): string {
  let text = '';
  for (const { innerStart, innerEnd } of elementsOf(xml, name)) {
    const inner = xml.slice(innerStart, innerEnd);
    const data = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/u.exec(inner);
    text += data ? data[1]! : decodeXml(inner);
  }
  return text;
}

/** A replacement of the characters between two places. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Carries out replacements that do not overlap; of several at one place the first given comes first. */
export function splice(source: string, splices: readonly Splice[]): string {
  const sorted = splices
    .map((edit, order) => ({ ...edit, order }))
    .sort((one, other) => one.start - other.start || one.order - other.order);
  let result = '';
  let at = 0;
  for (const { start, end, text } of sorted) {
    result += source.slice(at, start) + text;
    at = end;
  }
  return result + source.slice(at);
}
