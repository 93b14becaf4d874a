/** EXTRACT: what a text states, as a table. */
import { readReports, type IndicatorRecord, type Report } from '../engine';
import { inLanguage, type Language } from '../ledger/language';
import type { LedgerIndex } from '../ledger/ledgerIndex';
import { cellValueOf, numberFormat } from '../ledger/numberFormat';
import type { RecordKind } from '../ledger/record';
import { periodText } from '../ledger/tables/ledgerRows';
import { basisWords, boundWords, goalWords, kindWords, measureWords, yesWord } from '../ledger/tables/words';
import { formatted } from './cellInput';
import type { CellAnswer } from './declaration';
import { FunctionError } from './functionError';

const extractHeader: readonly (readonly [zh: string, en: string])[] = [
  ['类别', 'Kind'],
  ['指标', 'Indicator'],
  ['口径', 'Measure'],
  ['数值', 'Value'],
  ['上限', 'Upper end'],
  ['单位', 'Unit'],
  ['约束', 'Bound'],
  ['期间', 'Period'],
  ['计期', 'Basis'],
  ['力争', 'Stretch'],
];

/** The records of a text, a row each under a header. A text without any report around it may leave kind and year open. */
export function extractAnswer(
  text: string,
  kind: RecordKind | null,
  index: LedgerIndex,
  language: Language,
): CellAnswer[][] {
  const rows = readReports(text, index.dictionary)
    .flatMap((report) => report.records.map((record) => ({ record, stated: kindStated(report, record) })))
    .filter(({ stated }) => kind === null || stated === null || stated === kind);
  if (rows.length === 0) throw new FunctionError('missing', 'nothing-read');
  const header = extractHeader.map(([zh, en]) => inLanguage({ zh, en }, language));
  return [header, ...rows.map(({ record, stated }) => extractRow(record, stated, language))];
}

/** A sentence on its own (增长7%左右) tells neither target from result nor the year; a report's sections do. */
function kindStated(report: Report, record: IndicatorRecord): RecordKind | null {
  return report.year === null && record.flags.includes('kind-inferred') ? null : record.kind;
}

function extractRow(record: IndicatorRecord, kind: RecordKind | null, language: Language): CellAnswer[] {
  const figure = (value: number | null): CellAnswer =>
    value === null
      ? ''
      : formatted(
          cellValueOf(value, record.unit),
          numberFormat(cellValueOf(value, record.unit), record.unit),
        );
  return [
    kind === null ? '' : kindWords.word(kind, language),
    record.indicator,
    measureWords.word(record.measure, language),
    figure(record.value),
    figure(record.upper),
    record.unit,
    record.goal ? goalWords.word(record.goal, language) : boundWords.word(record.bound, language),
    record.flags.includes('period-unclear') ? '' : periodText(record.period),
    basisWords.word(record.basis, language),
    record.stretch ? inLanguage(yesWord, language) : '',
  ];
}
