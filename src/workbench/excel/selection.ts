import { ApiError } from '../richapi/api-error';
import { fromCorners, type Area } from '../sheet/area';
import type { Book } from './book';
import { CellRange } from './range';

/** What is selected in the active sheet. */
export class Selection {
  constructor(private readonly book: Book) {}

  areas(): Area[] {
    const ranges =
      this.book.spreadsheet.parts.book.getActiveSheet().getSelection()?.getActiveRangeList() ?? [];
    return ranges.map((range) => fromCorners(range.getRange()));
  }

  /** @throws InvalidSelection when several areas are selected, as Excel does. */
  range(): CellRange {
    const areas = this.areas();
    if (areas.length > 1)
      throw new ApiError('InvalidSelection', 'Several areas are selected.', 'Workbook.getSelectedRange');
    return this.at(areas[0] ?? { row: 0, column: 0, rows: 1, columns: 1 });
  }

  activeCell(): CellRange {
    const cell = this.book.spreadsheet.parts.book.getActiveCell();
    return this.at({ row: cell?.getRow() ?? 0, column: cell?.getColumn() ?? 0, rows: 1, columns: 1 });
  }

  select(sheetId: string, area: Area): void {
    const sheet = this.book.sheet(sheetId);
    if (this.book.activeSheet().id !== sheetId) sheet.activate();
    this.book.spreadsheet.range(sheetId, area).activate();
    this.book.spreadsheet
      .sheet(sheetId)
      .scrollToCell(Math.max(0, area.row - 3), Math.max(0, area.column - 1));
  }

  private at(area: Area): CellRange {
    return new CellRange(this.book, this.book.activeSheet().id, area);
  }
}
