/** The files that were read, as one ledger: what two files say alike stands in it once, a later file is the newer version. */
import { basename } from 'node:path';
import { builtInDictionary } from '../engine';
import { readingOf, type Reading } from '../ledger/identity';
import { applyChanges, planMerge } from '../ledger/merge';
import type { Ledger, LedgerRecord, SourceRecord } from '../ledger/record';
import { isFailed, type FileOutcome } from './extraction';

/** A reading a report, in the order of files and texts. */
export function readingsOf(outcomes: readonly FileOutcome[], readAt: Date): Reading[] {
  return outcomes.flatMap((outcome) => {
    if (isFailed(outcome)) return [];
    const file = outcome.file === '-' ? '' : basename(outcome.file);
    const options = { file, readAt, dictionary: builtInDictionary };
    return outcome.reports.map((report) => readingOf(report, outcome.text, options));
  });
}

export function ledgerOf(readings: readonly Reading[]): Ledger {
  // a merge looks at the rows of one source only, so the sources are kept apart until all are in
  const rows = new Map<string, LedgerRecord[]>();
  const sources = new Map<string, SourceRecord>();
  for (const reading of readings) {
    const { id } = reading.source;
    const present = rows.get(id) ?? [];
    rows.set(id, applyChanges(present, planMerge(present, reading)));
    sources.set(id, reading.source);
  }
  const records = [...rows.values()].flat();
  return {
    targets: records.filter((record) => record.kind === 'target'),
    results: records.filter((record) => record.kind === 'result'),
    sources: [...sources.values()],
  };
}
