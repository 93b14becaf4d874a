/** The parts of a report by its own headings: 一、2024年工作回顾, 二、2025年工作安排. */
import type { Span } from '../../engine/record';

export interface Part {
  readonly start: number;
  /** The heading as it stands, shortened where it is long. */
  readonly name: string;
}

/** A numbered opening at the head of a line or sentence, up to the end of the line or clause. */
const opening =
  /(?:^|(?<=[\n\r。！？!?]))[ \t\u3000]*((?:第?[一二三四五六七八九十]{1,2}(?:、|部分[:：\s\u3000]*))[^\n\r。，,；;！!]{2,60})/gu;
/** Inside running text only such words make a heading: 二、要坚持问题导向 is an item of a list. */
const headingWords = /回顾|总结|目标|安排|任务|要求|部署|思路|打算|成就|建设|工作/u;
const longestLine = 48;
const longestName = 26;

export function partsOf(text: string, { start, end }: Span): Part[] {
  const parts: Part[] = [];
  for (const match of text.slice(start, end).matchAll(opening)) {
    const words = match[1]!.trim();
    const at = start + match.index + match[0].length - match[0].trimStart().length;
    const after = text[start + match.index + match[0].length] ?? '\n';
    const aLine = /[\n\r]/u.test(after) || start + match.index + match[0].length >= end;
    if (aLine ? words.length > longestLine : !headingWords.test(words) || words.length > longestName)
      continue;
    parts.push({ start: at, name: words.length > longestName ? `${words.slice(0, longestName)}…` : words });
  }
  return parts;
}

/** The part a place stands in; null before the first heading. */
export function partAt(parts: readonly Part[], place: number): Part | null {
  return parts.findLast(({ start }) => start <= place) ?? null;
}
