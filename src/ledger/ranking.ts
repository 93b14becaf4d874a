/** 位次: the areas of the ledger in order by one indicator. */
import type { Direction } from '../engine/lexicon/dictionary';
import { unitOf } from '../engine/lexicon/units';
import { convertParsed } from './convert';
import { decimalOf, numberOf } from './decimal';
import { areaUnifier } from './area';
import { indicatorKey } from './identity';
import type { LedgerRecord, Measure, RecordKind } from './record';
import { compareBy, trust } from './trust';

export interface RankedArea {
  readonly record: LedgerRecord;
  /** Value in the common unit. */
  readonly value: number;
  /** 1 is the best; equal figures share a rank and the next one is left out (1, 2, 2, 4). */
  readonly rank: number;
}

export interface Ranking {
  /** Unit that most of the figures are in. */
  readonly unit: string;
  readonly ranked: readonly RankedArea[];
  /** Records whose unit does not convert, or without a number. */
  readonly unranked: readonly LedgerRecord[];
}

/** What to rank the areas by. */
export interface RankingQuestion {
  readonly kind: RecordKind;
  /** As `indicatorKey` gives it. */
  readonly indicator: string;
  readonly year: number;
  /** The measure that most areas have, when left out. */
  readonly measure?: Measure;
}

/** Ranks the areas of the ledger by an indicator: of each area the record to take. */
export function rankAreas(
  records: readonly LedgerRecord[],
  { kind, indicator, year, measure }: RankingQuestion,
  direction: Direction | undefined,
): Ranking {
  const asked = records.filter(
    (record) =>
      record.kind === kind &&
      record.state !== 'gone' &&
      record.value !== null &&
      record.period.from === year &&
      record.period.to === year &&
      indicatorKey(record) === indicator,
  );
  const wanted = measure ?? mostFrequent(asked.map((record) => record.measure));
  const areas = areaUnifier(asked.map((record) => record.area));
  const best = new Map<string, LedgerRecord>();
  for (const record of asked.filter((each) => each.measure === wanted).sort(compareBy(trust))) {
    const area = areas(record.area);
    if (!best.has(area)) best.set(area, record);
  }
  return rank([...best.values()], direction);
}

/**
 * Ranks records of one indicator, measure and period, one for each area.
 *
 * @param direction lower and within put the smallest first
 */
export function rank(records: readonly LedgerRecord[], direction: Direction | undefined): Ranking {
  const unit = mostFrequent(records.filter(({ value }) => value !== null).map((record) => record.unit)) ?? '';
  const valued = records.flatMap((record) => {
    const value = valueIn(record, unit);
    return value === null ? [] : [{ record, value }];
  });
  const isRankMeasure = records[0]?.measure === 'rank';
  const sign = direction === 'lower' || direction === 'within' || isRankMeasure ? 1 : -1;
  valued.sort((one, other) => sign * (one.value - other.value));
  const ranked: RankedArea[] = [];
  for (const [at, entry] of valued.entries()) {
    const before = ranked.at(-1);
    ranked.push({ ...entry, rank: before && before.value === entry.value ? before.rank : at + 1 });
  }
  const kept = new Set(valued.map(({ record }) => record));
  return { unit, ranked, unranked: records.filter((record) => !kept.has(record)) };
}

function mostFrequent<Value extends string>(values: readonly Value[]): Value | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function valueIn(record: LedgerRecord, unit: string): number | null {
  if (record.value === null) return null;
  if (record.unit === unit) return record.value;
  const [from, to] = [unitOf(record.unit), unitOf(unit)];
  const converted = from && to ? convertParsed(decimalOf(record.value), from, to) : null;
  return converted && numberOf(converted);
}
