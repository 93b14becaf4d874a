import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import ExcelJS from 'exceljs';
import type { Report } from '../../src/engine';

const program = resolve('scripts/indicator-ledger.mjs');
const folder = mkdtempSync(join(tmpdir(), 'indicator-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], input?: string): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, LANG: '', LC_ALL: '', LC_MESSAGES: '' },
  });
  return { code: status, out: stdout, err: stderr };
}

const report = (year: number, target: string, result: string): string =>
  `云岭市${year}年政府工作报告\n各位代表：\n一、${year - 1}年工作回顾\n${year - 1}年，全市地区生产总值增长${result}。\n` +
  `二、${year}年工作安排\n今年发展的主要预期目标是：地区生产总值增长${target}，社会消费品零售总额增长7%。\n`;

writeFileSync(join(folder, '2024.txt'), report(2024, '6%以上', '5.9%'));
writeFileSync(join(folder, '2025.txt'), report(2025, '5.5%左右', '6.2%'));
writeFileSync(join(folder, '诗.txt'), '青石板上雨声长。\n');
writeFileSync(
  join(folder, '乱.txt'),
  Buffer.from(Array.from({ length: 999 }, (_, index) => (index * 7) % 32)),
);
writeFileSync(
  join(folder, '公式.txt'),
  '云岭市2024年政府工作报告\n二、2024年工作安排\n今年的主要预期目标是：\n=CMD()项目投资增长8%。\n+86热线办结率达到95%。\n',
);

interface Extraction {
  readonly sources: readonly { file: string; error?: string; reports: readonly Report[] }[];
}
const parsed = (output: string): Extraction => JSON.parse(output) as Extraction;

describe('JSON on standard output', () => {
  test('one entry of sources a file, in their order, whatever order they end in', () => {
    const { code, out, err } = run(['extract', '2025.txt', '2024.txt', '2025.txt']);
    expect([code, err]).toEqual([0, '']);
    expect(
      parsed(out).sources.map(({ file, reports }) => [file, reports[0]?.area, reports[0]?.year]),
    ).toEqual([
      ['2025.txt', '云岭市', 2025],
      ['2024.txt', '云岭市', 2024],
      ['2025.txt', '云岭市', 2025],
    ]);
  });

  test('places count in the text as decoded', () => {
    writeFileSync(join(folder, '标记.txt'), `\uFEFF${report(2024, '6%以上', '5.9%')}`);
    for (const [file, text] of [
      ['2024.txt', report(2024, '6%以上', '5.9%')],
      ['标记.txt', report(2024, '6%以上', '5.9%')],
    ] as const) {
      const records = parsed(run(['extract', file]).out).sources[0].reports[0].records;
      const target = records.find((record) => record.indicatorId === 'gdp' && record.kind === 'target');
      expect(text.slice(target?.valueSpan.start, target?.valueSpan.end)).toMatch(/^6%/u);
    }
  });

  test('standard input is read as -', () => {
    const { code, out } = run(['extract', '-'], report(2024, '6%以上', '5.9%'));
    expect(code).toBe(0);
    expect(parsed(out).sources[0]).toMatchObject({ file: '-', reports: [{ area: '云岭市', year: 2024 }] });
  });

  test('nothing else stands on standard output, and a start takes no time to speak of', () => {
    run(['extract', '2024.txt']);
    const started = performance.now();
    const { out } = run(['extract', '2024.txt']);
    expect(performance.now() - started).toBeLessThan(3000);
    expect(out).toMatch(/^\{"sources":\[.*\]\}\n$/su);
  });
});

describe('one file that fails does not stop the rest', () => {
  test('exit code 1, the others printed, the reason on standard error in Chinese', () => {
    const { code, out, err } = run(['extract', '无.txt', '2024.txt', '乱.txt']);
    expect(code).toBe(1);
    expect(parsed(out).sources.map(({ reports }) => reports.length)).toEqual([0, 1, 0]);
    expect(parsed(out).sources[0].error).toBe('没有这个文件');
    expect(err.trim().split('\n')).toEqual([
      '无.txt: 没有这个文件',
      expect.stringMatching(/^乱\.txt: 文件内容不是文字/u),
    ]);
  });

  test('in English when asked for', () => {
    expect(run(['extract', '无.txt', '--language', 'en']).err).toBe('无.txt: no such file\n');
  });

  test('a folder is no file', () => {
    expect(run(['extract', '.']).err).toContain('这是文件夹');
  });

  test('a text without any figure is read, with a hint', () => {
    const { code, err } = run(['extract', '诗.txt']);
    expect([code, err]).toEqual([0, '诗.txt: 没有读到目标或结果。请确认这是政府工作报告一类的文字。\n']);
  });
});

describe('wrong use ends with 2 and says what is wrong', () => {
  const cases: [args: string[], words: string][] = [
    [['extract'], '缺少参数'],
    [['extract', '2024.txt', '--format', 'pdf'], '选项的内容不对'],
    [['extract', '--colour', '2024.txt'], '没有这个选项'],
    [['extrakt', '2024.txt'], '没有这个命令'],
    [['extract', '2024.txt', '--language', 'fr'], '选项的内容不对'],
  ];
  test.each(cases)('%j', (args, words) => {
    const { code, out, err } = run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
  });

  test('help that was asked for is no wrong use', () => {
    const { code, out } = run(['extract', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--format');
  });

  test('a folder that is not there cannot be written to', () => {
    const { code, err } = run(['extract', '2024.txt', '-o', 'x/y/z.json']);
    expect(code).toBe(1);
    expect(err).toContain('无法写入');
  });
});

describe('csv', () => {
  test('UTF-8 with its mark, one line a record, the figure as written', () => {
    expect(run(['extract', '2024.txt', '-o', 'a.csv']).code).toBe(0);
    const csv = readFileSync(join(folder, 'a.csv'), 'utf8');
    expect(csv.startsWith('\uFEFF目标/完成,地区,年度,指标,')).toBe(true);
    expect(
      csv.split('\r\n').filter((line) => /^目标,云岭市,2024,地区生产总值,.*,6,,%,以上,/u.test(line)),
    ).toHaveLength(1);
  });

  test('a text that begins like a formula is set off, a negative number is a number', () => {
    writeFileSync(
      join(folder, '负.txt'),
      '云岭市2025年政府工作报告\n一、2024年工作回顾\n2024年，固定资产投资下降3.2%。\n',
    );
    const csv = run(['extract', '负.txt', '公式.txt', '--format', 'csv']).out;
    expect(csv).toContain(',-3.2,');
    expect(csv).toContain(",'=CMD()项目投资增长8%。,");
    for (const cell of csv.split(/[,\r\n]/u)) expect(cell).not.toMatch(/^"?[=@]|^"?[+-](?!\d+(?:\.\d+)?$)/u);
  });
});

describe('xlsx', () => {
  async function workbook(args: readonly string[]): Promise<ExcelJS.Workbook> {
    const { code, err } = run(['extract', ...args]);
    expect([code, err]).toEqual([0, '']);
    const read = new ExcelJS.Workbook();
    await read.xlsx.readFile(join(folder, args[args.length - 1]));
    return read;
  }
  const column = (sheet: ExcelJS.Worksheet, caption: string): number =>
    (sheet.getRow(1).values as string[]).indexOf(caption);
  const answer = (cell: ExcelJS.Cell): unknown => (cell.formula ? cell.result : cell.value);

  test('the ledger with its gaps: figures, native formulas with their answers, status in words', async () => {
    const book = await workbook(['2024.txt', '2025.txt', '-o', 'a.xlsx']);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['对照', '目标', '结果', '来源']);
    const gaps = book.getWorksheet('对照')!;
    const rows = gaps.getRows(2, gaps.rowCount - 1) ?? [];
    const row = rows.find(
      (each) =>
        each.getCell(column(gaps, '年度')).value === 2024 &&
        each.getCell(column(gaps, '指标')).value === '地区生产总值',
    )!;
    const shown = (caption: string): unknown => answer(row.getCell(column(gaps, caption)));
    expect(['目标值', '完成值', '差距', '差距单位', '状态', '原因'].map(shown)).toEqual([
      0.06,
      0.062,
      0.2,
      '个百分点',
      '完成',
      '高于目标0.2个百分点',
    ]);
    const gap = row.getCell(column(gaps, '差距'));
    expect(gap.formula).toMatch(/^IF\(/u);
    expect(gap.formula).not.toContain('ZB.');
    expect(row.getCell(column(gaps, '目标值')).numFmt).toBe('0%');
  });

  test('tables are real ones, named as in the add-in', async () => {
    const book = await workbook(['2024.txt', '-o', 'b.xlsx']);
    const names = book.worksheets.flatMap((sheet) =>
      (sheet.getTables() as unknown as { name: string }[]).map((table) => table.name),
    );
    expect(names).toEqual(['Gaps', 'Targets', 'Results', 'Sources']);
  });

  test('English when asked for', async () => {
    const book = await workbook(['2024.txt', '--language', 'en', '-o', 'c.xlsx']);
    expect(book.worksheets.map(({ name }) => name)).toEqual(['Gaps', 'Targets', 'Results', 'Sources']);
  });

  test('a report given twice stands in the ledger once', async () => {
    const once = await workbook(['2024.txt', '-o', 'd.xlsx']);
    const twice = await workbook(['2024.txt', '2024.txt', '-o', 'e.xlsx']);
    expect(twice.getWorksheet('目标')!.rowCount).toBe(once.getWorksheet('目标')!.rowCount);
    expect(twice.getWorksheet('来源')!.rowCount).toBe(2);
  });

  test('no text becomes a formula', async () => {
    const book = await workbook(['公式.txt', '-o', 'f.xlsx']);
    const sheet = book.getWorksheet('目标')!;
    const sentence = sheet.getRow(2).getCell(column(sheet, '原文'));
    expect(sentence.value).toBe('=CMD()项目投资增长8%。');
    expect(sentence.type).toBe(ExcelJS.ValueType.String);
  });

  test('without any record there are still tables to open', async () => {
    const { code } = run(['extract', '诗.txt', '-o', 'g.xlsx']);
    expect(code).toBe(0);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(join(folder, 'g.xlsx'));
    expect(book.getWorksheet('目标')!.getRow(1).getCell(1).value).toBe('地区');
  });
});
