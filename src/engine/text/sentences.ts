/** Paragraphs and sentences of a folded text. */

export interface Sentence {
  readonly start: number;
  /** Past the closing mark. */
  readonly end: number;
  /** First sentence of its paragraph. */
  readonly opens: boolean;
  /** The paragraph is short and has no sentence mark: a title or a heading. */
  readonly heading: boolean;
}

/** A sentence longer than this is parted at a semicolon or comma, or twice as long anywhere: a table or a page without marks. */
const LONGEST = 2000;

export function sentencesOf(text: string, from: number, to: number): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = from;
  while (paragraph < to) {
    const lineEnd = text.indexOf('\n', paragraph);
    const end = lineEnd < 0 || lineEnd > to ? to : lineEnd;
    partParagraph(text, paragraph, end, sentences);
    paragraph = end + 1;
  }
  return sentences;
}

function partParagraph(text: string, from: number, to: number, out: Sentence[]): void {
  let start = from;
  let opens = true;
  let depth = 0;
  for (let at = from; at < to; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x201c) depth++;
    else if (char === 0x201d) depth = Math.max(0, depth - 1);
    const mark = char === 0x3002 || char === 33 || char === 63;
    const full =
      at - start > LONGEST && (char === 0x3b || char === 0x2c || (at - start > 2 * LONGEST && char > 0x2fff));
    if (!mark && !full) continue;
    let end = at + 1;
    while (end < to && '”)》'.includes(text[end])) end++;
    out.push({ start, end, opens, heading: false });
    opens = false;
    start = end;
    at = end - 1;
  }
  if (start < to)
    out.push({
      start,
      end: to,
      opens,
      heading: opens && to - start <= 50 && !/\d(?:%|亿|万|个)/.test(text.slice(start, to)),
    });
}
