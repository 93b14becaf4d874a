/** Small files of each format, made where they are needed, so that a test shows what it reads. */
import { strToU8, zipSync } from 'fflate';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

export const utf8 = (text: string): Uint8Array => strToU8(text);

export function utf16(text: string, order: 'le' | 'be', mark: boolean): Uint8Array {
  const units = [
    ...(mark ? [0xfeff] : []),
    ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)),
  ];
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

/** Encodes by trying: every two-byte code is decoded once, and the table turned round. */
export function gbk(text: string): Uint8Array {
  gbkCodes ??= turnedRound();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      return code < 0x80 ? [code] : (gbkCodes?.get(character) ?? [0x3f]);
    }),
  );
}
let gbkCodes: Map<string, number[]> | undefined;
function turnedRound(): Map<string, number[]> {
  const codes = new Map<string, number[]>();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return codes;
}

/** A docx around the given inside of `w:body`. */
export function docx(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" ' +
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><w:document ${word}><w:body>${body}</w:body></w:document>`,
    ),
  });
}
export const paragraph = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;

export interface MadeSheet {
  readonly name: string;
  readonly rows: string;
  readonly hidden?: boolean;
}

/** An xlsx whose cell style 1 is a percentage and 2 a date; `rows` is the inside of `sheetData`. */
export function xlsx(sheets: readonly MadeSheet[], strings: readonly string[] = []): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${relations}"><sheets>${sheets
        .map(
          (sheet, index) =>
            `<sheet name="${sheet.name}" sheetId="${index + 1}" r:id="r${index}"${sheet.hidden ? ' state="hidden"' : ''}/>`,
        )
        .join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships>${sheets
        .map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`)
        .join('')}</Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet ${main}><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>` +
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    ),
    'xl/sharedStrings.xml': strToU8(
      `<sst ${main}>${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ),
    ...Object.fromEntries(
      sheets.map((sheet, index) => [
        `xl/worksheets/sheet${index}.xml`,
        strToU8(`<worksheet ${main}><sheetData>${sheet.rows}</sheetData></worksheet>`),
      ]),
    ),
  });
}

export interface MadeLine {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/**
 * A PDF with a Chinese font that is named, not embedded, as official documents often have; every character is 16 points wide.
 * A page without lines holds nothing, like a scanned one.
 */
export function pdf(pages: readonly (readonly MadeLine[])[]): Uint8Array {
  const hex = (text: string): string =>
    Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor 5 0 R ' +
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 90 /ItalicAngle 0 /FontBBox [0 -120 1000 880] >>',
    ...pages.flatMap((lines, i) => {
      const content = lines
        .map((line) => `BT /F1 16 Tf 1 0 0 1 ${line.x} ${line.y} Tm <${hex(line.text)}> Tj ET`)
        .join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const place = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  file += places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(file);
}

/** A compound file whose top folder holds empty streams of these names, three at most; sectors: their table, the folder. */
export function compoundOf(...names: readonly string[]): Uint8Array {
  const none = 0xffffffff;
  const endOfChain = 0xfffffffe;
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(48, 1, true);
  view.setUint32(56, 4096, true);
  view.setUint32(60, endOfChain, true);
  view.setUint32(68, endOfChain, true);
  for (let place = 1; place < 109; place += 1) view.setUint32(76 + place * 4, none, true);
  view.setUint32(512, 0xfffffffd, true);
  view.setUint32(516, endOfChain, true);
  ['Root Entry', ...names].forEach((name, place) => {
    const at = 1024 + place * 128;
    [...name].forEach((letter, index) => view.setUint16(at + index * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, name.length * 2 + 2, true);
    bytes[at + 66] = place === 0 ? 5 : 2;
    view.setUint32(at + 68, none, true);
    view.setUint32(at + 72, place > 0 && place < names.length ? place + 1 : none, true);
    view.setUint32(at + 76, place === 0 ? 1 : none, true);
    view.setUint32(at + 116, endOfChain, true);
  });
  return bytes;
}
