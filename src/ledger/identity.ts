/** What makes two records the same record, and the records of a report as the ledger keeps them. */
import { foldName, type Dictionary } from '../engine/lexicon/dictionary';
import type { Flag, IndicatorRecord, Report, Span } from '../engine/record';
import { foldArea } from './area';
import { fingerprint } from './fingerprint';
import type { LedgerRecord, SourceRecord } from './record';

/** A report as read: its row of Sources, and its records with keys. */
export interface Reading {
  readonly source: SourceRecord;
  readonly records: readonly LedgerRecord[];
  /** The report's own text, which the spans of its records count in. */
  readonly text: string;
}

export interface ReadingOptions {
  /** Name of the file, or words for where the text came from. */
  readonly file: string;
  readonly readAt: Date;
  readonly dictionary: Dictionary;
}

/** Makes a report's records ready for the ledger. `text` is the loaded text that the report's spans count in. */
export function readingOf(report: Report, text: string, options: ReadingOptions): Reading {
  const own = text.slice(report.span.start, report.span.end);
  const print = fingerprint(own);
  const sourceId = sourceIdOf(report, print);
  const records = withKeys(
    sourceId,
    [...report.records]
      .sort((one, other) => one.valueSpan.start - other.valueSpan.start)
      .map((record) => ledgerRecord(record, report, text, sourceId, options)),
  );
  return { source: sourceRecord(report, sourceId, print, records, options), records, text: own };
}

/** Sorts of documents that one area gives in one year; each is a source of its own. */
const documentSorts: readonly (readonly [pattern: RegExp, sort: string])[] = [
  [/预算/u, 'budget'],
  [/计划/u, 'plan'],
  [/统计公报/u, 'bulletin'],
];

/**
 * The same for every version of one report: 云岭市|2025|work.
 * A text that does not say whose or of when it is, is known by its fingerprint only.
 */
export function sourceIdOf(report: Pick<Report, 'area' | 'year' | 'title'>, print: string): string {
  if (report.area === '' || report.year === null) return `text|${print}`;
  const sort = documentSorts.find(([pattern]) => pattern.test(report.title ?? ''))?.[1] ?? 'work';
  return `${foldArea(report.area)}|${report.year}|${sort}`;
}

function sourceRecord(
  report: Report,
  id: string,
  print: string,
  records: readonly LedgerRecord[],
  { file, readAt }: ReadingOptions,
): SourceRecord {
  return {
    id,
    file,
    area: report.area,
    year: report.year,
    title: report.title ?? '',
    readAt,
    fingerprint: print,
    targets: records.filter((record) => record.kind === 'target').length,
    results: records.filter((record) => record.kind === 'result').length,
    note: '',
  };
}

const worthALook: ReadonlySet<Flag> = new Set(['period-unclear', 'conflict', 'unit-unknown']);

/** Excel holds 32,767 characters in a cell; the sentence's place leads to the rest. */
const longestSentence = 2000;

function ledgerRecord(
  record: IndicatorRecord,
  report: Report,
  text: string,
  sourceId: string,
  { file, dictionary }: ReadingOptions,
): LedgerRecord {
  const own = (span: Span): Span => ({
    start: span.start - report.span.start,
    end: span.end - report.span.start,
  });
  const read: LedgerRecord = {
    key: '',
    kind: record.kind,
    area: report.area,
    indicatorId: record.indicatorId,
    indicator: record.indicator,
    category: (record.indicatorId && dictionary.byId(record.indicatorId)?.category) || null,
    measure: record.measure,
    value: record.value,
    upper: record.upper,
    unit: record.unit,
    bound: record.bound,
    goal: record.goal,
    stretch: record.stretch,
    period: record.period,
    basis: record.basis,
    sentence: text
      .slice(record.sentenceSpan.start, record.sentenceSpan.end)
      .replace(/\s+/gu, ' ')
      .trim()
      .slice(0, longestSentence),
    sourceId,
    source: file,
    valueSpan: own(record.valueSpan),
    sentenceSpan: own(record.sentenceSpan),
    flags: record.flags,
    note: '',
    state: record.flags.some((flag) => worthALook.has(flag)) ? 'unchecked' : 'checked',
    asRead: '',
  };
  return { ...read, asRead: figureAsRead(read) };
}

/** What the report says, in one line of text that is the same only for the same figure of the same indicator. */
export function figureAsRead(record: Omit<LedgerRecord, 'asRead'>): string {
  return JSON.stringify([
    record.area,
    record.indicatorId,
    record.indicator,
    record.measure,
    record.value,
    record.upper,
    record.unit,
    record.bound,
    record.goal,
    record.stretch,
    record.period.from,
    record.period.to,
    record.basis,
  ]);
}

/** Name of the indicator out of such a line; null for a line that a person has damaged. */
export function indicatorAsRead(asRead: string): string | null {
  return (
    /^\["(?:[^"\\]|\\.)*",(?:null|"[^"]*"),"((?:[^"\\]|\\.)*)"/u
      .exec(asRead)?.[1]
      ?.replace(/\\(.)/gu, '$1') ?? null
  );
}

/** Whether a person changed what the report said. */
export function isCorrected(record: LedgerRecord): boolean {
  return record.asRead !== '' && figureAsRead(record) !== record.asRead;
}

/** What an indicator is known by: its id, or its name where the dictionary has none. */
export function indicatorKey(record: Pick<LedgerRecord, 'indicatorId' | 'indicator'>): string {
  return record.indicatorId ?? foldName(record.indicator);
}

/** A key for a row that a person typed; `taken` holds the keys of the ledger and gets the new one. */
export function keyByHand(record: LedgerRecord, taken: Set<string>): string {
  const identity = identityOf(`by-hand|${foldArea(record.area)}`, record);
  let place = 1;
  while (taken.has(`${identity}|${place}`)) place += 1;
  taken.add(`${identity}|${place}`);
  return `${identity}|${place}`;
}

/** Identity but for the place: source, kind, indicator, measure, period, basis, stretch. */
export function identityOf(sourceId: string, record: LedgerRecord): string {
  const { kind, measure, period, basis } = record;
  const years = period.from === period.to ? `${period.to}` : `${period.from}-${period.to}`;
  return [
    sourceId,
    kind,
    indicatorKey(record),
    measure,
    years,
    basis,
    record.stretch ? 'stretch' : 'base',
  ].join('|');
}

/** The key without its last part, which tells apart records that agree in all but their place. */
export function identityOfKey(key: string): string {
  return key.slice(0, key.lastIndexOf('|'));
}

function withKeys(sourceId: string, records: readonly LedgerRecord[]): LedgerRecord[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const identity = identityOf(sourceId, record);
    const place = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, place);
    return { ...record, key: `${identity}|${place}` };
  });
}
