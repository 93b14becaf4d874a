import { formatArea, parseAddress, type Area } from '../../src/workbench/sheet/area';
import { shifted } from '../../src/workbench/sheet/shift';

const area = (text: string): Area => {
  const address = parseAddress(text);
  if (!address) throw new Error(text);
  const { row, column, rows, columns } = address;
  return { row, column, rows, columns };
};

describe('references move with the cells that are inserted or deleted', () => {
  const cases: Array<[string, 'insert' | 'delete', string, boolean, string | null]> = [
    ['B5:C6', 'insert', 'A2:D3', true, 'B7:C8'],
    ['B5:C6', 'insert', 'B6:C6', true, 'B5:C7'],
    ['B5:C6', 'insert', 'B7:C7', true, 'B5:C6'],
    ['B5:C6', 'insert', 'C2:C3', true, 'B5:C6'],
    ['B5:C6', 'insert', 'A5:A6', false, 'C5:D6'],
    ['B5:C6', 'insert', '1:2', true, 'B7:C8'],
    ['B5:C6', 'insert', 'A:A', false, 'C5:D6'],
    ['B5:C6', 'delete', 'A2:D3', true, 'B3:C4'],
    ['B5:C6', 'delete', 'B6:C8', true, 'B5:C5'],
    ['B5:C6', 'delete', 'B4:C5', true, 'B4:C4'],
    ['B5:C6', 'delete', 'B5:C6', true, null],
    ['B5:C6', 'delete', 'B7:C9', true, 'B5:C6'],
    ['B5:C6', 'delete', 'B:B', false, 'B5:B6'],
  ];
  test.each(cases)('%s after %s of %s (down: %s) is %s', (before, kind, at, vertical, after) => {
    const result = shifted(area(before), { kind, at: area(at), vertical });
    expect(result && formatArea(result)).toBe(after);
  });
});

test.each([
  ['A1', 'A1'],
  ['$B$2:C3', 'B2:C3'],
  ['C3:B2', 'B2:C3'],
  ['A:C', 'A:C'],
  ['2:5', '2:5'],
  ["'目标 2024'!A1:B2", 'A1:B2'],
])('the address %s is read as %s', (text, expected) => {
  expect(formatArea(area(text))).toBe(expected);
});

test.each(['', 'A', '5', 'A0', 'XFE1', 'A1:B2:C3', 'A1:B', '目标', 'Targets[年度]', 'A1048577'])(
  '%j is no address',
  (text) => {
    expect(parseAddress(text)).toBeNull();
  },
);
