/** A native chart of targets beside results, on figures that follow the table Gaps. */
import { periodText, gapsTable, type ReadRow } from '../ledger/tables';
import type { Language } from '../ledger/language';
import { LedgerError } from './errors';
import { freeName } from './fresh-table';
import { openTables } from './open-tables';
import { readRows } from './read-rows';
import { referencesIn } from './references';
import type { ChartOptions } from './room';
import { asCellText } from './cell-text';
import { numberFormat } from '../ledger/tables';
import { lookAtSettings } from './settings';
import { asOneWrite, uncheckedInverse } from './undo';
import type { CellValue } from './session';

/** Rows of Gaps that can stand on one axis: one measure and unit, the one that most rows have. */
export function rowsOnOneAxis(rows: readonly ReadRow[], { by, of, year }: ChartOptions): ReadRow[] {
  const same = (cell: unknown, text: string): boolean => String(cell).trim() === text.trim();
  const asked = rows.filter(
    (row) =>
      Number(row.year) === year &&
      (by === 'indicator' ? same(row.area, of) : same(row.indicator, of) || same(row.indicatorId, of)) &&
      typeof row.target === 'number' &&
      typeof row.result === 'number',
  );
  const axes = new Map<string, ReadRow[]>();
  for (const row of asked) {
    const axis = `${String(row.measure)}|${String(row.unit)}`;
    axes.set(axis, [...(axes.get(axis) ?? []), row]);
  }
  return [...axes.values()].sort((one, other) => other.length - one.length)[0] ?? [];
}

const sheetNames: Readonly<Record<Language, string>> = { 'zh-CN': '对照图', 'en-US': 'Gap chart' };

export function addGapsChart(options: ChartOptions): Promise<void> {
  return asOneWrite('chart', async (session, inverses) => {
    const look = lookAtSettings(session);
    const open = await openTables(session, [gapsTable]);
    const table = open.get('Gaps');
    if (!table) throw new LedgerError('table-missing', { table: 'Gaps' });
    const { language } = look();
    const rows = rowsOnOneAxis(
      (await readRows(session, table)).map(({ row }) => row),
      options,
    );
    if (rows.length === 0) throw new LedgerError('nothing-to-chart', { of: options.of, year: options.year });

    const { worksheets } = session.workbook;
    worksheets.load('items/name');
    await session.send();
    const name = freeName(
      `${sheetNames[language]} ${options.of} ${periodText({ from: options.year, to: options.year })}`
        .slice(0, 26)
        .replace(/[\\/?*[\]:]/gu, ' '),
      new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase())),
    );
    const sheet = worksheets.add(name);
    inverses.push(
      uncheckedInverse(async (later) => {
        const made = later.workbook.worksheets.getItemOrNullObject(name);
        await later.send();
        if (!made.isNullObject) made.delete();
        await later.send();
      }),
    );
    const unit = String(rows[0]!.unit ?? '');
    const header = language === 'zh-CN' ? ['', '目标', '完成'] : ['', 'Target', 'Result'];
    const cells = rows.map((row) => chartRow(row, options, referencesIn(open, 'Gaps', language).column));
    const data = sheet.getRangeByIndexes(0, 0, rows.length + 1, 3);
    data.formulas = [header, ...cells];
    sheet.getRangeByIndexes(1, 1, rows.length, 2).numberFormat = rows.map((row) => [
      numberFormat(Number(row.target), unit),
      numberFormat(Number(row.result), unit),
    ]);
    data.format.autofitColumns();
    const chart = sheet.charts.add('ColumnClustered', data, 'Columns');
    chart.name = name;
    chart.title.text = titleOf(options, String(rows[0]!.measure), unit, language);
    chart.legend.position = 'Bottom';
    chart.setPosition('E2', 'P24');
    sheet.activate();
    await session.send();
  });
}

function chartRow(
  row: ReadRow,
  { by }: ChartOptions,
  column: (table: 'Gaps', id: string) => string,
): CellValue[] {
  const key = `"${String(row.key).replace(/"/gu, '""')}"`;
  const follow = (id: string): string =>
    `=INDEX(${column('Gaps', id)},MATCH(${key},${column('Gaps', 'key')},0))`;
  return [asCellText(String(by === 'area' ? row.area : row.indicator)), follow('target'), follow('result')];
}

function titleOf({ of, year }: ChartOptions, measure: string, unit: string, language: Language): string {
  return language === 'zh-CN'
    ? `${of} ${year}年 ${measure}(${unit}) 目标与完成`
    : `${of} ${year}: ${measure} (${unit}), target and result`;
}
