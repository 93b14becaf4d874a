import type { Browser, Frame, Page } from 'playwright-core';
import { resolve } from 'node:path';
import { startServer, type RunningServer } from '../../src/workbench/server';
import { launchBrowser, newContext } from './browser';

export interface ExcelError {
  readonly code: string;
  readonly message: string;
  readonly location?: string;
  readonly stack?: string;
}

/** The workbench in a browser, with a page of the tests in its pane. */
export class WorkbenchDriver {
  private constructor(
    readonly server: RunningServer,
    private readonly browser: Browser,
    readonly page: Page,
    readonly pane: Frame,
    readonly trouble: string[],
  ) {}

  /** `query` goes to the workbench: language, theme, pane, functions, manifest. */
  static async open(query: Record<string, string> = {}): Promise<WorkbenchDriver> {
    const folder = resolve('test/e2e/pages');
    const server = await startServer({ port: 0, routes: [{ prefix: '/pages/', folder }] });
    const browser = await launchBrowser();
    const page = await (await newContext(browser)).newPage();
    const trouble: string[] = [];
    page.on('pageerror', (error) => trouble.push(error.message));
    const asked = new URLSearchParams({
      manifest: '/pages/manifest.xml',
      pane: '/pages/conformance.html',
      functions: '/pages/functions.json',
      namespace: 'ZB',
      ...query,
    });
    await page.goto(`${server.url}/workbench/?${asked}`);
    await page.evaluate(() => window.workbench.ready);
    const frame = await page.waitForSelector('#frame');
    const pane = (await frame.contentFrame())!;
    await pane.waitForFunction(() => 'officeReady' in window);
    await pane.evaluate(() => (window as unknown as { officeReady: Promise<unknown> }).officeReady);
    return new WorkbenchDriver(server, browser, page, pane, trouble);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Runs a function in the pane's Excel.run. @throws the error that Office.js threw, as an Error with its code */
  async excel<R, A = undefined>(
    body: (context: Excel.RequestContext, argument: A) => Promise<R>,
    argument?: A,
  ): Promise<R> {
    const answer = await this.attempt(body, argument);
    if (answer.error) throw new Error(JSON.stringify(answer.error));
    return answer.value as R;
  }

  /** The error that a function ends in, or null. */
  async error<A = undefined>(
    body: (context: Excel.RequestContext, argument: A) => Promise<unknown>,
    argument?: A,
  ): Promise<ExcelError | null> {
    return (await this.attempt(body, argument)).error ?? null;
  }

  private attempt<R, A>(
    body: (context: Excel.RequestContext, argument: A) => Promise<R>,
    argument: A | undefined,
  ): Promise<{ value?: R; error?: ExcelError }> {
    return this.pane.evaluate(
      ([source, given]) =>
        (
          window as unknown as {
            runInExcel: (source: string, argument: unknown) => Promise<{ value?: R; error?: ExcelError }>;
          }
        ).runInExcel(source as string, given),
      [body.toString(), argument],
    );
  }

  /** Resolves when formulas are calculated and no function waits for the pane. */
  async calculated(): Promise<void> {
    await this.page.waitForFunction(
      () => {
        const { bridge, spreadsheet } = window.workbench.page.workbench;
        return spreadsheet.calculation.done && !bridge.busy;
      },
      undefined,
      { timeout: 90_000, polling: 50 },
    );
  }

  /** Types into a cell as a person does. */
  async type(address: string, text: string): Promise<void> {
    const { x, y } = await this.page.evaluate((cell) => {
      const { book } = window.workbench.page.workbench;
      const range = book.activeSheet().range(cell);
      book.selection.select(range.sheetId, range.area);
      const { left, top, width, height } = book.spreadsheet.range(range.sheetId, range.area).getCellRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, address);
    await this.page.mouse.click(x, y);
    // A hand takes a moment from the mouse to the keys; in it the selection is told.
    await this.page.waitForTimeout(300);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }
}
