/** Targets and results as they stand in cells, brought into figures that can be compared. */
import type { IndicatorEntry } from '../engine/lexicon/dictionary';
import { unitOf } from '../engine/lexicon/units';
import { decimalOf, numberOf } from '../ledger/decimal';
import { parseQuantityText, type QuantityText } from '../ledger/quantityText';
import type { Figure, Measure } from '../ledger/record';
import { shownInput, type CellInput } from './cellInput';
import { FunctionError } from './functionError';

/** A quantity of a cell; a number without any unit has `unit` ''. */
export interface Operand extends QuantityText {
  /** As the person sees it. */
  readonly shown: string;
  /** A number of a cell whose unit is not known here: 0.071 may be 7.1 %. */
  readonly isPlain: boolean;
}

/** Quantities repeat down a column; reading each wording once is enough. */
const remembered = new Map<string, Operand>();
const rememberedMost = 20_000;

/** @throws FunctionError for a text that holds neither number nor goal */
export function operandOf(input: CellInput): Operand {
  if (input.sort === 'number') return numberOperand(input.number, input.format);
  const text = shownInput(input);
  const known = remembered.get(text);
  if (known) return known;
  const quantity = parseQuantityText(text);
  if (!quantity) throw new FunctionError('value', 'quantity-wrong', { cell: shortened(text) });
  const isPlain = quantity.unit === '' && quantity.goal === null;
  const operand: Operand = { ...quantity, shown: text, isPlain };
  if (remembered.size >= rememberedMost) remembered.clear();
  remembered.set(text, operand);
  return operand;
}

export function shortened(text: string): string {
  return text.length <= 30 ? text : `${text.slice(0, 29)}…`;
}

/** A formatted number tells its unit by its format: 0.0% and #,##0.0"亿元" are what TARGET and RESULT give. */
function numberOperand(value: number, format: string): Operand {
  const isPercent = format.includes('%');
  const unit = isPercent ? '%' : (/"([^"]+)"/u.exec(format)?.[1] ?? '');
  return {
    value: isPercent ? numberOf(decimalOf(value).times(100)) : value,
    upper: null,
    unit,
    bound: 'eq',
    goal: null,
    measure: unit === '位' ? 'rank' : unit === '个百分点' ? 'growth' : isPercent ? null : 'level',
    shown: String(value),
    isPlain: unit === '',
  };
}

/** Target and result in figures that `assess` can compare; null for an empty result. */
export function figuresOf(
  target: Operand,
  result: Operand | null,
  entry: IndicatorEntry | undefined,
): { target: Figure; result: Figure | null } {
  if (!result) return { target: figureOf(target, null, entry), result: null };
  return {
    target: figureOf(besideOf(target, result), result, entry),
    result: figureOf(besideOf(result, target), target, entry),
  };
}

/**
 * A number beside a figure with a unit is in that unit; beside a percentage it is a fraction, as cells hold percentages
 * (7.5%以上 and 0.071).
 */
function besideOf(operand: Operand, other: Operand): Operand {
  if (!operand.isPlain || operand.value === null) return operand;
  const unit = other.goal === null ? other.unit : '%';
  const isFraction = unit === '%' && (other.goal === null || Math.abs(operand.value) < 1);
  const value = isFraction ? numberOf(decimalOf(operand.value).times(100)) : operand.value;
  // What the other leaves open (7.5% may be a share or a growth) stays open.
  const measure = other.goal === null ? other.measure : null;
  return { ...operand, value, unit, measure };
}

function figureOf(operand: Operand, other: Operand | null, entry: IndicatorEntry | undefined): Figure {
  const { value, upper, unit, bound, goal } = operand;
  return { value, upper, unit, bound, goal, measure: measureOf(operand, other, entry) };
}

/** What the words leave open follows from the other figure, then from the indicator: a ratio is a share, else % is growth. */
function measureOf(operand: Operand, other: Operand | null, entry: IndicatorEntry | undefined): Measure {
  if (operand.goal !== null) return 'growth';
  if (operand.measure !== null) return operand.measure;
  if (unitOf(operand.unit)?.dimension !== 'ratio') return 'level';
  if (other?.measure === 'growth' || (other && other.goal !== null)) return 'growth';
  return entry?.dimension === 'ratio' ? 'share' : 'growth';
}
