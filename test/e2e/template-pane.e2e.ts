import { readFileSync } from 'node:fs';
import { PaneDriver } from './pane-driver';

const sample = readFileSync('assets/samples/yunling-2025.txt', 'utf8');

/** A form as a bureau sends it round: units in a column, a level in 万元, a name that nobody knows. */
const form: (string | number)[][] = [
  ['云岭市主要指标情况表', '', '', ''],
  ['指标名称', '计量单位', '2024年完成', '2025年目标'],
  ['地区生产总值增速', '%', '', ''],
  ['社会消费品零售总额', '万元', '', ''],
  ['固定资产投资增速', '%', '', ''],
  ['头号工程指数', '%', '', ''],
];

describe('a form is filled from the pane', () => {
  let bench: PaneDriver;
  beforeAll(async () => {
    bench = await PaneDriver.inWorkbench();
    await bench.paste(sample);
    await bench.pane.waitForSelector('[role=option]', { timeout: 60_000 });
    await bench.go('write');
    await bench.pane.click('[data-testid=write]', { timeout: 60_000 });
    await bench.pane.waitForSelector('[data-testid=written]', { timeout: 60_000 });
    await bench.pane.evaluate(
      (values) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add('表样');
          sheet.getRange('A1:D6').values = values;
          sheet.getRange('C3:D3').numberFormat = [['0.0', '0.0']];
          sheet.activate();
          await context.sync();
        }),
      form,
    );
  });
  afterAll(() => bench?.close());

  const look = async (): Promise<void> => {
    await bench.pane.click('text=/^(看看要填什么|重新看一遍)$/u');
    await bench.pane.waitForSelector('[data-testid=fill-counts]', { timeout: 30_000 });
  };
  const cells = async (...addresses: string[]): Promise<unknown[]> => {
    const values: unknown[] = [];
    for (const address of addresses) values.push(await bench.value('表样', address));
    return values;
  };

  test('nothing is written before the look, and the look says what comes where and why', async () => {
    await bench.go('template');
    await look();
    expect(await bench.pane.textContent('[data-testid=fill-counts]')).toContain('“表样”');
    expect(await bench.pane.textContent('[data-cell=C3]')).toBe('5.7');
    expect(await bench.pane.textContent('[data-cell=C4]')).toBe('3389000');
    expect(await bench.pane.textContent('[data-cell=C6]')).toBe('–');
    await bench.pane.click('[data-cell=C4]');
    const item = (await bench.pane.textContent('[data-item=C4]'))!;
    expect(item).toContain('338.9亿元 → 3389000');
    expect(item).toContain('社会消费品零售总额');
    expect(await cells('C3', 'C4', 'D3')).toEqual(['', '', '']);
  });

  test('the arrows go from cell to cell of the picture', async () => {
    await bench.pane.focus('[data-cell=C4]');
    await bench.page.keyboard.press('ArrowUp');
    expect(await bench.pane.getAttribute('[data-cell=C3]', 'aria-pressed')).toBe('true');
    await bench.page.keyboard.press('ArrowRight');
    expect(await bench.pane.getAttribute('[data-cell=D3]', 'aria-pressed')).toBe('true');
  });

  test('a cell that is struck out stays empty, the others get their figures, formats stay', async () => {
    await bench.pane.click('[data-cell=C5]');
    await bench.pane.click('text=不填这格');
    expect(await bench.pane.textContent('[data-cell=C5]')).toBe('–');
    await bench.pane.click('[data-testid=fill]');
    await bench.told('填好了');
    expect(await cells('C3', 'D3', 'C4', 'C5', 'C6')).toEqual([5.7, 5.5, 3389000, '', '']);
    const format = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('表样').getRange('C3').load('numberFormat');
        await context.sync();
        return range.numberFormat[0]![0] as string;
      }),
    );
    expect(format).toBe('0.0');
  });

  test('a filled cell leads back to its sentence', async () => {
    await bench.select('表样', 'C4');
    await bench.pane.waitForSelector('section >> text=这个数的出处', { timeout: 20_000 });
    expect(await bench.pane.textContent('section mark')).toContain('338.9亿元');
  });

  test('the fill is taken back in one step', async () => {
    await bench.pane.click('text=撤销上次写入');
    await bench.pane.waitForSelector('text=撤销上次写入', { state: 'detached' });
    expect(await cells('C3', 'D3', 'C4')).toEqual(['', '', '']);
  });

  test('what was struck out is remembered for a sheet of the same shape', async () => {
    await look();
    expect(await bench.pane.textContent('[data-cell=C3]')).toBe('5.7');
    expect(await bench.pane.textContent('[data-cell=C5]')).toBe('–');
  });

  test('a row that nobody understood can be given its indicator', async () => {
    await bench.pane.click('[data-item=C6] button');
    await bench.pane.fill('[data-item=C6] input', '进出口总额');
    await bench.pane.click('text=就用它');
    await bench.pane.waitForFunction(() => document.querySelector('[data-cell=C6]')?.textContent === '-1.8');
  });

  test('live formulas follow the ledger', async () => {
    await bench.pane.selectOption('[data-testid=template-into]', 'live');
    await bench.pane.click('[data-testid=fill]');
    await bench.told('活公式');
    await bench.calculated();
    const formula = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('表样').getRange('C4').load('formulas');
        await context.sync();
        return range.formulas[0]![0] as string;
      }),
    );
    expect(formula).toContain('ZB.RESULT("云岭市"');
    expect(await bench.value('表样', 'C4')).toBe(3389000);
    expect(await bench.value('表样', 'C3')).toBeCloseTo(5.7, 10);
  });

  test('look-up formulas fetch the figures out of the tables, without the add-in', async () => {
    await bench.pane.click('text=撤销上次写入');
    await bench.pane.waitForSelector('text=撤销上次写入', { state: 'detached' });
    await look();
    await bench.pane.selectOption('[data-testid=template-into]', 'native');
    await bench.pane.click('[data-testid=fill]');
    await bench.told('查找台账的公式');
    await bench.calculated();
    const formulas = await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem('表样').getRange('C3:C4').load('formulas');
        await context.sync();
        return range.formulas.flat().map(String);
      }),
    );
    for (const formula of formulas) {
      expect(formula).toMatch(/^=INDEX\(Results\[.+\],MATCH\(/u);
      expect(formula).not.toContain('ZB.');
    }
    expect(await bench.value('表样', 'C4')).toBe(3389000);
    expect(await bench.value('表样', 'C3')).toBeCloseTo(5.7, 10);
    await bench.select('表样', 'C4');
    await bench.pane.waitForSelector('section >> text=这个数的出处', { timeout: 20_000 });
    expect(await bench.pane.textContent('section mark')).toContain('338.9亿元');
  });

  test('of the sheets to choose from the ledger’s own are left out, and all others are filled at once', async () => {
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        for (const [name, of] of [
          ['表二', '地区生产总值增速(%)'],
          ['表三', '社会消费品零售总额(亿元)'],
        ] as const) {
          worksheets.add(name).getRange('A1:B3').values = [
            ['云岭市主要指标情况表', ''],
            ['指标名称', '2024年完成'],
            [of, ''],
          ];
        }
        worksheets.add('空表').activate();
        await context.sync();
      }),
    );
    await bench.pane.selectOption('[data-testid=template-into]', 'values');
    const select = bench.pane.locator('[data-testid=template-sheet]');
    await select.focus();
    await bench.pane.waitForSelector('[data-testid=template-sheet] option[value=空表]', {
      state: 'attached',
    });
    const names = await select.locator('option').allTextContents();
    expect(names).toEqual(['当前工作表', 'Sheet1', '表样', '表二', '表三', '空表', '所有工作表']);
    await select.selectOption('表三');
    await look();
    expect(await bench.pane.textContent('[data-cell=B3]')).toBe('338.9');
    await select.selectOption('所有工作表');
    await look();
    const shown = bench.pane.locator('[data-testid=shown-sheet]');
    expect(await shown.locator('option').allTextContents()).toEqual([
      '表样（填 0 格）',
      '表二（填 1 格）',
      '表三（填 1 格）',
    ]);
    await shown.selectOption('表三');
    expect(await bench.pane.textContent('[data-cell=B3]')).toBe('338.9');
    await bench.pane.click('text=填入 2 格');
    await bench.told('填好了 2 格');
    expect([await bench.value('表二', 'B3'), await bench.value('表三', 'B3')]).toEqual([5.7, 338.9]);
    await bench.pane.click('text=撤销上次写入');
    await bench.pane.waitForSelector('text=撤销上次写入', { state: 'detached' });
    expect([await bench.value('表二', 'B3'), await bench.value('表三', 'B3')]).toEqual(['', '']);
  });

  test('where the figures come from is written beside them, or in notes, and taken back with them', async () => {
    const comments = (): Promise<string[]> =>
      bench.pane.evaluate(() =>
        Excel.run(async (context) => {
          const list = context.workbook.worksheets.getItem('表二').comments.load('items/content');
          await context.sync();
          return list.items.map(({ content }) => content);
        }),
      );
    const takeBack = async (): Promise<void> => {
      await bench.pane.click('text=撤销上次写入');
      await bench.pane.waitForSelector('text=撤销上次写入', { state: 'detached' });
    };
    await bench.pane.selectOption('[data-testid=template-sheet]', '表二');
    await look();
    await bench.pane.selectOption('[data-testid=template-sources]', 'column');
    await bench.pane.click('[data-testid=fill]');
    await bench.told('来源写在旁边一列');
    expect(await bench.value('表二', 'C2')).toBe('数据来源');
    expect(await bench.value('表二', 'C3')).toContain('全市地区生产总值846.3亿元');
    await takeBack();
    expect([await bench.value('表二', 'C2'), await bench.value('表二', 'B3')]).toEqual(['', '']);

    await look();
    await bench.pane.selectOption('[data-testid=template-sources]', 'notes');
    await bench.pane.click('[data-testid=fill]');
    await bench.told('1 条批注写明来源');
    const [only, ...others] = await comments();
    expect(only).toContain('全市地区生产总值846.3亿元');
    expect(others).toEqual([]);
    await takeBack();
    expect(await comments()).toEqual([]);
    expect(await bench.value('表二', 'B3')).toBe('');
  });

  test('axe finds nothing on the page', async () => {
    await look();
    // Colours of a button that changes over are on their way for a moment.
    await bench.page.waitForTimeout(300);
    expect(await bench.findings()).toEqual([]);
  });

  test('nothing went wrong on the way', () => {
    expect(bench.trouble).toEqual([]);
  });
});

test('without any figure in the ledger the page says what to do first', async () => {
  const bench = await PaneDriver.inWorkbench();
  try {
    await bench.formula('Sheet1', 'A1', '指标');
    await bench.go('template');
    await bench.pane.click('text=看看要填什么');
    await bench.pane.waitForSelector('text=台账里还没有数');
    await bench.pane.click('text=去读取报告');
    await bench.pane.waitForSelector('#tab-read[aria-selected=true]');
  } finally {
    await bench.close();
  }
});

test('of two figures that contradict each other one is taken, and remembered for the cell', async () => {
  const bench = await PaneDriver.inWorkbench();
  const report = `云岭市2025年政府工作报告

一、2024年工作回顾
过去一年，全市固定资产投资增长6.3%，社会消费品零售总额增长8.4%。投资结构不断优化，固定资产投资增长6.8%。
二、2025年工作安排
今年固定资产投资增长7%。
`;
  const look = async (): Promise<void> => {
    await bench.pane.click('text=/^(看看要填什么|重新看一遍)$/u');
    await bench.pane.waitForSelector('[data-cell=B3]', { timeout: 30_000 });
  };
  try {
    await bench.paste(report);
    // So short a text is not read by itself.
    await bench.pane.click('text="读取" >> nth=-1');
    await bench.pane.waitForSelector('[role=option]', { timeout: 60_000 });
    await bench.go('write');
    await bench.pane.click('[data-testid=write]', { timeout: 60_000 });
    await bench.pane.waitForSelector('[data-testid=written]', { timeout: 60_000 });
    await bench.pane.evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('表样');
        sheet.getRange('A1:C4').values = [
          ['云岭市主要指标情况表', '', ''],
          ['指标名称', '2024年完成', '2025年目标'],
          ['固定资产投资增速(%)', '', ''],
          ['社会消费品零售总额增速(%)', '', ''],
        ];
        sheet.activate();
        await context.sync();
      }),
    );
    await bench.go('template');
    await look();
    expect(await bench.pane.textContent('[data-cell=B3]')).toBe('–');
    await bench.pane.click('[data-cell=B3]');
    const marks = await bench.pane.locator('[data-item=B3] mark').allTextContents();
    expect(marks.sort()).toEqual(['6.3%', '6.8%']);
    await bench.pane.click('[data-item=B3] >> text=就用 增长6.8%');
    expect(await bench.pane.textContent('[data-cell=B3]')).toBe('6.8');
    await bench.pane.click('text=重新选');
    expect(await bench.pane.textContent('[data-cell=B3]')).toBe('–');
    await bench.pane.click('[data-item=B3] >> text=就用 增长6.8%');
    await bench.pane.click('[data-testid=fill]');
    await bench.told('填好了');
    expect(await bench.value('表样', 'B3')).toBe(6.8);
    await bench.pane.click('text=撤销上次写入');
    await bench.pane.waitForSelector('text=撤销上次写入', { state: 'detached' });
    await look();
    expect(await bench.pane.textContent('[data-cell=B3]')).toBe('6.8');
    expect(bench.trouble).toEqual([]);
  } finally {
    await bench.close();
  }
});
