/** Figures of the ledger that contradict each other. */
import { areaUnifier } from './area';
import { assess } from './gap';
import { indicatorKey } from './identity';
import type { LedgerRecord } from './record';

/** Records of one area, kind, indicator, measure, period and basis with more than one figure, in the order of the ledger. */
export function conflicts(records: readonly LedgerRecord[]): LedgerRecord[][] {
  const areas = areaUnifier(records.map((record) => record.area));
  const groups = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    if (record.value === null || record.state === 'gone' || record.flags.includes('secondary')) continue;
    const { kind, measure, period, basis, stretch } = record;
    const place = [
      areas(record.area),
      kind,
      indicatorKey(record),
      measure,
      period.from,
      period.to,
      basis,
      stretch,
    ].join('|');
    const group = groups.get(place);
    if (group) group.push(record);
    else groups.set(place, [record]);
  }
  return [...groups.values()].filter((group) => group.some((record) => !isSameFigure(group[0]!, record)));
}

/** 7.5亿元 and 75000万元 are one figure; figures that cannot be compared contradict nothing. */
function isSameFigure(one: LedgerRecord, other: LedgerRecord): boolean {
  const { gap } = assess({ ...one, bound: 'eq', upper: null }, { ...other, upper: null });
  return (gap === null || gap === 0) && one.upper === other.upper;
}
