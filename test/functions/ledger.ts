/** A small ledger of fictional areas for the tests of the functions. */
import { createLedgerIndex, type LedgerIndex } from '../../src/ledger/ledgerIndex';
import type { LedgerRecord } from '../../src/ledger/record';
import { callFunction, type CellOutcome } from '../../src/functions/call';
import { FunctionError } from '../../src/functions/functionError';
import { functionTable } from '../../src/functions/functionTable';
import type { Language } from '../../src/ledger/language';
import { record } from '../ledger/figures';

const result = (rest: Partial<LedgerRecord>): LedgerRecord =>
  record({
    kind: 'result',
    bound: 'eq',
    sourceId: '云岭市|2026|work',
    sentence: '全年地区生产总值达到326.5亿元，增长7.1%。',
    ...rest,
  });

const sales = { indicatorId: 'retail_sales', indicator: '社会消费品零售总额' };
const jobless = {
  indicatorId: 'unemployment_surveyed',
  indicator: '城镇调查失业率',
  measure: 'share',
} as const;

export function smallLedger(): LedgerIndex {
  const index = createLedgerIndex();
  index.set({
    targets: [
      record(),
      record({ value: 8, bound: 'eq', stretch: true }),
      record({ ...sales, value: 6.5, upper: 7, bound: 'range' }),
      record({ ...jobless, value: 5.5, bound: 'le' }),
      record({
        indicatorId: 'resident_income',
        indicator: '居民人均可支配收入',
        value: null,
        unit: '',
        bound: 'eq',
        goal: 'sync',
      }),
      record({
        indicatorId: null,
        indicator: '改造老旧小区',
        measure: 'level',
        value: 30,
        unit: '个',
        bound: 'eq',
      }),
      record({ area: '青石区', value: 8 }),
      record({ area: '白沙县', value: 6, period: { from: 2024, to: 2024 } }),
      record({ area: '白沙市', value: 6 }),
      record({ value: 50, measure: 'growth', period: { from: 2021, to: 2025 }, basis: 'cumulative' }),
    ],
    results: [
      result({ value: 326.5, unit: '亿元', measure: 'level' }),
      result({ value: 7.1 }),
      result({ ...jobless, value: 5.2 }),
      result({ area: '青石区', value: 9.25, state: 'by-hand', sentence: '' }),
      result({ value: 7.9, state: 'gone' }),
    ],
  });
  return index;
}

export function call(
  id: string,
  args: readonly unknown[],
  index = smallLedger(),
  language: Language = 'zh-CN',
): CellOutcome[][] {
  return callFunction(
    functionTable.find((each) => each.id === id)!,
    args,
    index,
    language,
  );
}

/** Answer of single cells: a value, or the error with its sentence. */
export function answer(
  id: string,
  args: readonly unknown[],
  index = smallLedger(),
  language: Language = 'zh-CN',
): unknown {
  const [[only]] = call(id, args, index, language) as [[CellOutcome]];
  return shown(only, language);
}

export function shown(outcome: CellOutcome, language: Language = 'zh-CN'): unknown {
  if (outcome instanceof FunctionError)
    return `${outcome.sort === 'value' ? '#VALUE!' : '#N/A'} ${outcome.sentence(language)}`;
  if (typeof outcome === 'object' && 'type' in outcome) return [outcome.basicValue, outcome.numberFormat];
  return outcome;
}
