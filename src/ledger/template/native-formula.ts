/** The formula that fetches a cell's figure out of the ledger's tables without the add-in: INDEX and MATCH by the key of its row. */
import type { References } from '../tables/definition';
import { lookupExpression } from '../tables/nativeCalls';
import { factorOf } from './live-formula';
import type { PlannedCell } from './plan';

/**
 * Formula for a cell that is to be filled, with its `=`; null where the cell is not one figure of the ledger as a number: texts, 完成率
 * and 差距, rows whose key is too long to be looked up.
 *
 * @param key of the ledger row that the figure stands in
 */
export function nativeFormula(cell: PlannedCell, key: string, references: References): string | null {
  const { outcome } = cell;
  if (outcome.state !== 'fill' || outcome.proposal.figures.length !== 1) return null;
  const factor = factorOf(cell);
  const { kind } = outcome.proposal.figures[0]!.record;
  const expression = factor === null ? null : lookupExpression({ kind, key }, 'value', references);
  if (expression === null) return null;
  return factor === '1' ? `=${expression}` : `=${expression}*${factor}`;
}
