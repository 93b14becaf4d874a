/** Chinese numerals: 三千五百, 七点五, 十二, 两万. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

export const CHINESE_NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千';

/**
 * Value of a Chinese numeral: 三千五百 → 3500, 七点五 → 7.5, 二〇二三 → 2023, 十万 → 100000.
 *
 * @returns null for anything that is not wholly a numeral.
 */
export function parseChineseNumeral(text: string): number | null {
  if (text === '') return null;
  const [whole, fraction, ...rest] = text.split('点');
  if (rest.length > 0) return null;
  const integer = parseWhole(whole);
  if (integer === null) return null;
  if (fraction === undefined) return integer;
  let digits = '';
  for (const char of fraction) {
    if (!(char in DIGITS)) return null;
    digits += DIGITS[char];
  }
  return digits === '' ? null : Number(`${integer}.${digits}`);
}

function parseWhole(text: string): number | null {
  if (text === '') return null;
  if (/^[零〇一二三四五六七八九]{2,}$/u.test(text))
    return Number([...text].map((char) => DIGITS[char]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Infinity;
  let lastLarge = Infinity;
  for (const char of text) {
    if (char in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[char];
    } else if (char in SMALL_UNITS) {
      const unit = SMALL_UNITS[char];
      if (unit >= lastUnit) return null;
      lastUnit = unit;
      section += (digit ?? 1) * unit;
      digit = null;
    } else if (char in LARGE_UNITS) {
      const unit = LARGE_UNITS[char];
      const below = section + (digit ?? 0);
      if (below === 0) total = (total === 0 ? 1 : total) * unit;
      // 两亿三千万 adds, 三千万亿 multiplies what stands before.
      else total = unit > lastLarge ? (total + below) * unit : total + below * unit;
      lastLarge = unit;
      section = 0;
      digit = null;
      lastUnit = Infinity;
    } else return null;
  }
  // 三百五 is 350, 七千二 is 7200: a digit straight after a unit stands for the next lower one.
  if (digit !== null && digit > 0 && Number.isFinite(lastUnit) && lastUnit > 10 && !/[零〇].$/u.test(text)) {
    return total + section + (digit * lastUnit) / 10;
  }
  return total + section + (digit ?? 0);
}
