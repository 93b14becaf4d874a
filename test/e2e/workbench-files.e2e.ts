import { WorkbenchDriver } from './workbench-driver';

/* Bodies given to `excel` run in the pane: they may use nothing from outside. */

let bench: WorkbenchDriver;

beforeAll(async () => {
  bench = await WorkbenchDriver.open();
});

afterAll(() => bench?.close());

test('a saved workbook opens again with its tables, formulas, formats and texts', async () => {
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('存');
    sheet.getRange('A1:C3').values = [
      ['名', '值', '比'],
      ['甲', 1, 0.071],
      ["'=1+1", '=B2*2', 0.08],
    ];
    sheet.getRange('C2:C3').numberFormat = [['0.0%'], ['0.0%']];
    sheet.tables.add('A1:C3', true).name = 'Saved';
    sheet.getRange('E1:F1').merge();
    await context.sync();
  });
  await bench.calculated();
  await bench.page.evaluate(async () => {
    const { page } = window.workbench;
    const download = new Promise<Blob>((done) => {
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob) => {
        done(blob as Blob);
        return make(blob);
      };
    });
    await page.save();
    await page.openFile(await download);
  });
  const seen = await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('存 2');
    const range = sheet.getRange('A1:C3').load('values,formulas,text');
    const merged = sheet.getRange('E1:F1').getMergedAreasOrNullObject().load('address');
    sheet.tables.load('count');
    await context.sync();
    return [range.formulas, range.text[1][2], merged.address, sheet.tables.count];
  });
  expect(seen).toEqual([
    [
      ['名', '值', '比'],
      ['甲', 1, 0.071],
      ['=1+1', '=B2*2', 0.08],
    ],
    '7.1%',
    "'存 2'!E1:F1",
    1,
  ]);
});
