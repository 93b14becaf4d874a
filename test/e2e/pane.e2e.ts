import { readFileSync } from 'node:fs';
import { PaneDriver } from './pane-driver';

const sample = (year: number): string => readFileSync(`assets/samples/yunling-${year}.txt`, 'utf8');

describe('the main job, beside a sheet', () => {
  let bench: PaneDriver;
  beforeAll(async () => {
    bench = await PaneDriver.inWorkbench();
  });
  afterAll(() => bench?.close());

  test('a report that is pasted becomes a list beside its text', async () => {
    await bench.paste(sample(2025));
    await bench.pane.waitForSelector('[role=option]', { timeout: 60_000 });
    expect(await bench.pane.textContent('[role=listbox]')).toContain('地区生产总值');
    await bench.pane.waitForSelector('mark');
  });

  test('writing fills the tables of targets and results, every row with its sentence', async () => {
    await bench.go('write');
    await bench.pane.click('[data-testid=write]', { timeout: 60_000 });
    await bench.pane.waitForSelector('[data-testid=written]', { timeout: 60_000 });
    const targets = (await bench.table('Targets'))!;
    const results = (await bench.table('Results'))!;
    expect(targets.length + results.length - 2).toBeGreaterThan(90);
    const head = targets[0] as string[];
    const growth = targets.find((row) => row[head.indexOf('指标')] === '地区生产总值')!;
    expect(growth[head.indexOf('目标值')]).toBe(0.055);
    expect(growth[head.indexOf('原文')]).toContain('地区生产总值增长5.5%以上');
  });

  test('writing again adds nothing', async () => {
    const before = (await bench.table('Targets'))!.length + (await bench.table('Results'))!.length;
    await bench.pane.click('text=再比对一次');
    await bench.pane.waitForSelector('text=工作簿里已经都有了', { timeout: 60_000 });
    expect(await bench.pane.isEnabled('[data-testid=write]')).toBe(false);
    expect((await bench.table('Targets'))!.length + (await bench.table('Results'))!.length).toBe(before);
  });

  test('a function in a cell finds the figure that was written, under a short name too', async () => {
    await bench.formula('Sheet1', 'A1', '=ZB.TARGET("云岭市","社零",2025)');
    await bench.calculated();
    expect(await bench.value('Sheet1', 'A1')).toBe(0.075);
  });

  test('selecting a row of the ledger shows its sentence, the figure marked', async () => {
    await bench.select('目标', 'F2');
    await bench.pane.waitForSelector('section >> text=这个数的出处', { timeout: 20_000 });
    expect(await bench.pane.textContent('section mark')).toContain('5.5%');
  });

  test('a write is taken back from the pane', async () => {
    await bench.pane.click('text=撤销写入台账');
    await bench.told('已撤销写入台账');
    expect(await bench.table('Targets')).toBeNull();
  });

  test('the sheet of gaps is made, and last year’s report answers it', async () => {
    await bench.paste(sample(2024));
    await bench.pane.waitForSelector('#tab-check[aria-selected=true]', { timeout: 60_000 });
    await bench.go('write');
    await bench.pane.click('[data-testid=write]', { timeout: 60_000 });
    await bench.pane.waitForSelector('[data-testid=written]', { timeout: 60_000 });
    await bench.go('gaps');
    await bench.pane.click('text=生成对照表');
    await bench.told('对照表已就绪');
    await bench.calculated();
    const gaps = (await bench.table('Gaps'))!;
    const head = gaps[0] as string[];
    const investment = gaps.find((row) => row.includes('固定资产投资') && row.includes(2024))!;
    expect(investment[head.indexOf('目标键')]).toContain('云岭市|2024|work|target|fai|growth');
    expect(investment[head.indexOf('结果键')]).toContain('云岭市|2025|work|result|fai|growth');
    expect(await bench.pane.textContent('#page')).toMatch(/固定资产投资.*未完成/u);
  });

  test('the sheet of gaps is taken back on its page, then the write before it, each by its name', async () => {
    await bench.pane.click('button >> text=撤销对照表');
    await bench.told('已撤销生成对照表');
    expect(await bench.table('Gaps')).toBeNull();
    expect(await bench.table('Targets')).not.toBeNull();
    await bench.pane.click('button >> text=撤销写入台账');
    await bench.told('已撤销写入台账');
    expect(await bench.table('Targets')).toBeNull();
    expect(await bench.pane.locator('button', { hasText: '撤销' }).count()).toBe(0);
  });

  test('a write that is stopped from the pane leaves no table behind', async () => {
    await bench.go('write');
    await bench.pane.waitForSelector('[data-testid=write]:not([aria-disabled=true])', { timeout: 60_000 });
    // Pressed as soon as it is there: a write takes seconds at most.
    await bench.pane.evaluate(() => {
      const watch = new MutationObserver(() => {
        const stop = [...document.querySelectorAll('button')].find(
          ({ textContent }) => textContent === '取消',
        );
        if (!stop) return;
        watch.disconnect();
        stop.click();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    });
    await bench.pane.click('[data-testid=write]');
    await bench.told('已取消');
    for (const table of ['Targets', 'Results', 'Sources']) expect(await bench.table(table)).toBeNull();
    expect(await bench.pane.locator('button', { hasText: '撤销' }).count()).toBe(0);
  });

  test('nothing went wrong on the way', () => {
    expect(bench.trouble).toEqual([]);
  });
});

describe('checking, at 320 pixels and by keyboard alone', () => {
  let alone: PaneDriver;
  beforeAll(async () => {
    alone = await PaneDriver.alone();
    await alone.pane.click('text=用两份示例报告试一遍');
    await alone.pane.waitForSelector('[role=option]', { timeout: 60_000 });
  });
  afterAll(() => alone?.close());

  const chosen = (): Promise<string | null> => alone.pane.textContent('[role=option][aria-selected=true]');

  test('what needs a look comes first', async () => {
    const doubtful = await PaneDriver.alone();
    try {
      const twice = '云岭市2025年政府工作报告\n2024年工作回顾\n固定资产投资增长3.1%。地区生产总值增长5.7%。';
      await doubtful.paste(
        `${twice}各位代表，一年来大家团结奋斗。地区生产总值增长6.9%。${'同志们辛苦了。'.repeat(30)}`,
      );
      await doubtful.pane.waitForSelector('text=/先看这些/', { timeout: 60_000 });
      const rows = await doubtful.pane.locator('[role=option]').allTextContents();
      expect(rows[0]).toMatch(/地区生产总值.*请选定一个/u);
      expect(rows.at(-1)).toContain('固定资产投资');
    } finally {
      await doubtful.close();
    }
  });

  test('J goes down the list, and the mark of the chosen record is in sight', async () => {
    await alone.pane.focus('[role=listbox]');
    const seen = new Set<string | null>();
    for (let step = 0; step < 25; step += 1) {
      await alone.page.keyboard.press('j');
      await alone.pane.waitForFunction(
        () => {
          const id = document.querySelector('[role=option][aria-selected=true]')!.id.replace('record-', '');
          const region = document.querySelector('[role=region][tabindex="0"]')!.getBoundingClientRect();
          const mark = document
            .querySelector(`mark[data-records~="${CSS.escape(id)}"]`)
            ?.getBoundingClientRect();
          return mark !== undefined && mark.top >= region.top && mark.bottom <= region.bottom;
        },
        undefined,
        { timeout: 5000 },
      );
      seen.add(await chosen());
    }
    expect(seen.size).toBeGreaterThan(20);
  });

  test('a click on a mark chooses its record', async () => {
    const mark = alone.pane.locator('mark').nth(2);
    const id = (await mark.getAttribute('data-records'))!.split(' ')[0]!;
    await mark.click();
    await alone.pane.waitForSelector(`[id="record-${id}"][aria-selected=true]`);
  });

  test('Enter confirms, Delete leaves out, U takes it back', async () => {
    await alone.pane.selectOption('select[aria-label=显示哪些]', 'target');
    await alone.pane.focus('[role=listbox]');
    await alone.page.keyboard.press('j');
    await alone.page.keyboard.press('Delete');
    await alone.pane.selectOption('select[aria-label=显示哪些]', 'refused');
    expect(await alone.pane.locator('[role=option]').count()).toBe(1);
    await alone.pane.focus('[role=listbox]');
    await alone.page.keyboard.press('u');
    await alone.pane.waitForSelector('text=没有符合条件的记录');
    await alone.pane.selectOption('select[aria-label=显示哪些]', 'all');
  });

  test('E corrects the chosen record; the correction stands in the list', async () => {
    await alone.pane.focus('[role=listbox]');
    await alone.page.keyboard.press('j');
    await alone.page.keyboard.press('e');
    await alone.pane.getByLabel('指标', { exact: true }).fill('社零');
    await alone.pane.getByLabel('数值', { exact: true }).fill('');
    await alone.pane.click('[role=dialog] button[type=submit]');
    await alone.pane.waitForSelector('text=请填数值');
    await alone.pane.getByLabel('数值', { exact: true }).fill('12.5');
    await alone.pane.click('[role=dialog] button[type=submit]');
    await alone.pane.waitForSelector('[role=dialog]', { state: 'detached' });
    await alone.pane.selectOption('select[aria-label=显示哪些]', 'changed');
    const row = await alone.pane.textContent('[role=option]');
    expect(row).toContain('社会消费品零售总额');
    expect(row).toContain('12.5');
  });

  test('words selected in the text become a record', async () => {
    await alone.pane.selectOption('select[aria-label=显示哪些]', 'all');
    await alone.pane.evaluate(() => {
      const piece = [...document.querySelectorAll('[data-start]')].find(
        (each) => each.tagName === 'SPAN' && (each.textContent?.length ?? 0) > 4,
      )!;
      const range = document.createRange();
      range.setStart(piece.firstChild!, 0);
      range.setEnd(piece.firstChild!, 4);
      const selection = document.getSelection()!;
      selection.removeAllRanges();
      selection.addRange(range);
    });
    await alone.pane.click('text=/把“.*”记为一条/');
    await alone.pane.getByLabel('数值', { exact: true }).fill('3');
    await alone.pane.getByLabel('单位', { exact: true }).fill('个');
    await alone.pane.getByLabel('指标', { exact: true }).fill('试添一条');
    await alone.pane.click('[role=dialog] button[type=submit]');
    await alone.pane.waitForSelector('[role=option][aria-selected=true] >> text=试添一条');
  });

  test('everything is still there when the pane is opened again', async () => {
    await alone.page.waitForTimeout(700);
    await alone.page.reload();
    await alone.pane.waitForSelector('[role=option]');
    await alone.pane.selectOption('select[aria-label=显示哪些]', 'changed');
    expect(await alone.pane.textContent('[role=listbox]')).toContain('试添一条');
    await alone.go('read');
    expect(await alone.pane.locator('ul > li').count()).toBe(2);
  });
});

describe('what cannot be read', () => {
  let alone: PaneDriver;
  beforeAll(async () => {
    alone = await PaneDriver.alone();
  });
  afterAll(() => alone?.close());

  test('an empty paste', async () => {
    await alone.pane.click('text="读取" >> nth=-1');
    await alone.told('没有可读的文字');
  });

  test('a table copied from a page or a document keeps its rows', async () => {
    const cells = (texts: string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const rows = [
      ['<p>指标</p>', '<p>单位</p>', '<p>2024年</p><p>完成</p>', '<p>2025年</p><p>目标</p>'],
      ['<p>地区生产总值</p>', '<p>亿元</p>', '<p>612.5</p>', '<p>650</p>'],
      ['<p>城镇新增就业</p>', '<p>万人</p>', '<p>5.3</p>', '<p>5</p><p>以上</p>'],
    ];
    const title = '云岭市2025年国民经济和社会发展计划报告';
    await alone.pasteMarkup(
      `${title}\n指标\n单位\n2024年\n完成\n2025年\n目标\n地区生产总值\n亿元\n612.5\n650\n城镇新增就业\n万人\n5.3\n5\n以上`,
      `<p>${title}</p><table>${rows.map(cells).join('')}</table>`,
    );
    expect((await alone.pane.inputValue('#paste-box')).split('\n')).toEqual([
      title,
      '指标\t单位\t2024年 完成\t2025年 目标',
      '地区生产总值\t亿元\t612.5\t650',
      '城镇新增就业\t万人\t5.3\t5 以上',
    ]);
    await alone.pane.fill('#paste-box', '');
  });

  test('a text without any figure stays in the box, to be put right', async () => {
    await alone.paste('各位代表，同志们，让我们团结起来，把云岭建设得更加美好。'.repeat(10));
    await alone.told('没有找到目标或完成情况');
    expect(await alone.pane.inputValue('#paste-box')).toContain('各位代表');
    await alone.pane.fill('#paste-box', '');
  });

  test('a binary that is named .txt', async () => {
    const bytes = Buffer.from(Array.from({ length: 4000 }, (_, place) => (place * 7919) % 256));
    await alone.pane.setInputFiles('input[type=file]', {
      name: '报告.txt',
      mimeType: 'text/plain',
      buffer: bytes,
    });
    await alone.told('没有读“报告.txt”');
  });

  test('a paste of 50 MB is answered at once, and what had been read stays', async () => {
    await alone.paste(sample(2024));
    await alone.pane.waitForSelector('[role=option]', { timeout: 60_000 });
    await alone.go('read');
    await alone.page.evaluate(() =>
      navigator.clipboard.writeText('全市地区生产总值增长6%左右，财政收入增长5%。'.repeat(750_000)),
    );
    await alone.pane.focus('#paste-box');
    const began = Date.now();
    await alone.page.keyboard.press('ControlOrMeta+V');
    await alone.told('超过一次能读的');
    expect(Date.now() - began).toBeLessThan(15_000);
    expect(await alone.pane.locator('ul > li').count()).toBe(1);
  });

  test('several files at once: the good one is read, the bad one is told', async () => {
    await alone.pane.setInputFiles('input[type=file]', [
      { name: '空.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: '二〇二五年.txt', mimeType: 'text/plain', buffer: Buffer.from(sample(2025)) },
    ]);
    await alone.pane.waitForSelector('[role=option]', { timeout: 60_000 });
    await alone.told('没有读“空.txt”');
    await alone.go('read');
    expect(await alone.pane.locator('ul > li').count()).toBe(2);
  });

  test('of many files those that failed stand in one notice, each with its reason', async () => {
    await alone.pane.setInputFiles('input[type=file]', [
      { name: '空一.txt', mimeType: 'text/plain', buffer: Buffer.alloc(0) },
      { name: '图.png', mimeType: 'image/png', buffer: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
      {
        name: '乱码.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from(`${sample(2025).replaceAll('云岭', '溪川')}\n社零增长\uFFFD\uFFFD左右`),
      },
    ]);
    await alone.told('3 份里有 2 份没有读进来');
    const items = await alone.pane.locator('[role=region] li').allTextContents();
    expect(items).toEqual([expect.stringContaining('空一.txt'), expect.stringContaining('PNG')]);
    await alone.told('有 1 处文字是乱码');
    await alone.go('read');
  });

  test('a report in GB18030 reads as well', async () => {
    // 云岭区2025年政府工作报告。今年地区生产总值增长6%左右。
    const words =
      'd4c6c1ebc7f832303235c4ead5feb8aeb9a4d7f7b1a8b8e6a1a3' +
      'bdf1c4eab5d8c7f8c9fab2fad7dcd6b5d4f6b3a43625d7f3d3d2a1a3';
    await alone.pane.setInputFiles('input[type=file]', {
      name: 'gb.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(words, 'hex'),
    });
    await alone.pane.waitForSelector('[role=option] >> text=地区生产总值', { timeout: 60_000 });
  });
});

test('a webview of yesterday gets a sentence in both languages, not a blank pane', async () => {
  const old = await PaneDriver.alone();
  try {
    await old.page.addInitScript(() => {
      Reflect.deleteProperty(String.prototype, 'replaceAll');
    });
    await old.page.reload();
    await old.page.waitForSelector('#unsupported', { state: 'visible' });
    expect(await old.page.textContent('#unsupported')).toMatch(/WebView2[\s\S]*too old/u);
    expect(await old.page.isVisible('#pane')).toBe(false);
  } finally {
    await old.close();
  }
});

describe.each([
  { name: 'light, Chinese', locale: 'zh-CN', colorScheme: 'light' as const },
  { name: 'dark, English', locale: 'en-US', colorScheme: 'dark' as const },
  { name: 'high contrast', locale: 'zh-CN', colorScheme: 'dark' as const, forcedColors: 'active' as const },
])('accessibility ($name)', ({ name, ...options }) => {
  let alone: PaneDriver;
  beforeAll(async () => {
    alone = await PaneDriver.alone({ reducedMotion: 'reduce', ...options });
  });
  afterAll(() => alone?.close());

  test('axe finds nothing on the first page that somebody new sees', async () => {
    expect(await alone.findings()).toEqual([]);
  });

  test('axe finds nothing on any page with reports', async () => {
    await alone.pane.locator('section button').first().click();
    await alone.pane.waitForSelector('[role=option]', { timeout: 60_000 });
    await alone.pane.focus('[role=listbox]');
    for (const page of ['check', 'read', 'write', 'gaps', 'template', 'settings'] as const) {
      await alone.go(page);
      await alone.page.waitForTimeout(400);
      expect({ page, findings: await alone.findings() }).toEqual({ page, findings: [] });
    }
  });

  test('axe finds nothing in the form of a record', async () => {
    await alone.go('check');
    await alone.pane.waitForSelector('[role=option]');
    await alone.pane.focus('[role=listbox]');
    await alone.page.keyboard.press('e');
    await alone.pane.waitForSelector('[role=dialog]');
    await alone.page.waitForTimeout(500);
    expect(await alone.findings()).toEqual([]);
  });

  test('nothing sticks out at 320 pixels', async () => {
    await alone.page.keyboard.press('Escape');
    for (const page of ['check', 'read', 'write', 'gaps', 'template', 'settings'] as const) {
      await alone.go(page);
      const width = await alone.pane.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('#pane *')].map((each) => each.getBoundingClientRect().right),
        ),
      );
      expect({ page, fits: width <= 320.5 }).toEqual({ page, fits: true });
    }
  });
});
