/**
 * Excel reads what is written into a cell as if it were typed: `=1+1` becomes a formula, `2024年1月` a date, `1/2` another one,
 * `TRUE` a truth value. A leading apostrophe says "this is text" and is no part of the value when it is read back.
 */

/** Excel's limit is 32,767; the apostrophe counts. */
export const longestCellText = 32_000;

/** First characters that begin a formula; Chinese and Japanese Excel accept the wide forms as well. */
const formula = /^[=+\-@'\uff1d\uff0b\uff0d\uff20]/u;
const numberOrDate = /^\s*[\d\uff10-\uff19.\uff0e,\uff0c(\uff08$\u00a5\uffe5€£%\uff05#:\uff1a]/u;
/** 上午9时, 二〇二五年一月: read as time and date under Chinese regional settings; Jan-20, May 5 under English ones. */
const datedWords =
  /^\s*(?:上午|下午|[〇○零一二三四五六七八九十]+[年月]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/iu;
const truthValue = /^\s*(?:true|false|真|假)\s*$/iu;

/** What to write so that the cell holds exactly this text, never a formula, number or date made of it. */
export function asCellText(text: string): string {
  const whole = text.length <= longestCellText ? text : cutOff(text, longestCellText - 1) + '…';
  const atRisk =
    formula.test(whole) || numberOrDate.test(whole) || datedWords.test(whole) || truthValue.test(whole);
  return atRisk ? `'${whole}` : whole;
}

/** A cell of a table row as it has to be sent: texts are guarded, numbers and truth values go as they are. */
export function asCell(value: string | number | boolean | null): string | number | boolean {
  if (value === null) return '';
  return typeof value === 'string' ? asCellText(value) : value;
}

/** Beginning of the text, never ending between the halves of a surrogate pair. */
export function cutOff(text: string, length: number): string {
  const last = text.charCodeAt(length - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? length - 1 : length);
}
