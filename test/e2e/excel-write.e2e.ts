import {
  clearWorkbook,
  columnValues,
  endOf,
  inRoom,
  openExcelRoom,
  reportOf,
  tableValues,
  write,
  type SourceOfTest,
} from './excel-driver';
import type { WorkbenchDriver } from './workbench-driver';

let bench: WorkbenchDriver;

beforeAll(async () => {
  bench = await openExcelRoom();
});

afterAll(() => bench?.close());

beforeEach(() => clearWorkbook(bench));

const growth = {
  indicatorId: 'gdp',
  indicator: '地区生产总值',
  measure: 'growth',
  unit: '%',
} as const;
const parks = { indicator: '新建口袋公园', unit: '个', bound: 'ge' } as const;
const revenue = {
  kind: 'result',
  indicatorId: 'budget_revenue',
  indicator: '一般公共预算收入',
  unit: '亿元',
  period: { from: 2024, to: 2024 },
} as const;

const first = reportOf('云岭市', 2025, [
  { sentence: '今年全市生产总值预期增长6%左右。', figure: '6%', ...growth, value: 6, bound: 'approx' },
  { sentence: '=新建口袋公园12个以上。', figure: '12个', ...parks, value: 12 },
  { sentence: '去年一般公共预算收入达到86.5亿元。', figure: '86.5亿元', ...revenue, value: 86.5 },
]);
/** GDP raised, parks no longer mentioned, one goal more. */
const newer = reportOf('云岭市', 2025, [
  { sentence: '今年全市生产总值预期增长6.5%左右。', figure: '6.5%', ...growth, value: 6.5, bound: 'approx' },
  { sentence: '新增托位800个。', figure: '800个', indicator: '新增托位', value: 800, unit: '个' },
  { sentence: '去年一般公共预算收入达到86.5亿元。', figure: '86.5亿元', ...revenue, value: 86.5 },
]);
const other = reportOf('白沙县', 2025, [
  { sentence: '全县生产总值增长7%以上。', figure: '7%', ...growth, value: 7, bound: 'ge' },
]);

const none = { added: 0, changed: 0, gone: 0, kept: 0, unchanged: 0 };

test('a report goes into Targets, Results and Sources, with its figures shown by their units', async () => {
  const { plan, outcome } = await write(bench, [first]);
  expect(plan.counts).toEqual({ ...none, added: 3 });
  expect(outcome).toMatchObject({ ...none, added: 3 });
  expect(await columnValues(bench, 'Targets', '指标')).toEqual(['地区生产总值', '新建口袋公园']);
  expect(await columnValues(bench, 'Targets', '目标值')).toEqual([0.06, 12]);
  expect(await columnValues(bench, 'Targets', '表述')).toEqual(['6%左右', '12个以上']);
  expect(await columnValues(bench, 'Results', '表述')).toEqual(['86.5亿元']);
  expect(await columnValues(bench, 'Sources', '文件')).toEqual(['云岭市2025年政府工作报告.txt']);
  const looks = await bench.excel(async (context) => {
    const table = context.workbook.tables.getItem('Targets').load('style,showFilterButton');
    const sheet = table.worksheet.load('name');
    const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
    const value = sheet.getRange('F2:F3').load('text');
    const key = sheet.getRange('W1').load('columnHidden');
    const sentence = sheet.getRange('N3').load('formulas');
    await context.sync();
    return {
      style: table.style,
      filter: table.showFilterButton,
      sheet: sheet.name,
      frozen: frozen.address,
      text: value.text,
      keyHidden: key.columnHidden,
      sentence: sentence.formulas,
    };
  });
  expect(looks).toEqual({
    style: 'TableStyleMedium2',
    filter: true,
    sheet: '目标',
    frozen: expect.stringMatching(/1:1|A1:/u),
    text: [['6%'], ['12']],
    keyHidden: true,
    // A sentence that begins with = is a text.
    sentence: [['=新建口袋公园12个以上。']],
  });
});

test('writing the same report again adds nothing', async () => {
  await write(bench, [first]);
  const before = await tableValues(bench, 'Targets');
  const { plan, outcome } = await write(bench, [first]);
  expect(plan.counts).toEqual({ ...none, unchanged: 3 });
  expect(plan.readBefore).toEqual([first.file]);
  expect(outcome).toMatchObject({ ...none, unchanged: 3 });
  expect(await tableValues(bench, 'Targets')).toEqual(before);
  expect(await columnValues(bench, 'Sources', '文件')).toHaveLength(1);
});

test('a new ledger is shown, a known one leaves the user where they are, and a table is found on a renamed sheet', async () => {
  const place = () =>
    bench.excel(async (context) => {
      const cell = context.workbook.getSelectedRange().load('address');
      const sheet = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return [sheet.name, cell.address.replace(/^.*!/u, '')];
    });
  await write(bench, [first]);
  expect(await place()).toEqual(['目标', 'A1']);
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('结果');
    sheet.activate();
    sheet.getRange('C2').select();
    await context.sync();
  });
  await write(bench, [newer, other]);
  expect(await place()).toEqual(['结果', 'C2']);
  await bench.excel(async (context) => {
    context.workbook.worksheets.getItem('目标').name = '年度任务';
    await context.sync();
  });
  await inRoom(bench, async ({ room }) => room.goToTable('Targets'));
  expect(await place()).toEqual(['年度任务', 'A1']);
});

test('sheets are called as the user says: standing ones with all that is in them, others when they are made', async () => {
  await inRoom(bench, async ({ room }) =>
    room.nameSheets({ ...(await room.readSheetNames()), Results: '完成情况' }),
  );
  await write(bench, [first]);
  await inRoom(bench, async ({ room }) =>
    room.nameSheets({ ...(await room.readSheetNames()), Targets: '年度目标' }),
  );
  const tables = () =>
    bench.excel(async (context) => {
      const found = context.workbook.tables.load('items/name,items/worksheet/name');
      await context.sync();
      return Object.fromEntries(found.items.map(({ name, worksheet }) => [name, worksheet.name]));
    });
  expect(await tables()).toEqual({ Targets: '年度目标', Results: '完成情况', Sources: '来源' });
  const before = (await tableValues(bench, 'Targets'))!;
  expect(before).toHaveLength(3);
  expect((await write(bench, [first])).outcome).toMatchObject({ ...none, unchanged: 3 });
  expect(await tableValues(bench, 'Targets')).toEqual(before);
  await write(bench, [other]);
  expect(await tables()).toEqual({ Targets: '年度目标', Results: '完成情况', Sources: '来源' });

  for (const [wrong, code] of [
    ['目标/2025', 'sheet-name-wrong'],
    ['完成情况', 'sheet-name-taken'],
  ] as const) {
    const ended = await endOf(
      bench,
      async ({ room }, name) => room.nameSheets({ ...(await room.readSheetNames()), Targets: name }),
      wrong,
    );
    expect(ended.code).toBe(code);
  }
  expect(await tables()).toMatchObject({ Targets: '年度目标' });
});

test('another report is added beneath the first', async () => {
  await write(bench, [first]);
  await write(bench, [other]);
  expect(await columnValues(bench, 'Targets', '地区')).toEqual(['云岭市', '云岭市', '白沙县']);
  expect(await columnValues(bench, 'Targets', '表述')).toEqual(['6%左右', '12个以上', '7%以上']);
});

test('what a person corrected stays, and so do columns they added, in a table they sorted and renamed', async () => {
  await write(bench, [first]);
  await bench.excel(async (context) => {
    const table = context.workbook.tables.getItem('Targets');
    const sheet = table.worksheet;
    sheet.getRange('F2').values = [[0.07]];
    table.columns.add(undefined, [['责任人'], ['张三'], ['李四']]);
    table.columns.getItem('指标').getHeaderRowRange().values = [['指标名称']];
    table.sort.apply([{ key: 5, ascending: false }]);
    table.name = '年度目标';
    await context.sync();
  });
  const { plan } = await write(bench, [newer]);
  expect(plan.counts).toEqual({ ...none, added: 1, gone: 1, kept: 1, unchanged: 1 });
  expect(await columnValues(bench, '年度目标', '指标名称')).toEqual(['地区生产总值', '新增托位']);
  expect(await columnValues(bench, '年度目标', '目标值')).toEqual([0.07, 800]);
  expect(await columnValues(bench, '年度目标', '责任人')).toEqual(['张三', '']);
  expect(await tableValues(bench, 'Targets')).toBeNull();
});

test('a newer version shows what it changes, and only what is taken is written', async () => {
  await write(bench, [first]);
  const shown = await inRoom(
    bench,
    async ({ room, plan }, sources) => {
      const planned = await plan(sources);
      await room.writeLedger(planned, { take: (row) => row.change !== 'gone' });
      return planned.rows.map(({ change, indicator, before, after }) => ({
        change,
        indicator,
        before,
        after,
      }));
    },
    [newer],
  );
  expect(shown).toEqual([
    { change: 'changed', indicator: '地区生产总值', before: '6%左右', after: '6.5%左右' },
    { change: 'added', indicator: '新增托位', before: null, after: '800个' },
    { change: 'gone', indicator: '新建口袋公园', before: '12个以上', after: null },
  ]);
  expect(await columnValues(bench, 'Targets', '表述')).toEqual(['6.5%左右', '12个以上', '800个']);
});

test('a filter is in force again after the write, and hides nothing from it', async () => {
  await write(bench, [first]);
  await bench.excel(async (context) => {
    context.workbook.tables
      .getItem('Targets')
      .columns.getItem('指标')
      .filter.applyValuesFilter(['地区生产总值']);
    await context.sync();
  });
  await write(bench, [newer]);
  expect(await columnValues(bench, 'Targets', '表述')).toEqual(['6.5%左右', '800个']);
  const filtered = await bench.excel(async (context) => {
    const { autoFilter } = context.workbook.tables.getItem('Targets').load();
    autoFilter.load('isDataFiltered');
    await context.sync();
    return autoFilter.isDataFiltered;
  });
  expect(filtered).toBe(true);
});

test('notes beneath the table move down and are not overwritten', async () => {
  await write(bench, [first]);
  await bench.excel(async (context) => {
    const { worksheet } = context.workbook.tables.getItem('Targets');
    worksheet.getRange('A4').values = [['注:数据待核']];
    await context.sync();
  });
  await write(bench, [other]);
  const below = await bench.excel(async (context) => {
    const range = context.workbook.tables.getItem('Targets').worksheet.getRange('A4:A5').load('values');
    await context.sync();
    return range.values;
  });
  expect(below).toEqual([['白沙县'], ['注:数据待核']]);
});

test.each<[what: string, code: string, disturb: (context: Excel.RequestContext) => Promise<void>]>([
  [
    'a protected sheet',
    'sheet-protected',
    async (context) => {
      context.workbook.tables.getItem('Targets').worksheet.protection.protect();
      await context.sync();
    },
  ],
  [
    'a deleted column that rows are known by',
    'column-missing',
    async (context) => {
      context.workbook.tables.getItem('Targets').columns.getItem('单位').delete();
      await context.sync();
    },
  ],
])('%s is named and nothing is written', async (_, code, disturb) => {
  await write(bench, [first]);
  await bench.excel(disturb);
  const before = await tableValues(bench, 'Targets');
  const ended = await endOf(bench, async ({ room, plan }, sources) => room.writeLedger(await plan(sources)), [
    other,
  ]);
  expect(ended.code).toBe(code);
  expect(await tableValues(bench, 'Targets')).toEqual(before);
  expect(await columnValues(bench, 'Sources', '文件')).toHaveLength(1);
});

test('a column that only explains may be deleted', async () => {
  await write(bench, [first]);
  await bench.excel(async (context) => {
    context.workbook.tables.getItem('Targets').columns.getItem('类别').delete();
    await context.sync();
  });
  await write(bench, [other]);
  expect(await columnValues(bench, 'Targets', '表述')).toEqual(['6%左右', '12个以上', '7%以上']);
});

test('a sheet that has the name already is left alone', async () => {
  await bench.excel(async (context) => {
    context.workbook.worksheets.add('目标').getRange('A1').values = [['我的目标']];
    await context.sync();
  });
  await write(bench, [first]);
  const [mine, ours] = await bench.excel(async (context) => {
    const cell = context.workbook.worksheets.getItem('目标').getRange('A1').load('values');
    const sheet = context.workbook.tables.getItem('Targets').worksheet.load('name');
    await context.sync();
    return [cell.values[0]![0], sheet.name];
  });
  expect([mine, ours]).toEqual(['我的目标', '目标 (2)']);
});

test("somebody else's table of the same name is left alone, and named", async () => {
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('销售');
    sheet.getRange('A1:B2').values = [
      ['姓名', '金额'],
      ['张三', 5],
    ];
    sheet.tables.add('A1:B2', true).name = 'Targets';
    await context.sync();
  });
  const ended = await endOf(bench, async ({ room, plan }, sources) => room.writeLedger(await plan(sources)), [
    first,
  ]);
  expect(ended.code).toBe('name-taken');
  expect(await tableValues(bench, 'Targets')).toEqual([
    ['姓名', '金额'],
    ['张三', 5],
  ]);
  expect(await tableValues(bench, 'Results')).toBeNull();
});

test('a plan that the ledger has moved on from is refused', async () => {
  await write(bench, [first]);
  const ended = await endOf(
    bench,
    async ({ room, plan }, [a, b]) => {
      const old = await plan([a!]);
      await room.writeLedger(await plan([b!]));
      return room.writeLedger(old);
    },
    [newer, other],
  );
  expect(ended.code).toBe('ledger-moved-on');
});

describe('taking back', () => {
  const state = async (): Promise<unknown> => {
    const tables = await Promise.all(
      ['Targets', 'Results', 'Sources'].map((name) => tableValues(bench, name)),
    );
    const sheets = await bench.excel(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/visibility');
      await context.sync();
      return worksheets.items.map((sheet) => sheet.visibility);
    });
    return { tables, sheets };
  };

  test('the first write leaves nothing behind', async () => {
    const before = await state();
    await write(bench, [first]);
    await inRoom(bench, async ({ room }) => room.undoLastWrite());
    expect(await state()).toEqual(before);
  });

  test('a newer version goes and the older one is back, with what was taken out', async () => {
    await write(bench, [first, other]);
    const before = await state();
    await write(bench, [newer]);
    expect(await state()).not.toEqual(before);
    await inRoom(bench, async ({ room }) => room.undoLastWrite());
    expect(await state()).toEqual(before);
  });

  test('is refused where a person has gone on working, and nothing is lost', async () => {
    await write(bench, [first]);
    await bench.excel(async (context) => {
      context.workbook.tables.getItem('Targets').worksheet.getRange('F2').values = [[0.07]];
      await context.sync();
    });
    const ended = await endOf(bench, async ({ room }) => room.undoLastWrite());
    expect(ended).toMatchObject({ code: 'undo-overtaken', sentence: expect.stringContaining('目标!2') });
    expect(await columnValues(bench, 'Targets', '目标值')).toEqual([0.07, 12]);
  });

  test.each([
    ['a new workbook', [] as SourceOfTest[]],
    ['a ledger with rows', [other]],
  ])('a write that is cancelled midway leaves %s as it was', async (_, standing) => {
    if (standing.length > 0) await write(bench, standing);
    const before = await state();
    const ended = await endOf(
      bench,
      async ({ room, plan }, sources) => {
        const controller = new AbortController();
        const planned = await plan(sources);
        return room.writeLedger(planned, {
          signal: controller.signal,
          onProgress: (done, step) => {
            if (step === 'formats' && done < 1) controller.abort();
          },
        });
      },
      [first],
    );
    expect(ended.code).toBe('cancelled');
    expect(await state()).toEqual(before);
  });
});

test("a workbook in English goes on in English under a Chinese Excel, and its tables' names are the same", async () => {
  await inRoom(bench, async ({ room }) => room.writeSettings({ language: 'en-US' }));
  await write(bench, [first]);
  const { plan } = await write(bench, [newer, other]);
  expect(plan.counts).toEqual({ ...none, added: 2, changed: 1, gone: 1, unchanged: 1 });
  expect(await columnValues(bench, 'Targets', 'As worded')).toEqual(['≈6.5%', '800个', '≥7%']);
});

test('the text of a report is kept in a very hidden sheet and comes back whole', async () => {
  const long = reportOf('云岭市', 2025, [
    { sentence: `\\=开头\r\n${'长'.repeat(70_000)}今年增长6%左右。`, figure: '6%', ...growth, value: 6 },
  ]);
  await write(bench, [long]);
  const [fingerprint] = await columnValues(bench, 'Sources', '指纹');
  const kept = await inRoom(
    bench,
    async ({ room }, print) => room.readReportText(print),
    String(fingerprint),
  );
  expect(kept).toBe(long.text);
  const hidden = await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('ZB_Texts').load('visibility');
    const cells = sheet.getUsedRange(true).load('rowCount');
    await context.sync();
    return [sheet.visibility, cells.rowCount];
  });
  expect(hidden).toEqual(['VeryHidden', 4]);

  await bench.excel(async (context) => {
    context.workbook.worksheets.getItem('ZB_Texts').getRange('D3').values = [['改过']];
    await context.sync();
  });
  const damaged = await endOf(
    bench,
    async ({ room }, print) => room.readReportText(print),
    String(fingerprint),
  );
  expect(damaged.code).toBe('text-damaged');
  await write(bench, [long]);
  expect(
    await inRoom(bench, async ({ room }, print) => room.readReportText(print), String(fingerprint)),
  ).toBe(long.text);
});
