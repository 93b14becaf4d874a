/** Whether a cell can be written at all, whatever it asks. */
import type { CellOutcome, LeaveReason } from '../plan';
import { addressOf } from '../grid';
import { leave } from '../answering/leave';
import type { SheetView } from './view';

export interface CellState {
  readonly format: string;
  /** Null when the cell may be written. */
  readonly barred: LeaveReason | null;
  /** What is in it now. */
  readonly value: string | number | boolean | null;
  readonly isFormula: boolean;
}

export function stateOf(view: SheetView, row: number, column: number, overwrite: boolean): CellState {
  const { grid } = view;
  const cell = view.cellAt(row, column);
  const format = cell?.numberFormat ?? 'General';
  const value = cell?.value ?? null;
  const isFormula = cell !== null && cell.formula !== null;
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '');
  const state = (barred: LeaveReason | null): CellState => ({ format, barred, value, isFormula });
  const shown = view.shownAt(row, column);
  if (shown.row !== row || shown.column !== column) return state('merged');
  if (isFormula) return state('formula');
  if (!isEmpty && !overwrite) return state('filled');
  if (grid.protected && (cell?.locked ?? true)) return state('protected');
  if (grid.hiddenRows.has(row) || grid.hiddenColumns.has(column)) return state('hidden');
  return state(null);
}

/** The reason in its place in the plan; for a merged cell its corner is named. */
export function barredOutcome(
  view: SheetView,
  row: number,
  column: number,
  reason: LeaveReason,
): CellOutcome {
  return leave(reason, reason === 'merged' ? addressOf(view.shownAt(row, column)) : '');
}
