import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openTemplate } from '../../../src/cli/fill/template-file';
import { readBack, workbookOf } from './workbooks';
import { _, type Drawing } from '../../ledger/template/sheet';

const drawings: readonly Drawing[] = [
  {
    name: '完成情况',
    rows: [
      ['云岭市2023年完成情况', _, _],
      ['指标', '完成', '说明'],
      ['地区生产总值(亿元)', _, '甲&乙<丙'],
      ['合计', { formula: 'SUM(B3:B3)', value: 0 }, _],
    ],
    merges: ['A1:C1'],
    formats: { B3: '#,##0.00' },
  },
  {
    name: '汇总',
    rows: [
      ['合计', { formula: '完成情况!B4*2', value: 0 }],
      [_, { formula: '1+1', value: 2 }],
    ],
  },
  { name: '别处', rows: [['不相干', { formula: '1+2', value: 3 }]] },
];

/** Parts that exceljs has no model of, as Excel writes them. */
const extras: Readonly<Record<string, string>> = {
  'xl/charts/chart1.xml':
    '<?xml version="1.0"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
  'xl/drawings/drawing1.xml':
    '<?xml version="1.0"?><xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>',
  'xl/vbaProject.bin': '\u0000\u0001macro',
  'customXml/item1.xml': '<?xml version="1.0"?><a>云府〔2023〕1号</a>',
  'xl/printerSettings/printerSettings1.bin': '\u0002\u0003',
};
const rules =
  '<conditionalFormatting sqref="B3"><cfRule type="iconSet" priority="1"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="decimal" sqref="B3"><formula1>0</formula1></dataValidation></dataValidations>';
const extension =
  '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst>';

async function richWorkbook(): Promise<Uint8Array> {
  const parts = unzipSync(await workbookOf(drawings));
  for (const [name, text] of Object.entries(extras)) parts[name] = strToU8(text);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!);
  parts['xl/worksheets/sheet1.xml'] = strToU8(
    sheet
      .replace(/<pageMargins/u, `${rules}<pageMargins`)
      .replace('</worksheet>', `${extension}</worksheet>`),
  );
  return zipSync(parts);
}

const change = [{ row: 2, column: 1, value: 1265.4 }];
const filledWith = (bytes: Uint8Array, notes: { row: number; column: number; text: string }[] = []) =>
  openTemplate(bytes).fill([{ sheet: '完成情况', changes: change, notes }]);

test('every part that no filled cell lies in is kept byte for byte, those unknown to us as well', async () => {
  const template = await richWorkbook();
  const before = unzipSync(template);
  const after = unzipSync(filledWith(template));
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const differing = Object.keys(before).filter(
    (name) => strFromU8(before[name]!, true) !== strFromU8(after[name]!, true),
  );
  expect(differing.sort()).toEqual([
    'xl/workbook.xml',
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
  ]);
});

test('in the filled sheet nothing changes but the cell and the kept answers of formulas', async () => {
  const template = await richWorkbook();
  const before = strFromU8(unzipSync(template)['xl/worksheets/sheet1.xml']!);
  const after = strFromU8(unzipSync(filledWith(template))['xl/worksheets/sheet1.xml']!);
  const blank = /<c r="B3"( s="\d+")\/>/u.exec(before)!;
  expect(after).toBe(
    before
      .replace(blank[0], `<c r="B3"${blank[1]}><v>1265.4</v></c>`)
      .replace('<f>SUM(B3:B3)</f><v>0</v>', '<f>SUM(B3:B3)</f>'),
  );
  expect(after).toContain(rules);
  expect(after).toContain(extension);
});

test('formulas that a filled cell reaches lose their old answer, on other sheets too; the rest keep theirs', async () => {
  const after = await readBack(filledWith(await workbookOf(drawings)));
  expect(after.cell('完成情况', 'B4')).toMatchObject({ formula: 'SUM(B3:B3)', value: null });
  expect(after.cell('汇总', 'B1')).toMatchObject({ formula: '完成情况!B4*2', value: null });
  expect(after.cell('别处', 'B1')).toMatchObject({ formula: '1+2', value: 3 });
});

test('the workbook is worked out anew when it is opened', async () => {
  const workbook = strFromU8(unzipSync(filledWith(await workbookOf(drawings)))['xl/workbook.xml']!);
  expect(workbook.match(/<calcPr[^>]*fullCalcOnLoad="1"/gu)).toHaveLength(1);
});

test('nothing filled leaves every part as it was', async () => {
  const template = await richWorkbook();
  const after = unzipSync(openTemplate(template).fill([{ sheet: '完成情况', changes: [], notes: [] }]));
  const before = unzipSync(template);
  expect(
    Object.keys(before).filter((name) => strFromU8(before[name]!, true) !== strFromU8(after[name]!, true)),
  ).toEqual([]);
});

test('a cell and a row that the file does not have yet are put in their place, with the style of their column', async () => {
  const parts = unzipSync(
    await workbookOf([{ name: '表', rows: [['a', null, 'c'], [null], [null], ['d']] }]),
  );
  const name = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[name]!).replace(
    '<sheetData>',
    '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData>',
  );
  parts[name] = strToU8(xml);
  const filled = openTemplate(zipSync(parts)).fill([
    {
      sheet: '表',
      changes: [
        { row: 0, column: 1, value: 1 },
        { row: 2, column: 1, value: 2 },
        { row: 9, column: 0, value: '三' },
      ],
      notes: [],
    },
  ]);
  const after = strFromU8(unzipSync(filled)[name]!);
  expect([...after.matchAll(/<c r="([A-Z]+\d+)"/gu)].map(([, address]) => address)).toEqual([
    'A1',
    'B1',
    'C1',
    'B3',
    'A4',
    'A10',
  ]);
  expect(after).toContain('<c r="B1" s="1"><v>1</v></c>');
  const back = await readBack(filled);
  expect(back.cell('表', 'A10').value).toBe('三');
});

test.each([
  ['=1+1', '=1+1'],
  ['甲 & 乙 < "丙"', '甲 & 乙 < "丙"'],
  [' 前后空格 ', ' 前后空格 '],
  ['两\n行', '两\n行'],
  ['_x0041_', '_x0041_'],
])('the text %j is written as text, never as a formula', async (text, read) => {
  const filled = openTemplate(await workbookOf(drawings)).fill([
    { sheet: '完成情况', changes: [{ row: 2, column: 1, value: text }], notes: [] },
  ]);
  expect(
    openTemplate(filled).sheets[0]!.grid!.cells.find(({ row, column }) => row === 2 && column === 1),
  ).toMatchObject({
    value: read,
    formula: null,
  });
});

describe('notes', () => {
  const note = { row: 2, column: 1, text: '报告.txt\n全市生产总值1265.4亿元 & 增长7.1%。' };

  test('are read by another reader, and the sheet is otherwise as without them', async () => {
    const back = await readBack(filledWith(await workbookOf(drawings), [note]));
    expect(back.cell('完成情况', 'B3')).toMatchObject({ value: 1265.4, note: note.text });
  });

  test('join those that are there, and leave a cell that has one alone', async () => {
    const once = filledWith(await workbookOf(drawings), [note]);
    const twice = filledWith(once, [
      { ...note, text: '另一个' },
      { row: 3, column: 0, text: '新的' },
    ]);
    const back = await readBack(twice);
    expect(back.cell('完成情况', 'B3').note).toBe(note.text);
    expect(back.cell('完成情况', 'A4').note).toBe('新的');
    expect(Object.keys(unzipSync(twice)).filter((name) => /comments|vml/u.test(name))).toHaveLength(2);
  });
});
