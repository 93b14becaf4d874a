import { invalidArgument } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import type { Matrix } from '../sheet/cells';
import type { CellRange } from './range';
import { bind } from './simple-objects';
import type { Table } from './table';

interface Row {
  readonly table: Table;
  readonly index: number;
}

const rangeOf = ({ table, index }: Row): CellRange => table.body().row(index);

const rowType: ExcelType<Row> = {
  name: 'TableRow',
  scalars: {
    index: { read: ({ index }) => index },
    values: {
      read: (row) => row.table.book.cells.values(row.table.sheetId, rangeOf(row).area),
      write: (row, values: unknown) => {
        const range = rangeOf(row);
        range.book.protection.check(range.sheetId, range.area);
        range.book.cells.write(range.sheetId, range.area, range.shape(values) as Matrix<unknown>);
      },
    },
  },
  methods: {
    delete: ({ table, index }) => table.deleteRows([index]),
    getRange: rangeOf,
  },
};

const row = (table: Table, index: number): HostObject => {
  if (!Number.isInteger(index) || index < 0 || index >= table.rowCount)
    throw invalidArgument('The index is out of range.', 'TableRowCollection.getItemAt');
  return bind(rowType, { table, index });
};

const rowsType: ExcelType<Table> = {
  name: 'TableRowCollection',
  scalars: { count: { read: (table) => table.rowCount } },
  collection: { items: (table) => Array.from({ length: table.rowCount }, (_, index) => row(table, index)) },
  methods: {
    add: async (table, index: number | null, values: unknown) => {
      table.book.protection.check(table.sheetId, table.area);
      return row(table, await table.addRows(index, rowsFrom(table, values)));
    },
    deleteRows: (table, rows: ReadonlyArray<number | string>) => table.deleteRows(rows.map(Number)),
    deleteRowsAt: (table, index: number, count = 1) =>
      table.deleteRows(Array.from({ length: count }, (_, i) => index + i)),
    getCount: (table) => table.rowCount,
    getItemAt: (table, index: number) => row(table, index),
  },
};

/** One value, one row, or rows of values; nothing at all is an empty row. */
function rowsFrom(table: Table, values: unknown): Matrix<unknown> {
  if (values === null || values === undefined) return [Array<unknown>(table.area.columns).fill('')];
  if (!Array.isArray(values)) return [[values]];
  return Array.isArray(values[0]) ? (values as Matrix<unknown>) : [values];
}

export const rowsOf = (table: Table): HostObject => bind(rowsType, table);
