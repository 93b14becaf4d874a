/** A row of the ledger as cells of a sheet: which cells lie side by side, what is sent for each, and how it is shown. */
import type { Cell, ColumnDefinition, Row, TableDefinition } from '../ledger/tables';
import { isFormula } from '../ledger/tables';
import { asCell } from './cell-text';
import type { CellValue } from './session';

/** Neighbouring columns of the ledger; a column that a person has put in between parts them. */
export interface Run {
  /** Index of its first column in the table. */
  readonly start: number;
  readonly columns: readonly ColumnDefinition[];
}

/** The ledger's columns of a table from left to right, as runs of neighbours. */
export function runsOf(definition: TableDefinition, at: ReadonlyMap<string, number>): Run[] {
  const placed = definition.columns
    .flatMap((column) => (at.has(column.id) ? [{ column, index: at.get(column.id)! }] : []))
    .sort((a, b) => a.index - b.index);
  const runs: { start: number; columns: ColumnDefinition[] }[] = [];
  for (const { column, index } of placed) {
    const run = runs.at(-1);
    if (run && run.start + run.columns.length === index) run.columns.push(column);
    else runs.push({ start: index, columns: [column] });
  }
  return runs;
}

/** The places of the columns in a table that holds just them, in the order of the definition. */
export function placesInOrder(definition: TableDefinition): Map<string, number> {
  return new Map(definition.columns.map(({ id }, index) => [id, index]));
}

export function sentCell(cell: Cell | undefined): CellValue {
  if (cell === undefined || cell === null) return '';
  return isFormula(cell) ? cell.formula : asCell(cell);
}

/** Cells of a row that can stand outside the table: formulas name the table's columns and come once the table is there. */
export function stagedCells(row: Row, columns: readonly ColumnDefinition[]): CellValue[] {
  return columns.map(({ id }) => {
    const cell = row[id] ?? null;
    return isFormula(cell) ? '' : sentCell(cell);
  });
}

/** The cells of the second row that are not sent as those of the first. */
export function changedCells(before: Row, after: Row): Partial<Row> {
  return Object.fromEntries(
    Object.entries(after).filter(([id, cell]) => sentCell(cell) !== sentCell(before[id])),
  );
}

/**
 * Whether a cell still holds what was sent. Formulas are not compared: what they yield is Excel's.
 * Excel keeps fifteen digits of a number.
 */
export function holdsStill(sent: Cell | undefined, standing: unknown): boolean {
  if (sent === undefined || sent === null)
    return standing === '' || standing === null || standing === undefined;
  if (isFormula(sent)) return true;
  if (typeof sent === 'number')
    return typeof standing === 'number' && Math.abs(standing - sent) <= Math.abs(sent) * 1e-14;
  const text = sentCell(sent) as string;
  return String(standing) === (text.startsWith("'") ? text.slice(1) : text);
}

/**
 * What to send so that a cell holds again what it held. `formulas` gives texts bare, so a text that begins with = looks like a
 * formula there; but a formula hardly ever yields its own wording. Error values go as they are.
 */
export function restored(formula: CellValue, value: CellValue = formula): CellValue {
  if (typeof formula !== 'string') return formula;
  const isFormulaThere = formula.startsWith('=') && formula !== value;
  return isFormulaThere || errorValue.test(formula) ? formula : sentCell(formula);
}

const errorValue = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NULL!)$/u;
