/** What is under review in the pane: texts, the reports read from them, and what a person decided on each record. */
import type { IndicatorRecord, Report, Span } from '../../engine/record';
import type { LoadNote } from '../../loaders';

export type TextOrigin = 'paste' | 'file' | 'selection' | 'sample';

/** open: nobody has decided yet · confirmed: looked at and right · refused: does not go into the ledger. */
export type Decision = 'open' | 'confirmed' | 'refused';

export interface ReviewRecord {
  readonly id: string;
  /** As the engine read it; null for a record that a person added. */
  readonly read: IndicatorRecord | null;
  /** As it will be written. Another object than `read` once it is corrected. */
  readonly current: IndicatorRecord;
  readonly decision: Decision;
}

export interface ReviewReport {
  readonly id: string;
  readonly area: string;
  readonly year: number | null;
  readonly title: string | null;
  readonly span: Span;
  /** In the order of the text. */
  readonly records: readonly ReviewRecord[];
}

export interface ReviewText {
  readonly id: string;
  /** File name, or words for where it came from. */
  readonly name: string;
  readonly origin: TextOrigin;
  readonly text: string;
  /** ISO moment. */
  readonly readAt: string;
  readonly notes: readonly LoadNote[];
  readonly reports: readonly ReviewReport[];
}

/** Puts a text that was just read under review, nothing decided. */
export function reviewText(
  facts: Pick<ReviewText, 'id' | 'name' | 'origin' | 'text' | 'readAt' | 'notes'>,
  reports: readonly Report[],
): ReviewText {
  return {
    ...facts,
    reports: reports.map((report, place) => {
      const id = `${facts.id}.${place}`;
      return {
        id,
        area: report.area,
        year: report.year,
        title: report.title,
        span: report.span,
        records: report.records.map((record, index) => ({
          id: `${id}.${index}`,
          read: record,
          current: record,
          decision: 'open',
        })),
      };
    }),
  };
}

export function isCorrected(record: ReviewRecord): boolean {
  return record.read !== null && record.read !== record.current;
}

export function isAdded(record: ReviewRecord): boolean {
  return record.read === null;
}

export function findReport(
  texts: readonly ReviewText[],
  reportId: string | null,
): { text: ReviewText; report: ReviewReport } | null {
  for (const text of texts) {
    const report = text.reports.find(({ id }) => id === reportId);
    if (report) return { text, report };
  }
  return null;
}

/** The report as it goes to the ledger: without refused records, and without flags that a person has answered. */
export function reportToWrite(report: ReviewReport): Report {
  return {
    area: report.area,
    year: report.year,
    title: report.title,
    span: report.span,
    records: report.records
      .filter(({ decision }) => decision !== 'refused')
      .map((record) =>
        record.decision === 'confirmed' && record.current.flags.length > 0
          ? { ...record.current, flags: record.current.flags.filter((flag) => flag === 'provisional') }
          : record.current,
      ),
  };
}
