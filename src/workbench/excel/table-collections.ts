import type { ExcelType, HostObject } from '../richapi/excel-type';
import type { Book } from './book';
import type { CellRange } from './range';
import { bind } from './simple-objects';
import type { Table } from './table';
import type { Sheet } from './worksheet';

interface Scope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

const tablesIn = ({ book, sheet }: Scope): Table[] => (sheet ? book.tables.of(sheet.id) : book.tables.all());

const scopedType: ExcelType<Scope> = {
  name: 'TableCollection',
  events: ['Added', 'DataChanged', 'Deleted'],
  scalars: { count: { read: (scope) => tablesIn(scope).length } },
  collection: {
    items: tablesIn,
    find: (scope, key: string) => {
      const found = scope.book.tables.find(key);
      return found && tablesIn(scope).includes(found) ? found : null;
    },
  },
  methods: {
    add: ({ book, sheet }, address: CellRange | string, hasHeaders: boolean) => {
      const home = sheet ?? book.activeSheet();
      return book.tables.add(typeof address === 'string' ? home.range(address) : address, hasHeaders);
    },
  },
};

/** The tables that a range touches, or those that lie in it whole. */
const ofRangeType: ExcelType<{ range: CellRange; fully: boolean }> = {
  name: 'TableScopedCollection',
  scalars: { count: { read: ({ range, fully }) => range.book.tables.touching(range, fully).length } },
  collection: {
    items: ({ range, fully }) => range.book.tables.touching(range, fully),
    find: ({ range, fully }, key: string) => {
      const found = range.book.tables.find(key);
      return found && range.book.tables.touching(range, fully).includes(found) ? found : null;
    },
  },
  methods: { getFirst: ({ range, fully }) => range.book.tables.touching(range, fully)[0] ?? null },
};

export const tablesOfSheet = (book: Book, sheet: Sheet | null): HostObject =>
  bind(scopedType, { book, sheet });
export const tablesOf = (range: CellRange, fully: boolean): HostObject => bind(ofRangeType, { range, fully });
