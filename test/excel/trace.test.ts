import type { LedgerRecord } from '../../src/ledger/record';
import { tracedFigure } from '../../src/excel/trace';

const sentence = '今年新建口袋公园12个以上。';
const record: LedgerRecord = {
  key: '云岭市|2025|work|target|新建口袋公园|level|2025|annual|base|1',
  kind: 'target',
  area: '云岭市',
  indicatorId: null,
  indicator: '新建口袋公园',
  category: null,
  measure: 'level',
  value: 12,
  upper: null,
  unit: '个',
  bound: 'ge',
  goal: null,
  stretch: false,
  period: { from: 2025, to: 2025 },
  basis: 'annual',
  sentence,
  sourceId: '云岭市|2025|work',
  source: '报告.txt',
  valueSpan: { start: 15, end: 18 },
  sentenceSpan: { start: 7, end: 21 },
  flags: [],
  note: '',
  state: 'checked',
  asRead: '[]',
};
const text = `一、今年目标\n${sentence}二、重点任务`;
const trace = (of: LedgerRecord, kept: string) =>
  tracedFigure(of, undefined, { text: kept, problem: null }, 'zh-CN');
const marked = ({ text: whole, valueSpan }: ReturnType<typeof trace>) =>
  valueSpan && whole!.slice(valueSpan.start, valueSpan.end);

test('a figure is marked at its place', () => {
  expect(marked(trace(record, text))).toBe('12个');
});

test('a row whose change was not taken finds its sentence in the newer text', () => {
  expect(marked(trace(record, `(修订稿)${text}`))).toBe('12个');
});

test('a sentence that the newer text no longer has is marked nowhere', () => {
  const traced = trace(record, '一、今年目标\n新建口袋公园十余个。');
  expect(traced.sentenceSpan).toBeNull();
  expect(traced.valueSpan).toBeNull();
});

test('a row typed by hand lacks no text', () => {
  const byHand = { ...record, sourceId: '', valueSpan: null, sentenceSpan: null };
  expect(tracedFigure(byHand, undefined, undefined, 'zh-CN').textProblem).toBeNull();
});

test('a row whose text was not kept says so', () => {
  expect(tracedFigure(record, undefined, undefined, 'zh-CN').textProblem).toBe('text-missing');
});
