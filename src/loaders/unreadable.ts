/** Parts of a text whose characters were lost or read in a wrong encoding, so that nobody trusts a figure in them. */

/** What tells such a part; each of them has no place in a Chinese report. */
const signs: readonly (readonly [what: string, sign: RegExp])[] = [
  ['bytes without meaning', /\uFFFD+/u],
  ['replaced once, then read as GBK', /(?:锟斤拷|锟斤|斤拷)+/u],
  // 。“ ， in UTF-8 begin with bytes that GBK takes for these
  ['UTF-8 read as GBK', /[銆鈥]|锛[\u4e00-\u9fff\ue000-\uf8ff]/u],
  [
    'UTF-8 read as Latin',
    /(?:[\u00e3-\u00ef][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){2,}/u,
  ],
  // at least one of them a letter: rows of middle dots lead to page numbers
  ['GBK read as Latin', /(?=[^]{0,7}[\u00c0-\u00d6\u00d8-\u00f6])(?:[\u00b0-\u00f7][\u00a1-\u00fe]){4,}/u],
];
const anySign = new RegExp(signs.map(([, sign]) => `(?:${sign.source})`).join('|'), 'gu');

/** Signs no farther apart belong to one part. */
const apart = 40;
/** Words shown on either side, and of the part itself. */
const beside = 8;
const shown = 12;
const told = 3;

export interface UnreadablePart {
  /** Counted from 1. */
  readonly line: number;
  /** Its beginning with what stands around it. */
  readonly excerpt: string;
}

export interface Unreadable {
  readonly count: number;
  /** The first ones. */
  readonly parts: readonly UnreadablePart[];
}

/** @returns null for a text that is whole */
export function findUnreadable(text: string): Unreadable | null {
  const spans: { start: number; end: number }[] = [];
  for (const { index, 0: found } of text.matchAll(anySign)) {
    const last = spans.at(-1);
    if (last && index - last.end <= apart && !text.slice(last.end, index).includes('\n'))
      last.end = index + found.length;
    else spans.push({ start: index, end: index + found.length });
  }
  if (spans.length === 0) return null;
  let line = 1;
  let counted = 0;
  const parts = spans.slice(0, told).map(({ start, end }) => {
    line += text.slice(counted, start).split('\n').length - 1;
    counted = start;
    return { line, excerpt: excerptOf(text, start, end) };
  });
  return { count: spans.length, parts };
}

function excerptOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - beside), start).replace(/^[^]*\n/u, '');
  const part = text.slice(start, end);
  if (part.length > shown) return `${before}${part.slice(0, shown)}…`;
  const after = text.slice(end, end + beside).replace(/[\r\n][^]*$/u, '');
  return `${before}${part}${after}`;
}
