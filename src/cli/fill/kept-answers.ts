/**
 * Formulas keep the answer they last came to. After a fill those answers are the empty template's, and some programs show them without
 * working them out (LibreOffice by default, previews of mail programs). So they are taken out of every sheet that a filled cell can
 * reach: a blank is honest, an old total is a wrong figure.
 */
import { decodeXml, elementsOf, splice, tagsOf, type Splice, type XmlTag } from './xml';

/** Formulas of a sheet, each as written. */
function* formulasOf(xml: string): Generator<string> {
  for (const { innerStart, innerEnd } of elementsOf(xml, 'f'))
    yield decodeXml(xml.slice(innerStart, innerEnd));
}

/** Names that lead a formula to a sheet: its own, and those defined for its cells. */
export interface SheetNames {
  readonly part: string;
  readonly name: string;
  /** Defined names and tables that refer to cells of the sheet. */
  readonly aliases: readonly string[];
}

const mentions = (formula: string, { name, aliases }: SheetNames): boolean => {
  const folded = formula.toLowerCase();
  const quoted = name.replace(/'/gu, "''").toLowerCase();
  if (folded.includes(`${quoted}'!`) || folded.includes(`${name.toLowerCase()}!`)) return true;
  // 3-D references (一月:三月!B2) run over sheets in between.
  if (/[^!]:[^!]*!/u.test(folded) && !/![$a-z]+\$?\d+:/u.test(folded)) return true;
  return aliases.some((alias) => folded.includes(alias.toLowerCase()));
};

/** Parts of the sheets whose formulas may depend on the changed ones, those included. */
export function reachedSheets(
  changed: ReadonlySet<string>,
  sheets: readonly SheetNames[],
  xmlOf: (part: string) => string,
): Set<string> {
  const reached = new Set(changed);
  const formulas = new Map(sheets.map(({ part }) => [part, [...new Set(formulasOf(xmlOf(part)))]]));
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    const sources = sheets.filter(({ part }) => reached.has(part));
    for (const { part } of sheets) {
      if (reached.has(part)) continue;
      if (formulas.get(part)!.some((formula) => sources.some((source) => mentions(formula, source))))
        reached.add(part);
    }
  }
  return reached;
}

/** Takes the kept answers out of a sheet. Those of links to other workbooks stay: there is nothing to work them out of. */
export function withoutAnswers(xml: string): string {
  const splices: Splice[] = [];
  let cell: XmlTag | null = null;
  let formula: { start: number; end: number } | null = null;
  let value: { start: number; end: number } | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c') {
      if (
        tag.isClosing &&
        cell &&
        formula &&
        value &&
        !/\[\d+\]/u.test(xml.slice(formula.start, formula.end))
      ) {
        splices.push({ ...value, text: '' }, ...withoutType(xml, cell));
      }
      cell = tag.isClosing || tag.isEmpty ? null : tag;
      formula = null;
      value = null;
    } else if (cell && tag.name === 'f') {
      if (tag.isClosing && formula) formula.end = tag.end;
      else formula = { start: tag.start, end: tag.end };
    } else if (cell && tag.name === 'v') {
      if (tag.isClosing && value) value.end = tag.end;
      else value = { start: tag.start, end: tag.end };
    }
  }
  return splice(xml, splices);
}

/** The type speaks of the answer that is gone. */
function withoutType(xml: string, tag: XmlTag): Splice[] {
  const match = /\st\s*=\s*(?:"[^"]*"|'[^']*')/u.exec(xml.slice(tag.start, tag.end));
  return match
    ? [{ start: tag.start + match.index, end: tag.start + match.index + match[0].length, text: '' }]
    : [];
}
