/** `npm run pictures`: takes the pictures of docs/guide.*.md anew, from the samples of the fictional 云岭市 and the built pane. */
import { mkdirSync } from 'node:fs';
import { PaneDriver } from './pane-driver';

const forms = {
  'zh-CN': {
    name: '上报表',
    rows: [
      ['云岭市主要指标完成情况表', '', '', '', ''],
      ['指标名称', '计量单位', '2024年完成', '2025年目标', '数据来源'],
      ['地区生产总值增速', '%', '', '', ''],
      ['社会消费品零售总额', '万元', '', '', ''],
      ['固定资产投资增速', '%', '', '', ''],
      ['城镇新增就业', '人', '', '', ''],
      ['居民消费价格涨幅', '%', '', '', ''],
    ],
  },
  'en-US': {
    name: 'Form',
    rows: [
      ['Main indicators', '', '', '', ''],
      ['Indicator', 'Unit', '2024 actual', '2025 target', 'Source'],
      ['GDP growth', '%', '', '', ''],
      ['Retail sales', '10,000 yuan', '', '', ''],
      ['Fixed asset investment growth', '%', '', '', ''],
      ['New urban jobs', 'persons', '', '', ''],
      ['CPI', '%', '', '', ''],
    ],
  },
};

for (const language of ['zh-CN', 'en-US'] as const) {
  const folder = `docs/pictures/${language}`;
  mkdirSync(folder, { recursive: true });
  const bench = await PaneDriver.inWorkbench({ language });
  const { page, pane } = bench;
  const settle = (): Promise<void> => page.waitForTimeout(900);
  const paneAlone = async (name: string): Promise<void> => {
    await settle();
    await page.locator('#frame').screenshot({ path: `${folder}/${name}.png` });
  };
  const whole = async (name: string): Promise<void> => {
    await settle();
    await page.screenshot({ path: `${folder}/${name}.png` });
  };
  try {
    await page.setViewportSize({ width: 1180, height: 760 });
    await page.evaluate(() => window.workbench.page.pane.resize(370));
    await paneAlone('read');

    await pane.locator('section button').first().click();
    await pane.waitForSelector('#tab-check[aria-selected=true]', { timeout: 60_000 });
    await pane.focus('[role=listbox]');
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('j');
    await paneAlone('check');

    await page.keyboard.press('e');
    await pane.waitForSelector('[role=dialog]');
    await paneAlone('correct');
    await page.keyboard.press('Escape');
    await pane.waitForSelector('[role=dialog]', { state: 'detached' });

    await pane.locator('select').first().selectOption('every');
    await pane.locator('input[type=search]').fill('shls');
    await paneAlone('search');

    await bench.go('write');
    await pane.waitForSelector('[data-testid=write]', { timeout: 60_000 });
    await paneAlone('plan');
    await pane.click('[data-testid=write]');
    await pane.waitForSelector('[data-testid=written]', { timeout: 60_000 });
    await bench.calculated();
    await whole('written');

    await bench.select(language === 'zh-CN' ? '目标' : 'Targets', 'F2');
    await pane.waitForSelector('section mark', { timeout: 20_000 });
    await whole('source');

    await bench.go('gaps');
    await pane.locator('#page section button').first().click();
    await bench.told(language === 'zh-CN' ? '对照表已就绪' : 'Ready:');
    await bench.calculated();
    await pane.locator('#page section button').nth(1).click();
    await whole('gaps');

    await pane.evaluate(
      ({ name, rows }) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add(name);
          sheet.getRange('A1:E7').values = rows;
          sheet.getRange('A:A').format.columnWidth = 150;
          sheet.getRange('A2:E7').format.borders.getItem('InsideHorizontal').style = 'Continuous';
          await context.sync();
          sheet.activate();
          await context.sync();
          sheet.getRange('A1').select();
          await context.sync();
        }),
      forms[language],
    );
    await pane.locator('[role=region] button').last().click();
    await bench.go('template');
    await pane.locator('#page button').last().click();
    await pane.waitForSelector('[data-cell=C4]', { timeout: 30_000 });
    await pane.click('[data-cell=C4]');
    await whole('template');

    await bench.go('settings');
    await paneAlone('settings');
  } finally {
    await bench.close();
  }
}
