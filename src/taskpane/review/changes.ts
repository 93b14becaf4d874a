/** Everything a person can do to what is under review. */
import type { IndicatorRecord, Period } from '../../engine/record';
import type { Decision, ReviewRecord, ReviewReport, ReviewText } from './review';

export type Change =
  | { readonly type: 'add-text'; readonly text: ReviewText }
  | { readonly type: 'remove-text'; readonly textId: string }
  | { readonly type: 'decide'; readonly recordId: string; readonly decision: Decision }
  | { readonly type: 'correct'; readonly recordId: string; readonly record: IndicatorRecord }
  | { readonly type: 'take-back'; readonly recordId: string }
  | {
      readonly type: 'add-record';
      readonly reportId: string;
      readonly recordId: string;
      readonly record: IndicatorRecord;
    }
  | { readonly type: 'confirm-all'; readonly reportId: string }
  /** A name that the dictionary lacked is from now on this indicator, in every report. */
  | {
      readonly type: 'know-as';
      readonly name: string;
      readonly indicator: { readonly id: string; readonly name: string };
    }
  | {
      readonly type: 'name-report';
      readonly reportId: string;
      readonly area: string;
      readonly year: number | null;
    };

export function applyChange(texts: readonly ReviewText[], change: Change): readonly ReviewText[] {
  switch (change.type) {
    case 'add-text':
      return [...texts.filter(({ id }) => id !== change.text.id), change.text];
    case 'remove-text':
      return texts.filter(({ id }) => id !== change.textId);
    case 'decide':
      return onRecord(texts, change.recordId, (record) => ({ ...record, decision: change.decision }));
    case 'correct':
      return onRecord(texts, change.recordId, (record) => ({
        ...record,
        current: { ...change.record, flags: [] },
        decision: 'confirmed',
      }));
    case 'take-back':
      return onRecord(texts, change.recordId, (record) =>
        record.read
          ? { ...record, current: record.read, decision: 'open' }
          : { ...record, decision: 'refused' },
      );
    case 'add-record':
      return onReport(texts, change.reportId, (report) => ({
        ...report,
        records: [
          ...report.records,
          { id: change.recordId, read: null, current: change.record, decision: 'confirmed' as const },
        ].sort(byPlace),
      }));
    case 'confirm-all':
      return onReport(texts, change.reportId, (report) => ({
        ...report,
        records: report.records.map((record) =>
          record.decision === 'open' ? { ...record, decision: 'confirmed' } : record,
        ),
      }));
    case 'know-as':
      return onRecords(texts, (record) => knownAs(record, change.name, change.indicator));
    case 'name-report':
      return onReport(texts, change.reportId, (report) => withName(report, change.area, change.year));
  }
}

const byPlace = (a: ReviewRecord, b: ReviewRecord): number =>
  a.current.valueSpan.start - b.current.valueSpan.start;

function onReport(
  texts: readonly ReviewText[],
  reportId: string,
  change: (report: ReviewReport) => ReviewReport,
): readonly ReviewText[] {
  return texts.map((text) =>
    text.reports.some(({ id }) => id === reportId)
      ? { ...text, reports: text.reports.map((report) => (report.id === reportId ? change(report) : report)) }
      : text,
  );
}

function onRecord(
  texts: readonly ReviewText[],
  recordId: string,
  change: (record: ReviewRecord) => ReviewRecord,
): readonly ReviewText[] {
  return onRecords(texts, (record) => (record.id === recordId ? change(record) : record));
}

/** Texts and reports that nothing changes in stay the same objects, so that nothing of theirs is worked out again. */
function onRecords(
  texts: readonly ReviewText[],
  change: (record: ReviewRecord) => ReviewRecord,
): readonly ReviewText[] {
  return texts.map((text) => {
    const reports = text.reports.map((report) => {
      const records = report.records.map(change);
      return same(records, report.records) ? report : { ...report, records };
    });
    return same(reports, text.reports) ? text : { ...text, reports };
  });
}

const same = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.every((item, place) => item === other[place]);

/** As if the dictionary had known the name when the report was read; what a person called otherwise stays. */
function knownAs(
  record: ReviewRecord,
  name: string,
  { id, name: canonical }: { readonly id: string; readonly name: string },
): ReviewRecord {
  const known = (one: IndicatorRecord): IndicatorRecord =>
    one.indicatorId === null && one.indicator === name
      ? { ...one, indicatorId: id, indicator: canonical }
      : one;
  const read = record.read && known(record.read);
  const current = record.current === record.read && read ? read : known(record.current);
  return read === record.read && current === record.current ? record : { ...record, read, current };
}

/**
 * Gives a report its area and year. Periods that followed from the report's year follow it: a report thought to be of 2024 that
 * is of 2025 reviews 2024 and plans 2025. Those that the text itself dates, or that a person typed, stay.
 */
function withName(report: ReviewReport, area: string, year: number | null): ReviewReport {
  if (year === null || year === report.year) return { ...report, area, year };
  const shift = report.year === null ? null : year - report.year;
  const redate = (record: IndicatorRecord): IndicatorRecord => {
    const follows = record.flags.includes('period-inferred') || record.flags.includes('period-unclear');
    if (!follows) return record;
    const flags = record.flags.filter((flag) => flag !== 'period-unclear');
    return { ...record, period: redatedPeriod(record, year, shift), flags };
  };
  return {
    ...report,
    area,
    year,
    records: report.records.map((record) => {
      if (record.read === null) return record;
      const read = redate(record.read);
      return { ...record, read, current: record.current === record.read ? read : redate(record.current) };
    }),
  };
}

function redatedPeriod(record: IndicatorRecord, year: number, shift: number | null): Period {
  if (shift !== null) return { from: record.period.from + shift, to: record.period.to + shift };
  const meant = record.kind === 'target' ? year : year - 1;
  return { from: meant, to: meant };
}
