/** What a plan changes in the file. */
import type { Language } from '../../ledger/language';
import { noteText, type FillPlan, type LeaveReason, type PlannedCell } from '../../ledger/template';
import type { CommandLanguage } from '../language';
import type { SheetFill } from './template-file';

/** These speak for themselves; a note at every formula would only be in the way. */
const withoutNote: ReadonlySet<LeaveReason> = new Set([
  'filled',
  'formula',
  'protected',
  'merged',
  'hidden',
  'struck-out',
  'total',
]);

const wantsNote = ({ outcome }: PlannedCell): boolean =>
  outcome.state === 'fill' || !withoutNote.has(outcome.reason);

export const languageOf = (language: CommandLanguage): Language => (language === 'zh' ? 'zh-CN' : 'en-US');

export function fillsOf(
  plans: readonly FillPlan[],
  withNotes: boolean,
  language: CommandLanguage,
): SheetFill[] {
  return plans.map(({ sheetName, cells }) => ({
    sheet: sheetName,
    changes: cells.flatMap(({ row, column, outcome }) =>
      outcome.state === 'fill' ? [{ row, column, value: outcome.proposal.value }] : [],
    ),
    notes: withNotes
      ? cells
          .filter(wantsNote)
          .map((cell) => ({ row: cell.row, column: cell.column, text: noteText(cell, languageOf(language)) }))
      : [],
  }));
}
