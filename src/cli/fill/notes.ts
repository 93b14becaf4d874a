/** Notes (批注) at cells: the source of each figure, and why a cell stayed empty. Cells that have a note already keep theirs. */
import { addressOf, type CellPlace } from '../../ledger/template';
import { setTextPart, textPart, type Archive } from './archive';
import { elementsOf, encodeXml, findElement, splice, tagsOf } from './xml';
import { relationshipsName, relationshipsOf } from './workbook-parts';

export interface CellNote extends CellPlace {
  readonly text: string;
}

const author = 'indicator-ledger';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const commentsType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
const vmlType = 'application/vnd.openxmlformats-officedocument.vmlDrawing';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What may stand behind legacyDrawing in a worksheet. */
const behindLegacyDrawing = new Set(
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(' '),
);

const emptyComments = `${declaration}<comments xmlns="${main}"><authors></authors><commentList></commentList></comments>`;
const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>';
const noteShapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A name that no part of the archive has yet: xl/comments3.xml. */
function freeName(archive: Archive, before: string, after: string): string {
  let number = 1;
  while (archive.has(`${before}${number}${after}`)) number += 1;
  return `${before}${number}${after}`;
}

/** ../comments1.xml: some readers know relative targets only. */
function relativeTarget(part: string, target: string): string {
  const from = part.split('/').slice(0, -1);
  const to = target.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared += 1;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}

/** Adds a relationship, in a file of its own where the part had none. @returns its id */
function addRelationship(archive: Archive, part: string, type: string, target: string): string {
  const name = relationshipsName(part);
  const xml = archive.has(name)
    ? textPart(archive, name)
    : `${declaration}<Relationships xmlns="${packageRelationships}"></Relationships>`;
  const taken = new Set([...tagsOf(xml)].map((tag) => tag.attribute('Id')));
  let number = 1;
  while (taken.has(`rIdNote${number}`)) number += 1;
  const id = `rIdNote${number}`;
  const element = `Relationship Id="${id}" Type="${officeRelationships}/${type}" Target="${relativeTarget(part, target)}"/>`;
  setTextPart(
    archive,
    name,
    intoRoot(xml, 'Relationships', (prefix) => `<${prefix}${element}`),
  );
  return id;
}

/** Puts an element at the end of the root. */
function intoRoot(xml: string, root: string, element: (prefix: string) => string): string {
  for (const tag of tagsOf(xml)) {
    if (tag.name !== root) continue;
    if (tag.isClosing) return splice(xml, [{ start: tag.start, end: tag.start, text: element(tag.prefix) }]);
    if (!tag.isEmpty) continue;
    const open = `${xml.slice(tag.start, tag.end - 2).trimEnd()}>`;
    return splice(xml, [
      { start: tag.start, end: tag.end, text: `${open}${element(tag.prefix)}</${tag.prefix}${root}>` },
    ]);
  }
  return xml;
}

function declareTypes(archive: Archive, comments: string): void {
  const name = '[Content_Types].xml';
  let xml = textPart(archive, name);
  const tags = [...tagsOf(xml)];
  if (!tags.some((tag) => tag.name === 'Default' && tag.attribute('Extension')?.toLowerCase() === 'vml')) {
    xml = intoRoot(xml, 'Types', (prefix) => `<${prefix}Default Extension="vml" ContentType="${vmlType}"/>`);
  }
  if (!tags.some((tag) => tag.name === 'Override' && tag.attribute('PartName') === `/${comments}`)) {
    xml = intoRoot(
      xml,
      'Types',
      (prefix) => `<${prefix}Override PartName="/${comments}" ContentType="${commentsType}"/>`,
    );
  }
  setTextPart(archive, name, xml);
}

/** The sheet's reference to the drawing that shows its notes. */
function referToDrawing(archive: Archive, sheet: string, id: string): void {
  const xml = textPart(archive, sheet);
  for (const tag of tagsOf(xml)) {
    const isEnd = tag.name === 'worksheet' && tag.isClosing;
    if (!isEnd && (tag.isClosing || !behindLegacyDrawing.has(tag.name))) continue;
    const text = `<${tag.prefix}legacyDrawing xmlns:r="${officeRelationships}" r:id="${id}"/>`;
    setTextPart(archive, sheet, splice(xml, [{ start: tag.start, end: tag.start, text }]));
    return;
  }
}

function commentXml(prefix: string, authorId: number, note: CellNote): string {
  const lines = encodeXml(note.text);
  return (
    `<${prefix}comment ref="${addressOf(note)}" authorId="${authorId}"><${prefix}text><${prefix}r>` +
    `<${prefix}t xml:space="preserve">${lines}</${prefix}t></${prefix}r></${prefix}text></${prefix}comment>`
  );
}

/** A note's box stands right of its cell, and is shown on pointing at the cell. */
function shapeXml(number: number, { row, column }: CellPlace): string {
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 5, 15, row + 5, 4].join(', ');
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** Puts the comments in and says which were: cells with a comment keep it. */
function withComments(xml: string, notes: readonly CellNote[]): { xml: string; added: CellNote[] } {
  const taken = new Set([...elementsOf(xml, 'comment')].map(({ tag }) => tag.attribute('ref')));
  const added = notes.filter((note) => !taken.has(addressOf(note)));
  const authors = findElement(xml, 'authors');
  const count = authors
    ? [...elementsOf(xml.slice(authors.innerStart, authors.innerEnd), 'author')].length
    : 0;
  const withAuthor = intoRoot(xml, 'authors', (prefix) => `<${prefix}author>${author}</${prefix}author>`);
  const text = (prefix: string): string => added.map((note) => commentXml(prefix, count, note)).join('');
  return { xml: intoRoot(withAuthor, 'commentList', text), added };
}

function withShapes(xml: string, notes: readonly CellNote[]): string {
  const numbers = [...xml.matchAll(/_x0000_s(\d+)/gu)].map(([, number]) => Number(number));
  let number = Math.max(1024, ...numbers);
  const shapes = notes.map((note) => shapeXml((number += 1), note)).join('');
  const end = xml.lastIndexOf('</xml>');
  const at = end < 0 ? xml.length : end;
  return xml.slice(0, at) + (/id="_x0000_t202"/u.test(xml) ? '' : noteShapeType) + shapes + xml.slice(at);
}

/**
 * Adds notes to a sheet.
 *
 * @param sheet name of its part
 * @returns how many were added
 */
export function addNotes(archive: Archive, sheet: string, notes: readonly CellNote[]): number {
  if (notes.length === 0) return 0;
  const present = relationshipsOf(archive, sheet);
  const legacy = findElement(textPart(archive, sheet), 'legacyDrawing')?.tag.attribute('id');
  let comments = present.find(({ type, target }) => type === 'comments' && archive.has(target))?.target;
  let drawing = present.find(({ id, target }) => id === legacy && archive.has(target))?.target;
  if (comments === undefined) {
    comments = freeName(archive, 'xl/comments', '.xml');
    archive.set(comments, new TextEncoder().encode(emptyComments));
    addRelationship(archive, sheet, 'comments', comments);
  }
  if (drawing === undefined) {
    drawing = freeName(archive, 'xl/drawings/vmlDrawing', '.vml');
    archive.set(drawing, new TextEncoder().encode(emptyDrawing));
    referToDrawing(archive, sheet, addRelationship(archive, sheet, 'vmlDrawing', drawing));
  }
  declareTypes(archive, comments);
  const { xml, added } = withComments(textPart(archive, comments), notes);
  setTextPart(archive, comments, xml);
  setTextPart(archive, drawing, withShapes(textPart(archive, drawing), added));
  return added.length;
}
