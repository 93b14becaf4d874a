import { invalidArgument } from '../richapi/api-error';
import { isHostObject, type ExcelType, type HostObject } from '../richapi/excel-type';
import type { Book } from './book';
import { commentsOf } from './comments';
import { namesOf } from './names';
import { workbookProtectionType } from './protection';
import { settingsOf } from './settings';
import { bind } from './simple-objects';
import { tablesOfSheet } from './table-collections';
import { worksheetsType } from './worksheet-type';

const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'];

const applicationType: ExcelType<Book> = {
  name: 'Application',
  scalars: {
    calculationMode: { read: () => 'Automatic' },
    calculationState: { read: ({ spreadsheet }) => (spreadsheet.calculation.done ? 'Done' : 'Calculating') },
  },
  parts: { cultureInfo: (book) => bind(cultureType, book) },
  methods: {
    calculate: (book, type: string) => {
      if (!CALCULATION_TYPES.includes(type))
        throw invalidArgument(`Not a kind of calculation: ${type}`, 'Application.calculate');
      return book.calculate(type !== 'Recalculate', null);
    },
    // The workbench calculates and paints when a batch is through: there is nothing to hold back.
    suspendApiCalculationUntilNextSync: () => {},
    suspendScreenUpdatingUntilNextSync: () => {},
  },
};

const cultureType: ExcelType<Book> = {
  name: 'CultureInfo',
  scalars: { name: { read: ({ spreadsheet }) => spreadsheet.language } },
};

const reference = (book: Book, id: string): HostObject | null => {
  const object = book.surroundings.referenced(id);
  return isHostObject(object) ? object : null;
};

export const workbookType: ExcelType<Book> = {
  name: 'Workbook',
  events: ['Activated'],
  scalars: {
    isDirty: { read: () => true },
    name: { read: ({ spreadsheet }) => spreadsheet.parts.book.getName() },
    readOnly: { read: () => false },
  },
  parts: {
    application: (book) => bind(applicationType, book),
    comments: (book) => commentsOf(book, null),
    names: (book) => namesOf(book, null),
    protection: () => bind(workbookProtectionType, null),
    settings: settingsOf,
    tables: (book) => tablesOfSheet(book, null),
    worksheets: (book) => bind(worksheetsType, { book }),
  },
  methods: {
    _GetRangeForEventByReferenceId: reference,
    _GetRangeOrNullObjectForEventByReferenceId: reference,
    getActiveCell: (book) => book.selection.activeCell(),
    getSelectedRange: (book) => book.selection.range(),
  },
};
