/** The native formulas of the tables, computed by a spreadsheet that has never heard of the add-in: LibreOffice, where it is installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ExcelJS from 'exceljs';
import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { inLanguage, type Language } from '../../src/ledger/language';
import { pairLedger } from '../../src/ledger/pairing';
import type { LedgerRecord } from '../../src/ledger/record';
import {
  gapRows,
  isFormula,
  recordToRow,
  structuredReferences,
  tableDefinitions,
  type Cell,
  type Row,
  type TableId,
} from '../../src/ledger/tables';
import { record } from './figures';

const hasSpreadsheet = spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status === 0;
const inSpreadsheet = hasSpreadsheet ? test : test.skip;
if (!hasSpreadsheet)
  console.warn(
    'LibreOffice (soffice) is not installed: the native formulas were not computed by a spreadsheet.',
  );

/** Every shape of target against results around it. */
function ledger(): { targets: LedgerRecord[]; results: LedgerRecord[] } {
  const indicators = ['gdp', 'energy_intensity', 'cpi', 'budget_revenue', null] as const;
  const shapes = [
    ['%', 'growth'],
    ['%', 'share'],
    ['亿元', 'level'],
    ['个百分点', 'growth'],
    ['位', 'rank'],
    ['‰', 'share'],
  ] as const;
  const wordings = [
    { bound: 'eq' },
    { bound: 'ge' },
    { bound: 'le' },
    { bound: 'approx' },
    { bound: 'range', upper: 8.5 },
  ] as const;
  const targets: LedgerRecord[] = [];
  const results: LedgerRecord[] = [];
  for (const indicatorId of indicators)
    for (const [unit, measure] of shapes)
      for (const wording of wordings)
        for (const [value, reached] of [
          [7, 6.8],
          [7, 7],
          [7, 9.25],
          [-3, -3.4],
          [-3, 0.4],
        ] as const) {
          if (value < 0 && (measure !== 'growth' || wording.bound === 'range')) continue;
          const indicator = indicatorId ? builtInDictionary.byId(indicatorId)!.name : '办理满意率';
          const place = { area: `第${targets.length}县`, indicatorId, indicator, measure, unit };
          const [amount, amountUnit] = unit === '亿元' ? [reached * 10000, '万元'] : [reached, unit];
          targets.push(record({ ...place, ...wording, key: `t${targets.length}`, value }));
          results.push(
            record({
              ...place,
              key: `r${results.length}`,
              kind: 'result',
              bound: 'eq',
              value: amount,
              unit: amountUnit,
            }),
          );
        }
  return { targets, results };
}

function addTable(workbook: ExcelJS.Workbook, id: TableId, rows: readonly Row[], language: Language): void {
  const { columns } = tableDefinitions[id];
  workbook.addWorksheet(id).addTable({
    name: id,
    ref: 'A1',
    headerRow: true,
    columns: columns.map(({ caption }) => ({ name: inLanguage(caption, language) })),
    // Formulas without their values: the spreadsheet has to compute them.
    rows: rows.map((row) => columns.map((column) => writtenCell(row[column.id]!))),
  });
}

function writtenCell(cell: Cell): unknown {
  return isFormula(cell) ? { formula: cell.formula.slice(1) } : cell;
}

/** Rows of a sheet as the spreadsheet shows them, unformatted. */
function computedRows(folder: string, sheet: TableId): string[][] {
  const text = readFileSync(join(folder, `ledger-${sheet}.csv`), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));
}

describe('A spreadsheet without the add-in', () => {
  inSpreadsheet.each(['zh-CN', 'en-US'] as const)(
    'computes gap, attainment, status and reason as the arithmetic does (%s)',
    async (language) => {
      const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
      try {
        const { targets, results } = ledger();
        const workbook = new ExcelJS.Workbook();
        const rowsOf = (id: 'Targets' | 'Results', records: LedgerRecord[]) =>
          records.map((each) => recordToRow(each, language, structuredReferences(id, language)));
        const pairs = pairLedger({ targets, results }, { dictionary: builtInDictionary });
        const references = structuredReferences('Gaps', language);
        const gaps = gapRows(pairs, {
          language,
          dictionary: builtInDictionary,
          references,
          formulas: 'native',
        });
        addTable(workbook, 'Targets', rowsOf('Targets', targets), language);
        addTable(workbook, 'Results', rowsOf('Results', results), language);
        addTable(workbook, 'Gaps', gaps, language);
        await workbook.xlsx.writeFile(join(folder, 'ledger.xlsx'));
        // 9: the tab as separator, which no cell holds; -1: every sheet into a file of its own.
        const filter = 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,false,false,false,false,-1';
        const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
        execFileSync(
          'soffice',
          [profile, '--headless', '--convert-to', filter, '--outdir', folder, join(folder, 'ledger.xlsx')],
          {
            stdio: 'ignore',
            timeout: 90_000,
          },
        );
        const computed = computedRows(folder, 'Gaps');
        expect(computed).toHaveLength(gaps.length);
        gaps.forEach((row, at) => {
          tableDefinitions.Gaps.columns.forEach(({ id }, column) => {
            const cell = row[id as keyof typeof row]!;
            const expected = isFormula(cell) ? cell.value : (cell ?? '');
            const shown = (computed[at]![column] ?? '').replace(/^"|"$/gu, '');
            const name = `${String(row.area)} ${id}`;
            if (typeof expected === 'number')
              expect([name, Number(shown)]).toEqual([name, expect.closeTo(expected, 8)]);
            else expect([name, shown]).toEqual([name, expected]);
          });
        });
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
