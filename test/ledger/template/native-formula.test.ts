import { nativeFormula, planFill } from '../../../src/ledger/template';
import { structuredReferences } from '../../../src/ledger/tables';
import { cityFigures } from './figures';
import { _, draw, type Drawing } from './sheet';

const references = structuredReferences('Targets', 'zh-CN');
const native = (rows: Drawing['rows'], formats = {}, key = '键一'): (string | null)[] =>
  planFill(draw({ rows, formats }), cityFigures).cells.map((cell) => nativeFormula(cell, key, references));
const look = (table: string, value: string): string =>
  `INDEX(${table}[${value}],MATCH("键一",${table}[键],0))`;

test.each<[string, string, string, Record<string, string>, string | null]>([
  ['in the unit of the report', '完成', '地区生产总值(亿元)', {}, `=${look('Results', '完成值')}`],
  ['in another unit', '目标', '一般公共预算收入(万元)', {}, `=${look('Targets', '目标值')}*10000`],
  ['as 7.1 below (%)', '完成', '地区生产总值增速(%)', {}, `=${look('Results', '完成值')}*100`],
  [
    'as a fraction in a cell of percent format',
    '完成',
    '地区生产总值增速',
    { B3: '0.0%' },
    `=${look('Results', '完成值')}`,
  ],
  ['not where the ledger lacks it', '完成', '森林覆盖率(%)', {}, null],
  ['not of a range', '目标', '社会消费品零售总额增速(%)', {}, null],
])('a native formula fetches the number %s', (_what, kind, name, formats, expected) => {
  const rows = [
    ['云岭市2023年', _],
    ['指标', kind],
    [name, _],
  ];
  expect(native(rows, formats)).toEqual([expected]);
});

test('no native formula for what is worked out of two figures, nor by a key longer than MATCH takes', () => {
  const rows = [
    ['云岭市2023年', _, _, _],
    ['指标', '目标', '完成', '完成率(%)'],
    ['一般公共预算收入(亿元)', _, _, _],
  ];
  expect(native(rows)[2]).toBeNull();
  expect(native(rows, {}, '长'.repeat(300))).toEqual([null, null, null]);
});
