import { itemNotFound } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import type { CellValue, Matrix } from '../sheet/cells';
import { filterOfColumn } from './auto-filter';
import type { CellRange } from './range';
import { bind } from './simple-objects';
import type { Table } from './table';

export interface Column {
  readonly table: Table;
  readonly index: number;
}

const within = (part: CellRange, { index }: Column): CellRange => part.column(index);

const columnType: ExcelType<Column> = {
  name: 'TableColumn',
  id: ({ index }) => index + 1,
  scalars: {
    id: { read: ({ index }) => index + 1 },
    index: { read: ({ index }) => index },
    name: {
      read: ({ table, index }) => table.titles()[index],
      write: (column, name: string) => {
        const { table } = column;
        table.book.cells.write(table.sheetId, within(table.header(), column).area, [[`'${name}`]]);
      },
    },
    values: {
      read: (column) =>
        column.table.book.cells.values(column.table.sheetId, within(column.table.whole(), column).area),
      write: (column, values: Matrix<CellValue>) => {
        const range = within(column.table.whole(), column);
        range.book.cells.write(range.sheetId, range.area, range.shape<CellValue>(values));
      },
    },
  },
  parts: { filter: (column) => filterOfColumn(column) },
  methods: {
    delete: async ({ table, index }) => {
      const { area } = table.whole();
      await table.book.shift(table.sheetId, {
        kind: 'delete',
        at: { ...area, column: area.column + index, columns: 1 },
        vertical: false,
      });
    },
    getDataBodyRange: (column) => within(column.table.body(), column),
    getHeaderRowRange: (column) => within(column.table.header(), column),
    getRange: (column) => within(column.table.whole(), column),
    getTotalRowRange: (column) => within(column.table.totals(), column),
  },
};

const column = (table: Table, index: number): HostObject => bind(columnType, { table, index });

const columnsType: ExcelType<Table> = {
  name: 'TableColumnCollection',
  scalars: { count: { read: (table) => table.area.columns } },
  collection: {
    items: (table) => Array.from({ length: table.area.columns }, (_, index) => column(table, index)),
    find: (table, key: string | number) => {
      const titles = table.titles();
      const index =
        typeof key === 'number'
          ? key - 1
          : titles.findIndex((title) => title.toLowerCase() === key.toLowerCase());
      return index >= 0 && index < titles.length ? column(table, index) : null;
    },
  },
  methods: {
    add: async (table, index?: number | null, values?: Matrix<CellValue> | null, name?: string | null) => {
      const at = index === null || index === undefined || index < 0 ? table.area.columns : index;
      if (at > table.area.columns) throw itemNotFound('TableColumnCollection.add');
      await addColumn(table, at, values ?? null, name ?? null);
      return column(table, at);
    },
    getCount: (table) => table.area.columns,
  },
};

async function addColumn(
  table: Table,
  index: number,
  values: Matrix<CellValue> | null,
  name: string | null,
): Promise<void> {
  const whole = table.whole().area;
  const grown = { ...table.area, columns: whole.columns + 1 };
  const at = { ...whole, column: whole.column + index, columns: 1 };
  await table.book.shift(table.sheetId, { kind: 'insert', at, vertical: false });
  if (table.area.columns !== grown.columns || table.area.column !== grown.column) await table.setArea(grown);
  const range = table.whole().column(index);
  if (values) table.book.cells.write(range.sheetId, range.area, range.shape<CellValue>(values));
  if (name) table.book.cells.write(range.sheetId, range.row(0).area, [[`'${name}`]]);
  await table.nameColumns();
}

export const columnsOf = (table: Table): HostObject => bind(columnsType, table);
