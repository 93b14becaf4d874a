import { targetsTable } from '../../src/ledger/tables';
import { holdsStill, restored, runsOf } from '../../src/excel/row-cells';
import { stretchesFromBelow } from '../../src/excel/table-rows';
import { joinCells } from '../../src/excel/selected-cells';
import { blocksOf, requestBytes } from '../../src/excel/session';
import { rowsOnOneAxis } from '../../src/excel/gaps-chart';

test.each<[string, string | number, string | number, string | number]>([
  ['a formula', '=A1*2', 6, '=A1*2'],
  ['a text that begins with =', '=新建公园', '=新建公园', "'=新建公园"],
  ['a number', 12, 12, 12],
  ['a plain text', '地区', '地区', '地区'],
  ['an error value', '#N/A', '#N/A', '#N/A'],
])('%s is sent back so that it becomes itself again', (_, formula, value, sent) => {
  expect(restored(formula, value)).toBe(sent);
});

test.each<[unknown, unknown, boolean]>([
  ['=x', '=x', true],
  ['2025', 2025, true],
  [null, '', true],
  [0.1 + 0.2, 0.3, true],
  [0.07, 0.06, false],
  ['甲', '乙', false],
  [{ formula: '=A1', value: 1 }, 5, true],
])('sent %p, standing %p: untouched is %p', (sent, standing, untouched) => {
  expect(holdsStill(sent as never, standing)).toBe(untouched);
});

test("a person's column parts the ledger's columns into runs", () => {
  const at = new Map([
    ['area', 0],
    ['year', 1],
    ['indicator', 3],
  ]);
  expect(runsOf(targetsTable, at).map(({ start, columns }) => [start, columns.map(({ id }) => id)])).toEqual([
    [0, ['area', 'year']],
    [3, ['indicator']],
  ]);
});

test('rows go from the bottom up, neighbours in one stroke', () => {
  expect(stretchesFromBelow([2, 7, 3, 8, 4])).toEqual([
    { first: 7, count: 2 },
    { first: 2, count: 3 },
  ]);
});

test('selected cells read as one text, and each place leads back to its cell', () => {
  const { text, cellOf } = joinCells(
    [
      ['第一段', ''],
      ['第二段', '附注'],
      ['', ''],
    ],
    4,
    1,
  );
  expect(text).toBe('第一段\n第二段\t附注\n');
  expect(cellOf(text.indexOf('附'))).toBe('C6');
  expect(cellOf(0)).toBe('B5');
  expect(cellOf(99)).toBeNull();
});

test('blocks of rows stay below the limit, and no row is lost', () => {
  const rows = Array.from({ length: 100 }, (_, index) => [`第${index}行`, index]);
  const blocks = blocksOf(rows, 200);
  expect(blocks.flatMap(({ cells }) => cells)).toEqual(rows);
  for (const { bytes } of blocks) expect(bytes).toBeLessThanOrEqual(200);
  expect(blocks.map(({ first }) => first)).toEqual(
    blocks.map((_, index) => blocks.slice(0, index).reduce((sum, { cells }) => sum + cells.length, 0)),
  );
});

test.each([['云岭市"6%"', '新\n建\\'], [7.5], [true, '']])(
  'bytes are never counted too low: %p',
  (...row) => {
    // A request is JSON inside JSON.
    const real = new TextEncoder().encode(JSON.stringify(JSON.stringify(row))).length;
    expect(requestBytes(row) + 8).toBeGreaterThanOrEqual(real);
  },
);

test('a chart takes rows of one measure and unit only, those that most rows have', () => {
  const row = (area: string, measure: string, unit: string, result: number | string) => ({
    area,
    measure,
    unit,
    result,
    target: 1,
    year: 2025,
    indicator: '地区生产总值',
    indicatorId: 'gdp',
  });
  const rows = [
    row('甲', '增速', '%', 1),
    row('甲', '总量', '亿元', 9),
    row('乙', '增速', '%', 2),
    row('丙', '增速', '%', ''),
  ];
  expect(rowsOnOneAxis(rows, { by: 'area', of: '地区生产总值', year: 2025 }).map(({ area }) => area)).toEqual(
    ['甲', '乙'],
  );
});
