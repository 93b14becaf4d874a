/** What a plan changes in the file. */
import type { Language } from '../../ledger/language';
import {
  noteText,
  type FillPlan,
  type LeaveReason,
  type PlannedCell,
  type SourceCell,
} from '../../ledger/template';
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

/** Excel's own limit. */
const longestCellText = 32_767;

export const languageOf = (language: CommandLanguage): Language => (language === 'zh' ? 'zh-CN' : 'en-US');

/** How the way back to the reports is written into the file. */
export interface SourceChoice {
  readonly notes?: boolean;
  /** Cells of the source column, by sheet. */
  readonly columns?: ReadonlyMap<string, readonly SourceCell[] | null>;
}

export function fillsOf(
  plans: readonly FillPlan[],
  { notes, columns }: SourceChoice,
  language: CommandLanguage,
): SheetFill[] {
  return plans.map(({ sheetName, cells }) => {
    const figures = cells.flatMap(({ row, column, outcome }) =>
      outcome.state === 'fill' ? [{ row, column, value: outcome.proposal.value }] : [],
    );
    const sources = (columns?.get(sheetName) ?? []).map(({ row, column, text }) => ({
      row,
      column,
      value: text.slice(0, longestCellText),
    }));
    return {
      sheet: sheetName,
      changes: [...figures, ...sources],
      notes: notes
        ? cells.filter(wantsNote).map((cell) => ({
            row: cell.row,
            column: cell.column,
            text: noteText(cell, languageOf(language)),
          }))
        : [],
    };
  });
}
