/** The add-in's calls inside a formula, put into what every spreadsheet has: =IFERROR(ZB.TARGET("云岭市","GDP",2025),"") becomes a look-up. */
import { LookupError, type LedgerIndex } from '../ledger/ledgerIndex';
import type { Language } from '../ledger/language';
import { cellValueOf } from '../ledger/numberFormat';
import type { LedgerRecord, RecordKind } from '../ledger/record';
import {
  comparisonExpression,
  lookupExpression,
  type Comparison,
  type NativeOperand,
  type References,
} from '../ledger/tables';
import { callsIn, literalOf, referenceOf, type CellReference, type FunctionCall } from './formula-calls';
import type { CellValue } from './session';

/** A cell that a formula refers to. */
export interface CellContent {
  readonly value: CellValue;
  readonly numberFormat: string;
}

export interface CallContext {
  readonly index: LedgerIndex;
  readonly language: Language;
  readonly references: References;
  /** Null for a cell that cannot be read. */
  read(reference: CellReference): CellContent | null;
}

const comparisons: ReadonlySet<string> = new Set<Comparison>(['GAP', 'ATTAINMENT', 'STATUS', 'REASON']);

/** Cells that the calls of a formula refer to, one by one; ranges are not asked for. */
export function referencesOfCalls(formula: string): CellReference[] {
  return callsIn(formula)
    .flatMap((call) => call.arguments)
    .map(referenceOf)
    .filter(
      (reference): reference is CellReference => reference !== null && !reference.address.includes(':'),
    );
}

/** The formula with every call replaced; null where one of them has nothing that says the same. */
export function nativeFormula(formula: string, context: CallContext): string | null {
  const calls = callsIn(formula);
  let native = '';
  let at = 0;
  for (const call of calls) {
    // A call inside another one's arguments goes with it.
    if (call.start < at) continue;
    const expression = expressionOf(call, context);
    if (expression === null) return null;
    native += formula.slice(at, call.start) + expression;
    at = call.end;
  }
  return native + formula.slice(at);
}

function expressionOf(call: FunctionCall, context: CallContext): string | null {
  if (comparisons.has(call.name)) return comparisonOf(call, context);
  const record = recordOf(call, context);
  if (!record) return null;
  if (call.name === 'SOURCE') return lookupExpression(record, 'sentence', context.references);
  const column = record.value === null || record.upper !== null ? 'wording' : 'value';
  return lookupExpression(record, column, context.references);
}

/** The record that TARGET, RESULT or SOURCE finds; null for calls that name a measure or cannot be read here. */
function recordOf(call: FunctionCall, context: CallContext): LedgerRecord | null {
  const kind = kindOf(call, context);
  if (!kind) return null;
  const [area, indicator, year] = call.arguments.slice(0, 3).map((argument) => textOf(argument, context));
  const number = /^((?:19|20)\d\d)(?:年度?)?$/u.exec(year ?? '')?.[1];
  if (!area || !indicator || !number) return null;
  try {
    return context.index.figure({ kind, area, indicator, year: Number(number) });
  } catch (error) {
    if (error instanceof LookupError) return null;
    throw error;
  }
}

function kindOf({ name, arguments: given }: FunctionCall, context: CallContext): RecordKind | null {
  if (name === 'TARGET' || name === 'RESULT')
    return given.length === 3 ? (name === 'TARGET' ? 'target' : 'result') : null;
  if (name !== 'SOURCE' || given.length !== 4) return null;
  const said = textOf(given[3]!, context)?.toLowerCase();
  return said === '目标' || said === 'target'
    ? 'target'
    : said === '完成' || said === 'result'
      ? 'result'
      : null;
}

function textOf(argument: string, context: CallContext): string | null {
  const literal = literalOf(argument);
  if (literal !== null) return String(literal).trim();
  const reference = referenceOf(argument);
  const cell = reference && context.read(reference);
  return cell ? String(cell.value).trim() : null;
}

function comparisonOf(call: FunctionCall, context: CallContext): string | null {
  const [target, result, indicator, tolerance] = call.arguments;
  if (!target || !result || tolerance) return null;
  const operands = [target, result].map((argument) => operandOf(argument, context));
  if (operands.some((operand) => operand === null)) return null;
  const named = indicator ? textOf(indicator, context) : '';
  if (named === null) return null;
  const { dictionary } = context.index;
  return comparisonExpression(call.name as Comparison, operands[0]!, operands[1]!, {
    indicator: named === '' ? undefined : (dictionary.byName(named) ?? dictionary.byId(named)),
    tolerance: context.index.tolerance,
    language: context.language,
  });
}

/** A number of the ledger, of a cell, or written in the formula; null for words (7.5%以上) and ranges. */
function operandOf(argument: string, context: CallContext): NativeOperand | null {
  const [call] = callsIn(`=${argument}`);
  if (call?.start === 1 && call.end === argument.length + 1) {
    const record = recordOf(call, context);
    if (!record || record.value === null || record.upper !== null) return null;
    const expression = lookupExpression(record, 'value', context.references);
    if (expression === null) return null;
    return { expression, value: cellValueOf(record.value, record.unit), unit: record.unit };
  }
  const literal = literalOf(argument);
  if (typeof literal === 'number') return { expression: argument, value: literal, unit: '' };
  const reference = literal === null ? referenceOf(argument) : null;
  const cell = reference && context.read(reference);
  if (typeof cell?.value !== 'number') return null;
  const unit = cell.numberFormat.includes('%') ? '%' : (/"([^"]+)"/u.exec(cell.numberFormat)?.[1] ?? '');
  return { expression: argument, value: cell.value, unit };
}
