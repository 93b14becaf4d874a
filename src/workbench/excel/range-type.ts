import { ApiError, invalidArgument } from '../richapi/api-error';
import { readOnly, type ExcelType } from '../richapi/excel-type';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/area';
import type { CellValue, Matrix } from '../sheet/cells';
import { cellProperties, columnProperties, rowProperties } from './cell-properties';
import { conditionalFormatsOf } from './conditional-formats';
import { RangeAreas } from './range-areas';
import { copyFrom, deleteCells, fillDown, insertCells, sortRange } from './range-edits';
import { RangeFormat } from './range-format';
import type { CellRange } from './range';
import { objects } from './simple-objects';
import { tablesOf } from './table-collections';

const write = (range: CellRange, value: unknown): void => {
  range.book.protection.check(range.sheetId, range.area);
  range.book.cells.write(range.sheetId, range.area, range.shape(value) as Matrix<unknown>);
};

const formulas = {
  read: (range: CellRange) => range.book.cells.formulas(range.sheetId, range.area),
  write,
};

const numberFormat = {
  read: (range: CellRange) => range.book.cells.numberFormats(range.sheetId, range.area),
  write: (range: CellRange, value: string | Matrix<string | null>) => {
    range.book.protection.check(range.sheetId, range.area);
    range.book.styles.applyNumberFormats(range.sheetId, range.area, range.shape<string | null>(value));
  },
};

const count = (range: CellRange): number => {
  const cells = range.area.rows * range.area.columns;
  return cells > 2_147_483_647 ? -1 : cells;
};

export const rangeType: ExcelType<CellRange> = {
  name: 'Range',
  kept: true,
  scalars: {
    address: readOnly((range) => range.address),
    addressLocal: readOnly((range) => range.address),
    cellCount: readOnly(count),
    columnCount: readOnly((range) => range.area.columns),
    columnHidden: {
      read: (range) => range.book.layout.columnsHidden(range.sheetId, range.area) ?? null,
      write: (range, hidden: boolean) => range.book.layout.hideColumns(range.sheetId, range.area, hidden),
    },
    columnIndex: readOnly((range) => range.area.column),
    formulas,
    formulasLocal: formulas,
    hasSpill: {
      read: async (range) => {
        await range.book.spreadsheet.calculation.settled();
        const { row, column } = range.area;
        return Boolean(range.book.spreadsheet.spilled(range.sheetId, row, column));
      },
      onlyWhenAsked: true,
    },
    hidden: readOnly((range) => {
      const rows = range.book.layout.rowsHidden(range.sheetId, range.area);
      const columns = range.book.layout.columnsHidden(range.sheetId, range.area);
      return rows || columns ? true : rows === undefined || columns === undefined ? null : false;
    }),
    isEntireColumn: readOnly((range) => range.area.rows === MAX_ROWS),
    isEntireRow: readOnly((range) => range.area.columns === MAX_COLUMNS),
    numberFormat,
    numberFormatLocal: numberFormat,
    rowCount: readOnly((range) => range.area.rows),
    rowHidden: {
      read: (range) => range.book.layout.rowsHidden(range.sheetId, range.area) ?? null,
      write: (range, hidden: boolean) => range.book.layout.hideRows(range.sheetId, range.area, hidden),
    },
    rowIndex: readOnly((range) => range.area.row),
    text: readOnly((range) => range.book.cells.text(range.sheetId, range.area)),
    values: { read: (range) => range.book.cells.values(range.sheetId, range.area), write },
    valueTypes: readOnly(async (range) => {
      const values = await range.book.cells.values(range.sheetId, range.area);
      return values.map((line) => line.map(valueType));
    }),
  },
  parts: {
    conditionalFormats: (range) => conditionalFormatsOf(range),
    format: (range) => new RangeFormat(range),
    sort: (range) => objects.rangeSort(range, sortRange),
    worksheet: (range) => range.sheet,
  },
  methods: {
    calculate: (range) => range.book.calculate(false, range.sheetId),
    clear: async (range, applyTo: string = 'All') => {
      range.book.protection.check(range.sheetId, range.area);
      await range.book.clear(range.sheetId, range.area, applyTo);
    },
    copyFrom: (
      range,
      source: CellRange | string,
      type: string = 'All',
      skipBlanks = false,
      transpose = false,
    ) => {
      const from = typeof source === 'string' ? range.book.rangeAt(source, range.sheetId) : source;
      return copyFrom(range, from, type, skipBlanks, transpose);
    },
    delete: (range, shift: string) => deleteCells(range, shift),
    autoFill: (range, target: CellRange | string, type: string = 'FillDefault') =>
      fillDown(range, target, type),
    getAbsoluteResizedRange: (range, rows: number, columns: number) =>
      range.at({ ...range.area, rows, columns }),
    getBoundingRect: (range, other: CellRange | string) => range.bounding(range.other(other)),
    getCell: (range, row: number, column: number) => range.cell(row, column),
    getCellProperties: cellProperties,
    getColumn: (range, column: number) => range.column(within(column, range.area.columns, 'Range.getColumn')),
    getColumnProperties: columnProperties,
    getColumnsAfter: (range, n = 1) => {
      const { column, columns } = range.area;
      return n > 0
        ? range.at({ ...range.area, column: column + columns, columns: n })
        : range.at({ ...range.area, column: column + columns + n, columns: -n });
    },
    getColumnsBefore: (range, n = 1) =>
      n > 0
        ? range.at({ ...range.area, column: range.area.column - n, columns: n })
        : range.at({ ...range.area, columns: -n }),
    getEntireColumn: (range) => range.entireColumn(),
    getEntireRow: (range) => range.entireRow(),
    getIntersection: (range, other: CellRange | string) => range.commonWith(other),
    getLastCell: (range) => range.cell(range.area.rows - 1, range.area.columns - 1),
    getLastColumn: (range) => range.column(range.area.columns - 1),
    getLastRow: (range) => range.row(range.area.rows - 1),
    getMergedAreas: (range) => RangeAreas.merged(range),
    getOffsetRange: (range, rows: number, columns: number) => range.offset(rows, columns),
    getResizedRange: (range, rows: number, columns: number) => range.resized(rows, columns),
    getRow: (range, row: number) => range.row(within(row, range.area.rows, 'Range.getRow')),
    getRowProperties: rowProperties,
    getRowsAbove: (range, n = 1) =>
      n > 0
        ? range.at({ ...range.area, row: range.area.row - n, rows: n })
        : range.at({ ...range.area, rows: -n }),
    getRowsBelow: (range, n = 1) => {
      const { row, rows } = range.area;
      return n > 0
        ? range.at({ ...range.area, row: row + rows, rows: n })
        : range.at({ ...range.area, row: row + rows + n, rows: -n });
    },
    getSpillingToRange: (range) => range.book.spillingTo(range),
    getTables: (range, fullyContained = false) => tablesOf(range, fullyContained),
    getUsedRange: (range, valuesOnly = false) => range.used(valuesOnly),
    insert: (range, shift: string) => insertCells(range, shift),
    merge: (range, across = false) => {
      range.book.protection.check(range.sheetId, range.area);
      const cells = range.book.spreadsheet.range(range.sheetId, range.area);
      if (across) cells.mergeAcross({ isForceMerge: true });
      else cells.merge({ isForceMerge: true });
    },
    select: (range) => range.book.selection.select(range.sheetId, range.area),
    unmerge: (range) => void range.book.spreadsheet.range(range.sheetId, range.area).breakApart(),
  },
};

function valueType(value: CellValue): string {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return /^#[A-Z/0]+[!?A]$/.test(value) ? 'Error' : 'String';
}

function within(index: number, size: number, location: string): number {
  if (index < 0 || index >= size) throw invalidArgument('The index is out of range.', location);
  return index;
}

/** Said where the workbench knows of a member but not of one of its options. */
export const unsupportedOption = (member: string, option: string): ApiError =>
  new ApiError('ApiNotFound', `The workbench does not implement ${member} with ${option}.`, member);
