import fc from 'fast-check';
import { fitsDimension, unitEntries, unitOf } from '../../src/engine/lexicon/units';
import { convert, UnitError } from '../../src/ledger/convert';

describe('A unit is understood as written in reports', () => {
  test.each([
    ['亿元', 'money', '亿元'],
    ['万 元', 'money', '万元'],
    ['十亿元', 'money', '十亿元'],
    ['万亿元', 'money', '万亿元'],
    ['亿元人民币', 'money', '亿元'],
    ['亿美元', 'currency-foreign', '亿美元'],
    ['万港币', 'currency-foreign', '万港元'],
    ['万人', 'persons', '万人'],
    ['亿人次', 'visits', '亿人次'],
    ['万户', 'count', '万户'],
    ['万亩', 'area', '万亩'],
    ['㎡', 'area', '平方米'],
    ['km²', 'area', '平方公里'],
    ['亿斤', 'mass', '亿斤'],
    ['千克', 'mass', '千克'],
    ['千米', 'length', '千米'],
    ['m³', 'volume', '立方米'],
    ['亿千瓦时', 'energy', '亿千瓦时'],
    ['万度', 'energy', '万度'],
    ['万吨标准煤', 'energy', '万吨标准煤'],
    ['万千瓦', 'power', '万千瓦'],
    ['MW', 'power', '兆瓦'],
    ['ug/m3', 'concentration', '微克/立方米'],
    ['μg/m³', 'concentration', '微克/立方米'],
    ['µg/m³', 'concentration', '微克/立方米'],
    ['微克每立方米', 'concentration', '微克/立方米'],
    ['吨标煤/万元', 'energy-intensity', '吨标准煤/万元'],
    ['元/平方米', 'money/area', '元/平方米'],
    ['人/平方公里', 'persons/area', '人/平方公里'],
    ['%', 'ratio', '%'],
    ['％', 'ratio', '%'],
    ['‰', 'ratio', '‰'],
    ['成', 'ratio', '成'],
    ['个百分点', 'rate-change', '个百分点'],
    ['倍', 'multiple', '倍'],
    ['番', 'multiple', '番'],
    ['：1', 'index', ':1'],
    ['天', 'time', '天'],
    ['个月', 'time', '个月'],
    ['万件', 'count', '万件'],
    ['场次', 'count', '场次'],
    ['万家次', 'count', '万家次'],
    ['℃', 'index', '摄氏度'],
  ])('%s is %s, shown %s', (symbol, dimension, shown) => {
    expect(unitOf(symbol)).toMatchObject({ dimension, symbol: shown });
  });

  test.each(['', '万', '元元', '万%', '十个百分点', '工程', '/立方米', '元/', '元/人/天', '亿'.repeat(5000)])(
    '%p is no unit',
    (symbol) => {
      expect(unitOf(symbol)).toBeNull();
    },
  );

  test('no spelling stands for two units', () => {
    const spellings = unitEntries.flatMap((entry) => [entry.symbol, ...(entry.aliases ?? [])]);
    const folded = spellings.map((spelling) => spelling.normalize('NFKC').toLowerCase());
    expect(folded.filter((spelling, at) => folded.indexOf(spelling) !== at)).toEqual([]);
  });

  test('an indicator measured in days, money or an index takes the units people write for it', () => {
    expect(fitsDimension(unitOf('天')!, 'days')).toBe(true);
    expect(fitsDimension(unitOf('亿美元')!, 'money')).toBe(true);
    expect(fitsDimension(unitOf('倍')!, 'index')).toBe(true);
    expect(fitsDimension(unitOf('个月')!, 'days')).toBe(false);
    expect(fitsDimension(unitOf('万人次')!, 'persons')).toBe(false);
  });
});

describe('Units convert exactly inside a family', () => {
  test.each([
    [780, '亿元', '万元', '7800000'],
    [0.1, '亿元', '千元', '10000'],
    [3500, '万元', '亿元', '0.35'],
    [1, '公顷', '亩', '15'],
    [1500, '亩', '平方公里', '1'],
    [45, '万亩', '万公顷', '3'],
    [2, '平方公里', '万平方米', '200'],
    [2.5, '亿斤', '万吨', '12.5'],
    [1, '海里', '米', '1852'],
    [3, '里', '公里', '1.5'],
    [1.2, '亿立方米', '万方', '12000'],
    [36, '亿千瓦时', '万度', '360000'],
    [2.5, '万千瓦', '兆瓦', '25'],
    [0.5, '吨标准煤/万元', '千克标准煤/元', '0.05'],
    [35, '微克/立方米', '毫克/立方米', '0.035'],
    [36, '小时', '天', '1.5'],
    [2, '年', '个月', '24'],
    [3, '成', '%', '30'],
    [5, '‰', '%', '0.5'],
    [1234, '万人次', '亿人次', '0.1234'],
    [24, '元/平方米', '万元/公顷', '24'],
  ])('%p %s is so many %s: %s', (value, from, to, expected) => {
    expect(convert(value, from, to).toString()).toBe(expected);
  });

  test.each([
    ['亿元', '亿美元'],
    ['万人', '万人次'],
    ['个', '家'],
    ['万户', '万人'],
    ['%', '个百分点'],
    ['亩', '吨'],
    ['倍', '番'],
    ['天', '年'],
    ['度', '吨标准煤'],
    ['元', '元/人'],
  ])('never from %s to %s', (from, to) => {
    expect(() => convert(1, from, to)).toThrow(UnitError);
    expect(() => convert(1, to, from)).toThrow(UnitError);
  });

  test('an unknown unit is named', () => {
    expect(() => convert(1, '亿元', '斛')).toThrow('斛');
  });

  const families = [...new Set(unitEntries.map((entry) => entry.family))]
    .map((family) => unitEntries.filter((entry) => entry.family === family))
    .filter((entries) => entries.length > 1);

  test('there and back again is the same number', () => {
    const pair = fc
      .constantFrom(...families)
      .chain((entries) =>
        fc.tuple(
          fc.constantFrom(...entries!),
          fc.constantFrom(...entries!),
          fc.constantFrom('', '万', '亿', '千万'),
        ),
      );
    fc.assert(
      fc.property(pair, fc.integer({ min: -1e9, max: 1e9 }), ([from, to, multiplier], hundredths) => {
        const value = hundredths / 100;
        const source = from.dimension === 'ratio' || from.dimension === 'rate-change' ? '' : multiplier;
        const there = convert(value, source + from.symbol, to.symbol);
        const back = convert(there, to.symbol, source + from.symbol);
        expect(Math.abs(back.minus(value).toNumber())).toBeLessThan(1e-20);
      }),
    );
  });
});
