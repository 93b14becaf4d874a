/** Formulas for filled cells, in place of their values. */
import { createLedgerIndex, LookupError, type LedgerIndex } from '../ledger/ledgerIndex';
import { liveFormula, nativeFormula, type LedgerFigure, type PlannedCell } from '../ledger/template';
import { readLedger, type StandingLedger } from './read-ledger';
import { referencesIn } from './references';
import type { FillChoice } from './room';
import type { Session } from './session';
import { lookAtSettings } from './settings';

/** The formula for a cell, or null where its value is to be written. */
export type FormulaOf = (cell: PlannedCell) => string | null;

/** @param keyOf key of the ledger row that a figure stands in */
export async function formulasFor(
  session: Session,
  formulas: FillChoice['formulas'],
  keyOf: WeakMap<LedgerFigure, string>,
): Promise<FormulaOf> {
  if (formulas === undefined) return () => null;
  const look = lookAtSettings(session);
  const ledger = await readLedger(session);
  if (formulas === 'live') {
    const index = indexOf(ledger);
    return (cell) => (isAnsweredBy(index, cell) ? liveFormula(cell) : null);
  }
  const references = referencesIn(ledger.open, 'Targets', look().language);
  return (cell) => {
    const [figure] = cell.outcome.state === 'fill' ? cell.outcome.proposal.figures : [];
    const key = figure && keyOf.get(figure);
    return key === undefined ? null : nativeFormula(cell, key, references);
  };
}

function indexOf({ records, dictionary }: StandingLedger): LedgerIndex {
  const index = createLedgerIndex();
  index.set({
    targets: records.filter(({ kind }) => kind === 'target'),
    results: records.filter(({ kind }) => kind === 'result'),
    dictionary,
  });
  return index;
}

/** Whether the functions take the same figure as the plan: where reports contradict each other, a person may have chosen another. */
function isAnsweredBy(index: LedgerIndex, { request, outcome }: PlannedCell): boolean {
  const { area, indicator, kind, period } = request;
  const planned = outcome.state === 'fill' ? outcome.proposal.figures[0]?.record : undefined;
  if (!planned || !area || !indicator || !kind || !period) return false;
  try {
    const asked = { kind, area, indicator, year: period.to, measure: planned.measure };
    const { value, upper, unit } = index.figure(asked);
    return value === planned.value && upper === planned.upper && unit === planned.unit;
  } catch (error) {
    if (error instanceof LookupError) return false;
    throw error;
  }
}
