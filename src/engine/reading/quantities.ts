/** Numbers of a sentence with their units and the bound words that follow them. Places are those of the folded text. */
import { isDigit, readArabic } from './arabicNumbers';
import { mayBegin, readChinese } from './chineseNumbers';
import type { Numbers, Quantity, YearMention } from './quantity';

/** Reads the numbers of text[from, to). Linear: every character is looked at a bounded number of times. */
export function readNumbers(text: string, from: number, to: number): Numbers {
  const quantities: Quantity[] = [];
  const years: YearMention[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      at = readArabic(text, at, from, to, quantities, years);
    } else if (mayBegin(code)) {
      at = readChinese(text, at, to, quantities, years);
    } else at++;
  }
  shareUnits(text, quantities);
  return { quantities, years };
}

/** 分别高于全省1.4、7.4和3.5个百分点: the unit at the end of a list holds for all its numbers. */
function shareUnits(text: string, quantities: Quantity[]): void {
  for (let index = quantities.length - 2; index >= 0; index--) {
    const quantity = quantities[index];
    const next = quantities[index + 1];
    if (
      (quantity.unitClass !== null && !(quantity.unit === '个' && next.unitClass === 'points')) ||
      quantity.ratio ||
      quantity.ordinal ||
      next.unitClass === null ||
      next.unitClass === 'time'
    )
      continue;
    if (
      !/^[、和与及]$/.test(text.slice(quantity.end, next.start)) ||
      (next.unitClass !== 'points' &&
        next.unitClass !== 'percent' &&
        !/分别/.test(text.slice(Math.max(0, quantity.start - 60), quantity.start)))
    )
      continue;
    quantities[index] = { ...quantity, unit: next.unit, unitClass: next.unitClass };
  }
}
