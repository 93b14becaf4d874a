import { asCell, asCellText, cutOff, longestCellText } from '../../src/excel/cell-text';

describe('a text stays a text', () => {
  test.each([
    ['=1+1', 'a formula'],
    ['+86', 'a formula that begins with +'],
    ['-3%', 'a formula that begins with −'],
    ['@SUM(A1)', 'a formula of old'],
    ['=HYPERLINK("x")', 'a formula in wide letters'],
    ['+1', 'a wide plus'],
    ["'abc", 'an apostrophe that would vanish'],
    ['2025', 'a number'],
    ['7.5%', 'a percentage'],
    ['2024年1月', 'a date'],
    ['1/2', 'a date'],
    ['3-4', 'a date'],
    ['12', 'a wide number'],
    ['(3)', 'a negative number'],
    ['¥5', 'an amount of money'],
    ['二〇二五年一月', 'a date in Chinese numerals'],
    ['上午9时', 'a time'],
    ['May 5', 'a date in English'],
    ['TRUE', 'a truth value'],
    ['#N/A', 'an error value'],
    [' =1', 'blanks before a sign are harmless, blanks before digits not'],
  ])('%s is guarded: it would become %s', (text) => {
    if (text === ' =1') expect(asCellText(text)).toBe(text);
    else expect(asCellText(text)).toBe(`'${text}`);
  });

  test.each(['地区生产总值', 'GDP', '规上工业增加值增长6%', '“十四五”', 'gdp', '——', ''])(
    '%s goes as it is',
    (text) => {
      expect(asCellText(text)).toBe(text);
    },
  );

  test('a text that is too long for a cell is cut and says so', () => {
    const cell = asCellText('云'.repeat(40_000));
    expect(cell).toHaveLength(longestCellText);
    expect(cell.endsWith('…')).toBe(true);
  });

  test('a cut does not part a surrogate pair', () => {
    expect(cutOff('云𠮷岭', 2)).toBe('云');
    expect(cutOff('云𠮷岭', 3)).toBe('云𠮷');
  });

  test.each<[string | number | boolean | null, unknown]>([
    [null, ''],
    [0, 0],
    [-3.5, -3.5],
    [true, true],
    ['=A1', "'=A1"],
  ])('cell %p is sent as %p', (value, sent) => {
    expect(asCell(value)).toBe(sent);
  });
});
