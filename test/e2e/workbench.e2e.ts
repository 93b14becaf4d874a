import { WorkbenchDriver } from './workbench-driver';

/* Bodies given to `excel` run in the pane: they may use nothing from outside. */

let bench: WorkbenchDriver;

beforeAll(async () => {
  bench = await WorkbenchDriver.open();
});

afterAll(() => bench?.close());

test('a pane writes a table and reads it back', async () => {
  const seen = await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('台账');
    const table = sheet.tables.add('A1:C1', true);
    table.name = 'Targets';
    table.getHeaderRowRange().values = [['指标', '年度', '目标']];
    table.rows.add(undefined, [
      ['地区生产总值', 2024, 0.06],
      ['零售总额', 2024, 0.07],
    ]);
    table.rows.add(undefined, [['财政收入', 2024, 0.05]]);
    await context.sync();
    const body = table.getDataBodyRange();
    body.load('values,address');
    table.columns.load('items/name');
    table.rows.load('count');
    table.load('name,style');
    await context.sync();
    return {
      values: body.values,
      address: body.address,
      columns: table.columns.items.map((column) => column.name),
      count: table.rows.count,
      name: table.name,
    };
  });
  expect(seen).toEqual({
    values: [
      ['地区生产总值', 2024, 0.06],
      ['零售总额', 2024, 0.07],
      ['财政收入', 2024, 0.05],
    ],
    address: '台账!A2:C4',
    columns: ['指标', '年度', '目标'],
    count: 3,
    name: 'Targets',
  });
});
