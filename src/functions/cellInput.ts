/** What Excel hands to a function: plain values, data types with a basic value, errors. */

/** A number with how it is shown; the form in which Excel takes and gives formatted numbers. */
export interface FormattedNumber {
  readonly type: 'FormattedNumber';
  readonly basicValue: number;
  readonly numberFormat: string;
}

/** A number shown in a format of Excel. */
export function formatted(basicValue: number, format: string): FormattedNumber {
  return { type: 'FormattedNumber', basicValue, numberFormat: format };
}

/** A value of an argument cell, unwrapped. `format` is there for formatted numbers only. */
export type CellInput =
  | { readonly sort: 'blank' }
  | { readonly sort: 'text'; readonly text: string }
  | { readonly sort: 'number'; readonly number: number; readonly format: string }
  /** An error of another formula, to be handed on as it came. */
  | { readonly sort: 'error'; readonly error: unknown };

const blank: CellInput = { sort: 'blank' };

export function cellInput(raw: unknown): CellInput {
  if (raw === null || raw === undefined) return blank;
  if (typeof raw === 'number') return { sort: 'number', number: raw, format: '' };
  if (typeof raw === 'string') return raw.trim() === '' ? blank : { sort: 'text', text: raw.trim() };
  if (typeof raw === 'boolean') return { sort: 'text', text: raw ? 'TRUE' : 'FALSE' };
  return typeof raw === 'object'
    ? dataType(raw as Record<string, unknown>)
    : { sort: 'text', text: String(raw) };
}

function dataType(cell: Record<string, unknown>): CellInput {
  if (cell.type === 'Error' || typeof cell.errorCode === 'string' || typeof cell.code === 'string') {
    return { sort: 'error', error: cell };
  }
  const { basicValue, numberFormat } = cell;
  if (typeof basicValue === 'number') {
    return {
      sort: 'number',
      number: basicValue,
      format: typeof numberFormat === 'string' ? numberFormat : '',
    };
  }
  if (typeof basicValue === 'string' || typeof basicValue === 'boolean') return cellInput(basicValue);
  return typeof cell.text === 'string' ? cellInput(cell.text) : blank;
}

/** What the person sees in the cell, for a sentence. */
export function shownInput(input: CellInput): string {
  return input.sort === 'text' ? input.text : input.sort === 'number' ? String(input.number) : '';
}

/** An argument as rows of cells: a single value is one cell. */
export function cellsOf(argument: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(argument)
    ? argument.map((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [[argument]];
}
