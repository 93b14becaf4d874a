import { zipSync, unzipSync, strToU8, strFromU8 } from 'fflate';
import { openArchive } from '../../../src/cli/fill/archive';
import { openTemplate } from '../../../src/cli/fill/template-file';
import { TemplateFileError } from '../../../src/cli/fill/template-file-error';
import { workbookOf } from './workbooks';

const compound = (name: string): Uint8Array => {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(name, 'utf16le'), 1024);
  return bytes;
};

const problemOf = (bytes: Uint8Array): string => {
  try {
    openTemplate(bytes);
    return 'opened';
  } catch (error) {
    if (!(error instanceof TemplateFileError)) throw error;
    return error.problem;
  }
};

const one = (): Promise<Uint8Array> => workbookOf([{ name: '表', rows: [['指标', '目标']] }]);

async function changed(name: string, change: (text: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await one());
  parts[name] = strToU8(change(strFromU8(parts[name]!)));
  return zipSync(parts);
}

describe('a file that is no template says what it is and what to do', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'empty'],
    ['a text', strToU8('指标,目标\n'), 'not-a-workbook'],
    ['an HTML table named xlsx', strToU8('<html><table></table></html>'), 'not-a-workbook'],
    ['a workbook with a password', compound('EncryptedPackage'), 'password'],
    ['an xls file', compound('Workbook'), 'old-format'],
    ['a Word document of old', compound('WordDocument'), 'not-a-workbook'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['a docx file', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'not-a-workbook'],
    ['an xlsb file', zipSync({ 'xl/workbook.bin': strToU8('a') }), 'binary-format'],
    [
      'an ods file',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') }),
      'open-document',
    ],
  ])('%s', (_name, bytes, problem) => {
    expect(problemOf(bytes)).toBe(problem);
  });

  test.each(['missing', 'password', 'old-format', 'too-large'] as const)(
    '%s has a sentence in either language',
    (problem) => {
      const error = new TemplateFileError(problem);
      expect(error.sentence('zh')).toMatch(/\p{Script=Han}.*。$/u);
      expect(error.sentence('en')).toMatch(/^[a-z].*\.$/u);
    },
  );
});

test('a zip bomb is refused by its sizes, before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': [new Uint8Array(140 * 2 ** 20), { level: 9 }] });
  expect(bomb.length).toBeLessThan(200_000);
  const started = performance.now();
  expect(problemOf(bomb)).toBe('too-large');
  expect(performance.now() - started).toBeLessThan(500);
});

test('a bomb that lies about its size is not unpacked beyond what it says', () => {
  const bomb = zipSync({ 'xl/workbook.xml': [new Uint8Array(8 * 2 ** 20), { level: 9 }] });
  const lying = bomb.slice();
  const view = new DataView(lying.buffer);
  // size once unpacked: in the local header, and in the central directory
  view.setUint32(22, 100, true);
  const directory = Buffer.from(lying).indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  view.setUint32(directory + 24, 100, true);
  expect(['damaged', 'not-a-workbook']).toContain(problemOf(lying));
});

test('many small parts add up', () => {
  const parts = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`a${index}`, new Uint8Array(1000)]),
  );
  expect(() => openArchive(zipSync(parts), { part: 2000, total: 10_000, parts: 100 })).toThrow(
    TemplateFileError,
  );
  expect(() => openArchive(zipSync(parts), { part: 2000, total: 100_000, parts: 10 })).toThrow(
    TemplateFileError,
  );
  expect(openArchive(zipSync(parts), { part: 2000, total: 100_000, parts: 100 }).size).toBe(12);
});

describe('a damaged workbook', () => {
  test('cut off in the middle', async () => {
    const bytes = await one();
    expect(problemOf(bytes.slice(0, bytes.length / 2))).toBe('damaged');
  });

  test('with a document type, which could define entities without end', async () => {
    const bytes = await changed('xl/worksheets/sheet1.xml', (xml) =>
      xml.replace(/<worksheet/u, '<!DOCTYPE a [<!ENTITY b "b">]><worksheet'),
    );
    expect(problemOf(bytes)).toBe('damaged');
  });

  test('with a tag that never ends', async () => {
    expect(problemOf(await changed('xl/worksheets/sheet1.xml', (xml) => `${xml}<c r="`))).toBe('damaged');
  });

  test('with a sheet that is not there', async () => {
    const parts = unzipSync(await one());
    delete parts['xl/worksheets/sheet1.xml'];
    expect(problemOf(zipSync(parts))).toBe('damaged');
  });
});

test('a merge over the whole sheet costs nothing', async () => {
  const bytes = await changed('xl/worksheets/sheet1.xml', (xml) =>
    xml.replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  );
  const started = performance.now();
  expect(problemOf(bytes)).toBe('opened');
  expect(performance.now() - started).toBeLessThan(500);
});

test('a sheet of collected records is no template and is left alone', async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, row) => `<row r="${row + 2}">${'<c><v>1</v></c>'.repeat(400)}</row>`,
  ).join('');
  const file = openTemplate(
    await changed('xl/worksheets/sheet1.xml', (xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)),
  );
  expect(file.sheets).toMatchObject([{ name: '表', grid: null }]);
});
