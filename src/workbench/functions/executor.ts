import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/preset-sheets-core';
import type { Nullable } from '@univerjs/core';
import type { FunctionParameter } from './metadata';
import { BUSY, isError, type FunctionError, type Result, type Single } from './values';
import type { CallingCell } from './answers';

/** An argument, and where it stands if it is a reference. */
export interface Argument {
  readonly value: unknown;
  readonly area: {
    readonly sheetId: string;
    readonly startRow: number;
    readonly startColumn: number;
    readonly endRow: number;
    readonly endColumn: number;
  } | null;
}

export interface ExecutorPlan {
  readonly name: string;
  readonly parameters: readonly FunctionParameter[];
  readonly errorsAllowed: boolean;
  /** Answers at once, if need be with #BUSY!. */
  readonly ask: (args: readonly Argument[], cell: CallingCell) => Result;
}

/** Makes the engine's function for one of the add-in's. */
export function executorFor(plan: ExecutorPlan): BaseFunction {
  const least = plan.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  class AddinFunction extends BaseFunction {
    override minParams = least;
    override maxParams = plan.parameters.at(-1)?.repeating ? 255 : plan.parameters.length;
    override needsReferenceObject = true;

    override calculate(...variants: FunctionVariantType[]): BaseValueObject {
      const args = variants.map((variant, index) => argumentOf(variant, parameterAt(plan.parameters, index)));
      const found = args.map(({ value }) => firstSpecial(value));
      // Another of the add-in's functions is still at work: ask when it has answered.
      if (found.some((special) => special?.error === BUSY)) return StringValueObject.create(BUSY);
      const error = plan.errorsAllowed ? undefined : found.find(Boolean);
      if (error) return valueObject(error);
      const typed = args.map((arg, index) => coerced(arg, parameterAt(plan.parameters, index)?.type));
      const misfit = typed.map(({ value }) => value).find(isError);
      if (misfit) return valueObject(misfit);
      const cell = { sheetId: this.subUnitId ?? '', row: this.row, column: this.column };
      return this.spread(plan.ask(typed, cell));
    }

    private spread(result: Result): BaseValueObject {
      if (!Array.isArray(result)) return valueObject(result);
      return ArrayValueObject.create({
        calculateValueList: result.map((row) => row.map(valueObject)),
        rowCount: result.length,
        columnCount: result[0]?.length ?? 0,
        unitId: this.unitId ?? '',
        sheetId: this.subUnitId ?? '',
        row: this.row,
        column: this.column,
      });
    }
  }
  return new AddinFunction(plan.name);
}

/** The last parameter stands for all further arguments when it repeats. */
const parameterAt = (
  parameters: readonly FunctionParameter[],
  index: number,
): FunctionParameter | undefined =>
  parameters[index] ?? (parameters.at(-1)?.repeating ? parameters.at(-1) : undefined);

function argumentOf(variant: FunctionVariantType, parameter: FunctionParameter | undefined): Argument {
  const matrix = parameter?.dimensionality === 'matrix';
  if (variant.isReferenceObject()) {
    const reference = variant as BaseReferenceObject;
    const area = { sheetId: reference.getSheetId(), ...reference.getRangePosition() };
    return { value: matrixOrSingle(reference.toArrayValueObject(), matrix), area };
  }
  const value = variant as BaseValueObject;
  if (value.isArray()) return { value: matrixOrSingle(value as ArrayValueObject, matrix), area: null };
  const plain = plainOf(value);
  return { value: matrix && !isError(plain) ? [[plain]] : plain, area: null };
}

function matrixOrSingle(array: ArrayValueObject, matrix: boolean): unknown {
  const rows: unknown[][] = [];
  for (let row = 0; row < array.getRowCount(); row++) {
    const line: unknown[] = [];
    for (let column = 0; column < array.getColumnCount(); column++)
      line.push(plainOf(array.get(row, column)));
    rows.push(line);
  }
  return matrix ? rows : (rows[0]?.[0] ?? null);
}

/** Excel turns a single argument into the declared type before it calls, or answers #VALUE! without a call. */
function coerced(argument: Argument, type: string | undefined): Argument {
  const { value } = argument;
  if (Array.isArray(value) || isError(value)) return argument;
  const as = (changed: unknown): Argument => ({ ...argument, value: changed });
  if (type === 'string') return as(typeof value === 'boolean' ? String(value).toUpperCase() : String(value));
  if (type === 'number' && typeof value !== 'number') {
    if (value === '') return as(0);
    const number = Number(value);
    return as(Number.isNaN(number) ? ({ error: '#VALUE!' } satisfies FunctionError) : number);
  }
  if (type === 'boolean' && typeof value !== 'boolean') return as(value === 'TRUE' || Number(value) !== 0);
  return argument;
}

/** Empty cells arrive as ''. */
function plainOf(value: Nullable<BaseValueObject>): unknown {
  if (!value || value.isNull()) return '';
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() } satisfies FunctionError;
  const plain = value.getValue();
  if (plain === BUSY) return { error: BUSY } satisfies FunctionError;
  return plain;
}

/** The first error in an argument; waiting counts before errors proper. */
function firstSpecial(value: unknown): FunctionError | undefined {
  if (isError(value)) return value;
  if (!Array.isArray(value)) return undefined;
  const errors = (value as unknown[][]).flat().filter(isError);
  return errors.find(({ error }) => error === BUSY) ?? errors[0];
}

function valueObject(value: Single): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if ('number' in value) return NumberValueObject.create(value.number, value.format);
  const error = ErrorValueObject.create(value.error as never, value.message ?? '');
  return error;
}
