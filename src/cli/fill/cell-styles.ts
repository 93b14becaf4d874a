/** Number format, lock and indentation of the cell styles. */
import { elementsOf, findElement } from './xml';

export interface CellStyle {
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly indent: number;
}

export const plainStyle: CellStyle = { numberFormat: 'General', locked: true, indent: 0 };

/** Formats that have a number and no code in the file. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy-mm-dd',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-mm-dd h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0',
  42: '#,##0',
  43: '#,##0.00',
  44: '#,##0.00',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** 27 to 36 and 50 to 58 are dates of the East Asian editions. */
function builtInFormat(id: number): string {
  const isEastAsianDate = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return builtIn[id] ?? (isEastAsianDate ? 'yyyy"年"m"月"d"日"' : 'General');
}

/** Styles by their index, the `s` of a cell. */
export function readStyles(xml: string | null): readonly CellStyle[] {
  if (xml === null) return [];
  const formats = new Map<number, string>();
  for (const { tag } of elementsOf(xml, 'numFmt')) {
    formats.set(Number(tag.attribute('numFmtId')), tag.attribute('formatCode') ?? 'General');
  }
  const list = findElement(xml, 'cellXfs');
  if (!list) return [];
  const inner = xml.slice(list.innerStart, list.innerEnd);
  const styles: CellStyle[] = [];
  for (const { tag, innerStart, innerEnd } of elementsOf(inner, 'xf')) {
    const id = Number(tag.attribute('numFmtId') ?? 0);
    const content = inner.slice(innerStart, innerEnd);
    const protection = findElement(content, 'protection')?.tag.attribute('locked');
    const indent = findElement(content, 'alignment')?.tag.attribute('indent');
    styles.push({
      numberFormat: formats.get(id) ?? builtInFormat(id),
      locked: protection !== '0' && protection !== 'false',
      indent: Number(indent ?? 0) || 0,
    });
  }
  return styles;
}
