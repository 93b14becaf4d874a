import { parseChineseNumeral } from '../../src/engine/reading/numerals';

describe('Chinese numerals have their values', () => {
  it.each([
    ['三千五百', 3500],
    ['七点五', 7.5],
    ['十二', 12],
    ['十万', 100000],
    ['两亿三千万', 230000000],
    ['一万零五十', 10050],
    ['二〇二三', 2023],
    ['三百五', 350],
    ['七千二', 7200],
    ['一百零五', 105],
    ['零', 0],
  ])('%s is %d', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '亩', '三点', '点五', '三五百', '三 千', '百千', '三点五点一'])('%j is no numeral', (text) => {
    expect(parseChineseNumeral(text)).toBeNull();
  });
});
