/** Hand-made figures and records for the tests of the ledger. All places are fictional. */
import type { Figure, LedgerRecord } from '../../src/ledger/record';

export function figure(value: number | null, unit: string, rest: Partial<Figure> = {}): Figure {
  const isRate = unit === '%' || unit === '个百分点';
  return { measure: isRate ? 'growth' : 'level', value, upper: null, unit, bound: 'eq', goal: null, ...rest };
}

export function record(rest: Partial<LedgerRecord> = {}): LedgerRecord {
  return {
    key: 'k',
    kind: 'target',
    area: '云岭市',
    indicatorId: 'gdp',
    indicator: '地区生产总值',
    category: 'economy',
    measure: 'growth',
    value: 7.5,
    upper: null,
    unit: '%',
    bound: 'ge',
    goal: null,
    stretch: false,
    period: { from: 2025, to: 2025 },
    basis: 'annual',
    sentence: '全年地区生产总值增长7.5%以上。',
    sourceId: '云岭市|2025|work',
    source: '云岭市2025.txt',
    valueSpan: { start: 10, end: 16 },
    sentenceSpan: { start: 0, end: 17 },
    flags: [],
    note: '',
    state: 'checked',
    asRead: '',
    ...rest,
  };
}
