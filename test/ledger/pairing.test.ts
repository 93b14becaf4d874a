import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { conflicts } from '../../src/ledger/conflicts';
import { pairLedger } from '../../src/ledger/pairing';
import { rankAreas } from '../../src/ledger/ranking';
import type { LedgerRecord } from '../../src/ledger/record';
import { record } from './figures';

const result = (rest: Partial<LedgerRecord> = {}): LedgerRecord =>
  record({ kind: 'result', bound: 'eq', value: 7.1, sourceId: '云岭市|2026|work', ...rest });
const pair = (targets: LedgerRecord[], results: LedgerRecord[]) =>
  pairLedger({ targets, results }, { dictionary: builtInDictionary });
const chosen = (target: Partial<LedgerRecord>, ...results: LedgerRecord[]) =>
  pair([record(target)], results)[0]!.result?.value ?? null;

describe('A target meets the result that answers it', () => {
  test('target of 2025 from the report of 2025, result of 2025 from the report of 2026', () => {
    const [met] = pair(
      [record()],
      [result({ value: 6, period: { from: 2024, to: 2024 } }), result({ value: 7.6 })],
    );
    expect([met!.result?.value, met!.assessment.status, met!.assessment.gap]).toEqual([7.6, 'met', 0.1]);
  });

  test.each<[string, Partial<LedgerRecord>, LedgerRecord[], number | null]>([
    ['of the same area', {}, [result({ area: '青石区', value: 9 })], null],
    ['under its short name as well', {}, [result({ area: '云岭', value: 9 })], 9],
    ['of the same indicator', {}, [result({ indicatorId: 'fai', value: 9 })], null],
    [
      'by name where there is no id',
      { indicatorId: null, indicator: '改造老旧小区' },
      [result({ indicatorId: null, indicator: '改造 老旧小区', value: 9 })],
      9,
    ],
    [
      'growth rather than level',
      {},
      [result({ measure: 'level', unit: '亿元', value: 326 }), result({ value: 9 })],
      9,
    ],
    ['年均 is no yearly figure', {}, [result({ basis: 'average', value: 9 })], null],
    ['the end of the year is the year', { basis: 'end' }, [result({ value: 9 })], 9],
    [
      'five years meet five years',
      { period: { from: 2021, to: 2025 }, basis: 'average' },
      [result({ value: 8 }), result({ period: { from: 2021, to: 2025 }, basis: 'average', value: 9 })],
      9,
    ],
    [
      'the report of the next year first',
      {},
      [result({ value: 8, sourceId: '云岭市|2027|work' }), result({ value: 9 })],
      9,
    ],
    [
      'what a person typed before any report',
      {},
      [result({ value: 8 }), result({ value: 9, state: 'by-hand', sourceId: '' })],
      9,
    ],
    [
      'a figure that stands for itself',
      {},
      [result({ value: 8, flags: ['secondary'] }), result({ value: 9 })],
      9,
    ],
    [
      'a final figure before 预计',
      {},
      [result({ value: 8, flags: ['provisional'] }), result({ value: 9 })],
      9,
    ],
    ['an exact figure before 超过', {}, [result({ value: 8, bound: 'ge' }), result({ value: 9 })], 9],
    [
      'in the unit of the target',
      { indicatorId: 'exports', measure: 'level', value: 300, unit: '亿元' },
      [
        result({ indicatorId: 'exports', measure: 'level', value: 50, unit: '亿美元' }),
        result({ indicatorId: 'exports', measure: 'level', value: 3200000, unit: '万元' }),
      ],
      3200000,
    ],
    ['not what its report no longer states', {}, [result({ value: 9, state: 'gone' })], null],
  ])('%s', (_name, target, results, value) => {
    expect(chosen(target, ...results)).toBe(value);
  });

  test('each target has a row, that of 力争 as well; targets no longer stated have none', () => {
    const pairs = pair(
      [record(), record({ key: 's', value: 8, stretch: true }), record({ key: 'g', state: 'gone' })],
      [result({ value: 7.8 })],
    );
    expect(pairs.map(({ assessment }) => assessment.status)).toEqual(['met', 'not-met']);
  });

  test('years and areas can be chosen', () => {
    const targets = [record(), record({ period: { from: 2026, to: 2026 } }), record({ area: '青石区' })];
    const options = { dictionary: builtInDictionary, years: [2025], areas: ['云岭市'] };
    expect(pairLedger({ targets, results: [] }, options)).toHaveLength(1);
  });

  test('nominal growth meets a level by last year’s level', () => {
    const money = { indicatorId: 'budget_revenue', indicator: '一般公共预算收入' };
    const level = { ...money, measure: 'level', unit: '亿元' } as const;
    const last = { from: 2024, to: 2024 };
    const [met] = pair(
      [record({ ...money, value: 5, bound: 'eq' })],
      [result({ ...level, value: 106 }), result({ ...level, value: 100, period: last })],
    );
    expect([met!.assessment.gap, met!.assessment.status, met!.support.baseline?.value]).toEqual([
      1,
      'met',
      100,
    ]);
  });

  test('real growth never does', () => {
    const level = { measure: 'level', unit: '亿元' } as const;
    const [met] = pair(
      [record()],
      [result({ ...level, value: 106 }), result({ ...level, value: 100, period: { from: 2024, to: 2024 } })],
    );
    expect([met!.assessment.status, met!.assessment.reason.code]).toEqual(['not-comparable', 'real-growth']);
  });

  test('other results that say otherwise are rivals; the same figure in another unit is none', () => {
    const level = { indicatorId: 'fai', measure: 'level', bound: 'eq' } as const;
    const [met] = pair(
      [record({ ...level, value: 7, unit: '亿元' })],
      [
        result({ ...level, value: 7.5, unit: '亿元' }),
        result({ ...level, value: 75000, unit: '万元' }),
        result({ ...level, value: 7.8, unit: '亿元', bound: 'ge' }),
      ],
    );
    expect(met!.rivals.map((rival) => rival.value)).toEqual([7.8]);
  });
});

describe('Goals that refer to other figures of the ledger', () => {
  const income = { indicatorId: 'resident_income', indicator: '居民人均可支配收入' };

  test('同步 is held against the growth of GDP of the same area and year', () => {
    const sync = record({ ...income, value: null, unit: '', goal: 'sync', bound: 'eq' });
    const other = result({ value: 9, area: '青石区' });
    const [met] = pair([sync], [other, result({ value: 7.1 }), result({ ...income, value: 7.4 })]);
    expect([met!.assessment.status, met!.assessment.gap, met!.support.economicGrowth?.area]).toEqual([
      'met',
      0.3,
      '云岭市',
    ]);
  });

  test('与全国一致 is not held against the growth of GDP, whatever the goal was read as', () => {
    const prices = { indicatorId: 'cpi', indicator: '居民消费价格涨幅', measure: 'growth' } as const;
    const goal = record({
      ...prices,
      value: null,
      unit: '',
      goal: 'sync',
      bound: 'eq',
      sentence: '居民消费价格涨幅与全国一致。',
      sentenceSpan: { start: 0, end: 14 },
      valueSpan: { start: 8, end: 13 },
    });
    const [pairOfPrices] = pair([goal], [result({ value: 7.1 }), result({ ...prices, value: 0.2 })]);
    expect([pairOfPrices!.assessment.status, pairOfPrices!.assessment.reason.code]).toEqual([
      'not-quantified',
      'goal-relative',
    ]);
  });

  const relative = (sentence: string): LedgerRecord =>
    record({
      value: null,
      unit: '',
      goal: 'relative',
      bound: 'eq',
      sentence,
      sentenceSpan: null,
      valueSpan: null,
    });

  test('高于全省 is held against the one province of the ledger', () => {
    const province = result({ area: '东山省', value: 6.8 });
    const [met] = pair([relative('地区生产总值增速高于全省平均。')], [result(), province]);
    expect([met!.assessment.status, met!.assessment.gap]).toEqual(['met', 0.3]);
    const [unclear] = pair(
      [relative('地区生产总值增速高于全省平均。')],
      [result(), province, result({ area: '西山省' })],
    );
    expect(unclear!.assessment.status).toBe('not-quantified');
  });

  test('快于经济增长 is held against GDP', () => {
    const target = { ...relative('居民收入增长快于经济增长。'), ...income };
    const [met] = pair([target], [result({ ...income, value: 7 }), result({ value: 7.1 })]);
    expect([met!.assessment.status, met!.assessment.gap]).toEqual(['not-met', -0.1]);
  });
});

describe('Figures that contradict each other', () => {
  test('are found across reports, units aside', () => {
    const money = { indicatorId: 'fai', measure: 'level', kind: 'result', bound: 'eq' } as const;
    const groups = conflicts([
      record({ ...money, value: 7.5, unit: '亿元' }),
      record({ ...money, value: 75000, unit: '万元' }),
      record({ ...money, value: 7.5, unit: '亿元', area: '青石区' }),
      record({ ...money, value: 7.9, unit: '亿元', area: '青石区' }),
      record({ ...money, value: 9.9, unit: '亿元', area: '青石区', flags: ['secondary'] }),
    ]);
    expect(groups.map((group) => group.map(({ value }) => value))).toEqual([[7.5, 7.9]]);
  });
});

describe('位次: areas ranked by an indicator', () => {
  const at = (area: string, value: number | null, rest: Partial<LedgerRecord> = {}) =>
    result({ area, value, ...rest });
  const ranks = (records: LedgerRecord[], direction?: 'higher' | 'lower', indicator = 'gdp') =>
    rankAreas(records, { kind: 'result', indicator, year: 2025 }, direction).ranked.map(
      ({ record: each, rank }) => [each.area, rank],
    );

  test('the highest first, equal figures share a rank', () => {
    expect(ranks([at('甲市', 6), at('乙市', 7), at('丙市', 6), at('丁市', 5)], 'higher')).toEqual([
      ['乙市', 1],
      ['甲市', 2],
      ['丙市', 2],
      ['丁市', 4],
    ]);
  });

  test('the lowest first where lower is better', () => {
    expect(ranks([at('甲市', 6), at('乙市', 7)], 'lower')).toEqual([
      ['甲市', 1],
      ['乙市', 2],
    ]);
  });

  test('one figure for each area, in one unit; what has none is left over', () => {
    const level = { measure: 'level', indicatorId: 'fai' } as const;
    const ranking = rankAreas(
      [
        at('甲市', 7, { ...level, unit: '亿元' }),
        at('乙市', 80000, { ...level, unit: '万元' }),
        at('乙市', 9, { ...level, unit: '亿元', flags: ['secondary'] }),
        at('丙市', 6, { ...level, unit: '亿元' }),
        at('丁市', 1, { ...level, unit: '亿美元' }),
      ],
      { kind: 'result', indicator: 'fai', year: 2025 },
      'higher',
    );
    expect(ranking.unit).toBe('亿元');
    expect(ranking.ranked.map(({ record: each, value, rank }) => [each.area, value, rank])).toEqual([
      ['乙市', 8, 1],
      ['甲市', 7, 2],
      ['丙市', 6, 3],
    ]);
    expect(ranking.unranked.map(({ area }) => area)).toEqual(['丁市']);
  });
});
