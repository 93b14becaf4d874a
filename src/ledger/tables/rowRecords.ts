/** A row of Targets or Results as a record again, also one that a person typed or corrected. */
import { foldName, type Dictionary } from '../../engine/lexicon/dictionary';
import { unitOf } from '../../engine/lexicon/units';
import type { Flag } from '../../engine/record';
import { indicatorAsRead, isCorrected } from '../identity';
import { isFractionUnit, valueOfCell } from '../numberFormat';
import { goalOfText, parseQuantityText } from '../quantityText';
import type { Bound, Goal, LedgerRecord, Measure, Period, RecordKind, RecordState, Span } from '../record';
import type { ReadCell, ReadRow } from './definition';
import type { LedgerColumnId } from './ledgerTables';
import type { RowFault } from './rowFault';
import {
  basisWords,
  boundWords,
  categoryWords,
  flagWords,
  goalWords,
  isYes,
  measureWords,
  stateWords,
  choicesOf,
  type WordTable,
} from './words';

type LedgerRow = ReadRow<LedgerColumnId>;
export type RowReading =
  | { readonly record: LedgerRecord; readonly faults?: undefined }
  | { readonly record?: undefined; readonly faults: readonly RowFault<LedgerColumnId>[] };

/**
 * Reads a row back. A row that a person typed needs area, indicator, year or period, and a figure; the figure may be
 * worded (7.5%以上), everything else is inferred where it is left empty. Its key is empty until `keyByHand` gives it one.
 */
export function rowToRecord(row: LedgerRow, kind: RecordKind, dictionary: Dictionary): RowReading {
  const faults: RowFault<LedgerColumnId>[] = [];
  const area = textOf(row.area);
  const indicator = textOf(row.indicator);
  if (area === '' && textOf(row.key) === '') faults.push(fault('area', 'area-missing'));
  if (indicator === '') faults.push(fault('indicator', 'indicator-missing'));
  const period = periodOf(row, faults);
  const figure = figureOf(row, faults);
  const basis =
    coded(row, 'basis', basisWords, faults) ?? (period && period.from < period.to ? 'cumulative' : 'annual');
  const state = coded(row, 'state', stateWords, faults);
  if (faults.length > 0 || !period || !figure) return { faults };

  const asRead = textOf(row.asRead);
  const indicatorId = indicatorIdOf(row, indicator, asRead, dictionary);
  const record: LedgerRecord = {
    key: textOf(row.key),
    kind,
    area,
    indicatorId,
    indicator,
    category: categoryOf(textOf(row.category), indicatorId, dictionary),
    ...figure,
    measure: figure.measure ?? inferredMeasure(figure.unit, indicatorId, dictionary),
    stretch: isYes(row.stretch),
    period,
    basis,
    sentence: textOf(row.sentence),
    sourceId: textOf(row.sourceId),
    source: textOf(row.source),
    ...spansOf(textOf(row.place)),
    flags: flagsOf(textOf(row.flags)),
    note: textOf(row.note),
    state: 'by-hand',
    asRead,
  };
  return { record: { ...record, state: stateOf(record, state) } };
}

function categoryOf(cell: string, indicatorId: string | null, dictionary: Dictionary): string | null {
  if (cell !== '') return categoryWords.code(cell) ?? cell;
  return (indicatorId && dictionary.byId(indicatorId)?.category) || null;
}

/** `corrected` and `by-hand` are read off the row itself; the others are what the cell says. */
function stateOf(record: LedgerRecord, written: RecordState | null): RecordState {
  if (record.asRead === '') return written === 'gone' ? 'gone' : 'by-hand';
  if (written === 'gone') return 'gone';
  if (isCorrected(record)) return 'corrected';
  return written === 'unchecked' ? 'unchecked' : 'checked';
}

function textOf(cell: ReadCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

function fault(
  column: LedgerColumnId,
  problem: RowFault['problem'],
  parameters: Record<string, string> = {},
): RowFault<LedgerColumnId> {
  return { column, problem, parameters };
}

function coded<Code extends string>(
  row: LedgerRow,
  column: LedgerColumnId,
  words: WordTable<Code>,
  faults: RowFault<LedgerColumnId>[],
): Code | null {
  const cell = textOf(row[column]);
  if (cell === '') return null;
  const code = words.code(cell);
  if (code === null) {
    faults.push(fault(column, 'word-unknown', { cell, ...choicesOf(words) }));
  }
  return code;
}

function periodOf(row: LedgerRow, faults: RowFault<LedgerColumnId>[]): Period | null {
  const cell = textOf(row.period) || textOf(row.year);
  const years = /^((?:19|20)\d{2})年?(?:[-—–~至到]+((?:19|20)\d{2})年?)?$/u.exec(cell.normalize('NFKC'));
  if (!years) {
    faults.push(fault('period', 'year-unreadable', { cell }));
    return null;
  }
  const ends = [Number(years[1]), Number(years[2] ?? years[1])];
  return { from: Math.min(...ends), to: Math.max(...ends) };
}

interface RowFigure {
  readonly measure: Measure | null;
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string;
  readonly bound: Bound;
  readonly goal: Goal | null;
}

function figureOf(row: LedgerRow, faults: RowFault<LedgerColumnId>[]): RowFigure | null {
  const measure = coded(row, 'measure', measureWords, faults);
  const words = textOf(row.bound);
  const goal = goalWords.code(words) ?? (isBlank(row.value) ? goalOfText(words) : null);
  const bound = goal ? 'eq' : coded(row, 'bound', boundWords, faults);
  const unit = textOf(row.unit);
  if (typeof row.value === 'string' && row.value.trim() !== '') {
    return wordedFigure(row.value, { measure, bound, unit }, faults);
  }
  if (typeof row.value !== 'number') {
    if (goal) return { measure: measure ?? 'growth', value: null, upper: null, unit, bound: 'eq', goal };
    faults.push(fault('value', 'value-unreadable', { cell: textOf(row.value) }));
    return null;
  }
  const upper = typeof row.upper === 'number' ? valueOfCell(row.upper, unit) : null;
  const value = valueOfCell(row.value, unit);
  // 区间 whose upper end was deleted, or an upper end written beside 以上: the numbers decide.
  const ends = upper === null && bound === 'range' ? 'eq' : upper !== null ? 'range' : (bound ?? 'eq');
  return { measure, value, upper, unit, bound: ends, goal: null };
}

const isBlank = (cell: LedgerRow['value']): boolean => typeof cell !== 'number' && textOf(cell).trim() === '';

/** A person may write 7.5%以上 into the cell of the number; cells of their own beside it have the last word. */
function wordedFigure(
  cell: string,
  beside: { measure: Measure | null; bound: Bound | null; unit: string },
  faults: RowFault<LedgerColumnId>[],
): RowFigure | null {
  const quantity = parseQuantityText(cell);
  if (!quantity) {
    faults.push(fault('value', 'value-unreadable', { cell }));
    return null;
  }
  const { value, upper, goal } = quantity;
  const isSame = quantity.bound !== 'eq' || beside.bound === null;
  return {
    measure: beside.measure ?? quantity.measure,
    value,
    upper,
    unit: quantity.unit || beside.unit,
    bound: isSame ? quantity.bound : beside.bound!,
    goal,
  };
}

function inferredMeasure(unit: string, indicatorId: string | null, dictionary: Dictionary): Measure {
  const dimension = unitOf(unit)?.dimension;
  if (dimension === 'rate-change') return 'growth';
  if (!isFractionUnit(unit) && dimension !== 'ratio') return 'level';
  const entry = indicatorId ? dictionary.byId(indicatorId) : undefined;
  return entry?.dimension === 'ratio' ? 'share' : 'growth';
}

/** The hidden id holds as long as the name beside it is the one it was read with; a person's new name is looked up. */
function indicatorIdOf(
  row: LedgerRow,
  indicator: string,
  asRead: string,
  dictionary: Dictionary,
): string | null {
  const id = textOf(row.indicatorId);
  const named = dictionary.byName(indicator)?.id ?? null;
  if (asRead === '') return named ?? (id === '' ? null : id);
  const isSameName = foldName(indicatorAsRead(asRead) ?? '') === foldName(indicator);
  return isSameName ? (id === '' ? null : id) : named;
}

function spansOf(place: string): { valueSpan: Span | null; sentenceSpan: Span | null } {
  const spans = /^(\d+):(\d+) (\d+):(\d+)$/u.exec(place)?.slice(1).map(Number);
  if (!spans) return { valueSpan: null, sentenceSpan: null };
  return {
    valueSpan: { start: spans[0]!, end: spans[1]! },
    sentenceSpan: { start: spans[2]!, end: spans[3]! },
  };
}

function flagsOf(cell: string): Flag[] {
  return cell.split(/[、,，]\s*/u).flatMap((word) => (word === '' ? [] : (flagWords.code(word) ?? [])));
}
