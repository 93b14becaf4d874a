/** A sheet of the user's own as the template planner sees it. */
import type { GridRange, TemplateCell, TemplateGrid } from '../ledger/template';
import { LedgerError } from './errors';
import { inWorkbook, offers } from './session';

/** A template is a form; what is larger is no sheet to fill by hand or machine. */
const mostCells = 60_000;

/** The active sheet, or the one of this name. Rejects with `nothing-selected` for an empty sheet. */
export function readTemplateGrid(sheetName?: string): Promise<TemplateGrid> {
  return inWorkbook(async (session) => {
    const { worksheets } = session.workbook;
    const sheet = (
      sheetName === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetName)
    ).load('name');
    sheet.protection.load('protected');
    const used = sheet.getUsedRangeOrNullObject(false).load('rowIndex,columnIndex,cellCount');
    await session.send();
    if (used.isNullObject) throw new LedgerError('nothing-selected');
    if (used.cellCount > mostCells) throw new LedgerError('selection-too-large', { cells: used.cellCount });

    used.load('values,text,formulas,numberFormat');
    const looks = used.getCellProperties({ format: { indentLevel: true, protection: true } });
    const rows = used.getRowProperties({ rowHidden: true });
    const columns = used.getColumnProperties({ columnHidden: true });
    const merged = offers('1.13') ? used.getMergedAreasOrNullObject() : null;
    merged?.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
    await session.send();

    const cells: TemplateCell[] = used.values.flatMap((line, r) =>
      line.map((value, c) => {
        const formula = String(used.formulas[r]![c]);
        const { format } = looks.value[r]?.[c] ?? {};
        return {
          row: used.rowIndex + r,
          column: used.columnIndex + c,
          value: value === '' ? null : value,
          text: typeof value === 'string' ? value : used.text[r]![c]!,
          formula: formula.startsWith('=') ? formula.slice(1) : null,
          numberFormat: String(used.numberFormat[r]![c]),
          locked: format?.protection?.locked ?? true,
          indent: format?.indentLevel ?? 0,
        };
      }),
    );
    const hidden = <T>(properties: readonly T[], first: number, isHidden: (one: T) => boolean): Set<number> =>
      new Set(properties.flatMap((one, index) => (isHidden(one) ? [first + index] : [])));
    return {
      sheetName: sheet.name,
      cells,
      merges: merged && !merged.isNullObject ? merged.areas.items.map(gridRangeOf) : [],
      protected: sheet.protection.protected,
      hiddenRows: hidden(rows.value, used.rowIndex, ({ rowHidden }) => rowHidden === true),
      hiddenColumns: hidden(columns.value, used.columnIndex, ({ columnHidden }) => columnHidden === true),
    };
  });
}

function gridRangeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): GridRange {
  return {
    top: rowIndex,
    left: columnIndex,
    bottom: rowIndex + rowCount - 1,
    right: columnIndex + columnCount - 1,
  };
}
