/** The bodies of the functions: arguments that have been checked in, an answer out. Thin over the ledger. */
import { unitOf } from '../engine/lexicon/units';
import { convert, convertParsed, UnitError } from '../ledger/convert';
import { decimalOf, numberOf } from '../ledger/decimal';
import {
  assess,
  comparable,
  paceOf,
  reasonSentence,
  requiredGrowth,
  statusWord,
  type Assessment,
} from '../ledger/gap';
import type { Language } from '../ledger/language';
import type { FigureQuestion, LedgerIndex } from '../ledger/ledgerIndex';
import { cellValueOf, isFractionUnit, numberFormat } from '../ledger/numberFormat';
import type { Figure, LedgerRecord } from '../ledger/record';
import { wordingOf } from '../ledger/wording';
import { formatted, type FormattedNumber } from './cellInput';
import type { CellAnswer } from './declaration';
import { FunctionError, withoutAnswer } from './functionError';
import { figuresOf, type Operand } from './operands';
import type { StatedTolerance } from './parameters';

/** 7.5 % as 0.075 shown 7.5%; 780 亿元 as 780 shown 780亿元, so that whoever computes with it knows the unit. */
function formattedFigure(value: number, unit: string): FormattedNumber {
  const inCell = cellValueOf(value, unit);
  const format = numberFormat(inCell, unit);
  if (isFractionUnit(unit)) return formatted(inCell, format);
  return formatted(inCell, unit === '' ? format : `${format}"${unit.replaceAll('"', '')}"`);
}

/** Rates are published with one decimal: 7.0% beside 7.5%. */
const published = (figure: FormattedNumber): FormattedNumber =>
  figure.numberFormat === '0%' ? formatted(figure.basicValue, '0.0%') : figure;

/** Records are replaced, never changed, so that an answer stays right as long as its record is there. */
const answersOfRecords = new WeakMap<LedgerRecord, CellAnswer>();

/** A range and a goal without a number are no number: they are given in words, which GAP and STATUS read. */
export function figureAnswer(record: LedgerRecord): CellAnswer {
  let answer = answersOfRecords.get(record);
  if (answer === undefined) {
    const { value, upper, unit } = record;
    answer =
      value === null || upper !== null ? wordingOf(record, 'zh-CN') : published(formattedFigure(value, unit));
    answersOfRecords.set(record, answer);
  }
  return answer;
}

export function lookedUp(index: LedgerIndex, question: FigureQuestion): LedgerRecord {
  return index.figure(question);
}

export function sentenceAnswer(record: LedgerRecord): string {
  if (record.sentence === '') throw new FunctionError('missing', 'sentence-missing');
  return record.sentence;
}

export interface ComparisonArguments {
  readonly target: Operand;
  readonly result: Operand | null;
  readonly indicator: string | null;
  readonly tolerance?: StatedTolerance | null;
}

/** Target against result by the rules of the indicator; by those of an unknown one when it is left out or known nowhere. */
export function assessed(
  { target, result, indicator, tolerance }: ComparisonArguments,
  index: LedgerIndex,
): Assessment {
  const entry =
    indicator === null ? undefined : (index.dictionary.byName(indicator) ?? index.dictionary.byId(indicator));
  const figures = figuresOf(target, result, entry);
  return assess(figures.target, figures.result, {
    direction: entry?.direction,
    growth: entry?.growth,
    tolerance: tolerance ? { ...tolerance, forEveryBound: true } : index.tolerance,
  });
}

/** The gap shown with its unit (-0.6个百分点); a plain number for plain numbers. */
export function gapAnswer(assessment: Assessment): CellAnswer {
  const gap = gapOf(assessment);
  return assessment.gapUnit === '' ? gap : formattedFigure(gap, assessment.gapUnit);
}

function gapOf({ gap, reason }: Assessment): number {
  if (gap === null) throw withoutAnswer(reason);
  return gap;
}

export function attainmentAnswer({ attainment, attainmentReason }: Assessment): FormattedNumber {
  if (attainment === null) throw withoutAnswer(attainmentReason!);
  return formatted(attainment, '0.0%');
}

export function statusAnswer({ status }: Assessment, language: Language): string {
  return statusWord(status, language);
}

export function reasonAnswer({ reason }: Assessment, language: Language): string {
  return reasonSentence(reason, language);
}

/** Ahead of 序时 in 个百分点; for growth, which is never pro-rated, the plain gap. */
export function paceAnswer(target: Operand, cumulative: Operand, month: number): FormattedNumber {
  return formatted(paceInPoints(target, cumulative, month), '0.0');
}

function paceInPoints(target: Operand, cumulative: Operand, month: number): number {
  const isRate = (operand: Operand): boolean => unitOf(operand.unit)?.dimension === 'ratio';
  const plan = required(target);
  // 36.7% of the plan: of the whole (100%), or of an amount.
  if (isRate(cumulative) && (!isRate(target) || (plan === 100 && isFractionUnit(target.unit)))) {
    return pace(100, percentOf(cumulative), month);
  }
  const figures = figuresOf(target, cumulative, undefined);
  if (isRate(target)) return gapOf(assess(figures.target, figures.result));
  return pace(plan, valueBeside(figures.target, figures.result!), month);
}

function pace(target: number, cumulative: number, month: number): number {
  if (!(target > 0)) throw new FunctionError('value', 'target-not-positive');
  return paceOf(target, cumulative, month).ahead;
}

/** Compound growth a year that is still needed. */
export function requiredAnswer(base: Operand, target: Operand, years: number): FormattedNumber {
  const yearsName = { zh: '年数', en: 'years' };
  if (!(years > 0)) throw new FunctionError('value', 'number-not-positive', { parameter: yearsName });
  const figures = figuresOf(base, target, undefined);
  const start = required(base);
  const end = valueBeside(figures.target, figures.result!);
  if (!(start > 0)) throw new FunctionError('value', 'base-not-positive');
  if (!(end > 0)) throw new FunctionError('value', 'target-not-positive');
  return formatted(requiredGrowth(start, end, years), '0.0%');
}

/** The value of one figure in the unit of another. */
function valueBeside(of: Figure, figure: Figure): number {
  const terms = comparable(of, figure, { growth: undefined, baseline: null });
  if ('code' in terms) throw withoutAnswer(terms);
  return numberOf(terms.ofResult(decimalOf(figure.value!)));
}

/** The one number of an operand. */
function required({ value, upper, shown }: Operand): number {
  if (value === null) throw new FunctionError('value', 'quantity-is-goal', { cell: shown });
  if (upper !== null) throw new FunctionError('value', 'quantity-is-range', { cell: shown });
  return value;
}

function percentOf(operand: Operand): number {
  const value = decimalOf(required(operand));
  return numberOf(convertParsed(value, unitOf(operand.unit)!, unitOf('%')!)!);
}

/** The number of a quantity, in its own unit or in the one asked for. */
export function quantityAnswer(quantity: Operand, unit: string | null): CellAnswer {
  const value = required(quantity);
  if (unit === null) return formattedFigure(value, quantity.unit);
  if (quantity.unit === '')
    throw new FunctionError('value', 'quantity-without-unit', { cell: quantity.shown, unit });
  return formattedIn(converted(value, quantity.unit, unit), unit);
}

export function convertAnswer(value: number, from: string, to: string): CellAnswer {
  // A cell holds 7.5 % as 0.075; the number of a percentage is 7.5.
  const written = isFractionUnit(from) ? numberOf(decimalOf(value).times(100)) : value;
  return formattedIn(converted(written, from, to), to);
}

/** A number whose unit the formula names itself: shown plainly, but for percentages. */
function formattedIn(value: number, unit: string): CellAnswer {
  return isFractionUnit(unit) ? formattedFigure(value, unit) : value;
}

function converted(value: number, from: string, to: string): number {
  try {
    return numberOf(convert(decimalOf(value), from, to));
  } catch (error) {
    if (!(error instanceof UnitError)) throw error;
    throw error.problem === 'unit-unknown'
      ? new FunctionError('value', 'unit-unknown', { unit: error.from })
      : new FunctionError('value', 'units-incompatible', { from, to });
  }
}
