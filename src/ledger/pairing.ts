/** Finds the result that answers each target: target of 2025 from the report of 2025, result of 2025 from the report of 2026. */
import type { Dictionary } from '../engine/lexicon/dictionary';
import { unitOf } from '../engine/lexicon/units';
import { areaUnifier } from './area';
import { isConvertible } from './convert';
import { assess, type Assessment, type AssessmentContext, type Tolerance } from './gap';
import { indicatorKey } from './identity';
import type { LedgerRecord, Measure, Period } from './record';
import { keepsStepWithEconomy, referenceFinder } from './referenceFigure';
import { compareBy, trust } from './trust';

/** A target with its result, and what was needed to compare them. */
export interface Pair {
  readonly target: LedgerRecord;
  /** The result chosen; null when the ledger has none. */
  readonly result: LedgerRecord | null;
  /** Further results that would answer the target as well and give another figure. */
  readonly rivals: readonly LedgerRecord[];
  /** Figures besides target and result that the comparison rests on. */
  readonly support: {
    readonly baseline: LedgerRecord | null;
    readonly economicGrowth: LedgerRecord | null;
    readonly reference: LedgerRecord | null;
  };
  readonly context: AssessmentContext;
  readonly assessment: Assessment;
}

export interface PairingOptions {
  readonly dictionary: Dictionary;
  readonly tolerance?: Tolerance;
  /** Last year of the target's period; all years when left out. */
  readonly years?: readonly number[];
  /** Areas by their names in the ledger; all areas when left out. */
  readonly areas?: readonly string[];
}

/** Pairs every target, in the order of the targets. Records that their report no longer states are left out. */
export function pairLedger(
  ledger: { readonly targets: readonly LedgerRecord[]; readonly results: readonly LedgerRecord[] },
  options: PairingOptions,
): Pair[] {
  const { dictionary, tolerance, years, areas } = options;
  const book = resultBook(ledger);
  const findReference = referenceFinder(book, ledger.results);
  const isAsked = (target: LedgerRecord): boolean =>
    target.state !== 'gone' &&
    (years === undefined || years.includes(target.period.to)) &&
    (areas === undefined || areas.includes(target.area));
  return ledger.targets.filter(isAsked).map((target) => {
    const answers = answersTo(target, book);
    const result = answers[0] ?? null;
    const goal = target.goal === 'sync' && !keepsStepWithEconomy(target) ? 'relative' : target.goal;
    const support = {
      baseline: result && result.measure !== target.measure ? baselineOf(target, book) : null,
      economicGrowth: goal === 'sync' ? book.find(target.area, 'gdp', target.period, 'growth') : null,
      reference: goal === 'relative' ? findReference(target) : null,
    };
    const entry = target.indicatorId ? dictionary.byId(target.indicatorId) : undefined;
    const context: AssessmentContext = {
      direction: entry?.direction,
      growth: entry?.growth,
      tolerance,
      ...support,
    };
    const rivals = answers.slice(1).filter((rival) => isRival(result!, rival));
    return { target, result, rivals, support, context, assessment: assess({ ...target, goal }, result, context) };
  });
}

/** Results by area, indicator and period. */
export interface ResultBook {
  of(area: string, indicator: string, period: Period): readonly LedgerRecord[];
  find(area: string, indicator: string, period: Period, measure: Measure): LedgerRecord | null;
}

function resultBook(ledger: Parameters<typeof pairLedger>[0]): ResultBook {
  const areas = areaUnifier([...ledger.targets, ...ledger.results].map((record) => record.area));
  const place = (area: string, indicator: string, { from, to }: Period): string =>
    `${areas(area)}|${indicator}|${from}|${to}`;
  const book = new Map<string, LedgerRecord[]>();
  for (const result of ledger.results) {
    if (result.state === 'gone') continue;
    const at = place(result.area, indicatorKey(result), result.period);
    const there = book.get(at);
    if (there) there.push(result);
    else book.set(at, [result]);
  }
  const of = (area: string, indicator: string, period: Period): readonly LedgerRecord[] =>
    book.get(place(area, indicator, period)) ?? [];
  return {
    of,
    find: (area, indicator, period, measure) =>
      [...of(area, indicator, period)]
        .filter((result) => result.measure === measure && result.value !== null)
        .sort(compareBy((result) => trust(result)))[0] ?? null,
  };
}

/** Results that answer the target, the best first. */
function answersTo(target: LedgerRecord, book: ResultBook): LedgerRecord[] {
  return book
    .of(target.area, indicatorKey(target), target.period)
    .filter((result) => isOfBasis(target, result) && measureDistance(target, result) < 2)
    .sort(
      compareBy((result) => [
        measureDistance(target, result),
        result.basis === target.basis ? 0 : 1,
        isInUnit(target, result) ? 0 : 1,
        ...trust(result),
      ]),
    );
}

/** 0 the same · 1 level and growth, which last year's level may bring together · 2 nothing to compare. Levels in % are shares. */
function measureDistance(target: LedgerRecord, result: LedgerRecord): 0 | 1 | 2 {
  const sort = (measure: Measure): Measure => (measure === 'share' ? 'level' : measure);
  const [one, other] = [sort(target.measure), sort(result.measure)];
  if (one === other) return 0;
  return one !== 'rank' && other !== 'rank' && one !== 'gap' && other !== 'gap' ? 1 : 2;
}

/** At the end of one year and in that year are the same; 年均 and 累计 never are. */
function isOfBasis(target: LedgerRecord, result: LedgerRecord): boolean {
  const isOfYear = (basis: LedgerRecord['basis']): boolean => basis === 'annual' || basis === 'end';
  return target.basis === result.basis || (isOfYear(target.basis) && isOfYear(result.basis));
}

function isInUnit(target: LedgerRecord, result: LedgerRecord): boolean {
  const [one, other] = [unitOf(target.unit), unitOf(result.unit)];
  return target.unit === result.unit || (one !== null && other !== null && isConvertible(one, other));
}

function baselineOf(target: LedgerRecord, book: ResultBook): LedgerRecord | null {
  const before: Period = { from: target.period.to - 1, to: target.period.to - 1 };
  return target.period.from === target.period.to
    ? book.find(target.area, indicatorKey(target), before, 'level')
    : null;
}

/** Another figure for the same: not the same statement again, nor its growth beside its level. */
function isRival(result: LedgerRecord, rival: LedgerRecord): boolean {
  return (
    rival.measure === result.measure &&
    !rival.flags.includes('secondary') &&
    (rival.value !== result.value || rival.unit !== result.unit) &&
    assess({ ...result, bound: 'eq' }, rival).gap !== 0
  );
}
