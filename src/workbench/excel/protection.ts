import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core';
import { ApiError } from '../richapi/api-error';
import type { ExcelType } from '../richapi/excel-type';
import type { Area } from '../sheet/area';
import type { Spreadsheet } from '../sheet/spreadsheet';
import type { Sheet } from './worksheet';

/** Mark in a cell's own notes for "not locked": every other cell is locked, as in Excel. */
const UNLOCKED = 'unlocked';

/** Which sheets are protected, and which cells that concerns. */
export class Protection {
  private readonly sheets = new Map<string, string | undefined>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  protects(sheetId: string): boolean {
    return this.sheets.has(sheetId);
  }

  protect(sheetId: string, password?: string): void {
    if (this.protects(sheetId)) throw new ApiError('InvalidOperation', 'The sheet is protected already.');
    this.sheets.set(sheetId, password);
  }

  unprotect(sheetId: string, password?: string): void {
    if (this.sheets.get(sheetId) !== undefined && this.sheets.get(sheetId) !== password)
      throw new ApiError('InvalidOperation', 'The password is not right.', 'WorksheetProtection.unprotect');
    this.sheets.delete(sheetId);
  }

  /** True, false, or null where cells differ. */
  locked(sheetId: string, area: Area): boolean | null {
    const unlocked = this.unlockedCells(sheetId, this.spreadsheet.readable(sheetId, area));
    if (unlocked === 0) return true;
    const { rows, columns } = this.spreadsheet.readable(sheetId, area);
    return unlocked === rows * columns ? false : null;
  }

  lock(sheetId: string, area: Area, locked: boolean): void {
    const { row, column, rows, columns } = this.spreadsheet.within(
      this.spreadsheet.grow(sheetId, area),
      area,
    );
    const value: Record<number, Record<number, object>> = {};
    for (let r = row; r < row + rows; r++) {
      value[r] = {};
      for (let c = column; c < column + columns; c++)
        value[r][c] = { custom: locked ? null : { [UNLOCKED]: true } };
    }
    this.spreadsheet.command(SetRangeValuesCommand.id, { ...this.spreadsheet.target(sheetId), value });
  }

  /** @throws AccessDenied when a locked cell of a protected sheet would be changed. */
  check(sheetId: string, area: Area): void {
    if (this.protects(sheetId) && this.locked(sheetId, area) !== false)
      throw new ApiError(
        'AccessDenied',
        'The sheet is protected: unprotect it before its cells are changed.',
        'Range',
      );
  }

  private unlockedCells(sheetId: string, { row, column, rows, columns }: Area): number {
    const model = this.spreadsheet.model(sheetId);
    let count = 0;
    for (let r = row; r < row + rows; r++)
      for (let c = column; c < column + columns; c++) if (model.getCellRaw(r, c)?.custom?.[UNLOCKED]) count++;
    return count;
  }
}

/** The workbook's structure cannot be protected here, so it never is. */
export const workbookProtectionType: ExcelType<null> = {
  name: 'WorkbookProtection',
  scalars: { protected: { read: () => false } },
};

export const worksheetProtectionType: ExcelType<Sheet> = {
  name: 'WorksheetProtection',
  scalars: { protected: { read: (sheet) => sheet.book.protection.protects(sheet.id) } },
  methods: {
    protect: (sheet, _options?: object, password?: string) => {
      sheet.book.protection.protect(sheet.id, password ?? undefined);
      sheet.book.announcer.protectionChanged(sheet);
    },
    unprotect: (sheet, password?: string) => {
      sheet.book.protection.unprotect(sheet.id, password ?? undefined);
      sheet.book.announcer.protectionChanged(sheet);
    },
  },
};
