import { TableManager } from '@univerjs/preset-sheets-table';
import { ApiError, invalidArgument } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import { fromCorners } from '../sheet/area';
import type { CellRange } from './range';
import { bind } from './simple-objects';
import type { Table } from './table';
import type { Column } from './table-columns';
import type { Sheet } from './worksheet';

interface Criteria {
  readonly filterOn: string;
  readonly values?: readonly string[];
}

const univerSheet = (sheet: Sheet) => sheet.book.spreadsheet.sheet(sheet.id);

function shownValues(criteria: Criteria, location: string): string[] {
  if (criteria.filterOn !== 'Values' || !criteria.values)
    throw new ApiError(
      'ApiNotFound',
      `The workbench filters by values only, not by ${criteria.filterOn}.`,
      location,
    );
  return criteria.values.map(String);
}

const sheetFilterType: ExcelType<Sheet> = {
  name: 'AutoFilter',
  scalars: {
    enabled: { read: (sheet) => univerSheet(sheet).getFilter() !== null },
    isDataFiltered: {
      read: (sheet) => (univerSheet(sheet).getFilter()?.getFilteredOutRows().length ?? 0) > 0,
    },
  },
  methods: {
    apply: (sheet, range: CellRange | string, columnIndex?: number | null, criteria?: Criteria | null) => {
      const cells = typeof range === 'string' ? sheet.range(range) : range;
      univerSheet(sheet).getFilter()?.remove();
      const filter = sheet.book.spreadsheet.range(sheet.id, cells.area).createFilter();
      if (!filter)
        throw new ApiError('InvalidOperation', 'The engine refused the filter.', 'AutoFilter.apply');
      if (columnIndex === null || columnIndex === undefined || !criteria) return;
      const colId = cells.area.column + columnIndex;
      filter.setColumnFilterCriteria(colId, {
        colId,
        filters: { filters: shownValues(criteria, 'AutoFilter.apply') },
      });
    },
    clearCriteria: (sheet) => void univerSheet(sheet).getFilter()?.removeFilterCriteria(),
    getRange: (sheet) => {
      const filter = univerSheet(sheet).getFilter();
      if (!filter) return null;
      const area = fromCorners(filter.getRange().getRange());
      return sheet.rangeByIndexes(area.row, area.column, area.rows, area.columns);
    },
    remove: (sheet) => void univerSheet(sheet).getFilter()?.remove(),
  },
};

/** The criteria of each column, set by the pane or by hand; null where none is. */
function criteriaOf({ book, id, area }: Table): Array<Criteria | null> {
  const { injector } = book.spreadsheet.parts;
  const filters = injector.get(TableManager).getTableById(book.spreadsheet.unitId, id)?.getTableFilters();
  return Array.from({ length: area.columns }, (_, index) => {
    const filter = filters?.getColumnFilter(index) as { values?: string[] } | null | undefined;
    if (!filter) return null;
    return { filterOn: 'Values', values: filter.values ?? [] };
  });
}

const isFiltered = (table: Table): boolean => criteriaOf(table).some(Boolean);

export async function clearTableFilters(table: Table): Promise<void> {
  const sheet = table.book.spreadsheet.sheet(table.sheetId);
  for (let column = 0; column < table.area.columns; column++) await sheet.resetFilter(table.id, column);
}

const tableFilterType: ExcelType<Table> = {
  name: 'AutoFilter',
  scalars: {
    enabled: { read: (table) => table.options.showFilterButton },
    criteria: { read: criteriaOf },
    isDataFiltered: { read: isFiltered },
  },
  methods: { clearCriteria: clearTableFilters, getRange: (table) => table.whole() },
};

const columnFilterType: ExcelType<Column> = {
  name: 'Filter',
  methods: {
    apply: (column, criteria: Criteria) => showOnly(column, shownValues(criteria, 'Filter.apply')),
    applyValuesFilter: (column, values: readonly string[]) => showOnly(column, values.map(String)),
    clear: async ({ table, index }) => {
      await table.book.spreadsheet.sheet(table.sheetId).resetFilter(table.id, index);
    },
  },
};

async function showOnly({ table, index }: Column, values: string[]): Promise<void> {
  if (values.length === 0) throw invalidArgument('A filter needs values.', 'Filter.applyValuesFilter');
  const sheet = table.book.spreadsheet.sheet(table.sheetId);
  await sheet.setTableFilter(table.id, index, { filterType: 'manual', values } as never);
}

export const autoFilterOfSheet = (sheet: Sheet): HostObject => bind(sheetFilterType, sheet);
export const autoFilterOfTable = (table: Table): HostObject => bind(tableFilterType, table);
export const filterOfColumn = (column: Column): HostObject => bind(columnFilterType, column);
