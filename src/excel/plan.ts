/** What writing some reports would change, found out without writing anything. */
import { periodText } from '../ledger/tables';
import { readingOf, type Reading } from '../ledger/identity';
import type { Language } from '../ledger/language';
import { applyChanges, planMerge, type LedgerChange } from '../ledger/merge';
import type { LedgerRecord } from '../ledger/record';
import { wordingOf } from '../ledger/wording';
import type { StandingLedger } from './read-ledger';
import { readLedgerWithKeys } from './rows-by-hand';
import type { PlannedChange, PlannedRow, WritePlan, WriteSource } from './room';
import { inWorkbook } from './session';
import { lookAtSettings } from './settings';

/** What a plan needs to be carried out; kept beside the plan that the pane shows. */
export interface PlanInside {
  readonly readings: readonly Reading[];
  readonly changes: readonly LedgerChange[];
  /** Of the ledger that the plan was made on. */
  readonly digest: string;
}

const insides = new WeakMap<WritePlan, PlanInside>();

export function insideOf(plan: WritePlan): PlanInside {
  const inside = insides.get(plan);
  if (!inside) throw new TypeError('a plan has to come from planWrite');
  return inside;
}

export function planWrite(sources: readonly WriteSource[]): Promise<WritePlan> {
  return inWorkbook(async (session) => {
    const settings = lookAtSettings(session);
    const ledger = await readLedgerWithKeys(session, () => settings().language);
    const readings = sources.map(({ report, text, file, readAt }) =>
      readingOf(report, text, { file, readAt, dictionary: ledger.dictionary }),
    );
    return planOver(ledger, readings, settings().language);
  });
}

/** The plan for readings over a ledger; pure. */
export function planOver(
  ledger: Pick<StandingLedger, 'records' | 'sources' | 'problems' | 'unreadKeys' | 'digest'>,
  readings: readonly Reading[],
  language: Language,
): WritePlan {
  const changes = mergeAll(ledger.records, readings).filter(
    // A row that a person left unreadable is in the ledger; it must not come a second time.
    ({ sort, key }) => sort !== 'added' || !ledger.unreadKeys.has(key),
  );
  const counts: Record<PlannedChange, number> = { added: 0, changed: 0, gone: 0, kept: 0, unchanged: 0 };
  for (const { sort } of changes) counts[sort]++;
  const known = new Set(ledger.sources.map(({ fingerprint }) => fingerprint));
  const plan: WritePlan = {
    counts,
    rows: changes.filter(({ sort }) => sort !== 'unchanged').map((change) => plannedRow(change, language)),
    readBefore: readings
      .filter(({ source }) => known.has(source.fingerprint))
      .map(({ source }) => source.file),
    problems: ledger.problems,
  };
  insides.set(plan, { readings, changes, digest: ledger.digest });
  return plan;
}

/**
 * Reports one after another, each over what the ones before leave. Two parts of one report that come together (two excerpts of
 * the same document) do not make each other's records go.
 */
function mergeAll(present: readonly LedgerRecord[], readings: readonly Reading[]): LedgerChange[] {
  const changes = new Map<string, LedgerChange>();
  let records = present;
  for (const reading of readings) {
    const merged = planMerge(records, reading).filter(
      ({ sort, key }) => sort !== 'gone' || !changes.has(key),
    );
    records = applyChanges(records, merged);
    for (const change of merged) changes.set(change.key, over(changes.get(change.key), change));
  }
  return [...changes.values()];
}

/** Two changes of one row in a row, as one. */
function over(first: LedgerChange | undefined, second: LedgerChange): LedgerChange {
  if (!first) return second;
  return first.sort === 'added' || second.sort === 'unchanged'
    ? { ...first, after: second.after }
    : { ...second, before: first.before };
}

function plannedRow({ sort, key, before, after, reported }: LedgerChange, language: Language): PlannedRow {
  const shown = reported ?? after ?? before!;
  return {
    key,
    change: sort,
    table: shown.kind === 'target' ? 'Targets' : 'Results',
    area: shown.area,
    indicator: shown.indicator,
    measure: shown.measure,
    period: periodText(shown.period),
    before: before && wordingOf(before, language),
    after: reported && wordingOf(reported, language),
    sentence: shown.sentence,
  };
}
