/** Which records the list shows, and in which order. */
import { needsLook } from './attention';
import { partAt, type Part } from './parts';
import { isAdded, isCorrected, type ReviewRecord, type ReviewReport } from './review';
import type { Seeks } from './search';

export type Show = 'all' | 'target' | 'result' | 'look' | 'conflict' | 'changed' | 'refused';

export interface Filter {
  readonly show: Show;
  /** Looked for in names, other names, first letters of the sounds, and figures. */
  readonly search: string;
  /** `indicatorKey` of the one indicator that is shown; null for all. */
  readonly indicator: string | null;
}

export const everything: Filter = { show: 'all', search: '', indicator: null };

/** Known indicators by their id, whatever they are called in the text; the others by their name. */
export const indicatorKey = ({ current }: ReviewRecord): string => current.indicatorId ?? current.indicator;

const passes: Readonly<Record<Show, (record: ReviewRecord) => boolean>> = {
  all: () => true,
  target: ({ current }) => current.kind === 'target',
  result: ({ current }) => current.kind === 'result',
  look: needsLook,
  // As read: a conflict that is settled can still be looked up.
  conflict: ({ read, current }) => (read ?? current).flags.includes('conflict'),
  changed: (record) => isCorrected(record) || isAdded(record),
  refused: ({ decision }) => decision === 'refused',
};

export interface ListedReport {
  readonly report: ReviewReport;
  readonly parts: readonly Part[];
}

export type ListRow =
  | { readonly type: 'heading'; readonly group: 'look' | 'rest'; readonly count: number }
  | { readonly type: 'report'; readonly report: ReviewReport; readonly count: number }
  | { readonly type: 'part'; readonly key: string; readonly name: string; readonly count: number }
  | { readonly type: 'record'; readonly record: ReviewRecord; readonly report: ReviewReport };

/**
 * Rows of the list: what needs a look first, then the rest by report and part, each in the order of the text.
 * Reports have headings of their own where there are several.
 */
export function listRows(listed: readonly ListedReport[], filter: Filter, seeks: Seeks): ListRow[] {
  const look: ListRow[] = [];
  const rest: ListRow[] = [];
  let restCount = 0;
  for (const { report, parts } of listed) {
    const shown = report.records.filter(
      (record) =>
        passes[filter.show](record) &&
        (filter.indicator === null || indicatorKey(record) === filter.indicator) &&
        seeks(record.current),
    );
    const row = (record: ReviewRecord): ListRow => ({ type: 'record', record, report });
    look.push(...shown.filter(needsLook).map(row));
    const others = shown.filter((record) => !needsLook(record));
    restCount += others.length;
    if (others.length === 0) continue;
    if (listed.length > 1) rest.push({ type: 'report', report, count: others.length });
    rest.push(...byPart(others, parts, report.id, row));
  }
  const heading = (group: 'look' | 'rest', count: number): ListRow => ({ type: 'heading', group, count });
  if (look.length === 0) return rest;
  const needsHeading = rest.length > 0 && rest[0]!.type === 'record';
  return [
    heading('look', look.length),
    ...look,
    ...(needsHeading ? [heading('rest', restCount)] : []),
    ...rest,
  ];
}

/** Records under the headings of their parts; without headings where all stand in one part. */
function byPart(
  records: readonly ReviewRecord[],
  parts: readonly Part[],
  reportId: string,
  row: (record: ReviewRecord) => ListRow,
): ListRow[] {
  const groups: { part: Part | null; records: ReviewRecord[] }[] = [];
  for (const record of records) {
    const part = partAt(parts, record.current.valueSpan.start);
    const last = groups.at(-1);
    if (last && last.part === part) last.records.push(record);
    else groups.push({ part, records: [record] });
  }
  if (groups.length < 2) return records.map(row);
  return groups.flatMap(({ part, records: own }) => [
    ...(part
      ? [
          {
            type: 'part' as const,
            key: `${reportId} ${part.start}`,
            name: part.name,
            count: own.length,
          },
        ]
      : []),
    ...own.map(row),
  ]);
}

export type RecordRow = Extract<ListRow, { type: 'record' }>;

const recordRows = (rows: readonly ListRow[]): RecordRow[] =>
  rows.filter((row): row is RecordRow => row.type === 'record');

/** The row before or after a record's in the list; the first or last when it is not in the list. */
export function neighbour(rows: readonly ListRow[], recordId: string | null, step: 1 | -1): RecordRow | null {
  const records = recordRows(rows);
  if (records.length === 0) return null;
  const at = records.findIndex(({ record }) => record.id === recordId);
  if (at < 0) return step === 1 ? records[0]! : records.at(-1)!;
  return records[Math.min(records.length - 1, Math.max(0, at + step))]!;
}

/** The row to go to once this one is settled: the next below that needs a look, else the first that does, else the next. */
export function nextToLookAt(rows: readonly ListRow[], recordId: string): RecordRow | null {
  const records = recordRows(rows);
  const at = records.findIndex(({ record }) => record.id === recordId);
  const looking = ({ record }: RecordRow): boolean => needsLook(record) && record.id !== recordId;
  return (
    records.slice(at + 1).find(looking) ?? records.find(looking) ?? records[at + 1] ?? records[at] ?? null
  );
}

export interface IndicatorChoice {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** The indicators of the reports for the filter, the most frequent first. */
export function indicatorChoices(reports: readonly ReviewReport[]): IndicatorChoice[] {
  const found = new Map<string, { name: string; count: number }>();
  for (const record of reports.flatMap(({ records }) => records)) {
    const key = indicatorKey(record);
    const held = found.get(key);
    if (held) held.count += 1;
    else found.set(key, { name: record.current.indicator, count: 1 });
  }
  return [...found]
    .map(([key, { name, count }]) => ({ key, name, count }))
    .sort((one, other) => other.count - one.count);
}
