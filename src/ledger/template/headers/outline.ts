/** Numbering, indentation and 其中: of a row header, and the level they put it on. */

const chinese = '[一二三四五六七八九十]{1,3}';
const circled = /^[①-⑳⑴-⒇㈠-㈩]/u;

/** In order of depth, as Chinese documents number their parts. */
const numberings: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`^${chinese}[、.．]`, 'u'), 1],
  [new RegExp(`^[(（]${chinese}[)）]`, 'u'), 2],
  [/^[\d０-９]{1,3}(?:[、.．](?![\d０-９])|\s+(?=\p{Script=Han}))/u, 3],
  [/^[(（][\d０-９]{1,3}[)）]|^[\d０-９]{1,3}[)）]/u, 4],
];

export interface Outline {
  /** Text without numbering, bullets and 其中:. */
  readonly rest: string;
  /** Depth of the numbering, 0 for none. */
  readonly numbering: number;
  readonly ofWhich: boolean;
  /** Leading blanks, an em space or a step of indentation counting as two. */
  readonly indent: number;
}

/** Reads the outline of a header: `　　其中:民间投资` is a part, indented by four. */
export function readOutline(text: string, cellIndent = 0): Outline {
  const lead = /^[\s\u3000\u200b]*/u.exec(text)![0];
  const indent = [...lead].reduce(
    (sum, blank) => sum + (blank === '\u3000' || blank === '\t' ? 2 : 1),
    cellIndent * 2,
  );
  let rest = text.slice(lead.length).replace(/^[★☆*＊●○▲△■□◆◇※·•—–-]+\s*/u, '');
  let numbering = 0;
  if (circled.test(rest)) {
    numbering = 5;
    rest = rest.slice(1).replace(/^[、.．\s]+/u, '');
  } else {
    for (const [pattern, depth] of numberings) {
      const match = pattern.exec(rest);
      if (!match) continue;
      numbering = depth;
      rest = rest.slice(match[0].length).trimStart();
      break;
    }
  }
  const ofWhich = /^#?其中\s*[:：,，、]?|^of which[:,]?\s*|^#(?=\p{Script=Han})/iu.exec(rest);
  return {
    rest: ofWhich ? rest.slice(ofWhich[0].length).trimStart() : rest,
    numbering,
    ofWhich: ofWhich !== null,
    indent,
  };
}
