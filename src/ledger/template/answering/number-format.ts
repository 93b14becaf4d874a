/** What a cell's number format says of the number in it. */

/** The format without what it shows literally: quoted text, escaped characters, colours and locales in brackets. */
function codesOf(format: string): string {
  return format
    .replace(/"[^"]*"/gu, '')
    .replace(/[\\_*]./gu, '')
    .replace(/\[[^\]]*\]/gu, '');
}

/** 0.0% shows 0.075 as 7.5%; 0.0"%" does not. */
export function isPercentFormat(format: string): boolean {
  return codesOf(format).includes('%');
}

/** yyyy-mm, m"月"d"日": a figure would be shown as a date. */
export function isDateFormat(format: string): boolean {
  const codes = codesOf(format);
  return !/general/iu.test(codes) && /[ymdhs年月日]/iu.test(codes);
}
