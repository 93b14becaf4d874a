/** Why a template file cannot be taken, each with what to do about it. */
import type { CommandLanguage } from '../language';

export type TemplateFileProblem =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'not-a-workbook'
  | 'old-format'
  | 'binary-format'
  | 'open-document'
  | 'password'
  | 'damaged'
  | 'too-large';

const sentences: Readonly<Record<TemplateFileProblem, Readonly<Record<CommandLanguage, string>>>> = {
  missing: { zh: '没有这个文件', en: 'no such file' },
  unreadable: {
    zh: '无法读取这个文件，请检查权限，以及它是不是文件夹',
    en: 'cannot be read; check its permissions, and that it is no folder',
  },
  empty: { zh: '文件是空的', en: 'the file is empty' },
  'not-a-workbook': {
    zh: '这不是 Excel 工作簿（xlsx）。请给出 .xlsx 或 .xlsm 模板',
    en: 'this is no Excel workbook (xlsx); name an .xlsx or .xlsm template',
  },
  'old-format': {
    zh: '这是 Excel 97-2003 格式（xls）。请在 Excel 或 WPS 中另存为 .xlsx 后再填',
    en: 'this is an Excel 97-2003 file (xls); save it as .xlsx in Excel or WPS first',
  },
  'binary-format': {
    zh: '这是二进制工作簿（xlsb）。请另存为 .xlsx 后再填',
    en: 'this is a binary workbook (xlsb); save it as .xlsx first',
  },
  'open-document': {
    zh: '这是 OpenDocument 表格（ods）。请另存为 .xlsx 后再填',
    en: 'this is an OpenDocument spreadsheet (ods); save it as .xlsx first',
  },
  password: {
    zh: '工作簿设了打开密码。请先在 Excel 中去掉密码（文件 → 信息 → 保护工作簿），再填',
    en: 'the workbook is protected by a password to open; remove it in Excel (File → Info → Protect Workbook) first',
  },
  damaged: {
    zh: '工作簿已损坏，读不完整。请在 Excel 中打开并另存一次',
    en: 'the workbook is damaged; open it in Excel and save it again',
  },
  'too-large': {
    zh: '工作簿解开后太大，没有打开。请只保留要填的工作表',
    en: 'the workbook is too large once unpacked and was not opened; keep only the sheets to be filled',
  },
};

export class TemplateFileError extends Error {
  override readonly name = 'TemplateFileError';

  constructor(
    readonly problem: TemplateFileProblem,
    /** What exactly was found, for `damaged`. */
    readonly detail = '',
  ) {
    super(`${sentences[problem].zh} ${sentences[problem].en}${detail && ` (${detail})`}`);
  }

  sentence(language: CommandLanguage): string {
    const end = language === 'zh' ? '。' : '.';
    const detail = this.detail && (language === 'zh' ? `（${this.detail}）` : ` (${this.detail})`);
    return `${sentences[this.problem][language]}${detail}${end}`;
  }
}
