/** Which records the list shows, and in which order. */
import { foldName } from '../../engine/lexicon/dictionary';
import { needsLook } from './attention';
import { isAdded, isCorrected, type ReviewRecord } from './review';

export type Show = 'all' | 'target' | 'result' | 'look' | 'changed' | 'refused';

export interface Filter {
  readonly show: Show;
  /** Looked for in indicator, sentence's number and unit; letter case, width and spaces aside. */
  readonly search: string;
}

export const everything: Filter = { show: 'all', search: '' };

const passes: Readonly<Record<Show, (record: ReviewRecord) => boolean>> = {
  all: () => true,
  target: ({ current }) => current.kind === 'target',
  result: ({ current }) => current.kind === 'result',
  look: needsLook,
  changed: (record) => isCorrected(record) || isAdded(record),
  refused: ({ decision }) => decision === 'refused',
};

export type ListRow =
  | { readonly type: 'heading'; readonly group: 'look' | 'rest'; readonly count: number }
  | { readonly type: 'record'; readonly record: ReviewRecord };

/** Rows of the list: what needs a look first, then the rest, each in the order of the text. */
export function listRows(records: readonly ReviewRecord[], filter: Filter): ListRow[] {
  const search = foldName(filter.search);
  const shown = records.filter((record) => passes[filter.show](record) && matches(record, search));
  const look = shown.filter(needsLook);
  const rest = shown.filter((record) => !needsLook(record));
  const heading = (group: 'look' | 'rest', count: number): ListRow[] =>
    look.length > 0 && count > 0 ? [{ type: 'heading', group, count }] : [];
  const row = (record: ReviewRecord): ListRow => ({ type: 'record', record });
  return [
    ...heading('look', look.length),
    ...look.map(row),
    ...heading('rest', rest.length),
    ...rest.map(row),
  ];
}

function matches({ current }: ReviewRecord, search: string): boolean {
  if (search === '') return true;
  const figure = current.value === null ? '' : `${current.value}${current.unit}`;
  return foldName(current.indicator).includes(search) || foldName(figure).includes(search);
}

/** The record after or before another one in the list; the first or last when there is none. */
export function neighbour(
  rows: readonly ListRow[],
  recordId: string | null,
  step: 1 | -1,
): ReviewRecord | null {
  const records = rows.flatMap((row) => (row.type === 'record' ? [row.record] : []));
  if (records.length === 0) return null;
  const at = records.findIndex(({ id }) => id === recordId);
  if (at < 0) return step === 1 ? records[0]! : records.at(-1)!;
  return records[Math.min(records.length - 1, Math.max(0, at + step))]!;
}

/** The record to go to once this one is settled: the next below that needs a look, else the first that does, else the next. */
export function nextToLookAt(rows: readonly ListRow[], recordId: string): ReviewRecord | null {
  const records = rows.flatMap((row) => (row.type === 'record' ? [row.record] : []));
  const at = records.findIndex(({ id }) => id === recordId);
  const looking = (record: ReviewRecord): boolean => needsLook(record) && record.id !== recordId;
  return (
    records.slice(at + 1).find(looking) ?? records.find(looking) ?? records[at + 1] ?? records[at] ?? null
  );
}
