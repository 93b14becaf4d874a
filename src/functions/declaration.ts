/** How a function is declared: names, parameters and body. Everything else follows from the declaration. */
import type { Language, Wording } from '../ledger/language';
import type { LedgerIndex } from '../ledger/ledgerIndex';
import type { CellInput, FormattedNumber } from './cellInput';

export type CellAnswer = string | number | FormattedNumber;

export interface Parameter<Value> {
  /** Shown while the formula is typed. */
  readonly name: Wording;
  readonly help: Wording;
  /**
   * needed: an empty cell is an error, or an empty answer inside a range · empty: an empty cell is a value of its own ·
   * optional: may be left out altogether.
   */
  readonly presence: 'needed' | 'empty' | 'optional';
  /**
   * One cell as a value; gets a blank cell only where `presence` allows it.
   *
   * @throws FunctionError for what it does not understand
   */
  read(input: CellInput, parameter: Wording): Value;
}

export type Parameters = Readonly<Record<string, Parameter<unknown>>>;
export type Arguments<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer V> ? V : never;
};

interface Declared<P extends Parameters> {
  /** Never changes once released; also the name in formulas. */
  readonly id: string;
  readonly description: Wording;
  readonly parameters: P;
}

/** Ranges in, as many answers out: one call for each cell. */
export interface CellFunction<P extends Parameters = Parameters> extends Declared<P> {
  readonly shape: 'cell';
  answer(args: Arguments<P>, index: LedgerIndex, language: Language): CellAnswer;
}

/** One text in, a table with a header row out. */
export interface TableFunction<P extends Parameters = Parameters> extends Declared<P> {
  readonly shape: 'table';
  answer(args: Arguments<P>, index: LedgerIndex, language: Language): CellAnswer[][];
}

export type FunctionDeclaration = CellFunction | TableFunction;

/** Checks a declaration's body against its parameters, then forgets them: the table holds functions of any parameters. */
export function cellFunction<P extends Parameters>(
  declaration: Omit<CellFunction<P>, 'shape'>,
): FunctionDeclaration {
  return { shape: 'cell', ...declaration } as unknown as FunctionDeclaration;
}

export function tableFunction<P extends Parameters>(
  declaration: Omit<TableFunction<P>, 'shape'>,
): FunctionDeclaration {
  return { shape: 'table', ...declaration } as unknown as FunctionDeclaration;
}
