import { build } from 'esbuild';
import type { IndicatorRecord, Report } from '../../src/engine/record';
import type { ExcelRoom, LedgerErrorCode, PlannedRow, WriteOutcome, WritePlan } from '../../src/excel';
import type { planFill } from '../../src/ledger/template';
import { metadata } from '../../src/functions/metadata';
import { WorkbenchDriver } from './workbench-driver';

/** A report with its text, as it can travel into the pane. */
export interface SourceOfTest {
  readonly report: Report;
  readonly text: string;
  readonly file: string;
}

/** What the pane of the tests offers to code that is sent into it. */
export interface RoomInPane {
  readonly room: ExcelRoom;
  plan(sources: readonly SourceOfTest[]): Promise<WritePlan>;
  readonly planFill: typeof planFill;
}

/** The room for Excel, alone in the workbench's pane, without the add-in around it. */
export async function openExcelRoom(query: Record<string, string> = {}): Promise<WorkbenchDriver> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import './src/functions/functions';
        import { excelRoom } from './src/excel';
        import { planFill } from './src/ledger/template';
        globalThis.room = excelRoom;
        globalThis.planFill = planFill;
        globalThis.plan = (sources) =>
          excelRoom.planWrite(sources.map((source) => ({ ...source, readAt: new Date(2026, 10, 30, 9, 0) })));`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    sourcemap: 'inline',
  });
  const bench = await WorkbenchDriver.open({ functions: '', ...query });
  await bench.pane.addScriptTag({ content: outputFiles[0]!.text });
  await bench.page.evaluate(
    (json) =>
      window.workbench.page.workbench.registerFunctions(
        URL.createObjectURL(new Blob([json], { type: 'application/json' })),
        'ZB',
      ),
    JSON.stringify(metadata('zh-CN')),
  );
  return bench;
}

export type Ended<T> =
  | { readonly value: T; readonly code?: undefined }
  | { readonly code: LedgerErrorCode; readonly sentence: string; readonly reason: string };

/** Runs code against the room in the pane. It may use nothing from outside but its argument. */
export async function inRoom<T, A = undefined>(
  bench: WorkbenchDriver,
  body: (pane: RoomInPane, argument: A) => Promise<T>,
  argument?: A,
): Promise<T> {
  const ended = await endOf(bench, body, argument);
  if (ended.code !== undefined) throw new Error(`${ended.code}: ${ended.sentence}\n${ended.reason}`);
  return ended.value;
}

/** The same, with a refusal as a value. */
export function endOf<T, A = undefined>(
  bench: WorkbenchDriver,
  body: (pane: RoomInPane, argument: A) => Promise<T>,
  argument?: A,
): Promise<Ended<T>> {
  return bench.pane.evaluate(
    async ([source, given]) => {
      const pane = window as unknown as RoomInPane;
      const run = (0, eval)(`(${source as string})`) as (pane: RoomInPane, argument: A) => Promise<T>;
      try {
        return { value: await run(pane, given as A) };
      } catch (error) {
        const { code, cause } = error as { code?: LedgerErrorCode; cause?: unknown };
        const reason = `${(error as Error).stack}\n${String((cause as Error)?.stack ?? '')}\n${JSON.stringify((cause as { debugInfo?: unknown })?.debugInfo ?? '')}`;
        return {
          code: code ?? ('excel-failed' as LedgerErrorCode),
          sentence: (error as Error).message,
          reason,
        };
      }
    },
    [body.toString(), argument],
  );
}

/** Plans and writes, in one go. */
export function write(
  bench: WorkbenchDriver,
  sources: readonly SourceOfTest[],
): Promise<{ plan: WritePlan; outcome: WriteOutcome; rows: readonly PlannedRow[] }> {
  return inRoom(
    bench,
    async ({ room, plan }, given) => {
      const planned = await plan(given);
      return { plan: planned, rows: planned.rows, outcome: await room.writeLedger(planned) };
    },
    sources,
  );
}

/** A report of a few sentences, each with one figure, read by hand: 云岭市 plans, and tells what it reached. */
export function reportOf(
  area: string,
  year: number,
  figures: readonly (Partial<IndicatorRecord> & { readonly sentence: string; readonly figure: string })[],
): SourceOfTest {
  const title = `${area}${year}年政府工作报告`;
  let text = title;
  const records = figures.map(({ sentence, figure, ...rest }): IndicatorRecord => {
    const start = text.length + 1;
    text += `\n${sentence}`;
    const at = start + sentence.indexOf(figure);
    return {
      kind: 'target',
      indicatorId: null,
      indicator: '新建公园',
      measure: 'level',
      value: null,
      upper: null,
      unit: '',
      bound: 'eq',
      goal: null,
      stretch: false,
      period: { from: year, to: year },
      basis: 'annual',
      flags: [],
      ...rest,
      sentenceSpan: { start, end: start + sentence.length },
      valueSpan: { start: at, end: at + figure.length },
    };
  });
  return {
    report: { area, year, title, span: { start: 0, end: text.length }, records },
    text,
    file: `${title}.txt`,
  };
}

/** Back to a workbook with one empty sheet, so that one browser serves many tests. */
export async function clearWorkbook(bench: WorkbenchDriver): Promise<void> {
  await bench.excel(async (context) => {
    const { worksheets, settings, tables } = context.workbook;
    worksheets.load('items/name');
    settings.load('items/key');
    tables.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items) sheet.protection.unprotect();
    for (const table of tables.items) table.delete();
    await context.sync();
    const blank = worksheets.add(`空表${Date.now()}`);
    blank.activate();
    for (const setting of settings.items) setting.delete();
    for (const sheet of worksheets.items) {
      sheet.visibility = 'Visible';
      sheet.delete();
    }
    await context.sync();
  });
}

/** Values of a table by its name, header first; null when there is no such table. */
export function tableValues(bench: WorkbenchDriver, name: string): Promise<unknown[][] | null> {
  return bench.excel(async (context, wanted) => {
    const table = context.workbook.tables.getItemOrNullObject(wanted);
    const range = table.getRange().load('values');
    await context.sync();
    return table.isNullObject ? null : range.values;
  }, name);
}

/** One column of a table's body under this caption. */
export async function columnValues(
  bench: WorkbenchDriver,
  name: string,
  caption: string,
): Promise<unknown[]> {
  const [header, ...rows] = (await tableValues(bench, name)) ?? [[]];
  const index = header!.indexOf(caption);
  if (index < 0) throw new Error(`no column ${caption} in ${name}: ${header!.join()}`);
  return rows.map((row) => row[index]);
}
