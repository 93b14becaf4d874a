import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import type { IndicatorRecord, Report } from '../../src/engine/record';
import { fingerprint } from '../../src/ledger/fingerprint';
import { isCorrected, readingOf, sourceIdOf, type Reading } from '../../src/ledger/identity';
import { applyChanges, planMerge } from '../../src/ledger/merge';
import type { LedgerRecord } from '../../src/ledger/record';

/** A report in which every sentence states one figure: [indicator id, value, kind, stretch]. */
type Statement = readonly [id: string, value: number, sentence: string, rest?: Partial<IndicatorRecord>];

function reading(statements: readonly Statement[], before = '', rest: Partial<Report> = {}): Reading {
  const start = before.length;
  let text = before;
  const records = statements.map(([id, value, sentence, other]): IndicatorRecord => {
    const at = text.length;
    text += sentence;
    const figure = `${value}%`;
    const place = at + sentence.indexOf(figure);
    return {
      kind: 'target',
      indicatorId: id,
      indicator: builtInDictionary.byId(id)!.name,
      measure: 'growth',
      value,
      upper: null,
      unit: '%',
      bound: 'eq',
      goal: null,
      stretch: false,
      period: { from: 2025, to: 2025 },
      basis: 'annual',
      valueSpan: { start: place, end: place + figure.length },
      sentenceSpan: { start: at, end: at + sentence.length },
      flags: [],
      ...other,
    };
  });
  const span = { start, end: text.length };
  const report: Report = { area: '云岭市', year: 2025, title: '政府工作报告', span, records, ...rest };
  return readingOf(report, text, {
    file: '云岭市2025.txt',
    readAt: new Date(2026, 0, 1),
    dictionary: builtInDictionary,
  });
}

const first: readonly Statement[] = [
  ['gdp', 7.5, '地区生产总值增长7.5%。'],
  ['gdp', 8, '力争达到8%。', { stretch: true }],
  ['fai', 6, '固定资产投资增长6%。'],
  ['retail_sales', 7, '社会消费品零售总额增长7%。'],
];
const rows = (): LedgerRecord[] => applyChanges([], planMerge([], reading(first)));
const sorts = (present: readonly LedgerRecord[], next: Reading) =>
  planMerge(present, next).map((change) => [change.sort, (change.after ?? change.before)!.indicatorId]);

describe('A report meets the ledger', () => {
  test('everything is added to an empty ledger, with keys of their own', () => {
    expect(sorts([], reading(first))).toEqual([
      ['added', 'gdp'],
      ['added', 'gdp'],
      ['added', 'fai'],
      ['added', 'retail_sales'],
    ]);
    expect(rows().map((row) => row.key)).toEqual([
      '云岭市|2025|work|target|gdp|growth|2025|annual|base|1',
      '云岭市|2025|work|target|gdp|growth|2025|annual|stretch|1',
      '云岭市|2025|work|target|fai|growth|2025|annual|base|1',
      '云岭市|2025|work|target|retail_sales|growth|2025|annual|base|1',
    ]);
  });

  test('writing twice adds nothing twice', () => {
    const changes = planMerge(rows(), reading(first));
    expect(changes.every((change) => change.sort === 'unchanged')).toBe(true);
    expect(applyChanges(rows(), changes)).toEqual(rows());
  });

  test('the same report from another place of a longer text is the same', () => {
    const changes = planMerge(rows(), reading(first, '广告一行。'));
    expect(changes.every((change) => change.sort === 'unchanged')).toBe(true);
    expect(applyChanges(rows(), changes)).toEqual(rows());
  });

  test('a newer version shows what is new, changed and gone', () => {
    const next = reading([
      ['gdp', 7, '地区生产总值增长7%。'],
      ['gdp', 8, '力争达到8%。', { stretch: true }],
      ['fai', 6, '固定资产投资增长6%。'],
      ['exports', 5, '出口增长5%。'],
    ]);
    expect(sorts(rows(), next)).toEqual([
      ['changed', 'gdp'],
      ['unchanged', 'gdp'],
      ['unchanged', 'fai'],
      ['added', 'exports'],
      ['gone', 'retail_sales'],
    ]);
    const after = applyChanges(rows(), planMerge(rows(), next));
    expect(after.map((row) => [row.indicatorId, row.value])).toEqual([
      ['gdp', 7],
      ['gdp', 8],
      ['fai', 6],
      ['exports', 5],
    ]);
    expect(after[0]!.key).toBe(rows()[0]!.key);
  });

  test('an unchanged row takes the place of its sentence in the newer text', () => {
    const next = reading([['fai', 6, '其中，固定资产投资增长6%。']]);
    const change = planMerge(rows(), next).find(({ after }) => after?.indicatorId === 'fai')!;
    expect(change.sort).toBe('unchanged');
    expect(change.after).toMatchObject({
      sentence: '其中，固定资产投资增长6%。',
      valueSpan: { start: 11, end: 13 },
    });
    expect(next.text.slice(11, 13)).toBe('6%');
  });

  test('only the changes that are taken are carried out', () => {
    const next = reading([
      ['gdp', 7, '地区生产总值增长7%。'],
      ['exports', 5, '出口增长5%。'],
    ]);
    const after = applyChanges(rows(), planMerge(rows(), next), (change) => change.sort === 'added');
    expect(after.map((row) => row.value)).toEqual([7.5, 8, 6, 7, 5]);
  });
});

describe('What people wrote stays', () => {
  const corrected = (): LedgerRecord[] =>
    rows().map((row) =>
      row.indicatorId === 'fai' ? { ...row, value: 6.5, note: '按统计局口径', state: 'corrected' } : row,
    );

  test('a correction survives the same report', () => {
    expect(isCorrected(corrected()[2]!)).toBe(true);
    expect(applyChanges(corrected(), planMerge(corrected(), reading(first)))).toEqual(corrected());
  });

  test('a correction survives a newer figure, which is shown', () => {
    const next = reading(
      first.map(([id, value, sentence]) =>
        id === 'fai' ? [id, 9, '固定资产投资增长9%。'] : [id, value, sentence],
      ),
    );
    const change = planMerge(corrected(), next).find(({ before }) => before?.indicatorId === 'fai')!;
    expect(change).toMatchObject({
      sort: 'kept',
      before: { value: 6.5 },
      after: { value: 6.5 },
      reported: { value: 9 },
    });
    expect(isCorrected(change.after!)).toBe(true);
  });

  test('a note survives a change of the figure', () => {
    const noted = rows().map((row) => ({ ...row, note: '重点' }));
    const next = reading([['gdp', 7, '地区生产总值增长7%。']]);
    expect(planMerge(noted, next)[0]).toMatchObject({ sort: 'changed', after: { value: 7, note: '重点' } });
  });

  test('a corrected or noted row that the report no longer states is marked, not removed', () => {
    const next = reading(first.slice(0, 2));
    const changes = planMerge(corrected(), next);
    expect(changes.filter(({ sort }) => sort === 'gone').map(({ after }) => after?.state ?? null)).toEqual([
      'gone',
      null,
    ]);
    const after = applyChanges(corrected(), changes);
    expect(after.map((row) => row.state)).toEqual(['checked', 'checked', 'gone']);
    expect(planMerge(after, next).every(({ sort }) => sort === 'unchanged')).toBe(true);
    expect(planMerge(after, reading(first)).map(({ sort }) => sort)).toEqual([
      'unchanged',
      'unchanged',
      'changed',
      'added',
    ]);
  });

  test('rows of other reports and rows typed by hand are left alone', () => {
    const others = [
      {
        ...rows()[0]!,
        key: '青石区|2025|work|target|gdp|growth|2025|annual|base|1',
        sourceId: '青石区|2025|work',
      },
      { ...rows()[0]!, key: 'by-hand|云岭市|target|gdp|growth|2025|annual|base|1', sourceId: '', asRead: '' },
    ];
    const changes = planMerge([...others, ...rows()], reading([['gdp', 7, '地区生产总值增长7%。']]));
    expect(applyChanges([...others, ...rows()], changes).slice(0, 2)).toEqual(others);
  });
});

describe('Several records of one identity', () => {
  const twice: readonly Statement[] = [
    ['gdp', 7, '地区生产总值增长7%。'],
    ['gdp', 7.5, '会上提出地区生产总值增长7.5%。'],
  ];

  test('get places of their own', () => {
    const keys = reading(twice).records.map((record) => record.key);
    expect(keys.map((key) => key.split('|').at(-1))).toEqual(['1', '2']);
  });

  test('are known again by what they say when one is put in front of them', () => {
    const before = applyChanges([], planMerge([], reading(twice)));
    const next = reading([['gdp', 6, '上年提出地区生产总值增长6%。'], ...twice]);
    const changes = planMerge(before, next);
    expect(changes.map(({ sort, key }) => [sort, key.split('|').at(-1)])).toEqual([
      ['added', '3'],
      ['unchanged', '1'],
      ['unchanged', '2'],
    ]);
  });
});

describe('What a report is known by', () => {
  test.each([
    ['云岭市', 2025, '政府工作报告', '云岭市|2025|work'],
    ['云岭市', 2025, '2025年国民经济和社会发展计划草案的报告', '云岭市|2025|plan'],
    ['云岭市', 2025, '关于2024年预算执行情况的报告', '云岭市|2025|budget'],
    ['', 2025, null, 'text|p'],
    ['云岭市', null, null, 'text|p'],
  ])('%s %p %s is %s', (area, year, title, id) => {
    expect(sourceIdOf({ area, year, title }, 'p')).toBe(id);
  });

  test('a changed character, a moved one and a missing one change the fingerprint', () => {
    const text = '全年地区生产总值增长7.5%以上。';
    const prints = [text, text.replace('5', '6'), text.replace('7.5', '5.7'), text.slice(1), `${text} `].map(
      fingerprint,
    );
    expect(new Set(prints).size).toBe(prints.length);
    expect(fingerprint(text)).toBe(fingerprint(text));
  });

  test('a sentence loses its line breaks, its place stays that of the text', () => {
    const [record] = reading([['gdp', 7, '地区生产总值\n增长7%。']]).records;
    expect(record).toMatchObject({
      sentence: '地区生产总值 增长7%。',
      sentenceSpan: { start: 0, end: 12 },
      category: 'economy',
    });
  });
});

test('ten thousand rows are merged in less than a second of computing', () => {
  const many: Statement[] = Array.from({ length: 10_000 }, (_, at) => [
    builtInDictionary.entries[at % builtInDictionary.entries.length]!.id,
    at / 100,
    `增长${at / 100}%。`,
    { period: { from: 2000 + (at % 30), to: 2000 + (at % 30) } },
  ]);
  const next = reading(many);
  const present = applyChanges([], planMerge([], next));
  const before = process.cpuUsage();
  expect(planMerge(present, next).every(({ sort }) => sort === 'unchanged')).toBe(true);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1000);
});
