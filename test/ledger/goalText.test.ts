import { goalText } from '../../src/ledger/goalText';
import type { Goal } from '../../src/ledger/record';

const figure = { measure: 'growth', value: null, upper: null, unit: '', bound: 'eq' } as const;

function goalOf(goal: Goal, before: string, words: string) {
  const sentence = `${before}${words}，云岭市再上台阶。`;
  return {
    ...figure,
    goal,
    sentence,
    sentenceSpan: { start: 100, end: 100 + sentence.length },
    valueSpan: { start: 100 + before.length, end: 100 + before.length + words.length },
  };
}

test.each<[Goal, string, string]>([
  ['sync', '居民收入增长与经济增长基本同步', '与经济增长基本同步'],
  ['sync', '居民消费价格涨幅与全国一致', '与全国一致'],
  ['relative', '居民收入增速高于经济增速', '高于经济增速'],
  ['improve', '保持稳定', '保持稳定'],
])('%s: %s is quoted, not paraphrased', (goal, clause, expected) => {
  expect(goalText(goalOf(goal, '今年，', clause), 'zh-CN')).toBe(expected);
});

test.each<[string, Parameters<typeof goalText>[0], string]>([
  ['words that read as another goal', goalOf('assigned', '今年，', '稳步提升'), '完成上级下达任务'],
  ['words that read as no goal', goalOf('sync', '今年，', '居民收入'), '与经济增长同步'],
  ['a place that is not known', { ...figure, goal: 'improve' }, '稳中有进'],
])('%s give way to the ledger’s word', (_, given, expected) => {
  expect(goalText(given, 'zh-CN')).toBe(expected);
});

test('a figure has no goal in words', () => {
  expect(goalText({ ...figure, value: 7, goal: null }, 'zh-CN')).toBe('');
});
