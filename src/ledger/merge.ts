/** A report meets the ledger: what is new, what a newer version says otherwise, what it no longer says, and what people wrote. */
import { identityOfKey, isCorrected, type Reading } from './identity';
import type { LedgerRecord } from './record';

/**
 * added: not in the ledger yet · changed: the report gives another figure than at its last reading · gone: it no longer states it ·
 * kept: it gives another figure, but a person has corrected the row, which stays · unchanged: there already.
 */
export type ChangeSort = 'added' | 'changed' | 'gone' | 'kept' | 'unchanged';

export interface LedgerChange {
  readonly sort: ChangeSort;
  /** Key of the row. */
  readonly key: string;
  readonly before: LedgerRecord | null;
  /**
   * The row once the change is carried out; null for a row that goes. Also an unchanged or kept row may differ from
   * `before`: in its sentence and place, which count in the newer text.
   */
  readonly after: LedgerRecord | null;
  /** What the report says now, null where it says nothing any more. */
  readonly reported: LedgerRecord | null;
}

/**
 * Compares a reading with the rows of the ledger, targets and results alike; rows of other sources and rows typed by hand
 * are left alone. The changes stand in the order of the report, what is gone comes last.
 */
export function planMerge(present: readonly LedgerRecord[], reading: Reading): LedgerChange[] {
  const taken = new Set(present.map((record) => record.key));
  const own = groupByIdentity(present.filter((record) => record.sourceId === reading.source.id));
  const changes = new Map<LedgerRecord, LedgerChange>();
  for (const [identity, reported] of groupByIdentity(reading.records)) {
    const rows = own.get(identity) ?? [];
    own.delete(identity);
    const { pairs, unmatchedRows, unmatchedReported } = match(rows, reported);
    for (const [row, record] of pairs) changes.set(record, changeOf(row, record));
    for (const record of unmatchedReported) changes.set(record, added(record, identity, taken));
    if (unmatchedRows.length > 0) own.set(identity, unmatchedRows);
  }
  const inOrder = reading.records.map((record) => changes.get(record)!);
  return [...inOrder, ...[...own.values()].flat().map(goneOf)];
}

/** The rows of the ledger after the changes; a change that is not taken leaves its row as it is. */
export function applyChanges(
  present: readonly LedgerRecord[],
  changes: readonly LedgerChange[],
  take: (change: LedgerChange) => boolean = () => true,
): LedgerRecord[] {
  const byKey = new Map(
    changes.filter((change) => change.sort !== 'added').map((change) => [change.key, change]),
  );
  const rows = present.flatMap((record) => {
    const change = byKey.get(record.key);
    if (!change || !take(change)) return [record];
    return change.after ? [change.after] : [];
  });
  const newRows = changes.flatMap((change) =>
    change.sort === 'added' && change.after && take(change) ? [change.after] : [],
  );
  return [...rows, ...newRows];
}

function groupByIdentity(records: readonly LedgerRecord[]): Map<string, LedgerRecord[]> {
  const groups = new Map<string, LedgerRecord[]>();
  for (const record of records) {
    const identity = identityOfKey(record.key);
    const group = groups.get(identity);
    if (group) group.push(record);
    else groups.set(identity, [record]);
  }
  return groups;
}

/** How surely two records of one identity are the same statement; the surest pairs are made first. */
const likenesses: readonly ((row: LedgerRecord, reported: LedgerRecord) => boolean)[] = [
  (row, reported) => row.asRead === reported.asRead && row.sentence === reported.sentence,
  (row, reported) => row.asRead === reported.asRead,
  (row, reported) => row.sentence === reported.sentence,
  () => true,
];

function match(rows: readonly LedgerRecord[], reported: readonly LedgerRecord[]) {
  const pairs: [LedgerRecord, LedgerRecord][] = [];
  const unmatchedRows = [...rows];
  let unmatchedReported = [...reported];
  for (const alike of likenesses) {
    if (unmatchedRows.length === 0 || unmatchedReported.length === 0) break;
    const left: LedgerRecord[] = [];
    for (const record of unmatchedReported) {
      const at = unmatchedRows.findIndex((row) => alike(row, record));
      if (at < 0) left.push(record);
      else pairs.push([unmatchedRows.splice(at, 1)[0]!, record]);
    }
    unmatchedReported = left;
  }
  return { pairs, unmatchedRows, unmatchedReported };
}

function changeOf(row: LedgerRecord, reported: LedgerRecord): LedgerChange {
  const { sentence, source, valueSpan, sentenceSpan, flags, asRead } = reported;
  const trace = { sentence, source, valueSpan, sentenceSpan, flags, asRead };
  const traced = (record: LedgerRecord): LedgerRecord => ({ ...record, ...trace });
  const back = row.state === 'gone' ? { ...row, state: reported.state } : row;
  if (row.asRead === reported.asRead) {
    const sort = row.state === 'gone' ? 'changed' : 'unchanged';
    return { sort, key: row.key, before: row, after: traced(back), reported };
  }
  if (isCorrected(row)) return { sort: 'kept', key: row.key, before: row, after: traced(back), reported };
  const after = { ...reported, key: row.key, note: row.note };
  return { sort: 'changed', key: row.key, before: row, after, reported };
}

function added(reported: LedgerRecord, identity: string, taken: Set<string>): LedgerChange {
  let place = 1;
  while (taken.has(`${identity}|${place}`)) place += 1;
  const key = `${identity}|${place}`;
  taken.add(key);
  return { sort: 'added', key, before: null, after: { ...reported, key }, reported };
}

/** A row that a person corrected or noted something on is marked, not removed. */
function goneOf(row: LedgerRecord): LedgerChange {
  const isWorkedOn = isCorrected(row) || row.note !== '';
  const after: LedgerRecord | null = isWorkedOn ? { ...row, state: 'gone' } : null;
  const sort = row.state === 'gone' ? 'unchanged' : 'gone';
  return { sort, key: row.key, before: row, after, reported: null };
}
