/** A record as a row of Targets or Results. */
import { inLanguage, type Language } from '../language';
import { isCorrected } from '../identity';
import { cellValueOf } from '../numberFormat';
import type { LedgerRecord, Period, RecordState, Span } from '../record';
import { goalText } from '../goalText';
import { wordingOf } from '../wording';
import type { References, Row } from './definition';
import type { LedgerColumnId } from './ledgerTables';
import { basisWords, boundWords, categoryWords, flagWords, measureWords, stateWords, yesWord } from './words';
import { wordingFormula } from './wordingFormula';

/** The cells of a record. `references` says how the formula of 表述 names its neighbours. */
export function recordToRow(
  record: LedgerRecord,
  language: Language,
  references: References,
): Row<LedgerColumnId> {
  const inCell = (value: number | null): number | null =>
    value === null ? null : cellValueOf(value, record.unit);
  return {
    key: record.key,
    area: record.area,
    year: record.period.to,
    indicator: record.indicator,
    category: categoryText(record.category, language),
    measure: measureWords.word(record.measure, language),
    value: inCell(record.value),
    upper: inCell(record.upper),
    unit: record.unit,
    bound: record.goal ? goalText(record, language) : boundWords.word(record.bound, language),
    wording: { formula: wordingFormula(references, language), value: wordingOf(record, language) },
    period: periodText(record.period),
    basis: basisWords.word(record.basis, language),
    stretch: record.stretch ? inLanguage(yesWord, language) : '',
    sentence: record.sentence,
    source: record.source,
    note: record.note,
    state: stateWords.word(stateOf(record), language),
    flags: record.flags
      .map((flag) => flagWords.word(flag, language))
      .join(language === 'zh-CN' ? '、' : ', '),
    indicatorId: record.indicatorId ?? '',
    sourceId: record.sourceId,
    place: placeText(record),
    asRead: record.asRead,
  };
}

/** 已更正 shows by itself on a row whose figure a person changed. */
function stateOf(record: LedgerRecord): RecordState {
  const isOpen = record.state === 'checked' || record.state === 'unchecked';
  return isOpen && isCorrected(record) ? 'corrected' : record.state;
}

/** A person's own word for a category stays as it is. */
export function categoryText(category: string | null, language: Language): string {
  const code = category === null ? null : categoryWords.codes.find((each) => each === category);
  return code ? categoryWords.word(code, language) : (category ?? '');
}

/** 2025, or 2021-2025. */
export function periodText({ from, to }: Period): string {
  return from === to ? String(to) : `${from}-${to}`;
}

/** Both places in one hidden cell: "10:16 0:17", the figure's and the sentence's. */
function placeText({ valueSpan, sentenceSpan }: LedgerRecord): string {
  return valueSpan && sentenceSpan ? `${spanText(valueSpan)} ${spanText(sentenceSpan)}` : '';
}

function spanText({ start, end }: Span): string {
  return `${start}:${end}`;
}
