/** Hand-made records for the tests of the pane. */
import type { Flag, IndicatorRecord, Report } from '../../src/engine/record';
import { reviewText, type ReviewText } from '../../src/taskpane/review/review';

export const sampleText = '全市地区生产总值增长5.7%;固定资产投资增长3.1%。\n今年地区生产总值增长5.5%以上。';

export function record(
  words: string,
  changes: Partial<IndicatorRecord> = {},
  text = sampleText,
): IndicatorRecord {
  const start = text.indexOf(words);
  return {
    kind: 'result',
    indicatorId: 'gdp',
    indicator: '地区生产总值',
    measure: 'growth',
    value: Number.parseFloat(words),
    upper: null,
    unit: '%',
    bound: 'eq',
    goal: null,
    stretch: false,
    period: { from: 2024, to: 2024 },
    basis: 'annual',
    valueSpan: { start, end: start + words.length },
    sentenceSpan: { start: 0, end: text.length },
    flags: [],
    ...changes,
  };
}

export const flagged = (words: string, ...flags: Flag[]): IndicatorRecord => record(words, { flags });

export function report(records: readonly IndicatorRecord[], changes: Partial<Report> = {}): Report {
  return {
    area: '云岭市',
    year: 2025,
    title: '政府工作报告',
    span: { start: 0, end: sampleText.length },
    records,
    ...changes,
  };
}

export function held(
  records: readonly IndicatorRecord[],
  id = 't1',
  changes: Partial<Report> = {},
): ReviewText {
  return reviewText(
    {
      id,
      name: `${id}.txt`,
      origin: 'file',
      text: sampleText,
      readAt: '2026-01-01T00:00:00.000Z',
      notes: [],
    },
    [report(records, changes)],
  );
}
