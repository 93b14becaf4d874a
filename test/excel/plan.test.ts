import { builtInDictionary } from '../../src/engine';
import type { IndicatorRecord, Report } from '../../src/engine/record';
import { readingOf, type Reading } from '../../src/ledger/identity';
import type { LedgerRecord } from '../../src/ledger/record';
import { planOver } from '../../src/excel/plan';

const figure = (indicator: string, value: number, at: number): IndicatorRecord => ({
  kind: 'target',
  indicatorId: null,
  indicator,
  measure: 'level',
  value,
  upper: null,
  unit: '个',
  bound: 'ge',
  goal: null,
  stretch: false,
  period: { from: 2025, to: 2025 },
  basis: 'annual',
  valueSpan: { start: at, end: at + 3 },
  sentenceSpan: { start: at, end: at + 10 },
  flags: [],
});

function reading(file: string, ...records: IndicatorRecord[]): Reading {
  const text = `${file}${'一二三四五六七八九十'.repeat(20)}`;
  const report: Report = {
    area: '云岭市',
    year: 2025,
    title: '云岭市政府工作报告',
    span: { start: 0, end: text.length },
    records,
  };
  return readingOf(report, text, { file, readAt: new Date(2026, 0, 1), dictionary: builtInDictionary });
}

const ledgerOf = (records: readonly LedgerRecord[], unreadKeys: readonly string[] = []) => ({
  records,
  sources: [],
  problems: [],
  unreadKeys: new Set(unreadKeys),
  digest: '',
});
const none = { added: 0, changed: 0, gone: 0, kept: 0, unchanged: 0 };

test('two excerpts of one report that come together add up, and neither makes the other one go', () => {
  const plan = planOver(
    ledgerOf([]),
    [reading('上.txt', figure('新建公园', 12, 0)), reading('下.txt', figure('新增托位', 800, 20))],
    'zh-CN',
  );
  expect(plan.counts).toEqual({ ...none, added: 2 });
});

test('the same report twice in one hand is written once', () => {
  const once = reading('报告.txt', figure('新建公园', 12, 0));
  expect(planOver(ledgerOf([]), [once, once], 'zh-CN').counts).toEqual({ ...none, added: 1 });
});

test('a row that a person left unreadable is not added a second time', () => {
  const one = reading('报告.txt', figure('新建公园', 12, 0), figure('新增托位', 800, 20));
  const plan = planOver(ledgerOf([], [one.records[0]!.key]), [one], 'zh-CN');
  expect(plan.rows.map(({ indicator }) => indicator)).toEqual(['新增托位']);
});

test('a figure that the newer version no longer states is shown with what it was', () => {
  const before = reading('旧.txt', figure('新建公园', 12, 0), figure('新增托位', 800, 20));
  const now = reading('新.txt', figure('新增托位', 900, 20));
  const plan = planOver(ledgerOf(before.records), [now], 'zh-CN');
  expect(plan.rows.map(({ change, indicator, before, after }) => [change, indicator, before, after])).toEqual(
    [
      ['changed', '新增托位', '800个以上', '900个以上'],
      ['gone', '新建公园', '12个以上', null],
    ],
  );
});
