import { ApiError } from '../richapi/api-error';
import type { ExcelType } from '../richapi/excel-type';
import { chartsOf } from './charts';
import { commentsOf } from './comments';
import { autoFilterOfSheet } from './auto-filter';
import { freezePanesType } from './freeze-panes';
import { namesOf } from './names';
import { worksheetProtectionType } from './protection';
import { copySheet, type CopyPosition } from './sheet-copy';
import { bind } from './simple-objects';
import { tablesOfSheet } from './table-collections';
import { checkSheetName, type Sheet, type Visibility } from './worksheet';

const univerSheet = (sheet: Sheet) => sheet.book.spreadsheet.sheet(sheet.id);

export const worksheetType: ExcelType<Sheet> = {
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  events: [
    'DataChanged',
    'SelectionChanged',
    'Activated',
    'Deactivated',
    'Calculated',
    'EventNameChanged',
    'EventVisibilityChanged',
    'ProtectionChanged',
  ],
  scalars: {
    id: { read: (sheet) => sheet.id },
    name: { read: (sheet) => sheet.name, write: (sheet, name: string) => sheet.rename(name) },
    position: { read: (sheet) => sheet.position, write: (sheet, position: number) => sheet.moveTo(position) },
    showGridlines: {
      read: (sheet) => !univerSheet(sheet).hasHiddenGridLines(),
      write: (sheet, shown: boolean) => void univerSheet(sheet).setHiddenGridlines(!shown),
    },
    tabColor: {
      read: (sheet) => univerSheet(sheet).getTabColor() ?? '',
      write: (sheet, colour: string) => void univerSheet(sheet).setTabColor(colour),
    },
    visibility: {
      read: (sheet) => sheet.visibility,
      write: (sheet, visibility: Visibility) => sheet.show(visibility),
    },
  },
  parts: {
    autoFilter: (sheet) => autoFilterOfSheet(sheet),
    charts: (sheet) => chartsOf(sheet),
    comments: (sheet) => commentsOf(sheet.book, sheet),
    freezePanes: (sheet) => bind(freezePanesType, sheet),
    names: (sheet) => namesOf(sheet.book, sheet),
    protection: (sheet) => bind(worksheetProtectionType, sheet),
    tables: (sheet) => tablesOfSheet(sheet.book, sheet),
  },
  methods: {
    activate: (sheet) => sheet.activate(),
    calculate: (sheet, markAllDirty: boolean) => sheet.book.calculate(markAllDirty, sheet.id),
    copy: (sheet, position?: CopyPosition, relativeTo?: Sheet) => copySheet(sheet, position, relativeTo),
    delete: (sheet) => sheet.delete(),
    getCell: (sheet, row: number, column: number) => sheet.rangeByIndexes(row, column, 1, 1),
    getNext: (sheet, visibleOnly = false) => sheet.neighbour(1, visibleOnly),
    getPrevious: (sheet, visibleOnly = false) => sheet.neighbour(-1, visibleOnly),
    getRange: (sheet, address?: string) => sheet.range(address),
    getRangeByIndexes: (sheet, row: number, column: number, rows: number, columns: number) =>
      sheet.rangeByIndexes(row, column, rows, columns),
    // An empty sheet has a used range of one cell when asked for it, and none when null is allowed.
    getUsedRange: (sheet, valuesOnly = false) =>
      sheet.range().used(valuesOnly) ?? sheet.rangeByIndexes(0, 0, 1, 1),
    getUsedRangeOrNullObject: (sheet, valuesOnly = false) => sheet.range().used(valuesOnly),
  },
};

interface Owner {
  readonly book: Sheet['book'];
}

export const worksheetsType: ExcelType<Owner> = {
  name: 'WorksheetCollection',
  events: [
    'Added',
    'Deleted',
    'Activated',
    'Deactivated',
    'Changed',
    'DataChanged',
    'SelectionChanged',
    'Calculated',
    'EventNameChanged',
    'EventVisibilityChanged',
    'ProtectionChanged',
  ],
  collection: {
    items: ({ book }) => book.sheets(),
    find: ({ book }, key: string) => book.findSheet(key),
  },
  methods: {
    add: ({ book }, name?: string | null) => {
      if (name) checkSheetName(book, name);
      return book.addSheet(name || nextName(book));
    },
    getActiveWorksheet: ({ book }) => book.activeSheet(),
    getCount: ({ book }, visibleOnly = false) =>
      book.sheets().filter((sheet) => !visibleOnly || sheet.visibility === 'Visible').length,
    getFirst: ({ book }, visibleOnly = false) => shown(book.sheets(), visibleOnly)[0],
    getLast: ({ book }, visibleOnly = false) => shown(book.sheets(), visibleOnly).at(-1),
  },
};

const shown = (sheets: readonly Sheet[], visibleOnly: boolean): Sheet[] =>
  sheets.filter((sheet) => !visibleOnly || sheet.visibility === 'Visible');

function nextName(book: Sheet['book']): string {
  for (let n = 1; n < 10_000; n++) if (!book.findSheet(`Sheet${n}`)) return `Sheet${n}`;
  throw new ApiError('GeneralException', 'No name is left for a new sheet.');
}
