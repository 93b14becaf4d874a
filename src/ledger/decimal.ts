/** Numbers of cells and records as decimals: 7.1 − 7.5 is −0.4. */
import Big from 'big.js';

/** Excel itself keeps 15 significant digits; what lies beyond is noise of binary fractions (0.071*100 = 7.1000000000000005). */
const significantDigits = 15;

export function decimalOf(value: number): Big {
  return new Big(value.toPrecision(significantDigits));
}

/** Back to a number for a cell. */
export function numberOf(value: Big): number {
  return Number(value.toPrecision(significantDigits));
}

/** Digits for a sentence: at most four decimals, no trailing zeros, no exponent. */
export function digitsOf(value: Big | number): string {
  const rounded = new Big(value).round(4);
  return rounded.eq(0) && !new Big(value).eq(0) ? new Big(value).toFixed() : rounded.toFixed();
}

export { Big };
