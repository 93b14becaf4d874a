/** Leaving a cell as it is, with the reason and with what the ledger has instead. */
import { keyOfStated, type LedgerFigure } from '../figure';
import type { Alternative, CellOutcome, LeaveReason } from '../plan';
import { wordingWithVerb } from './wording';

const mostAlternatives = 4;

export function leave(reason: LeaveReason, detail = '', figures: readonly LedgerFigure[] = []): CellOutcome {
  const alternatives: Alternative[] = figures
    .slice(0, mostAlternatives)
    .map((figure) => ({ wording: wordingWithVerb(figure), figure, key: keyOfStated(figure) }));
  return { state: 'leave', reason, detail, alternatives };
}
