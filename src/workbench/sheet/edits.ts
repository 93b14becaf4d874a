import { ICommandService, type ICellData } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/preset-sheets-core';
import { boundingArea, type Area } from './area';
import type { Spreadsheet } from './spreadsheet';

export interface EditListener {
  /** Contents were changed, by hand or by the pane. */
  readonly edited: (sheetId: string, area: Area) => void;
}

type CellMatrix = Record<number, Record<number, ICellData | null>>;

/** Watches the engine for changes of contents; calculated values and formats are none. */
export function watchEdits(spreadsheet: Spreadsheet, listener: EditListener): void {
  spreadsheet.parts.injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    if ((options as { fromFormula?: boolean } | undefined)?.fromFormula) return;
    const { subUnitId, cellValue } = command.params as { subUnitId: string; cellValue?: CellMatrix };
    const area = changedArea(cellValue ?? {});
    if (area) listener.edited(subUnitId, area);
  });
}

/** The smallest area around all cells whose contents are set. */
function changedArea(cells: CellMatrix): Area | null {
  let area: Area | null = null;
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line ?? {})) {
      if (cell !== null && !('v' in cell || 'f' in cell || 'p' in cell)) continue;
      const one = { row: Number(row), column: Number(column), rows: 1, columns: 1 };
      area = area ? boundingArea(area, one) : one;
    }
  return area;
}
