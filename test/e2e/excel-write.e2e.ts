import { endOf, inRoom, openExcelRoom, reportOf, write } from './excel-driver';
import type { WorkbenchDriver } from './workbench-driver';

let bench: WorkbenchDriver;

const plan2025 = reportOf('云岭市', 2025, [
  {
    sentence: '今年全市生产总值预期增长6%左右。',
    figure: '6%',
    indicatorId: 'gdp',
    indicator: '地区生产总值',
    measure: 'growth',
    value: 6,
    unit: '%',
    bound: 'approx',
  },
  {
    sentence: '=新建口袋公园12个以上。',
    figure: '12个',
    indicator: '新建口袋公园',
    value: 12,
    unit: '个',
    bound: 'ge',
  },
  {
    sentence: '去年一般公共预算收入达到86.5亿元。',
    figure: '86.5亿元',
    kind: 'result',
    indicatorId: 'budget_revenue',
    indicator: '一般公共预算收入',
    value: 86.5,
    unit: '亿元',
    period: { from: 2024, to: 2024 },
  },
]);

beforeEach(async () => {
  bench = await openExcelRoom();
});

afterEach(() => bench?.close());

test('a report is written into Targets, Results and Sources', async () => {
  const { plan, outcome } = await write(bench, [plan2025]);
  expect(plan.counts).toEqual({ added: 3, changed: 0, gone: 0, kept: 0, unchanged: 0 });
  expect(outcome).toMatchObject({ added: 3, changed: 0, gone: 0, kept: 0, unchanged: 0 });
  const seen = await bench.excel(async (context) => {
    const tables = context.workbook.tables.load('items/name,items/style');
    await context.sync();
    const ranges = tables.items.map((table) => table.getRange().load('values,numberFormat,address'));
    await context.sync();
    return ranges.map(({ address, values }, index) => ({ name: tables.items[index]!.name, address, values }));
  });
  console.log(JSON.stringify(seen, null, 1), outcome);
  expect(seen.map(({ name }) => name)).toEqual(['Targets', 'Results', 'Sources']);
});
