/** Values on their way between the formula engine and the pane. */

export type Plain = string | number | boolean;

export interface FunctionError {
  readonly error: string;
  readonly message?: string;
}

export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}

export type Single = Plain | FunctionError | FormattedNumber;
export type Result = Single | Single[][];

/** What a cell shows while the pane is at work. */
export const BUSY = '#BUSY!';

export const isError = (value: unknown): value is FunctionError =>
  typeof value === 'object' && value !== null && 'error' in value;

/** Numbers by which Office.js says why a call failed. */
const CODES: Readonly<Record<number, string>> = {
  1: '#N/A',
  5: '#DIV/0!',
  6: '#NUM!',
  7: '#VALUE!',
  8: '#NULL!',
  9: '#NAME?',
  10: '#NAME?',
};

export const errorOfCode = (code: number | undefined, message: unknown): FunctionError => ({
  error: CODES[code ?? 0] ?? '#VALUE!',
  message: typeof message === 'string' && message !== '' ? message : undefined,
});

/** What a function returned, as JSON brings it. */
export function resultOf(value: unknown): Result {
  if (!Array.isArray(value)) return single(value);
  const rows = value.map((row) => (Array.isArray(row) ? row.map(single) : [single(row)]));
  const width = Math.max(...rows.map((row) => row.length));
  // Excel fills a ragged matrix up with #N/A.
  return rows.map((row) => [...row, ...Array<Single>(width - row.length).fill({ error: '#N/A' })]);
}

interface RichValue {
  readonly type?: string;
  readonly valueType?: string;
  readonly code?: string;
  readonly basicValue?: unknown;
  readonly numberFormat?: string;
  readonly message?: string;
}

function single(value: unknown): Single {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return 0;
  const rich = value as RichValue;
  if (rich.type === 'Error' || rich.valueType === 'CustomFunctionError')
    return { error: rich.code ?? String(rich.basicValue ?? '#VALUE!'), message: rich.message };
  if (rich.type === 'FormattedNumber' && typeof rich.basicValue === 'number')
    return { number: rich.basicValue, format: rich.numberFormat ?? 'General' };
  if (rich.type === 'Entity' || 'basicValue' in rich) return single(rich.basicValue);
  return { error: '#VALUE!' };
}
