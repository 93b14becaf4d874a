/** The ledger as the planner asks it: figures with their area and their way back. */
import type { IndicatorRecord, Report, Span } from '../../engine/record';
import { fingerprint } from '../fingerprint';
import type { Ledger } from '../record';

/** What planning needs of a record; a record of the engine and a row of the ledger both have it. */
export type StatedFigure = Pick<
  IndicatorRecord,
  | 'kind'
  | 'indicatorId'
  | 'indicator'
  | 'measure'
  | 'value'
  | 'upper'
  | 'unit'
  | 'bound'
  | 'goal'
  | 'stretch'
  | 'period'
  | 'basis'
  | 'flags'
>;

export interface LedgerFigure {
  /** Name of the area with its suffix: 青石区. */
  readonly area: string;
  readonly record: StatedFigure;
  /** The sentence that states it. */
  readonly sentence: string;
  /** Where the number with its unit stands in `sentence`; null when that is not known (a row typed by hand). */
  readonly valueInSentence: Span | null;
  /** File, or words for where the text came from. */
  readonly source: string;
  /** Year in which the report was given; null when unknown. */
  readonly reportYear: number | null;
}

/** Tells a figure among others for the same thing: by its report, its sentence and its place in it. */
export function keyOfStated({ record, source, sentence, valueInSentence }: LedgerFigure): string {
  const { value, upper, unit } = record;
  return fingerprint([source, sentence, valueInSentence?.start, value, upper, unit].join('\n'));
}

/**
 * Figures of one report.
 *
 * @param text the loaded text that the report's spans speak of
 * @param source name of the file
 */
export function figuresOf(report: Report, text: string, source: string): LedgerFigure[] {
  return report.records.map((record) => {
    const { start, end } = record.sentenceSpan;
    const inside = record.valueSpan.start >= start && record.valueSpan.end <= end;
    return {
      area: report.area,
      record,
      sentence: text.slice(start, end),
      valueInSentence: inside
        ? { start: record.valueSpan.start - start, end: record.valueSpan.end - start }
        : null,
      source,
      reportYear: report.year,
    };
  });
}

/** Figures of a ledger in a workbook; rows that a newer version of their report no longer states are left out. */
export function figuresOfLedger({ targets, results, sources }: Ledger): LedgerFigure[] {
  const years = new Map(sources.map(({ id, year }) => [id, year]));
  return [...targets, ...results].flatMap((record) => {
    if (record.state === 'gone') return [];
    const { sentenceSpan, valueSpan } = record;
    const isInside = sentenceSpan !== null && valueSpan !== null && valueSpan.start >= sentenceSpan.start;
    return {
      area: record.area,
      record,
      sentence: record.sentence,
      valueInSentence: isInside
        ? { start: valueSpan.start - sentenceSpan.start, end: valueSpan.end - sentenceSpan.start }
        : null,
      source: record.source,
      reportYear: years.get(record.sourceId) ?? null,
    };
  });
}
