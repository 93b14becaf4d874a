import { field, readOnly, type ExcelType } from '../richapi/excel-type';
import { autoFilterOfTable, clearTableFilters } from './auto-filter';
import type { CellRange } from './range';
import { sortRange, type SortField } from './range-edits';
import { bind } from './simple-objects';
import type { Table, TableOptions } from './table';
import { columnsOf } from './table-columns';
import { rowsOf } from './table-rows';

const option = (name: keyof TableOptions) => ({
  read: ({ options }: Table) => options[name],
  write: ({ options }: Table, value: never) => field<TableOptions, typeof name>(name).write!(options, value),
});

/** A table style's look among the six of the engine: its number picks one. */
const lookOf = (style: string): string => `table-default-${Number(/\d+$/.exec(style)?.[0] ?? 2) % 6}`;

export const tableType: ExcelType<Table> = {
  name: 'Table',
  id: (table) => table.id,
  events: ['DataChanged', 'SelectionChanged'],
  scalars: {
    highlightFirstColumn: option('highlightFirstColumn'),
    highlightLastColumn: option('highlightLastColumn'),
    id: readOnly((table) => table.id),
    legacyId: readOnly((table) => table.id),
    name: { read: (table) => table.name, write: (table, name: string) => table.rename(name) },
    showBandedColumns: option('showBandedColumns'),
    showBandedRows: option('showBandedRows'),
    showFilterButton: option('showFilterButton'),
    showHeaders: readOnly((table) => table.options.showHeaders),
    showTotals: {
      read: (table) => table.options.showTotals,
      write: (table, shown: boolean) => table.showTotals(shown),
    },
    style: {
      read: (table) => table.options.style,
      write: (table, style: string) => {
        table.options.style = style;
        const { spreadsheet } = table.book;
        spreadsheet.command('sheet.command.set-table-config', {
          unitId: spreadsheet.unitId,
          tableId: table.id,
          theme: lookOf(style),
        });
      },
    },
  },
  parts: {
    autoFilter: (table) => autoFilterOfTable(table),
    columns: (table) => columnsOf(table),
    rows: (table) => rowsOf(table),
    sort: (table) => bind(tableSortType, table),
    worksheet: (table) => table.sheet,
  },
  methods: {
    clearFilters: (table) => clearTableFilters(table),
    convertToRange: async (table) => {
      const range = table.whole();
      await table.remove();
      return range;
    },
    delete: async (table) => {
      const range = table.whole();
      await table.remove();
      await range.book.clear(range.sheetId, range.area, 'All');
    },
    getDataBodyRange: (table) => table.body(),
    getHeaderRowRange: (table) => table.header(),
    getRange: (table) => table.whole(),
    getTotalRowRange: (table) => table.totals(),
    resize: (table, range: CellRange | string) =>
      table.resize((typeof range === 'string' ? table.sheet.range(range) : range).area),
  },
};

const tableSortType: ExcelType<Table> = {
  name: 'TableSort',
  methods: {
    apply: (table, fields: readonly SortField[], matchCase = false) =>
      sortRange(table.body(), fields, matchCase),
  },
};
