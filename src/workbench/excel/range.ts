import { invalidArgument, itemNotFound } from '../richapi/api-error';
import type { AnyExcelType, HostObject } from '../richapi/excel-type';
import {
  boundingArea,
  formatArea,
  intersection,
  isInside,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  type Area,
} from '../sheet/area';
import type { Matrix } from '../sheet/cells';
import type { Book } from './book';
import { rangeType } from './range-type';
import type { Sheet } from './worksheet';

/** Excel's Range: an area of one sheet. A range that the pane keeps moves with the cells it stands on. */
export class CellRange implements HostObject {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    public area: Area,
  ) {
    if (!isInside(area)) throw invalidArgument('The range would lie outside the sheet.', 'Range');
  }

  get excelType(): AnyExcelType {
    return rangeType;
  }

  get sheet(): Sheet {
    return this.book.sheet(this.sheetId);
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }

  /** Another range of the same sheet. */
  at(area: Area): CellRange {
    return new CellRange(this.book, this.sheetId, area);
  }

  cell(row: number, column: number): CellRange {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  row(index: number): CellRange {
    return this.at({ ...this.area, row: this.area.row + index, rows: 1 });
  }

  column(index: number): CellRange {
    return this.at({ ...this.area, column: this.area.column + index, columns: 1 });
  }

  offset(rows: number, columns: number): CellRange {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  resized(rows: number, columns: number): CellRange {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  entireRow(): CellRange {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  entireColumn(): CellRange {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  intersection(other: CellRange): CellRange | null {
    const common = other.sheetId === this.sheetId ? intersection(this.area, other.area) : null;
    return common && this.at(common);
  }

  bounding(other: CellRange): CellRange {
    return this.at(boundingArea(this.area, other.area));
  }

  /** The part of the range that is in use; null when none is. */
  used(valuesOnly: boolean): CellRange | null {
    const used = this.book.spreadsheet.used(this.sheetId, valuesOnly);
    const common = used && intersection(this.area, used);
    return common && this.at(common);
  }

  /** A range given as such or by its address on this sheet. */
  other(given: CellRange | string): CellRange {
    return typeof given === 'string' ? this.sheet.range(given) : given;
  }

  /** @throws ItemNotFound when there is no common cell. */
  commonWith(given: CellRange | string): CellRange {
    const common = this.intersection(this.other(given));
    if (!common) throw itemNotFound('Range.getIntersection');
    return common;
  }

  /** A matrix of the range's own shape: one value stands for all cells. */
  shape<V>(given: V | Matrix<V>): Matrix<V> {
    const { rows, columns } = this.area;
    const single = Array.isArray(given)
      ? given.length === 1 && Array.isArray(given[0]) && given[0].length === 1
        ? [given[0][0]]
        : null
      : [given];
    if (single) {
      const part = this.book.spreadsheet.readable(this.sheetId, this.area);
      return Array.from({ length: part.rows }, () => Array<V>(part.columns).fill(single[0]));
    }
    const matrix = given as Matrix<V>;
    if (matrix.length !== rows || matrix.some((line) => !Array.isArray(line) || line.length !== columns))
      throw invalidArgument(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        'Range.values',
      );
    return matrix;
  }
}
