import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { translator } from '../../src/i18n';
import {
  draftFromWords,
  draftOf,
  parseNumber,
  placesOfWords,
  problemsOf,
  recordOf,
  type Draft,
} from '../../src/taskpane/review/correction';
import { figureInWords, periodInWords } from '../../src/taskpane/review/wording';
import { record, sampleText } from './records';

const good: Draft = draftOf(record('5.7%'), sampleText);
const places = { valueSpan: { start: 0, end: 3 }, sentenceSpan: { start: 0, end: 9 } };

test.each([
  ['7.5', 7.5],
  ['-1.8', -1.8],
  ['−1.8', -1.8],
  ['1,234.5', 1234.5],
  ['12', 12],
  [' 3 ', 3],
  ['七', null],
  ['7.5%', null],
  ['', null],
  ['1e5', null],
])('%s is read as the number %s', (typed, number) => {
  expect(parseNumber(typed)).toBe(number);
});

test('a record comes back out of its own form unchanged, without its doubts', () => {
  const whole = record('5.5%', { kind: 'target', bound: 'ge', stretch: true, flags: ['conflict'] });
  expect(recordOf(draftOf(whole, sampleText), whole, builtInDictionary)).toEqual({ ...whole, flags: [] });
});

test.each<[string, Partial<Draft>, keyof Draft]>([
  ['no name', { indicator: ' ' }, 'indicator'],
  ['neither number nor goal', { value: '' }, 'value'],
  ['words for a number', { value: '六左右' }, 'value'],
  ['a number without a unit', { unit: '' }, 'unit'],
  ['a range without its upper end', { bound: 'range' }, 'upper'],
  ['a range whose ends are swapped', { bound: 'range', upper: '3' }, 'upper'],
  ['a year of two digits', { from: '25' }, 'from'],
  ['a period that ends before it begins', { from: '2026', to: '2025' }, 'to'],
])('%s is said at its field', (_, changes, field) => {
  expect(Object.keys(problemsOf({ ...good, ...changes }))).toEqual([field]);
  expect(() => recordOf({ ...good, ...changes }, places, builtInDictionary)).toThrow();
});

test('a goal without a number needs neither number nor unit', () => {
  const draft: Draft = { ...good, value: '', unit: '', goal: 'sync' };
  expect(problemsOf(draft)).toEqual({});
  expect(recordOf(draft, places, builtInDictionary)).toMatchObject({ value: null, unit: '', goal: 'sync' });
});

test('a short name goes under its entry in the dictionary, an unknown one under its own', () => {
  expect(recordOf({ ...good, indicator: '社零' }, places, builtInDictionary)).toMatchObject({
    indicatorId: 'retail_sales',
    indicator: '社会消费品零售总额',
  });
  expect(recordOf({ ...good, indicator: '低空经济产值' }, places, builtInDictionary)).toMatchObject({
    indicatorId: null,
    indicator: '低空经济产值',
  });
});

test.each<[string, Partial<Draft>]>([
  [
    '城镇新增就业2.6万人以上',
    { indicator: '城镇新增就业', value: '2.6', unit: '万人', bound: 'ge', measure: 'level' },
  ],
  [
    '地区生产总值增长6%左右',
    { indicator: '地区生产总值', value: '6', unit: '%', bound: 'approx', measure: 'growth' },
  ],
  ['单位能耗下降2.5%', { indicator: '单位能耗', value: '-2.5', unit: '%', measure: 'growth' }],
  [
    '城镇调查失业率控制在5.5%以内',
    { indicator: '城镇调查失业率', value: '5.5', unit: '%', bound: 'le', measure: 'share' },
  ],
  ['进出口总额力争增长4%', { indicator: '进出口总额', value: '4', stretch: true }],
  ['PM2.5平均浓度31微克/立方米', { indicator: 'PM2.5平均浓度', value: '31', unit: '微克/立方米' }],
  ['大力发展旅游', { indicator: '大力发展旅游', value: '', unit: '', bound: 'eq' }],
])('the words %s propose a record', (words, expected) => {
  expect(draftFromWords(words, 2025, 'target')).toMatchObject({
    ...expected,
    words,
    from: '2025',
    to: '2025',
  });
});

test('typed words are found in their report only, with the sentence around them', () => {
  const inText = placesOfWords('固定资产投资增长3.1%', sampleText, { start: 0, end: sampleText.length })!;
  expect(sampleText.slice(inText.valueSpan.start, inText.valueSpan.end)).toBe('固定资产投资增长3.1%');
  expect(sampleText.slice(inText.sentenceSpan.start, inText.sentenceSpan.end)).toBe('固定资产投资增长3.1%。');
  expect(placesOfWords('固定资产投资', sampleText, { start: 0, end: 5 })).toBeNull();
  expect(placesOfWords('没有的字', sampleText, { start: 0, end: sampleText.length })).toBeNull();
  expect(placesOfWords('  ', sampleText, { start: 0, end: sampleText.length })).toBeNull();
});

describe('figures in words', () => {
  const zh = translator('zh-CN');
  const en = translator('en-US');
  test.each([
    [record('5.5%', { bound: 'ge' }), '增长 5.5% 以上', 'up 5.5% or more'],
    [record('5.7%', { value: -1.8 }), '下降 1.8%', 'down 1.8%'],
    [record('5.7%', { value: -3, bound: 'ge' }), '下降 3% 以上', 'down 3% or more'],
    [record('5.7%', { value: 4.5, upper: 5, bound: 'range' }), '增长 4.5–5%', 'up 4.5–5%'],
    [record('5.7%', { measure: 'level', value: 846.3, unit: '亿元' }), '846.3亿元', '846.3亿元'],
    [record('5.7%', { measure: 'share', value: 5.5, bound: 'le' }), '5.5% 以内', '5.5% or less'],
    [record('5.7%', { measure: 'rank', value: 3, unit: '位' }), '第 3 位', 'No. 3 位'],
    [
      record('5.7%', { value: null, unit: '', goal: 'sync' }),
      '与经济增长同步',
      'In step with economic growth',
    ],
  ])('%#: %s', (figure, chinese, english) => {
    expect(figureInWords(figure, zh)).toBe(chinese);
    expect(figureInWords(figure, en)).toBe(english);
  });

  test.each([
    ['annual', 2025, 2025, '2025'],
    ['average', 2021, 2025, '2021–2025 年均'],
    ['cumulative', 2021, 2025, '2021–2025 累计'],
    ['end', 2026, 2026, '到 2026'],
  ] as const)('%s %d to %d', (basis, from, to, words) => {
    expect(periodInWords({ basis, period: { from, to } }, zh)).toBe(words);
  });
});
