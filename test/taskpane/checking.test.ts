import { asksForALook, countNeedingLook, needsLook, reasonsOf } from '../../src/taskpane/review/attention';
import { applyChange } from '../../src/taskpane/review/changes';
import { builtInDictionary } from '../../src/engine';
import {
  everything,
  indicatorChoices,
  listRows,
  neighbour,
  nextToLookAt,
  type Filter,
  type ListRow,
  type Show,
} from '../../src/taskpane/review/filters';
import { partsOf } from '../../src/taskpane/review/parts';
import { reportToWrite, type ReviewRecord } from '../../src/taskpane/review/review';
import { searchWith, suggestFrom } from '../../src/taskpane/review/search';
import { createPaneStore } from '../../src/taskpane/review/store';
import { flagged, held, record } from './records';

const first = record('5.7%');
const second = record('3.1%', { indicator: '固定资产投资', indicatorId: 'fai', flags: ['conflict'] });
const third = record('5.5%', {
  kind: 'target',
  bound: 'ge',
  period: { from: 2025, to: 2025 },
  flags: ['period-inferred'],
});
const text = held([first, second, third]);
const records = text.reports[0]!.records;
const search = searchWith(builtInDictionary);
const rowsOf = (of: readonly ReviewRecord[], filter: Partial<Filter> = {}): ListRow[] =>
  listRows(
    [{ report: { ...text.reports[0]!, records: of }, parts: [] }],
    { ...everything, ...filter },
    search(filter.search ?? ''),
  );
const idOf = (row: ListRow): string => {
  if (row.type === 'record') return row.record.id;
  if (row.type === 'heading') return row.group;
  return row.type === 'report' ? `report ${row.report.id}` : row.name;
};
const ids = (rows: readonly ListRow[]): string[] => rows.map(idOf);

describe('what needs a look', () => {
  test.each([
    ['conflict', true],
    ['period-unclear', true],
    ['unit-unknown', true],
    ['secondary', true],
    ['period-inferred', false],
    ['kind-inferred', false],
    ['subject-carried', false],
    ['provisional', false],
  ] as const)('a record with %s asks for a look: %s', (flag, asks) => {
    expect(asksForALook(flagged('5.7%', flag))).toBe(asks);
  });

  test('once decided, it needs none', () => {
    expect(needsLook(records[1]!)).toBe(true);
    expect(needsLook({ ...records[1]!, decision: 'confirmed' })).toBe(false);
    expect(countNeedingLook(records)).toBe(1);
  });

  test('the gravest reason comes first', () => {
    expect(reasonsOf(flagged('5.7%', 'provisional', 'secondary', 'conflict'))).toEqual([
      'reason.conflict',
      'reason.secondary',
      'reason.provisional',
    ]);
  });
});

describe('the list', () => {
  test('what needs a look comes first, each group in the order of the text', () => {
    expect(ids(rowsOf(records))).toEqual(['look', 't1.0.1', 'rest', 't1.0.0', 't1.0.2']);
  });

  test('without anything to look at there are no headings', () => {
    expect(ids(rowsOf([records[0]!, records[2]!]))).toEqual(['t1.0.0', 't1.0.2']);
  });

  test.each<[Show, string[]]>([
    ['target', ['t1.0.2']],
    ['result', ['look', 't1.0.1', 'rest', 't1.0.0']],
    ['look', ['t1.0.1']],
    ['changed', []],
    ['refused', []],
  ])('%s shows its own', (show, expected) => {
    const shown = ids(rowsOf(records, { show }));
    expect(shown.filter((id) => expected.includes(id) || id.startsWith('t1'))).toEqual(expected);
  });

  test.each([
    ['投资', ['t1.0.1']],
    ['5.7', ['t1.0.0']],
    ['5.5%', ['t1.0.2']],
    ['没有这个', []],
    ['gdzctz', ['t1.0.1']],
    ['gtz', ['t1.0.1']],
    ['gdp', ['t1.0.0', 't1.0.2']],
    ['fixed asset', ['t1.0.1']],
  ])('a search for %s finds it by name or figure', (sought, expected) => {
    expect(ids(rowsOf(records, { search: sought })).filter((id) => id.startsWith('t1'))).toEqual(expected);
  });

  test('J and K go from record to record and stop at the ends', () => {
    const rows = rowsOf(records);
    expect(neighbour(rows, null, 1)?.record.id).toBe('t1.0.1');
    expect(neighbour(rows, 't1.0.1', 1)?.record.id).toBe('t1.0.0');
    expect(neighbour(rows, 't1.0.1', -1)?.record.id).toBe('t1.0.1');
    expect(neighbour(rows, 't1.0.2', 1)?.record.id).toBe('t1.0.2');
    expect(neighbour([], null, 1)).toBeNull();
  });

  test('a decision leads to the next record that needs a look, not to the next below', () => {
    const more = held([second, first, { ...third, flags: ['secondary'] }]).reports[0]!.records;
    const rows = rowsOf(more);
    expect(nextToLookAt(rows, 't1.0.0')?.record.id).toBe('t1.0.2');
    expect(nextToLookAt(rows, 't1.0.2')?.record.id).toBe('t1.0.0');
  });
});

describe('grouping', () => {
  const words =
    '云岭市政府工作报告\n一、2024年工作回顾\n地区生产总值增长5.7%。\n二、2025年工作安排\n地区生产总值增长5.5%以上。';
  const inText = (figure: string, id: string): ReviewRecord => {
    const current = record(figure, {}, words);
    return { ...records[0]!, id, read: current, current };
  };
  const report = { ...text.reports[0]!, records: [inText('5.7%', 'a'), inText('5.5%', 'b')] };
  const parts = partsOf(words, { start: 0, end: words.length });

  test('the parts of a report are its own headings', () => {
    expect(parts.map(({ name, start }) => [name, words.indexOf(name) === start])).toEqual([
      ['一、2024年工作回顾', true],
      ['二、2025年工作安排', true],
    ]);
  });

  test.each([
    ['坚持三条：一、要坚持问题导向，二、要坚持底线思维。', []],
    ['我们一致认为。二、2025年工作安排，今年要抓好六件事。', ['二、2025年工作安排']],
    [`一、${'很长的一行'.repeat(12)}\n完了`, []],
  ])('%s', (given, expected) => {
    expect(partsOf(given, { start: 0, end: given.length }).map(({ name }) => name)).toEqual(expected);
  });

  test('records stand under the parts of their report, and reports under their names', () => {
    const one = listRows([{ report, parts }], everything, search(''));
    expect(ids(one)).toEqual(['一、2024年工作回顾', 'a', '二、2025年工作安排', 'b']);
    const other = { ...report, id: 't2.0', records: [inText('5.7%', 'c')] };
    const both = listRows(
      [
        { report, parts },
        { report: other, parts },
      ],
      everything,
      search(''),
    );
    expect(ids(both)).toEqual([
      'report t1.0',
      '一、2024年工作回顾',
      'a',
      '二、2025年工作安排',
      'b',
      'report t2.0',
      'c',
    ]);
  });

  test('one indicator alone, whatever it is called in the text', () => {
    expect(indicatorChoices([{ ...report, records }])).toEqual([
      { key: 'gdp', name: '地区生产总值', count: 2 },
      { key: 'fai', name: '固定资产投资', count: 1 },
    ]);
    expect(ids(rowsOf(records, { indicator: 'fai' }))).toEqual(['look', 't1.0.1']);
  });
});

describe('finding indicators by what is typed', () => {
  const suggest = suggestFrom(builtInDictionary);
  test.each([
    ['shls', '社会消费品零售总额'],
    ['shxfplsze', '社会消费品零售总额'],
    ['社零', '社会消费品零售总额'],
    ['GDP', '地区生产总值'],
    ['dqsczz', '地区生产总值'],
    ['社会零售总额', '社会消费品零售总额'],
  ])('%s offers %s', (typed, name) => {
    expect(suggest(typed).map((entry) => entry.name)).toContain(name);
  });

  test.each([
    ['shls', '社会消费品零售总额', 'retail_sales'],
    ['gdp', '地区生产总值', 'gdp'],
    ['GDP', '生产总值', 'gdp'],
    // without an entry in the dictionary, so without any English name
    ['cgj', '城区管网改建里程', null],
    ['gwgj', '城区管网改建里程', null],
    ['zccd', '道路增长长度', null],
    ['5g', '5G基站', null],
  ])('typing %s leaves the records of %s in the list', (typed, indicator, indicatorId) => {
    const seeks = search(typed);
    expect(seeks(record('5.7%', { indicator, indicatorId }))).toBe(true);
    expect(seeks(record('5.7%', { indicator: '常住人口', indicatorId: null }))).toBe(false);
  });

  test.each(['', '   ', 'qqqq', '海上漂流瓶'])('“%s” offers nothing', (typed) => {
    expect(suggest(typed)).toEqual([]);
  });
});

test('a name that the dictionary learns is known in every report at once, and corrections stay', () => {
  const unknown = (indicator: string): ReturnType<typeof record> =>
    record('5.7%', { indicator, indicatorId: null });
  const texts = [
    held([unknown('城投面积'), unknown('别的')], 't1'),
    held([unknown('城投面积'), first], 't2'),
  ];
  const corrected = applyChange(texts, {
    type: 'correct',
    recordId: 't2.0.0',
    record: { ...texts[1]!.reports[0]!.records[0]!.current, indicator: '人改的名' },
  });
  const after = applyChange(corrected, {
    type: 'know-as',
    name: '城投面积',
    indicator: { id: 'own_x', name: '某面积' },
  });
  const names = after.flatMap(({ reports }) =>
    reports.flatMap((each) => each.records.map(({ current }) => current.indicator)),
  );
  expect(names).toEqual(['某面积', '别的', '人改的名', '地区生产总值']);
  expect(after[1]!.reports[0]!.records[1]).toBe(corrected[1]!.reports[0]!.records[1]);
});

describe('decisions', () => {
  const after = (...changes: Parameters<typeof applyChange>[1][]): readonly ReviewRecord[] =>
    changes.reduce((texts, change) => applyChange(texts, change), [text] as readonly (typeof text)[])[0]!
      .reports[0]!.records;

  test('a refused record is not written, and can be taken back', () => {
    const refused = after({ type: 'decide', recordId: 't1.0.0', decision: 'refused' });
    expect(reportToWrite({ ...text.reports[0]!, records: refused }).records).toHaveLength(2);
    expect(
      after(
        { type: 'decide', recordId: 't1.0.0', decision: 'refused' },
        { type: 'take-back', recordId: 't1.0.0' },
      ),
    ).toEqual(records);
  });

  test('a confirmed record is written without the doubts that were answered, but stays provisional', () => {
    const doubtful = held([{ ...second, flags: ['conflict', 'provisional'] }]);
    const confirmed = applyChange([doubtful], {
      type: 'decide',
      recordId: 't1.0.0',
      decision: 'confirmed',
    })[0]!;
    expect(reportToWrite(doubtful.reports[0]!).records[0]!.flags).toEqual(['conflict', 'provisional']);
    expect(reportToWrite(confirmed.reports[0]!).records[0]!.flags).toEqual(['provisional']);
  });

  test('a correction keeps what was read, so that it can be restored', () => {
    const corrected = after({ type: 'correct', recordId: 't1.0.1', record: { ...second, value: 3.2 } })[1]!;
    expect(corrected.current.value).toBe(3.2);
    expect(corrected.current.flags).toEqual([]);
    expect(corrected.read).toBe(second);
    expect(corrected.decision).toBe('confirmed');
  });

  test('an added record takes its place in the order of the text', () => {
    const added = after({ type: 'add-record', reportId: 't1.0', recordId: 'new', record: record('3.1%') });
    expect(added.map(({ id }) => id)).toEqual(['t1.0.0', 't1.0.1', 'new', 't1.0.2']);
  });

  test('naming the year moves the periods that followed from it, and no others', () => {
    const texts = [
      held(
        [first, { ...third, flags: ['period-inferred'] }, { ...second, flags: ['period-unclear'] }],
        't1',
        { year: 2024 },
      ),
    ];
    const named = applyChange(texts, {
      type: 'name-report',
      reportId: 't1.0',
      area: '云岭市',
      year: 2026,
    })[0]!.reports[0]!;
    expect(named.records.map(({ current }) => current.period.to)).toEqual([2024, 2027, 2026]);
    expect(named.records[2]!.current.flags).toEqual([]);
  });

  test('a report without a year gets its periods from the year a person gives: results the year before, targets the same', () => {
    const unclear = [
      held(
        [
          { ...first, flags: ['period-unclear'] },
          { ...third, flags: ['period-unclear'] },
        ],
        't1',
        { year: null },
      ),
    ];
    const named = applyChange(unclear, {
      type: 'name-report',
      reportId: 't1.0',
      area: '云岭市',
      year: 2030,
    })[0]!.reports[0]!;
    expect(named.records.map(({ current }) => current.period)).toEqual([
      { from: 2029, to: 2029 },
      { from: 2030, to: 2030 },
    ]);
  });

  test('a year given twice does not move what a person has corrected meanwhile', () => {
    let texts: readonly (typeof text)[] = [held([{ ...first, flags: ['period-inferred'] }])];
    texts = applyChange(texts, {
      type: 'correct',
      recordId: 't1.0.0',
      record: { ...first, period: { from: 2020, to: 2020 } },
    });
    texts = applyChange(texts, { type: 'name-report', reportId: 't1.0', area: '云岭市', year: 2026 });
    expect(texts[0]!.reports[0]!.records[0]!.current.period.to).toBe(2020);
  });
});

describe('the store', () => {
  test('a step of checking can be undone, reading a text cannot', () => {
    const store = createPaneStore();
    store.change({ type: 'add-text', text });
    expect(store.get().past).toHaveLength(0);
    expect(store.get().reportId).toBe('t1.0');
    store.change({ type: 'decide', recordId: 't1.0.0', decision: 'refused' });
    store.undo();
    expect(store.get().texts[0]).toEqual(text);
    store.undo();
    expect(store.get().texts).toHaveLength(1);
  });

  test('removing the text that is shown leads to another one', () => {
    const store = createPaneStore();
    store.change({ type: 'add-text', text });
    store.change({ type: 'add-text', text: held([first], 't2') });
    store.change({ type: 'remove-text', textId: 't2' });
    expect(store.get().reportId).toBe('t1.0');
    store.change({ type: 'remove-text', textId: 't1' });
    expect(store.get().reportId).toBeNull();
  });

  test('choosing another report forgets the filter and the record of the one before', () => {
    const store = createPaneStore();
    store.change({ type: 'add-text', text });
    store.change({ type: 'add-text', text: held([first], 't2') });
    store.show({ show: 'target', search: '投资' });
    store.choose({ reportId: 't1.0' });
    expect(store.get()).toMatchObject({
      reportId: 't1.0',
      recordId: null,
      filter: { show: 'all', search: '' },
    });
  });
});
