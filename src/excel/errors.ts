/** What can stand in the way of the ledger in a workbook, and the sentence that says what to do about it. */

import { fillMessage, inLanguage, type Language, type Wording } from '../ledger/language';

export type { Language };

export type LedgerErrorCode =
  | 'cancelled'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'place-occupied'
  | 'name-taken'
  | 'sheet-name-wrong'
  | 'sheet-name-taken'
  | 'column-missing'
  | 'table-missing'
  | 'sheet-missing'
  | 'row-missing'
  | 'table-unreadable'
  | 'ledger-moved-on'
  | 'nothing-to-undo'
  | 'undo-overtaken'
  | 'cell-being-edited'
  | 'too-much-for-excel'
  | 'text-missing'
  | 'text-damaged'
  | 'nothing-to-chart'
  | 'nothing-selected'
  | 'selection-too-large'
  | 'not-supported'
  | 'not-put-back'
  | 'excel-failed';

/** Names that the sentences mention: {sheet} {table} {columns} {place} {reason}. */
export type Particulars = Readonly<Record<string, string | number>>;

const sentences: Record<LedgerErrorCode, Wording> = {
  cancelled: {
    zh: '已取消,工作簿保持写入前的样子。',
    en: 'Cancelled. The workbook is as it was before the write.',
  },
  'sheet-protected': {
    zh: '工作表“{sheet}”受保护,没有写入。请在“审阅”中撤销工作表保护后再试。',
    en: 'The sheet “{sheet}” is protected; nothing was written. Unprotect it (Review tab) and try again.',
  },
  'workbook-protected': {
    zh: '工作簿结构受保护,无法新建工作表,没有写入。请在“审阅”中撤销工作簿保护后再试。',
    en: 'The structure of the workbook is protected, so no sheet can be added; nothing was written. Unprotect the workbook (Review tab) and try again.',
  },
  'place-occupied': {
    zh: '工作表“{sheet}”的 {place} 已有内容,没有覆盖。请移开这些内容或给表格腾出位置后再试。',
    en: 'There is something in {place} of the sheet “{sheet}”; it was not overwritten. Move it away and try again.',
  },
  'name-taken': {
    zh: '名称“{table}”已被工作簿中别的对象使用。请把那个表格或名称改名后再试。',
    en: 'The name “{table}” is used by something else in the workbook. Rename that table or name and try again.',
  },
  'sheet-name-wrong': {
    zh: '“{sheet}”不能作工作表名：1 到 31 个字，不能含 [ ] : * ? / \\，首尾不能是单引号。没有改名。',
    en: '“{sheet}” cannot be the name of a sheet: 1 to 31 characters, none of [ ] : * ? / \\, no apostrophe at either end. Nothing was renamed.',
  },
  'sheet-name-taken': {
    zh: '工作簿里已有叫“{sheet}”的工作表。请换一个名字；没有改名。',
    en: 'Another sheet of the workbook is called “{sheet}”. Choose another name; nothing was renamed.',
  },
  'column-missing': {
    zh: '表格“{table}”缺少列:{columns}。请按 Ctrl+Z 撤销删除后再试;若已无法撤销,请把该表格另存后从工作簿中删除,再重新写入。',
    en: 'The table “{table}” lacks these columns: {columns}. Undo the deletion (Ctrl+Z) and try again; where that is no longer possible, put the table aside, delete it from the workbook and write again.',
  },
  'table-missing': {
    zh: '工作簿里没有表格“{table}”。请先写入台账。',
    en: 'The workbook has no table “{table}”. Write the ledger first.',
  },
  'sheet-missing': {
    zh: '工作簿里没有工作表“{sheet}”,没有写入。它可能已改名或删除,请重新打开模板页。',
    en: 'The workbook has no sheet “{sheet}”; nothing was written. It may have been renamed or deleted: open the template page again.',
  },
  'row-missing': {
    zh: '表格“{table}”里已经没有这一行。',
    en: 'This row is no longer in the table “{table}”.',
  },
  'table-unreadable': {
    zh: '表格“{table}”第 {row} 行无法识别:{reason}。请更正该行后再试。',
    en: 'Row {row} of the table “{table}” cannot be read: {reason}. Correct that row and try again.',
  },
  'ledger-moved-on': {
    zh: '核对之后台账又被改动过。请重新核对差异后再写入。',
    en: 'The ledger has changed since the differences were shown. Look at the differences again before writing.',
  },
  'nothing-to-undo': { zh: '没有可以撤销的写入。', en: 'There is no write to take back.' },
  'undo-overtaken': {
    zh: '写入之后这些单元格又被改动过({place}),没有撤销,以免丢失改动。',
    en: 'These cells were changed after the write ({place}); it was not taken back, so that no change is lost.',
  },
  'cell-being-edited': {
    zh: '有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。',
    en: 'A cell is being edited. Finish with Enter or Esc and try again.',
  },
  'too-much-for-excel': {
    zh: 'Excel 拒绝了过大的请求。请分几次写入较少的报告。',
    en: 'Excel refused the request as too large. Write fewer reports at a time.',
  },
  'text-missing': {
    zh: '工作簿里没有保存这份报告的原文(指纹 {fingerprint})。重新读取该报告即可补上。',
    en: 'The workbook does not hold the text of this report (fingerprint {fingerprint}). Read the report again to add it.',
  },
  'text-damaged': {
    zh: '工作簿里保存的报告原文已被改动(指纹 {fingerprint} 不符),不能据以定位。重新读取该报告即可修复。',
    en: 'The text of this report kept in the workbook was changed (fingerprint {fingerprint} does not match). Read the report again to mend it.',
  },
  'nothing-to-chart': {
    zh: '台账里没有“{of}”{year}年可以比较的数值。请检查名称和年度,或先写入有关报告。',
    en: 'The ledger has no figures of “{of}” for {year} to compare. Check the name and the year, or write the reports first.',
  },
  'nothing-selected': {
    zh: '选中的单元格里没有文字。请选中含有报告文字的单元格。',
    en: 'The selected cells hold no text. Select cells with the text of a report.',
  },
  'selection-too-large': {
    zh: '选区太大(已用单元格 {cells} 个)。请只选含有报告文字的单元格。',
    en: 'The selection is too large ({cells} cells in use). Select only the cells with the text of a report.',
  },
  'not-supported': {
    zh: '这个版本的 Excel 不支持该功能({reason})。',
    en: 'This version of Excel does not support it ({reason}).',
  },
  'not-put-back': {
    zh: '写入没有完成,恢复原样时又遇到问题:{reason}。请用 Excel 的撤销,或不保存关闭后重新打开工作簿,再检查台账。',
    en: 'The write did not complete, and putting things back failed as well: {reason}. Use Excel’s undo, or close without saving and reopen the workbook, and check the ledger.',
  },
  'excel-failed': {
    zh: 'Excel 没有完成这一步:{reason}。工作簿已恢复到操作前的样子;如反复出现,请保存后重新打开工作簿再试。',
    en: 'Excel did not complete this step: {reason}. The workbook was put back as it was; if it happens again, save and reopen the workbook.',
  },
};

/** The one kind of error that leaves this room. `message` is the Chinese sentence; `sentence` gives either language. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    readonly particulars: Particulars = {},
    options?: { cause?: unknown },
  ) {
    super(fillMessage(sentences[code].zh, particulars), options);
  }

  /** What happened and what to do, for the user. */
  sentence(language: Language): string {
    return fillMessage(inLanguage(sentences[this.code], language), this.particulars);
  }
}
