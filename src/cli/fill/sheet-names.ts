/** Names by which formulas reach the cells of a sheet. */
import { textPart, type Archive } from './archive';
import type { SheetNames } from './kept-answers';
import { relationshipsOf, type WorkbookParts } from './workbook-parts';
import { decodeXml, elementsOf, findElement } from './xml';

export function sheetNames(archive: Archive, { workbook, sheets }: WorkbookParts): SheetNames[] {
  const xml = textPart(archive, workbook);
  const defined = [...elementsOf(xml, 'definedName')].map(({ tag, innerStart, innerEnd }) => ({
    name: tag.attribute('name') ?? '',
    refersTo: decodeXml(xml.slice(innerStart, innerEnd)).toLowerCase(),
  }));
  return sheets.map(({ name, part }) => {
    const quoted = name.replace(/'/gu, "''").toLowerCase();
    const own = defined.filter(
      ({ refersTo }) => refersTo.includes(`${quoted}'!`) || refersTo.includes(`${quoted}!`),
    );
    const tables = relationshipsOf(archive, part)
      .filter(({ type, target }) => type === 'table' && archive.has(target))
      .map(
        ({ target }) => findElement(textPart(archive, target), 'table')?.tag.attribute('displayName') ?? '',
      );
    return {
      part,
      name,
      aliases: [...own.map((entry) => entry.name), ...tables].filter((alias) => alias !== ''),
    };
  });
}
