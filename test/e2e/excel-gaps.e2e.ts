import {
  clearWorkbook,
  columnValues,
  endOf,
  inRoom,
  openExcelRoom,
  reportOf,
  tableValues,
  write,
} from './excel-driver';
import type { WorkbenchDriver } from './workbench-driver';

let bench: WorkbenchDriver;

const gdp = { indicatorId: 'gdp', indicator: '地区生产总值', measure: 'growth', unit: '%' } as const;
const reached = { ...gdp, kind: 'result', period: { from: 2025, to: 2025 } } as const;
const reports = [
  reportOf('云岭市', 2025, [
    { sentence: '今年全市生产总值预期增长6%以上。', figure: '6%', ...gdp, value: 6, bound: 'ge' },
    { sentence: '新建口袋公园12个。', figure: '12个', indicator: '新建口袋公园', value: 12, unit: '个' },
  ]),
  reportOf('白沙县', 2025, [
    { sentence: '全县生产总值预期增长7%以上。', figure: '7%', ...gdp, value: 7, bound: 'ge' },
  ]),
  reportOf('云岭市', 2026, [
    { sentence: '过去一年全市生产总值增长6.4%。', figure: '6.4%', ...reached, value: 6.4 },
  ]),
  reportOf('白沙县', 2026, [
    { sentence: '一年来全县生产总值增长6.1%。', figure: '6.1%', ...reached, value: 6.1 },
  ]),
];

beforeAll(async () => {
  bench = await openExcelRoom();
  await inRoom(bench, async ({ room }) => void (await room.startLedger()));
});

afterAll(() => bench?.close());

beforeEach(async () => {
  await clearWorkbook(bench);
  await write(bench, reports);
  await followed();
});

/** Statuses of Gaps once every one has been answered: an answer that feeds another comes in two rounds. */
async function statuses(of: typeof bench): Promise<unknown[]> {
  let values: unknown[] = [];
  for (let tries = 0; tries < 40; tries++) {
    await of.calculated();
    values = await columnValues(of, 'Gaps', '状态');
    if (values.length > 0 && values.every((value) => value !== '' && value !== '#BUSY!')) break;
    await new Promise((later) => setTimeout(later, 250));
  }
  return values;
}

/** The functions' index follows the tables once their events have settled. */
async function followed(): Promise<void> {
  await new Promise((done) => setTimeout(done, 2500));
  await bench.calculated();
}

async function selectCell(sheet: string, address: string): Promise<void> {
  await bench.excel(
    async (context, [name, cell]) => {
      const worksheet = context.workbook.worksheets.getItem(name!);
      worksheet.activate();
      worksheet.getRange(cell).select();
      await context.sync();
    },
    [sheet, address],
  );
}

function selection() {
  return inRoom(bench, async ({ room }) => {
    const chosen = await room.readLedgerSelection();
    return (
      chosen && {
        table: chosen.table,
        figures: chosen.figures.map(
          ({ kind, area, figure, text, valueSpan, sentenceSpan, file, textProblem }) => ({
            kind,
            area,
            figure,
            file,
            textProblem,
            marked: text && valueSpan && text.slice(valueSpan.start, valueSpan.end),
            sentence: text && sentenceSpan && text.slice(sentenceSpan.start, sentenceSpan.end),
          }),
        ),
      }
    );
  });
}

const target = {
  kind: 'target',
  area: '云岭市',
  figure: '6%以上',
  file: '云岭市2025年政府工作报告.txt',
  textProblem: null,
  marked: '6%',
  sentence: '今年全市生产总值预期增长6%以上。',
};
const result = {
  kind: 'result',
  area: '云岭市',
  figure: '6.4%',
  file: '云岭市2026年政府工作报告.txt',
  textProblem: null,
  marked: '6.4%',
  sentence: '过去一年全市生产总值增长6.4%。',
};

describe('the way back to the sentence', () => {
  test('from a row of Targets', async () => {
    await selectCell('目标', 'C2');
    expect(await selection()).toEqual({ table: 'Targets', figures: [target] });
  });

  test('from a row of Gaps to both figures', async () => {
    await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
    await bench.calculated();
    await selectCell('对照', 'A2');
    expect(await selection()).toEqual({ table: 'Gaps', figures: [target, result] });
  });

  test.each([
    ['a function of the add-in', '=ZB.TARGET("云岭市","GDP",2025)'],
    ['a plain reference', '=目标!F2'],
  ])('from a cell filled by %s', async (_, formula) => {
    await bench.excel(async (context, given) => {
      context.workbook.worksheets.add('我的表').getRange('B2').formulas = [[given]];
      await context.sync();
    }, formula);
    await selectCell('我的表', 'B2');
    expect(await selection()).toEqual({ table: null, figures: [target] });
  });

  test('a cell that has nothing to do with the ledger leads nowhere', async () => {
    await bench.excel(async (context) => {
      context.workbook.worksheets.add('别的').getRange('A1').values = [['云岭市']];
      await context.sync();
    });
    await selectCell('别的', 'A1');
    expect(await selection()).toBeNull();
  });

  test('is told while the selection moves', async () => {
    await inRoom(bench, async ({ room }) => {
      const told: (string | null)[] = [];
      Object.assign(window, { told });
      await room.onLedgerSelection((chosen) =>
        told.push(chosen && chosen.figures.map(({ figure }) => figure).join()),
      );
    });
    await selectCell('目标', 'C2');
    await bench.pane.waitForFunction(
      () => (window as unknown as { told: string[] }).told.at(-1) === '6%以上',
    );
    await selectCell('结果', 'C2');
    await bench.pane.waitForFunction(() => (window as unknown as { told: string[] }).told.at(-1) === '6.4%');
  });
});

test('functions find the ledger, and their cells follow a correction', async () => {
  await bench.excel(async (context) => {
    context.workbook.worksheets.add('我的表').getRange('B2').formulas = [['=ZB.TARGET("云岭市","GDP",2025)']];
    await context.sync();
  });
  await bench.calculated();
  const shown = () =>
    bench.excel(async (context) => {
      const cell = context.workbook.worksheets.getItem('我的表').getRange('B2').load('values');
      await context.sync();
      return cell.values[0]![0];
    });
  expect(await shown()).toBe(0.06);
  await bench.excel(async (context) => {
    context.workbook.worksheets.getItem('目标').getRange('F2').values = [[0.075]];
    await context.sync();
  });
  await followed();
  expect(await shown()).toBe(0.075);
});

describe('Gaps', () => {
  test('says of every target how it fared, in live formulas', async () => {
    const outcome = await inRoom(bench, async ({ room }) => room.writeGaps());
    expect(outcome).toEqual({ rows: 3, sheet: '对照' });
    await bench.calculated();
    expect(await columnValues(bench, 'Gaps', '地区')).toEqual(['云岭市', '云岭市', '白沙县']);
    expect(await columnValues(bench, 'Gaps', '目标')).toEqual(['6%以上', '12个', '7%以上']);
    expect(await columnValues(bench, 'Gaps', '完成')).toEqual(['6.4%', '', '6.1%']);
    expect(await statuses(bench)).toEqual(['完成', '无结果', '未完成']);
    expect(await columnValues(bench, 'Gaps', '差距')).toEqual([0.4, '', -0.9]);
    expect(await columnValues(bench, 'Gaps', '位次')).toEqual([1, '', 2]);
  });

  test('is brought up to date, with notes kept', async () => {
    await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
    await bench.calculated();
    await bench.excel(async (context) => {
      const column = context.workbook.tables.getItem('Gaps').columns.getItem('备注').getDataBodyRange();
      column.getCell(0, 0).values = [['已核']];
      await context.sync();
    });
    await write(bench, [
      reportOf('青石区', 2025, [
        { sentence: '全区生产总值预期增长5%左右。', figure: '5%', ...gdp, value: 5, bound: 'approx' },
      ]),
    ]);
    await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
    await bench.calculated();
    expect(await columnValues(bench, 'Gaps', '地区')).toEqual(['云岭市', '云岭市', '白沙县', '青石区']);
    expect(await columnValues(bench, 'Gaps', '备注')).toEqual(['已核', '', '', '']);
    expect(await statuses(bench)).toEqual(['完成', '无结果', '未完成', '无结果']);
  });

  test('is drawn as a native chart, and ranked', async () => {
    await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
    await bench.calculated();
    await inRoom(bench, async ({ room }) =>
      room.addGapsChart({ by: 'area', of: '地区生产总值', year: 2025 }),
    );
    const ranking = await inRoom(bench, async ({ room }) => room.writeRanking('GDP', 2025, 'result'));
    expect(ranking.rows).toBe(2);
    const seen = await bench.excel(async (context, sheet) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      const ranks = worksheets.getItem(sheet).getUsedRange().load('values');
      await context.sync();
      const charts = worksheets.items.map((item) => item.charts.load('items/name'));
      await context.sync();
      return { charts: charts.flatMap(({ items }) => items.map(({ name }) => name)), ranks: ranks.values };
    }, ranking.sheet);
    expect(seen.charts).toHaveLength(1);
    expect(seen.ranks.map((row) => row.slice(0, 3))).toEqual([
      ['位次', '地区', '增速'],
      [1, '云岭市', 0.064],
      [2, '白沙县', 0.061],
    ]);
    const nothing = await endOf(bench, async ({ room }) => room.writeRanking('GDP', 1999, 'result'));
    expect(nothing.code).toBe('nothing-to-chart');
  });
});

describe('rows typed by hand', () => {
  /** Cells by caption into a new row of the table, as a person fills in what they know. */
  const typeRow = (table: string, cells: Record<string, string | number>) =>
    bench.excel(
      async (context, [name, given]) => {
        const standing = context.workbook.tables.getItem(name as string);
        const header = standing.getHeaderRowRange().load('values');
        await context.sync();
        const captions = header.values[0] as string[];
        const row = captions.map((caption) => (given as Record<string, string | number>)[caption] ?? '');
        standing.rows.add(undefined, [row]);
        await context.sync();
      },
      [table, cells] as const,
    );
  const answers = (formulas: string[]) =>
    bench.excel(async (context, given) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject('问');
      await context.sync();
      const range = (sheet.isNullObject ? context.workbook.worksheets.add('问') : sheet).getRangeByIndexes(
        0,
        0,
        1,
        given.length,
      );
      range.formulas = [given];
      await context.sync();
    }, formulas);
  const answered = async (): Promise<unknown[]> => {
    await bench.calculated();
    return bench.excel(async (context) => {
      const used = context.workbook.worksheets.getItem('问').getUsedRange().load('values');
      await context.sync();
      return used.values[0]!;
    });
  };

  test('get a key, are found by functions, pair in Gaps, and survive the next write', async () => {
    await typeRow('Targets', { 地区: '青石区', 指标: 'GDP', 目标值: '7.5%', 约束: '以上', 期间: "'2025" });
    await typeRow('Results', { 地区: '青石区', 指标: '地区生产总值', 完成值: "'7.1%左右", 年度: 2025 });
    await followed();
    const keys = [
      ...(await columnValues(bench, 'Targets', '键')),
      ...(await columnValues(bench, 'Results', '键')),
    ];
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).not.toContain('');
    expect((await columnValues(bench, 'Targets', '表述')).at(-1)).toBe('7.5%以上');
    expect((await columnValues(bench, 'Results', '表述')).at(-1)).toBe('7.1%左右');
    expect((await columnValues(bench, 'Results', '完成值')).at(-1)).toBe(0.071);
    expect((await columnValues(bench, 'Targets', '状态')).at(-1)).toBe('手工');
    await answers(['=ZB.TARGET("青石区","GDP",2025)', '=ZB.RESULT("青石区","GDP",2025)']);
    expect(await answered()).toEqual([0.075, 0.071]);
    await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
    expect((await statuses(bench)).at(-1)).toBe('未完成');
    expect((await columnValues(bench, 'Gaps', '差距')).at(-1)).toBe(-0.4);
    const { plan } = await write(bench, reports);
    expect(plan.counts).toMatchObject({ added: 0, gone: 0 });
    expect([
      ...(await columnValues(bench, 'Targets', '键')),
      ...(await columnValues(bench, 'Results', '键')),
    ]).toEqual(keys);
  });

  test('a copied row becomes a row of its own once something in it is changed', async () => {
    await bench.excel(async (context) => {
      const table = context.workbook.tables.getItem('Targets');
      const first = table.rows.getItemAt(0).load('values');
      await context.sync();
      const [row] = first.values as unknown[][];
      table.rows.add(undefined, [['青石区', ...row!.slice(1)]] as string[][]);
      await context.sync();
    });
    await followed();
    const keys = await columnValues(bench, 'Targets', '键');
    expect(new Set(keys).size).toBe(4);
    const { plan } = await write(bench, reports);
    expect(plan.counts).toMatchObject({ added: 0, changed: 0, gone: 0, kept: 0 });
    expect(await columnValues(bench, 'Targets', '地区')).toEqual(['云岭市', '云岭市', '白沙县', '青石区']);
  });
});

describe('定稿', () => {
  const formulas = () =>
    bench.excel(async (context) => {
      const column = context.workbook.tables
        .getItem('Gaps')
        .columns.getItem('状态')
        .getDataBodyRange()
        .load('formulas');
      await context.sync();
      return column.formulas.flat();
    });

  test.each(['values', 'native'] as const)(
    'into %s leaves no formula of the add-in, and can be taken back',
    async (into) => {
      await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
      await bench.calculated();
      const live = await formulas();
      const shown = await statuses(bench);
      const outcome = await inRoom(
        bench,
        async ({ room }, into) => room.freeze({ into, keepLiveCopy: false }),
        into,
      );
      await bench.calculated();
      expect(outcome.left).toEqual([]);
      expect(outcome.values + outcome.native).toBeGreaterThan(0);
      if (into === 'native') expect(outcome.native).toBeGreaterThan(0);
      expect((await formulas()).join()).not.toContain('ZB.');
      // Native formulas stand on their own: they need no answer of the add-in's.
      const frozen = await statuses(bench);
      expect(frozen).toEqual(into === 'native' ? ['完成', '无结果', '未完成'] : shown);
      await inRoom(bench, async ({ room }) => room.undoLastWrite());
      expect(await formulas()).toEqual(live);
    },
  );

  test('into native formulas on any sheet: look-ups and arithmetic where they say the same, values elsewhere', async () => {
    const live = [
      '=ZB.TARGET(A2,"地区生产总值",2025)',
      '=ZB.RESULT("云岭市","GDP",A3)',
      '=ZB.GAP(B2,C2,"GDP")',
      '=ZB.STATUS(ZB.TARGET(A2,"GDP",2025),ZB.RESULT(A2,"GDP",2025),"GDP")',
      '=IFERROR(ZB.TARGET("无此市","GDP",2025),"—")',
      '=ZB.SOURCE(A2,"GDP",2025,"完成")',
      '=ZB.CONVERT(1.2,"亿元","万元")',
      '=ZB.GAP("7.5%以上","6.9%")',
    ];
    const look = () =>
      bench.excel(async (context) => {
        const row = context.workbook.worksheets
          .getItem('汇总表')
          .getRange('B2:I2')
          .load('formulas,values,text');
        await context.sync();
        return { formulas: row.formulas[0], values: row.values[0], text: row.text[0] };
      });
    await bench.excel(async (context, live) => {
      const sheet = context.workbook.worksheets.add('汇总表');
      sheet.getRange('A2:A3').values = [['云岭市'], [2025]];
      sheet.getRange('B2:I2').formulas = [live];
      await context.sync();
    }, live);
    await bench.calculated();
    const before = await look();
    expect(before.text).toEqual([
      '6.0%',
      '6.4%',
      '0.004',
      '完成',
      '—',
      '过去一年全市生产总值增长6.4%。',
      '12000',
      '-0.6个百分点',
    ]);
    const outcome = await inRoom(bench, async ({ room }) =>
      room.freeze({ into: 'native', keepLiveCopy: false }),
    );
    await bench.calculated();
    const after = await look();
    expect(after.formulas!.join()).not.toContain('ZB.');
    expect(after.text).toEqual(before.text);
    expect(after.formulas!.slice(0, 4)).toEqual([
      expect.stringMatching(/^=INDEX\(Targets\[目标值\],MATCH\("/u),
      expect.stringMatching(/^=INDEX\(Results\[完成值\],MATCH\("/u),
      expect.stringMatching(/^=IF\(OR\(B2="",C2=""\)/u),
      expect.stringContaining('MATCH('),
    ]);
    expect(after.formulas!.slice(4)).toEqual([
      '—',
      expect.stringMatching(/^=INDEX\(Results\[原文\]/u),
      12000,
      before.values![7],
    ]);
    expect(outcome).toMatchObject({ native: 5, values: 3, left: [] });
    await inRoom(bench, async ({ room }) => room.undoLastWrite());
    expect((await look()).formulas).toEqual(live);
  });

  test('can keep a live copy', async () => {
    await inRoom(bench, async ({ room }) => void (await room.writeGaps()));
    await bench.calculated();
    const { liveCopies } = await inRoom(bench, async ({ room }) =>
      room.freeze({ into: 'values', keepLiveCopy: true }),
    );
    expect(liveCopies).toEqual(['对照 (活)']);
    const copied = await bench.excel(async (context) => {
      const used = context.workbook.worksheets.getItem('对照 (活)').getUsedRange().load('formulas');
      await context.sync();
      return used.formulas.flat().join();
    });
    expect(copied).toContain('ZB.STATUS');
  });
});

test('tables that are not there are named', async () => {
  await clearWorkbook(bench);
  expect((await endOf(bench, async ({ room }) => room.writeGaps())).code).toBe('table-missing');
  expect(await tableValues(bench, 'Gaps')).toBeNull();
});

test('people add to the dictionary on a sheet of their own', async () => {
  const known = await inRoom(bench, async ({ room }) => {
    const dictionary = await room.readDictionary();
    const gdpEntry = dictionary.byName('GDP')!;
    await room.addIndicators([
      { ...gdpEntry, id: 'own:parks', name: '口袋公园', aliases: ['街头公园'], unit: '个' },
    ]);
    return (await room.readDictionary()).byName('街头公园')?.name;
  });
  expect(known).toBe('口袋公园');
  expect(await columnValues(bench, 'Indicators', '指标名称')).toEqual(['口袋公园']);
});

test("a sheet of the user's own is filled, and its cells lead back to their sentences wherever rows are inserted", async () => {
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('汇总表');
    sheet.getRange('A1:B2').values = [
      ['地区', '增速'],
      ['云岭市', '{{云岭市|地区生产总值|2025|目标}}'],
    ];
    sheet.activate();
    await context.sync();
  });
  const outcome = await inRoom(bench, async ({ room, planFill }) => {
    const plan = planFill(await room.readTemplateGrid(), await room.readLedgerFigures());
    return room.fillTemplate([plan]);
  });
  expect(outcome).toEqual({ filled: 1, formulas: 0, sources: 0, left: [] });
  await selectCell('汇总表', 'B2');
  expect(await selection()).toEqual({ table: null, figures: [target] });
  await bench.excel(async (context) => {
    context.workbook.worksheets.getItem('汇总表').getRange('1:1').insert('Down');
    await context.sync();
  });
  await bench.calculated();
  await selectCell('汇总表', 'B3');
  expect(await selection()).toEqual({ table: null, figures: [target] });
});

test('a fill can be taken back', async () => {
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('汇总表');
    sheet.getRange('A1').values = [['{{云岭市|地区生产总值|2025|目标}}']];
    sheet.activate();
    await context.sync();
  });
  await inRoom(bench, async ({ room, planFill }) => {
    const plan = planFill(await room.readTemplateGrid(), await room.readLedgerFigures());
    await room.fillTemplate([plan]);
    await room.undoLastWrite();
  });
  const back = await bench.excel(async (context) => {
    const cell = context.workbook.worksheets.getItem('汇总表').getRange('A1').load('values');
    await context.sync();
    return cell.values[0]![0];
  });
  expect(back).toBe('{{云岭市|地区生产总值|2025|目标}}');
});
