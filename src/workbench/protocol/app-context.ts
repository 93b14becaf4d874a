/** What the host tells Office.js about itself. */

export type Language = 'zh-CN' | 'en-US';

/** Named as Office does; the colours reach `Office.context.officeTheme`. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
}

export const THEMES = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#201F1E',
    controlBackgroundColor: '#F3F2F1',
    controlForegroundColor: '#201F1E',
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#F3F2F1',
    controlBackgroundColor: '#3B3A39',
    controlForegroundColor: '#F3F2F1',
  },
} as const satisfies Record<string, OfficeTheme>;

export type ThemeName = keyof typeof THEMES;

/**
 * What the workbench can truly do. The npm build of Office.js has no API above 1.15, so no more is claimed;
 * `mergeUndoGroup` (1.20) is thereby unsupported, as in many an Excel in use.
 */
export const REQUIREMENTS: Readonly<Record<string, number>> = {
  excelapi: 1.15,
  sharedruntime: 1.2,
  customfunctionsruntime: 1.3,
  customfunctions: 1.9,
  dialogapi: 1.2,
  richapi: 1.1,
  richapiruntime: 1.1,
  settings: 1.1,
  ribbonapi: 1.1,
};

const EXCEL_ON_THE_WEB = 16;
/** 1 shared runtime, 2 custom functions. */
const FLAGS = 3;

export interface Conversation {
  readonly id: string;
  readonly control: string;
  readonly origin: string;
}

/** `Excel$Web$16.01$zh-CN$…`: host, platform, version, language, correlation, dialog, logging, flags. */
export const hostInfo = (language: Language): string =>
  `Excel$Web$16.01$${language}$workbench$$disableLogging$${FLAGS}`;

export const xdmInfo = ({ id, control, origin }: Conversation): string => `${id}|${control}|${origin}`;

export function appContext(
  conversation: Conversation,
  language: Language,
  theme: OfficeTheme,
  settings: Readonly<Record<string, string>>,
): Record<string, unknown> {
  return {
    _id: conversation.control,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: 16,
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: `${conversation.origin}/workbook.xlsx`,
    _clientMode: 0,
    _settings: Object.entries(settings),
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'workbench',
    _appInstanceId: conversation.control,
    _requirementMatrix: JSON.stringify(REQUIREMENTS),
    _hostFullVersion: '16.0.17000.0',
    _appMinorVersion: 0,
    _appDomains: [],
    _addinName: 'add-in',
    _initialDisplayMode: 2,
    _officeTheme: theme,
    _featureGates: {},
  };
}
