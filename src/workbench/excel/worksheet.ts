import { ApiError, invalidArgument } from '../richapi/api-error';
import type { AnyExcelType, HostObject } from '../richapi/excel-type';
import { MAX_COLUMNS, MAX_ROWS, parseAddress, type Area } from '../sheet/area';
import type { Book } from './book';
import { CellRange } from './range';
import { worksheetType } from './worksheet-type';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
const NAME_LIMIT = 31;

/** Excel's Worksheet. */
export class Sheet implements HostObject {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get excelType(): AnyExcelType {
    return worksheetType;
  }

  get name(): string {
    return this.book.spreadsheet.sheet(this.id).getSheetName();
  }

  rename(name: string): void {
    const before = this.name;
    if (before === name) return;
    checkSheetName(this.book, name, this);
    this.book.spreadsheet.sheet(this.id).setName(name);
    this.book.announcer.sheetRenamed(this, before);
  }

  get position(): number {
    return this.book.sheets().findIndex(({ id }) => id === this.id);
  }

  moveTo(position: number): void {
    const count = this.book.sheets().length;
    if (position < 0 || position >= count)
      throw invalidArgument('The position is out of range.', 'Worksheet.position');
    this.book.spreadsheet.parts.book.moveSheet(this.book.spreadsheet.sheet(this.id), position);
  }

  get visibility(): Visibility {
    if (!this.book.spreadsheet.sheet(this.id).isSheetHidden()) return 'Visible';
    return this.book.veryHidden.has(this.id) ? 'VeryHidden' : 'Hidden';
  }

  show(visibility: Visibility): void {
    const before = this.visibility;
    if (before === visibility) return;
    const sheet = this.book.spreadsheet.sheet(this.id);
    if (visibility === 'Visible') sheet.showSheet();
    else if (before === 'Visible') {
      const others = this.book
        .sheets()
        .filter((other) => other.id !== this.id && other.visibility === 'Visible');
      if (others.length === 0)
        throw new ApiError('InvalidOperation', 'A workbook needs a visible sheet.', 'Worksheet.visibility');
      sheet.hideSheet();
    }
    if (visibility === 'VeryHidden') this.book.veryHidden.add(this.id);
    else this.book.veryHidden.delete(this.id);
    this.book.announcer.visibilityChanged(this, before);
  }

  activate(): void {
    if (this.visibility !== 'Visible')
      throw new ApiError('InvalidOperation', 'A hidden sheet cannot be activated.', 'Worksheet.activate');
    this.book.spreadsheet.parts.book.setActiveSheet(this.id);
  }

  delete(): void {
    const visible = this.book.sheets().filter((other) => other.visibility === 'Visible');
    if (this.visibility === 'VeryHidden')
      throw new ApiError('GeneralException', 'A very hidden sheet cannot be deleted.', 'Worksheet.delete');
    if (visible.length === 1 && visible[0].id === this.id)
      throw new ApiError('InvalidOperation', 'The only visible sheet cannot be deleted.', 'Worksheet.delete');
    this.book.dropSheet(this);
    this.book.spreadsheet.parts.book.deleteSheet(this.id);
    this.book.announcer.sheetDeleted(this.id, '');
  }

  /** A range by its address here or on the sheet that the address names, by a name, or by a table's name. */
  range(address?: string | null): CellRange {
    if (address === undefined || address === null || address === '')
      return new CellRange(this.book, this.id, WHOLE_SHEET);
    return this.book.rangeAt(address, this.id);
  }

  rangeByIndexes(row: number, column: number, rows: number, columns: number): CellRange {
    return new CellRange(this.book, this.id, { row, column, rows, columns });
  }

  /** Neighbours in the order of the tabs. */
  neighbour(step: number, visibleOnly: boolean): Sheet | null {
    const sheets = this.book.sheets();
    for (let at = this.position + step; at >= 0 && at < sheets.length; at += step)
      if (!visibleOnly || sheets[at].visibility === 'Visible') return sheets[at];
    return null;
  }
}

/** @throws InvalidArgument for a name Excel does not allow, ItemAlreadyExists for one that is taken. */
export function checkSheetName(book: Book, name: string, but?: Sheet): void {
  const wrong = name === '' || name.length > NAME_LIMIT || /[\\/?*[\]:]/.test(name) || /^'|'$/.test(name);
  if (wrong) throw invalidArgument(`A sheet cannot be called "${name}".`, 'Worksheet.name');
  const other = book.findSheet(name);
  if (other && other.id !== but?.id)
    throw new ApiError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** The sheet that an address names, or the one it is asked of. */
export function sheetOfAddress(
  book: Book,
  address: string,
  sheetId: string,
): { id: string; area: Area } | null {
  const parsed = parseAddress(address);
  if (!parsed) return null;
  const { sheet: name, row, column, rows, columns } = parsed;
  const area = { row, column, rows, columns };
  if (name === undefined) return { id: sheetId, area };
  const sheet = book.findSheet(name);
  return sheet && { id: sheet.id, area };
}
