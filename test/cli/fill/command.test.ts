import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { CommanderError } from 'commander';
import { makeProgram } from '../../../src/cli/program';
import type { CommandLanguage } from '../../../src/cli/language';
import { _, type Drawing } from '../../ledger/template/sheet';
import { readBack, workbookOf } from './workbooks';

const report = `政府工作报告
——2024年1月10日在云岭市第七届人民代表大会第三次会议上
云岭市人民政府市长 张明远
各位代表:
现在,我代表市人民政府,向大会报告工作,请予审议。
一、2023年工作回顾
全年完成地区生产总值1265.4亿元,增长7.1%;一般公共预算收入85.1亿元,增长6.9%。
二、2024年工作安排
今年全市经济社会发展的主要预期目标是:地区生产总值增长6.5%左右;一般公共预算收入增长5%。
`;

const drawing: Drawing = {
  name: '完成表',
  rows: [
    ['云岭市主要指标', _, _, _],
    ['指标', '2023年完成', '同比(%)', '2024年目标(%)'],
    ['地区生产总值(亿元)', _, _, _],
    ['一般公共预算收入(万元)', _, _, _],
    ['森林覆盖率(%)', _, _, _],
  ],
  merges: ['A1:D1'],
};

class Collected extends Writable {
  text = '';
  override _write(chunk: Buffer | string, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    done();
  }
}

let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fill-'));
  await writeFile(inFolder('报告.txt'), report);
  await writeFile(inFolder('空.txt'), '今天天气很好。');
  await writeFile(inFolder('模板.xlsx'), await workbookOf([drawing]));
  await writeFile(inFolder('坏.xlsx'), '不是工作簿');
});
afterAll(() => rm(folder, { recursive: true }));

async function run(
  args: readonly string[],
  language: CommandLanguage = 'zh',
): Promise<{ code: number; out: string; err: string }> {
  const out = new Collected();
  const err = new Collected();
  let code = -1;
  const program = makeProgram({
    language,
    worker: new URL('file:///none'),
    terminal: { out, err } as unknown as Parameters<typeof makeProgram>[0]['terminal'],
    onExit: (given) => (code = given),
  });
  try {
    await program.parseAsync([
      'node',
      'indicator-ledger',
      'fill',
      ...args.map((arg) => (/\.(?:txt|xlsx|json)$/u.test(arg) ? inFolder(arg) : arg)),
    ]);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    code = error.exitCode === 0 ? 0 : 2;
  }
  return { code, out: out.text, err: err.text };
}

test('fills a template with what a report states, and says what stayed empty', async () => {
  const { code, out, err } = await run(['模板.xlsx', '--from', '报告.txt', '-o', '已填.xlsx', '--notes']);
  expect(code).toBe(0);
  expect(out).toBe('');
  expect(err).toContain('填了 6 格，留空 3 格');
  const filled = await readBack(new Uint8Array(await readFile(inFolder('已填.xlsx'))));
  const values = ['B3', 'C3', 'D3', 'B4', 'C4', 'D4', 'B5'].map(
    (address) => filled.cell('完成表', address).value,
  );
  expect(values).toEqual([1265.4, 7.1, 6.5, 851000, 6.9, 5, null]);
  expect(filled.cell('完成表', 'B3').note).toContain('全年完成地区生产总值1265.4亿元');
  expect(filled.cell('完成表', 'B5').note).toMatch(/^未填：台账里没有这个数/u);
});

test('--source-column writes report and sentence beside the figures, and nowhere else', async () => {
  const { code } = await run(['模板.xlsx', '--from', '报告.txt', '-o', '已填3.xlsx', '--source-column']);
  expect(code).toBe(0);
  const filled = await readBack(new Uint8Array(await readFile(inFolder('已填3.xlsx'))));
  const values = ['E1', 'E2', 'E3', 'E5'].map((address) => filled.cell('完成表', address).value);
  expect(values[0]).toBeNull();
  expect(values[1]).toBe('数据来源');
  expect(values[2]).toMatch(/^B3、C3 报告\.txt：全年完成地区生产总值1265\.4亿元.*\nD3 报告\.txt：今年全市/u);
  expect(values[3]).toBeNull();
  expect(filled.cell('完成表', 'B3').note).toBeFalsy();
});

test('--plan lists each cell with its sentence and its evidence, and writes nothing', async () => {
  const before = (await stat(inFolder('模板.xlsx'))).mtimeMs;
  const { code, out, err } = await run(['模板.xlsx', '--from', '报告.txt', '--plan', '-o', '计划.xlsx']);
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain(
    '+ B4\t云岭市 一般公共预算收入 2023年 完成 总量(万元)\t851000（85.1亿元 → 851000 万元）',
  );
  expect(out).toContain('+ D3\t云岭市 地区生产总值 2024年 目标 增速(%)\t6.5（报告原意：6.5%左右）');
  expect(out).toContain('列标题“2024年目标(%)”（D2）');
  expect(out).toContain('- B5\t');
  await expect(stat(inFolder('计划.xlsx'))).rejects.toThrow('ENOENT');
  expect((await stat(inFolder('模板.xlsx'))).mtimeMs).toBe(before);
});

test('--plan json is for programs', async () => {
  const { out } = await run(['模板.xlsx', '--from', '报告.txt', '--plan', 'json']);
  const [plan] = JSON.parse(out) as [
    { sheetName: string; cells: { address: string; outcome: { state: string } }[] },
  ];
  expect(plan.sheetName).toBe('完成表');
  expect(plan.cells.filter(({ outcome }) => outcome.state === 'fill').map(({ address }) => address)).toEqual([
    'B3',
    'C3',
    'D3',
    'B4',
    'C4',
    'D4',
  ]);
});

test('what was agreed for this shape of sheet before is applied', async () => {
  const { out } = await run(['模板.xlsx', '--from', '报告.txt', '--plan', 'json']);
  const [plan] = JSON.parse(out) as [{ fingerprint: string; cells: { rowKey: string; address: string }[] }];
  const rowKey = plan.cells.find(({ address }) => address === 'B3')!.rowKey;
  await writeFile(
    inFolder('更正.json'),
    JSON.stringify([
      { fingerprint: plan.fingerprint, corrections: [{ rowKey, columnKey: null, set: 'skip' }] },
    ]),
  );
  const { err } = await run([
    '模板.xlsx',
    '--from',
    '报告.txt',
    '-o',
    '已填2.xlsx',
    '--mapping',
    '更正.json',
  ]);
  expect(err).toContain('填了 3 格');
  expect(err).toContain('已划去，不填：3');
});

describe('wrong use and bad files are told from each other', () => {
  test.each([
    ['neither -o nor --plan', ['模板.xlsx', '--from', '报告.txt'], 2, '请用 -o 指定'],
    ['no reports', ['模板.xlsx', '-o', '已填.xlsx'], 2, ''],
    ['the template as output', ['模板.xlsx', '--from', '报告.txt', '-o', '模板.xlsx'], 2, '不能与模板同名'],
    [
      'a template that is none',
      ['坏.xlsx', '--from', '报告.txt', '-o', '已填.xlsx'],
      1,
      '这不是 Excel 工作簿',
    ],
    [
      'a template that is not there',
      ['没有.xlsx', '--from', '报告.txt', '-o', '已填.xlsx'],
      1,
      '没有这个文件',
    ],
    [
      'a report without figures',
      ['模板.xlsx', '--from', '空.txt', '-o', '无.xlsx'],
      1,
      '没有读到任何目标或结果',
    ],
    ['a report that is not there', ['模板.xlsx', '--from', '没有.txt', '-o', '无.xlsx'], 1, '没有这个文件'],
    ['a year that is none', ['模板.xlsx', '--from', '报告.txt', '--plan', '--year', '23'], 2, ''],
    [
      'a sheet that is not there',
      ['模板.xlsx', '--from', '报告.txt', '--plan', '--sheet', '甲'],
      0,
      '没有名为“甲”的工作表',
    ],
  ])('%s', async (_name, args, code, sentence) => {
    const run1 = await run(args);
    expect(run1.code).toBe(code);
    expect(run1.err).toContain(sentence);
  });

  test('in English when asked', async () => {
    const { err } = await run(['坏.xlsx', '--from', '报告.txt', '-o', '已填.xlsx', '--language', 'en'], 'en');
    expect(err).toContain('this is no Excel workbook (xlsx)');
  });
});
