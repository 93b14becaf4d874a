import { wordingOf } from '../../../src/ledger/template/answering/wording';
import { goalText } from '../../../src/ledger/goalText';
import type { Goal } from '../../../src/ledger/record';
import { record } from '../figures';

function goalFigure(sentence: string, words: string, goal: Goal) {
  const start = sentence.indexOf(words);
  const valueSpan = { start, end: start + words.length };
  const stated = record({ value: null, unit: '', bound: 'eq', goal, sentence, valueSpan });
  const sentenceSpan = { start: 0, end: sentence.length };
  return {
    ledger: { ...stated, sentenceSpan },
    figure: {
      area: stated.area,
      record: stated,
      sentence,
      valueInSentence: valueSpan,
      source: stated.source,
      reportYear: 2025,
    },
  };
}

test.each<[sentence: string, words: string, goal: Goal, wording: string]>([
  ['居民收入与全国平均保持一致。', '与全国平均保持一致', 'sync', '与全国平均保持一致'],
  ['居民收入增速高于经济增速。', '增速高于经济增速', 'relative', '高于经济增速'],
  ['居民收入努力再往上走一走。', '努力再往上走一走', 'improve', '稳中有进'],
])('a goal without number stands in a template as in the ledger: %s', (sentence, words, goal, wording) => {
  const { ledger, figure } = goalFigure(sentence, words, goal);
  expect(wordingOf(figure)).toBe(wording);
  expect(goalText(ledger, 'zh-CN')).toBe(wording);
});

test('a goal whose place is not known gets the ledger’s word for it', () => {
  const { figure } = goalFigure('完成上级任务。', '完成上级任务', 'assigned');
  expect(wordingOf({ ...figure, valueInSentence: null })).toBe('完成上级下达任务');
});
