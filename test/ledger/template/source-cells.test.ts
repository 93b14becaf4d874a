import { addressOf, planFill, sourceCells, type TemplateGrid } from '../../../src/ledger/template';
import { cityFigures } from './figures';
import { _, draw, type Drawing } from './sheet';

const drawing: Drawing = {
  rows: [
    ['云岭市2023年主要指标', _, _],
    ['指标', '完成', '目标'],
    ['地区生产总值(亿元)', _, _],
    ['森林覆盖率(%)', _, _],
    ['固定资产投资增速(%)', _, _],
  ],
  merges: ['A1:C1'],
};

function written(grid: TemplateGrid): Record<string, string> | null {
  const cells = sourceCells(grid, planFill(grid, cityFigures), 'zh-CN');
  return cells && Object.fromEntries(cells.map((cell) => [addressOf(cell), cell.text]));
}

test('the first empty column right of the table is headed and filled beside the filled rows only', () => {
  expect(written(draw(drawing))).toEqual({
    D2: '数据来源',
    D3:
      'B3 云岭市2024年政府工作报告.txt：云岭市2023年地区生产总值达到1265.4亿元。\n' +
      'C3 云岭市2023年政府工作报告.txt：云岭市2023年地区生产总值达到1280亿元。',
    D5:
      'B5 云岭市2024年政府工作报告.txt：云岭市2023年固定资产投资增长5.2%。\n' +
      'C5 云岭市2023年政府工作报告.txt：云岭市2023年固定资产投资增长8%。',
  });
});

test('a column that the form heads 数据来源 is taken, without a second head', () => {
  const rows = [
    ['云岭市2023年主要指标', _, _, _],
    ['指标', '完成', '数据来源', '备注'],
    ['地区生产总值(亿元)', _, _, _],
  ];
  expect(written(draw({ rows }))).toEqual({
    C3: '云岭市2024年政府工作报告.txt：云岭市2023年地区生产总值达到1265.4亿元。',
  });
});

test('what holds something is never written over: the next column is taken', () => {
  const rows = drawing.rows.map((row, index) => (index === 4 ? [...row, '市统计局'] : row));
  const cells = written(draw({ ...drawing, rows }))!;
  expect(Object.keys(cells)).toEqual(['E2', 'E3', 'E5']);
  const own = [
    ['云岭市2023年主要指标', _, _],
    ['指标', '完成', '数据来源'],
    ['地区生产总值(亿元)', _, '市统计局'],
  ];
  expect(Object.keys(written(draw({ rows: own }))!)).toEqual(['D2', 'D3']);
});

test.each([
  ['protected', { protected: true, unlocked: ['B3:C5'] }, null],
  ['hidden', { hiddenColumns: [3] }, ['E2', 'E3', 'E5']],
  ['merged', { merges: ['A1:C1', 'D3:D4'] }, ['E2', 'E3', 'E5']],
] as const)('a column that is %s is passed over', (_what, rest, expected) => {
  const cells = written(draw({ ...drawing, ...rest }));
  expect(cells && Object.keys(cells)).toEqual(expected);
});

test('where nothing is filled nothing is written', () => {
  expect(
    written(
      draw({
        rows: [
          ['云岭市2023年', _],
          ['指标', '完成'],
          ['森林覆盖率(%)', _],
        ],
      }),
    ),
  ).toEqual({});
});
