import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SelectionMoveType,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import { ApiError } from '../richapi/api-error';
import { toCorners, type Area } from './area';
import { isWholeColumns, isWholeRows, type Shift } from './shift';
import type { Spreadsheet } from './spreadsheet';

const CELL_COMMANDS = {
  insert: { vertical: InsertRangeMoveDownCommand.id, horizontal: InsertRangeMoveRightCommand.id },
  delete: { vertical: DeleteRangeMoveUpCommand.id, horizontal: DeleteRangeMoveLeftCommand.id },
} as const;

/** Inserts or deletes cells, whole rows or whole columns. */
export async function shiftCells(
  spreadsheet: Spreadsheet,
  sheetId: string,
  { kind, at, vertical }: Shift,
): Promise<void> {
  if (isWholeRows(at) && isWholeColumns(at))
    throw new ApiError(
      'InvalidOperation',
      'A whole sheet can be neither inserted nor deleted here.',
      'Range',
    );
  const sheet = spreadsheet.grow(sheetId, at);
  await asActiveSheet(spreadsheet, sheetId, async () => {
    if (isWholeRows(at)) {
      if (kind === 'insert') sheet.insertRows(at.row, at.rows);
      else sheet.deleteRows(at.row, at.rows);
    } else if (isWholeColumns(at)) {
      if (kind === 'insert') sheet.insertColumns(at.column, at.columns);
      else sheet.deleteColumns(at.column, at.columns);
    } else {
      // The engine lets nothing fall off the end of a sheet.
      if (kind === 'insert' && vertical) spreadsheet.grow(sheetId, belowContent(spreadsheet, sheetId, at));
      const id = CELL_COMMANDS[kind][vertical ? 'vertical' : 'horizontal'];
      await spreadsheet.parts.api.executeCommand(id, { range: toCorners(at) });
    }
  });
}

/**
 * The engine's commands for cells know but the active sheet, and select what they have moved: so the sheet is
 * made the active one for their duration, behind the screen, and the selection is put back.
 */
async function asActiveSheet(
  spreadsheet: Spreadsheet,
  sheetId: string,
  act: () => Promise<void>,
): Promise<void> {
  const { book, injector } = spreadsheet.parts;
  const workbook = book.getWorkbook();
  const before = workbook.getActiveSheet();
  const selections = injector.get(SheetsSelectionsService).getWorkbookSelections(workbook.getUnitId());
  const selected = selections.getSelectionsOfWorksheet(sheetId).map((selection) => ({ ...selection }));
  workbook.setActiveSheet(spreadsheet.model(sheetId));
  try {
    await act();
  } finally {
    selections.setSelections(sheetId, selected, SelectionMoveType.MOVE_END);
    workbook.setActiveSheet(before);
  }
}

function belowContent(spreadsheet: Spreadsheet, sheetId: string, at: Area): Area {
  const used = spreadsheet.used(sheetId, false);
  return used ? { ...at, row: used.row + used.rows, rows: at.rows } : at;
}
