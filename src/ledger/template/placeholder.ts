/** Placeholders in cells: {{青石区|地区生产总值|2023|目标|增速|%}}; a dot or an empty field takes what the headers say, {{.}} all of it. */

export interface PlaceholderFields {
  /** As written, braces and all. */
  readonly whole: string;
  readonly start: number;
  readonly end: number;
  /** Six fields, null for one that the headers have to say. Null for a placeholder that is none. */
  readonly fields: readonly (string | null)[] | null;
}

const fieldCount = 6;
const required = 4;

/** Finds the placeholders of a text. One that is not closed, or has too few or too many fields, comes with `fields: null`. */
export function findPlaceholders(text: string): PlaceholderFields[] {
  const folded = text.replace(/｛/gu, '{').replace(/｝/gu, '}').replace(/｜/gu, '|');
  const found: PlaceholderFields[] = [];
  for (let at = folded.indexOf('{{'); at >= 0;) {
    const next = folded.indexOf('{{', at + 2);
    const close = folded.indexOf('}}', at + 2);
    const isClosed = close >= 0 && (next < 0 || close < next);
    const end = isClosed ? close + 2 : next < 0 ? folded.length : next;
    found.push({
      whole: text.slice(at, end),
      start: at,
      end,
      fields: isClosed ? fieldsOf(folded.slice(at + 2, close)) : null,
    });
    at = next < 0 ? -1 : next;
  }
  return found;
}

function fieldsOf(inside: string): (string | null)[] | null {
  const parts = inside.split('|').map((part) => part.trim());
  const isDot = parts.length === 1 && parts[0] === '.';
  if (!isDot && (parts.length < required || parts.length > fieldCount)) return null;
  return Array.from({ length: fieldCount }, (_, index) => {
    const part = parts[index] ?? '';
    return isDot || part === '.' || part === '' ? null : part;
  });
}
