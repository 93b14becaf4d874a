import { ICommandService } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
} from '@univerjs/preset-sheets-core';
import { fromCorners, MAX_COLUMNS, MAX_ROWS, type Area, type Corners } from './area';
import type { Shift } from './shift';
import type { Spreadsheet } from './spreadsheet';

export interface ShiftListener {
  readonly before: () => void;
  readonly after: (sheetId: string, shift: Shift) => void;
}

interface Kind extends Pick<Shift, 'kind' | 'vertical'> {
  readonly whole: boolean;
}

const KINDS: Readonly<Record<string, Kind>> = {
  [InsertRowByRangeCommand.id]: { kind: 'insert', vertical: true, whole: true },
  [RemoveRowByRangeCommand.id]: { kind: 'delete', vertical: true, whole: true },
  [InsertColByRangeCommand.id]: { kind: 'insert', vertical: false, whole: true },
  [RemoveColByRangeCommand.id]: { kind: 'delete', vertical: false, whole: true },
  [InsertRangeMoveDownCommand.id]: { kind: 'insert', vertical: true, whole: false },
  [DeleteRangeMoveUpCommand.id]: { kind: 'delete', vertical: true, whole: false },
  [InsertRangeMoveRightCommand.id]: { kind: 'insert', vertical: false, whole: false },
  [DeleteRangeMoveLeftCommand.id]: { kind: 'delete', vertical: false, whole: false },
};

interface Params {
  readonly subUnitId?: string;
  readonly range?: Corners;
}

/** Watches for cells, rows and columns that are inserted or deleted, whoever does it. */
export function watchShifts(spreadsheet: Spreadsheet, listener: ShiftListener): void {
  const commands = spreadsheet.parts.injector.get(ICommandService);
  commands.beforeCommandExecuted(({ id }) => {
    if (KINDS[id]) listener.before();
  });
  commands.onCommandExecuted(({ id, params }) => {
    const kind = KINDS[id];
    if (!kind) return;
    const { subUnitId, range } = (params ?? {}) as Params;
    const sheet = spreadsheet.parts.book.getActiveSheet();
    const corners = range ?? sheet.getActiveRange()?.getRange();
    if (!corners) return;
    listener.after(subUnitId ?? sheet.getSheetId(), { ...kind, at: areaOf(kind, fromCorners(corners)) });
  });
}

function areaOf({ whole, vertical }: Kind, area: Area): Area {
  if (!whole) return area;
  return vertical ? { ...area, column: 0, columns: MAX_COLUMNS } : { ...area, row: 0, rows: MAX_ROWS };
}
