/** Carries out a plan for a sheet of the user's own: values or live formulas into empty cells, with their way back noted. */
import { figuresOfLedger, type FillPlan, type LedgerFigure, type PlannedCell } from '../ledger/template';
import { asCell } from './cell-text';
import { LedgerError } from './errors';
import { registerFills, type FilledCell } from './fill-register';
import { readLedger } from './read-ledger';
import type { FillChoice, FillOutcome } from './room';
import { restored } from './row-cells';
import { inWorkbook, type CellValue, type Session } from './session';
import { formulasFor, type FormulaOf } from './template-formulas';
import { writeSources } from './template-sources';
import { writeCells } from './template-writes';
import { asOneWrite, type Inverse } from './undo';

/** Which row of the ledger a figure came from; the planner hands figures through as they are. */
const keyOfFigure = new WeakMap<LedgerFigure, string>();

/** The ledger's figures for `planFill`. */
export function readLedgerFigures(): Promise<LedgerFigure[]> {
  return inWorkbook(async (session) => {
    const { records, sources } = await readLedger(session);
    const keys = new Map<LedgerFigure['record'], string>(records.map((record) => [record, record.key]));
    const figures = figuresOfLedger({
      targets: records.filter(({ kind }) => kind === 'target'),
      results: records.filter(({ kind }) => kind === 'result'),
      sources,
    });
    for (const figure of figures) keyOfFigure.set(figure, keys.get(figure.record)!);
    return figures;
  });
}

/**
 * Fills the cells that the plans have a proposal for, as one write. A cell that has changed since its sheet was read is left alone
 * and named.
 *
 * @param choice which cells to fill, and whether with formulas; all proposals as values when left out
 */
export function fillTemplate(plans: readonly FillPlan[], choice: FillChoice = {}): Promise<FillOutcome> {
  return asOneWrite('fill', async (session, inverses) => {
    const formulaOf = await formulasFor(session, choice.formulas, keyOfFigure);
    const outcomes: FillOutcome[] = [];
    for (const plan of plans) outcomes.push(await fillSheet(session, inverses, plan, choice, formulaOf));
    const named = ({ left }: FillOutcome, at: number): readonly string[] =>
      plans.length > 1 ? left.map((address) => `${plans[at]!.sheetName}!${address}`) : left;
    return {
      filled: outcomes.reduce((sum, { filled }) => sum + filled, 0),
      formulas: outcomes.reduce((sum, { formulas }) => sum + formulas, 0),
      sources: outcomes.reduce((sum, { sources }) => sum + sources, 0),
      left: outcomes.flatMap(named),
    };
  });
}

async function fillSheet(
  session: Session,
  inverses: Inverse[],
  plan: FillPlan,
  choice: FillChoice,
  formulaOf: FormulaOf,
): Promise<FillOutcome> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(plan.sheetName);
  sheet.protection.load('protected');
  await session.send();
  if (sheet.isNullObject) throw new LedgerError('sheet-missing', { sheet: plan.sheetName });
  const cells = plan.cells.filter((cell) => cell.outcome.state === 'fill' && (choice.take?.(cell) ?? true));
  const ranges = cells.map((cell) => ({
    cell,
    range: sheet.getCell(cell.row, cell.column).load('formulas,values'),
  }));
  for (const { range } of ranges) if (sheet.protection.protected) range.format.protection.load('locked');
  await session.send();

  const isFree = ({ range }: { range: Excel.Range }): boolean =>
    (choice.overwrite === true || asksToBeFilled(range.formulas[0]![0])) &&
    !(sheet.protection.protected && range.format.protection.locked);
  const free = ranges.filter(isFree);
  const writes = free.map(({ cell, range }) => ({
    row: cell.row,
    column: cell.column,
    before: restored(range.formulas[0]![0], range.values[0]![0]),
    after: contentOf(cell),
    formula: formulaOf(cell),
  }));
  await writeCells(session, sheet, plan.sheetName, writes, inverses);
  const filled = free.flatMap(({ cell }) => filledCell(plan.sheetName, cell));
  await registerFills(session, filled, inverses);
  const sources = await writeSources(
    session,
    inverses,
    plan,
    free.map(({ cell }) => cell),
    choice,
  );
  await session.send();
  return {
    filled: writes.length,
    sources,
    formulas: writes.filter(({ formula }) => formula !== null).length,
    left: ranges.filter((each) => !isFree(each)).map(({ cell }) => cell.address),
  };
}

/** An empty cell, or one with a placeholder: {{青石区|地区生产总值|2025|目标}}. */
function asksToBeFilled(formula: CellValue): boolean {
  return formula === '' || /\{\{.*\}\}/u.test(String(formula));
}

function contentOf({ outcome }: PlannedCell): CellValue {
  return outcome.state === 'fill' ? asCell(outcome.proposal.value) : '';
}

function filledCell(sheet: string, { row, column, outcome }: PlannedCell): FilledCell[] {
  if (outcome.state !== 'fill') return [];
  const keys = outcome.proposal.figures.flatMap((figure) => keyOfFigure.get(figure) ?? []);
  return keys.length > 0 ? [{ sheet, row, column, keys }] : [];
}
