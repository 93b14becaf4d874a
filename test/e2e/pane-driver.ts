import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { startServer, type RunningServer } from '../../src/workbench/server';
import { launchBrowser } from './browser';

const axe = readFileSync(createRequire(resolve('package.json')).resolve('axe-core/axe.min.js'), 'utf8');

export interface Finding {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** The built pane: alone on a page of its own, or beside the sheet of the workbench. */
export class PaneDriver {
  private constructor(
    readonly server: RunningServer,
    readonly browser: Browser,
    readonly page: Page,
    readonly pane: Page | Frame,
    readonly trouble: string[],
  ) {}

  /** Without any Excel around it, as narrow as Excel allows. */
  static async alone(options: BrowserContextOptions = {}): Promise<PaneDriver> {
    const { server, browser, page, trouble } = await start({
      viewport: { width: 320, height: 720 },
      ...options,
    });
    await page.goto(`${server.url}/taskpane.html`);
    await page.waitForSelector('[role=tab]');
    return new PaneDriver(server, browser, page, page, trouble);
  }

  static async inWorkbench(query: Record<string, string> = {}): Promise<PaneDriver> {
    const { server, browser, page, trouble } = await start({ viewport: { width: 1400, height: 860 } });
    await page.goto(`${server.url}/workbench/?${new URLSearchParams(query)}`);
    await page.waitForFunction(() => window.workbench?.ready.then(() => true));
    const frame = (await (await page.waitForSelector('#frame')).contentFrame())!;
    await frame.waitForSelector('[role=tab]');
    return new PaneDriver(server, browser, page, frame, trouble);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  async go(page: 'read' | 'check' | 'write' | 'gaps' | 'template' | 'settings'): Promise<void> {
    await this.pane.click(`#tab-${page}`);
    await this.pane.waitForSelector(`#tab-${page}[aria-selected=true]`);
  }

  /** Puts a text on the clipboard and pastes it into the box, as a person does. */
  async paste(text: string): Promise<void> {
    await this.go('read');
    await this.page.evaluate((given) => navigator.clipboard.writeText(given), text);
    await this.pane.focus('#paste-box');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Pastes what a document or a page puts on the clipboard: its text, and its markup. */
  async pasteMarkup(text: string, markup: string): Promise<void> {
    await this.go('read');
    await this.page.evaluate(
      ([text, markup]) =>
        navigator.clipboard.write([
          new ClipboardItem({
            'text/plain': new Blob([text!], { type: 'text/plain' }),
            'text/html': new Blob([markup!], { type: 'text/html' }),
          }),
        ]),
      [text, markup],
    );
    await this.pane.focus('#paste-box');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  /** Waits for a sentence among the notices. */
  async told(words: string): Promise<void> {
    await this.pane.waitForSelector(`[role=region] >> text=${words}`, { timeout: 60_000 });
  }

  /** Values of a table of the workbook, its head first; null when there is no such table. */
  table(name: string): Promise<unknown[][] | null> {
    return this.pane.evaluate(
      (asked) =>
        Excel.run(async (context) => {
          const table = context.workbook.tables.getItemOrNullObject(asked);
          await context.sync();
          if (table.isNullObject) return null;
          const range = table.getRange().load('values');
          await context.sync();
          return range.values as unknown[][];
        }),
      name,
    );
  }

  formula(sheet: string, address: string, formula: string): Promise<void> {
    return this.pane.evaluate(
      ([name, place, text]) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name!).getRange(place).formulas = [[text]];
          await context.sync();
        }),
      [sheet, address, formula],
    );
  }

  value(sheet: string, address: string): Promise<unknown> {
    return this.pane.evaluate(
      ([name, place]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(name!).getRange(place).load('values');
          await context.sync();
          return (range.values as unknown[][])[0]![0];
        }),
      [sheet, address],
    );
  }

  select(sheet: string, address: string): Promise<void> {
    return this.pane.evaluate(
      ([name, place]) =>
        Excel.run(async (context) => {
          const worksheet = context.workbook.worksheets.getItem(name!);
          worksheet.activate();
          worksheet.getRange(place).select();
          await context.sync();
        }),
      [sheet, address],
    );
  }

  /** Resolves when formulas are calculated and no function waits for the pane. */
  async calculated(): Promise<void> {
    await this.page.waitForTimeout(300);
    await this.page.waitForFunction(
      () => {
        const { bridge, spreadsheet } = window.workbench.page.workbench;
        return spreadsheet.calculation.done && !bridge.busy;
      },
      undefined,
      { timeout: 90_000, polling: 100 },
    );
  }

  /** What axe finds wrong on the page that is shown. */
  async findings(): Promise<Finding[]> {
    await this.pane.evaluate(axe);
    return this.pane.evaluate(async () => {
      const { axe: checker } = window as unknown as {
        axe: {
          run(
            context: object,
            options: object,
          ): Promise<{
            violations: { id: string; help: string; nodes: { html: string }[] }[];
          }>;
        };
      };
      // Fluent's own stops at the ends of a focus zone: focus is led on from them at once.
      const context = { exclude: ['[data-tabster-dummy]'] };
      const { violations } = await checker.run(context, {
        // The page is a part of Excel's window, which has the landmarks and the heading above it.
        rules: { 'page-has-heading-one': { enabled: false } },
      });
      return violations.map(({ id, help, nodes }) => ({
        id,
        help,
        nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 200)),
      }));
    });
  }
}

async function start(options: BrowserContextOptions) {
  const server = await startServer({ port: 0 });
  const browser = await launchBrowser();
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'zh-CN', ...options });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  return { server, browser, page, trouble };
}
