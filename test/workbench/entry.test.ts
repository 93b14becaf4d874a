import { readEntry, type Entry } from '../../src/workbench/sheet/entry';

const year = new Date().getFullYear();
const serial = (y: number, m: number, d: number): number =>
  (Date.UTC(y, m - 1, d) - Date.UTC(1899, 11, 30)) / 864e5;
const number = (value: number, format?: string): Entry => ({ kind: 'number', value, format });
const text = (value: string): Entry => ({ kind: 'text', text: value });

describe('a string written to a cell is read as if it were typed', () => {
  const cases: Array<[string, Entry]> = [
    ['', { kind: 'empty' }],
    ['地区生产总值', text('地区生产总值')],
    ['12.5', number(12.5)],
    ['-3', number(-3)],
    ['007', number(7)],
    ['1,234.5', number(1234.5, '#,##0.00')],
    ['1,23', text('1,23')],
    ['7.1%', number(0.071, '0.00%')],
    ['8%', number(0.08, '0%')],
    ['8%左右', text('8%左右')],
    ['6.5-7', text('6.5-7')],
    ['6.5%-7%', text('6.5%-7%')],
    ['(5)', number(-5)],
    ['1e3', number(1000, '0.00E+00')],
    ['1 1/2', number(1.5, '# ?/?')],
    ['¥1,200', number(1200, '"¥"#,##0')],
    ['TRUE', { kind: 'boolean', value: true }],
    ['#N/A', { kind: 'error', code: '#N/A' }],
    ['2024-01-02', number(serial(2024, 1, 2), 'yyyy/m/d')],
    ['2024/1/2', number(serial(2024, 1, 2), 'yyyy/m/d')],
    ['2024年1月2日', number(serial(2024, 1, 2), 'yyyy"年"m"月"d"日"')],
    ['2024-02-30', text('2024-02-30')],
    ['2024-1', number(serial(2024, 1, 1), 'mmm-yy')],
    ['1-2', number(serial(year, 1, 2), 'm"月"d"日"')],
    ['1-2个', text('1-2个')],
    ['2/30', number(serial(1930, 2, 1), 'mmm-yy')],
    ['10:30', number(10.5 / 24, 'h:mm')],
    ['=1+1', { kind: 'formula', formula: '=1+1' }],
    ['+A1', { kind: 'formula', formula: '=+A1' }],
    ['-增长', { kind: 'formula', formula: '=-增长' }],
    ['@SUM(A1)', { kind: 'formula', formula: '=@SUM(A1)' }],
    ['=', text('=')],
    ['-', text('-')],
    ['——', text('——')],
    ["'=1+1", text('=1+1')],
    ["'007", text('007')],
  ];
  test.each(cases)('%j', (typed, expected) => {
    expect(readEntry(typed, { format: 'General', chinese: true })).toEqual(expected);
  });
});

test.each(['=1+1', '2024-01-02', '007', '-3', 'TRUE'])('a cell in text format keeps %j as it is', (typed) => {
  expect(readEntry(typed, { format: '@', chinese: true })).toEqual(text(typed));
});

test('English reads month before day, Chinese the year first', () => {
  expect(readEntry('1/2/2024', { format: 'General', chinese: false })).toEqual(
    number(serial(2024, 1, 2), 'm/d/yyyy'),
  );
  expect(readEntry('24-1-2', { format: 'General', chinese: true })).toEqual(
    number(serial(2024, 1, 2), 'yyyy/m/d'),
  );
});
