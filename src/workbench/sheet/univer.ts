import {
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  type IWorkbookData,
  type Injector,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import { UniverSheetsSortPreset } from '@univerjs/preset-sheets-sort';
import { UniverSheetsTablePreset } from '@univerjs/preset-sheets-table';
import { UniverSheetsThreadCommentPreset } from '@univerjs/preset-sheets-thread-comment';
import * as chinese from './locales-zh';
import * as english from './locales-en';
import type { Language } from '../protocol/app-context';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import '@univerjs/preset-sheets-sort/lib/index.css';
import '@univerjs/preset-sheets-table/lib/index.css';
import '@univerjs/preset-sheets-thread-comment/lib/index.css';

export type UniverApi = ReturnType<typeof FUniver.newAPI>;
export type UniverBook = ReturnType<UniverApi['createWorkbook']>;
export type UniverSheet = ReturnType<UniverBook['getActiveSheet']>;
export type UniverRange = ReturnType<UniverSheet['getActiveRange']> & object;

export interface UniverParts {
  readonly univer: Univer;
  readonly api: UniverApi;
  readonly book: UniverBook;
  readonly injector: Injector;
}

export const univerLocale = (language: Language): LocaleType =>
  language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US;

/** Rows and columns of a new sheet; a sheet grows when something is written beyond them. */
export const INITIAL_ROWS = 1000;
export const INITIAL_COLUMNS = 26;

/** Sets the spreadsheet engine up in `container`, with one empty sheet, from the open-source packages alone. */
export function createUniver(container: HTMLElement, language: Language): UniverParts {
  const univer = new Univer({
    logLevel: LogLevel.WARN,
    locale: univerLocale(language),
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(...Object.values(chinese)),
      [LocaleType.EN_US]: mergeLocales(...Object.values(english)),
    },
  });
  const presets = [
    UniverSheetsCorePreset({ container, disableTextFormatAlert: true, disableTextFormatMark: true }),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsThreadCommentPreset(),
  ];
  // Presets share plugins, and each may be registered once only; later settings win.
  const plugins = new Map<string, readonly unknown[]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry];
    plugins.set((plugin as { pluginName: string }).pluginName, [plugin, config]);
  }
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin as never, config as never);
  const api = FUniver.newAPI(univer);
  return { univer, api, book: api.createWorkbook(emptyBook()), injector: univer.__getInjector() };
}

function emptyBook(): Partial<IWorkbookData> {
  const id = 'sheet-1';
  return {
    id: 'workbook',
    name: 'workbook.xlsx',
    sheetOrder: [id],
    sheets: { [id]: { id, name: 'Sheet1', rowCount: INITIAL_ROWS, columnCount: INITIAL_COLUMNS } },
  };
}
