import { ICommandService, type ICellData } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import { boundingArea, fromCorners, MAX_COLUMNS, MAX_ROWS, type Area, type Corners } from './area';
import type { Shift } from './shift';
import type { Spreadsheet } from './spreadsheet';

export interface EditListener {
  /** Contents were changed, by hand or by the pane. */
  readonly edited: (sheetId: string, area: Area) => void;
  /** Whole rows or columns were inserted or deleted by hand. */
  readonly shifted: (sheetId: string, shift: Shift) => void;
}

type Params = {
  readonly subUnitId: string;
  readonly cellValue?: Record<number, Record<number, ICellData | null>>;
  readonly range?: Corners;
};

/** Watches the engine for changes of contents; calculated values and formats are none. */
export function watchEdits(spreadsheet: Spreadsheet, listener: EditListener): void {
  const whole: Record<string, Pick<Shift, 'kind' | 'vertical'>> = {
    [InsertRowMutation.id]: { kind: 'insert', vertical: true },
    [RemoveRowMutation.id]: { kind: 'delete', vertical: true },
    [InsertColMutation.id]: { kind: 'insert', vertical: false },
    [RemoveColMutation.id]: { kind: 'delete', vertical: false },
  };
  spreadsheet.parts.injector.get(ICommandService).onCommandExecuted((command, options) => {
    const params = command.params as Params | undefined;
    if (!params) return;
    if (command.id === SetRangeValuesMutation.id) {
      if ((options as { fromFormula?: boolean } | undefined)?.fromFormula) return;
      const area = changedArea(params.cellValue ?? {});
      if (area) listener.edited(params.subUnitId, area);
    } else if (whole[command.id] && params.range) {
      const { vertical } = whole[command.id];
      const area = fromCorners(params.range);
      const at = vertical
        ? { ...area, column: 0, columns: MAX_COLUMNS }
        : { ...area, row: 0, rows: MAX_ROWS };
      listener.shifted(params.subUnitId, { ...whole[command.id], at });
    }
  });
}

/** The smallest area around all cells whose contents are set. */
function changedArea(cells: Record<number, Record<number, ICellData | null>>): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell !== null && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      const one = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? boundingArea(area, one) : one;
    }
  return area;
}
