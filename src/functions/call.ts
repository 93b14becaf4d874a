/** Calls a function of the table with what Excel hands over: the one place where arguments are checked, ranges spread and errors made. */
import type { Language } from '../ledger/language';
import { LookupError, type LedgerIndex } from '../ledger/ledgerIndex';
import { cellInput, cellsOf, type CellInput } from './cellInput';
import type { CellAnswer, FunctionDeclaration, Parameter } from './declaration';
import { FunctionError } from './functionError';

/** What a cell of the answer shows: a value, an error of ours with its sentence, or another formula's error handed on. */
export type CellOutcome = CellAnswer | FunctionError | { readonly sort: 'error'; readonly error: unknown };

/** More than a full column of a large ledger, less than a whole column of Excel (1,048,576 rows). */
const mostCells = 200_000;

/**
 * Calls a function.
 *
 * @param rawArguments as Excel gives them: 2-D arrays for ranges, single values, null or undefined for what is left out
 * @returns rows of outcomes, of the size of the largest argument; one outcome for single cells. Never throws but for
 * a mistake of the program.
 */
export function callFunction(
  declaration: FunctionDeclaration,
  rawArguments: readonly unknown[],
  index: LedgerIndex,
  language: Language,
): CellOutcome[][] {
  const parameters = Object.entries(declaration.parameters);
  const ranges = parameters.map((_, at) => cellsOf(rawArguments[at]));
  const cells = ranges.reduce((most, range) => Math.max(most, range.length * (range[0]?.length ?? 0)), 0);
  if (cells > mostCells) {
    return [[new FunctionError('value', 'argument-too-large', { cells, most: mostCells })]];
  }
  if (declaration.shape === 'table') return callTable(declaration, parameters, ranges, index, language);

  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  const isSpread = rows > 1 || columns > 1;
  return Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: columns }, (_column, column) =>
      outcomeOf(() => {
        const inputs = ranges.map((range) => inputAt(range, row, column));
        const handedOn = inputs.find((input) => input.sort === 'error');
        if (handedOn) return handedOn;
        const isBlank = parameters.some(
          ([, { presence }], at) => presence === 'needed' && inputs[at]!.sort === 'blank',
        );
        // A blank row under the last one of a column is no mistake.
        if (isBlank && isSpread) return '';
        return declaration.answer(read(parameters, inputs), index, language);
      }),
    ),
  );
}

/** One cell stands for every place of its row or column; a range that is neither so long nor one cell has no cell there. */
function inputAt(range: readonly (readonly unknown[])[], row: number, column: number): CellInput {
  const cells = range[range.length === 1 ? 0 : row];
  const at = (cells?.length ?? 0) === 1 ? 0 : column;
  if (!cells || at >= cells.length) throw new FunctionError('missing', 'ranges-differ');
  return cellInput(cells[at]);
}

function read(
  parameters: readonly (readonly [string, Parameter<unknown>])[],
  inputs: readonly CellInput[],
): Record<string, unknown> {
  return Object.fromEntries(
    parameters.map(([name, parameter], at) => {
      const input = inputs[at]!;
      if (input.sort === 'blank' && parameter.presence === 'needed') {
        throw new FunctionError('value', 'argument-missing', { parameter: parameter.name });
      }
      return [name, parameter.read(input, parameter.name)];
    }),
  );
}

/** The cells of a range are read as one text, a line each. */
function callTable(
  declaration: Extract<FunctionDeclaration, { shape: 'table' }>,
  parameters: readonly (readonly [string, Parameter<unknown>])[],
  ranges: readonly (readonly (readonly unknown[])[])[],
  index: LedgerIndex,
  language: Language,
): CellOutcome[][] {
  const inputs = ranges.map((range) => {
    const filled = range
      .flat()
      .map(cellInput)
      .filter((input) => input.sort !== 'blank');
    const handedOn = filled.find((input) => input.sort === 'error');
    if (handedOn || filled.length <= 1) return handedOn ?? filled[0] ?? cellInput(null);
    const lines = filled.map((input) =>
      input.sort === 'text' ? input.text : input.sort === 'number' ? String(input.number) : '',
    );
    return cellInput(lines.join('\n'));
  });
  const handedOn = inputs.find((input) => input.sort === 'error');
  if (handedOn && handedOn.sort === 'error') return [[handedOn]];
  try {
    return declaration.answer(read(parameters, inputs), index, language);
  } catch (error) {
    return [
      [
        outcomeOf(() => {
          throw error;
        }),
      ],
    ];
  }
}

function outcomeOf(answer: () => CellOutcome | CellInput): CellOutcome {
  try {
    return answer() as CellOutcome;
  } catch (error) {
    if (error instanceof FunctionError) return error;
    if (error instanceof LookupError) return new FunctionError('missing', error.problem, error.parameters);
    throw error;
  }
}
