/**
 * How a figure lies in a cell. One rule: a figure in % is a fraction under a percentage format (7.5 % is 0.075 shown 7.5%),
 * so that Excel, a person's typing and every formula agree; a figure in any other unit is the number as written beside
 * its unit (780 | 亿元, 0.4 | 个百分点, 5 | ‰).
 */

export function isFractionUnit(unit: string): boolean {
  return unit === '%' || unit === '％';
}

/** 7.5 with % goes into the cell as 0.075. */
export function cellValueOf(value: number, unit: string): number {
  return isFractionUnit(unit) ? toFifteenDigits(value / 100) : value;
}

/** 0.075 in a cell of unit % was written as 7.5. */
export function valueOfCell(value: number, unit: string): number {
  return isFractionUnit(unit) ? toFifteenDigits(value * 100) : value;
}

/** Fifteen digits, which Excel keeps, are what the decimal division would give; a table asks this for every cell. */
function toFifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}

const mostDecimals = 4;

/** Number format for a cell's value: as many decimals as it has, at most four; thousands set off. */
export function numberFormat(value: number | null, unit: string): string {
  if (value === null) return 'General';
  const shown = valueOfCell(value, unit);
  const digits = /\.(\d*?)0*$/u.exec(shown.toFixed(mostDecimals))?.[1]!.length ?? 0;
  const decimals = digits > 0 ? `.${'0'.repeat(digits)}` : '';
  return isFractionUnit(unit) ? `0${decimals}%` : `#,##0${decimals}`;
}
