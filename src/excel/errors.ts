/** What can stand in the way of the ledger in a workbook, and the sentence that says what to do about it. */

export type Language = 'zh-CN' | 'en-US';

export type LedgerErrorCode =
  | 'cancelled'
  | 'sheet-protected'
  | 'workbook-protected'
  | 'place-occupied'
  | 'name-taken'
  | 'column-missing'
  | 'table-missing'
  | 'table-unreadable'
  | 'ledger-moved-on'
  | 'nothing-to-undo'
  | 'undo-overtaken'
  | 'cell-being-edited'
  | 'too-much-for-excel'
  | 'text-missing'
  | 'text-damaged'
  | 'nothing-selected'
  | 'selection-too-large'
  | 'not-supported'
  | 'excel-failed';

/** Names that the sentences mention: {sheet} {table} {columns} {place} {reason}. */
export type Particulars = Readonly<Record<string, string | number>>;

const sentences: Record<LedgerErrorCode, readonly [zh: string, en: string]> = {
  cancelled: ['已取消,工作簿保持写入前的样子。', 'Cancelled. The workbook is as it was before the write.'],
  'sheet-protected': [
    '工作表“{sheet}”受保护,没有写入。请在“审阅”中撤销工作表保护后再试。',
    'The sheet “{sheet}” is protected; nothing was written. Unprotect it (Review tab) and try again.',
  ],
  'workbook-protected': [
    '工作簿结构受保护,无法新建工作表,没有写入。请在“审阅”中撤销工作簿保护后再试。',
    'The structure of the workbook is protected, so no sheet can be added; nothing was written. Unprotect the workbook (Review tab) and try again.',
  ],
  'place-occupied': [
    '工作表“{sheet}”的 {place} 已有内容,没有覆盖。请移开这些内容或给表格腾出位置后再试。',
    'There is something in {place} of the sheet “{sheet}”; it was not overwritten. Move it away and try again.',
  ],
  'name-taken': [
    '名称“{table}”已被工作簿中别的对象使用。请把那个表格或名称改名后再试。',
    'The name “{table}” is used by something else in the workbook. Rename that table or name and try again.',
  ],
  'column-missing': [
    '表格“{table}”缺少列:{columns}。请撤销删除,或选择“补回缺少的列”。',
    'The table “{table}” lacks these columns: {columns}. Undo the deletion, or choose “Restore missing columns”.',
  ],
  'table-missing': [
    '工作簿里没有表格“{table}”。请先写入台账。',
    'The workbook has no table “{table}”. Write the ledger first.',
  ],
  'table-unreadable': [
    '表格“{table}”第 {row} 行无法识别:{reason}。请更正该行后再试。',
    'Row {row} of the table “{table}” cannot be read: {reason}. Correct that row and try again.',
  ],
  'ledger-moved-on': [
    '核对之后台账又被改动过。请重新核对差异后再写入。',
    'The ledger has changed since the differences were shown. Look at the differences again before writing.',
  ],
  'nothing-to-undo': ['没有可以撤销的写入。', 'There is no write to take back.'],
  'undo-overtaken': [
    '写入之后这些单元格又被改动过({place}),没有撤销,以免丢失改动。',
    'These cells were changed after the write ({place}); it was not taken back, so that no change is lost.',
  ],
  'cell-being-edited': [
    '有单元格正在编辑。请按 Enter 或 Esc 结束编辑后再试。',
    'A cell is being edited. Finish with Enter or Esc and try again.',
  ],
  'too-much-for-excel': [
    'Excel 拒绝了过大的请求。请分几次写入较少的报告。',
    'Excel refused the request as too large. Write fewer reports at a time.',
  ],
  'text-missing': [
    '工作簿里没有保存这份报告的原文(指纹 {fingerprint})。重新读取该报告即可补上。',
    'The workbook does not hold the text of this report (fingerprint {fingerprint}). Read the report again to add it.',
  ],
  'text-damaged': [
    '工作簿里保存的报告原文已被改动(指纹 {fingerprint} 不符),不能据以定位。重新读取该报告即可修复。',
    'The text of this report kept in the workbook was changed (fingerprint {fingerprint} does not match). Read the report again to mend it.',
  ],
  'nothing-selected': [
    '选中的单元格里没有文字。请选中含有报告文字的单元格。',
    'The selected cells hold no text. Select cells with the text of a report.',
  ],
  'selection-too-large': [
    '选区太大(已用单元格 {cells} 个)。请只选含有报告文字的单元格。',
    'The selection is too large ({cells} cells in use). Select only the cells with the text of a report.',
  ],
  'not-supported': [
    '这个版本的 Excel 不支持该功能({reason})。',
    'This version of Excel does not support it ({reason}).',
  ],
  'excel-failed': [
    'Excel 没有完成这一步:{reason}。工作簿已恢复到操作前的样子;如反复出现,请保存后重新打开工作簿再试。',
    'Excel did not complete this step: {reason}. The workbook was put back as it was; if it happens again, save and reopen the workbook.',
  ],
};

/** The one kind of error that leaves this room. `message` is the Chinese sentence; `sentence` gives either language. */
export class LedgerError extends Error {
  override readonly name = 'LedgerError';

  constructor(
    readonly code: LedgerErrorCode,
    readonly particulars: Particulars = {},
    options?: { cause?: unknown },
  ) {
    super(fill(sentences[code][0], particulars), options);
  }

  /** What happened and what to do, for the user. */
  sentence(language: Language): string {
    return fill(sentences[this.code][language === 'zh-CN' ? 0 : 1], this.particulars);
  }
}

function fill(sentence: string, particulars: Particulars): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    name in particulars ? String(particulars[name]) : whole,
  );
}
