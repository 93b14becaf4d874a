import { readDate } from './entry-dates';

/** What becomes of a string that is written to a cell's `values`, `formulas`, or typed into it. */
export type Entry =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number; readonly format?: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'formula'; readonly formula: string };

export interface EntrySurroundings {
  /** The number format of the cell; `@` keeps every entry as text. */
  readonly format: string;
  readonly chinese: boolean;
}

export const CELL_TEXT_LIMIT = 32_767;
export const FORMULA_LIMIT = 8_192;

const ERRORS = new Set(['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!']);

/** Excel reads strings as if they were typed: "=1+1" is a formula, "2024-01-02" a date, "'007" the text 007. */
export function readEntry(text: string, { format, chinese }: EntrySurroundings): Entry {
  if (text === '') return { kind: 'empty' };
  if (text.startsWith("'")) return { kind: 'text', text: text.slice(1) };
  if (format === '@') return { kind: 'text', text };
  if (text.startsWith('=') && text.length > 1) return { kind: 'formula', formula: text };
  const trimmed = text.trim();
  const number = readNumber(trimmed) ?? readDate(trimmed, chinese);
  if (number) return { kind: 'number', ...number };
  // "+A1" and "-A1" are formulas for those who come from other spreadsheets, "@A1" is the intersection.
  if (/^[+\-@]./.test(text)) return { kind: 'formula', formula: `=${text}` };
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  if (ERRORS.has(upper)) return { kind: 'error', code: upper };
  return { kind: 'text', text };
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const FRACTION = /^([+-]?\d+) (\d{1,5})\/(\d{1,5})$/;

interface FormattedNumber {
  readonly value: number;
  readonly format?: string;
}

function readNumber(text: string): FormattedNumber | null {
  if (PLAIN.test(text)) return { value: Number(text), format: /e/i.test(text) ? '0.00E+00' : undefined };
  if (GROUPED.test(text)) {
    return { value: Number(text.replaceAll(',', '')), format: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  const percent = /^(.+?) ?%$/.exec(text) ?? /^%(.+)$/.exec(text);
  if (percent) return readPercent(percent[1]);
  const money = /^([+-]?)([$¥¥€])(.+)$/.exec(text);
  if (money) return readMoney(money[1], money[2], money[3]);
  const bracketed = /^\((.+)\)$/.exec(text);
  if (bracketed && /^[\d.,]+$/.test(bracketed[1])) {
    const inner = readNumber(bracketed[1]);
    return inner && { value: -inner.value, format: inner.format };
  }
  const fraction = FRACTION.exec(text);
  if (fraction && Number(fraction[3]) !== 0) {
    const whole = Number(fraction[1]);
    const part = Number(fraction[2]) / Number(fraction[3]);
    return { value: whole + (text.startsWith('-') ? -part : part), format: '# ?/?' };
  }
  return null;
}

function readPercent(text: string): FormattedNumber | null {
  if (!PLAIN.test(text) && !GROUPED.test(text)) return null;
  // Shifting the decimal point keeps 7.1% at 0.071, where a division would give 0.07099999999999999.
  const value = Number(`${Number(text.replaceAll(',', ''))}e-2`);
  return { value, format: text.includes('.') ? '0.00%' : '0%' };
}

function readMoney(sign: string, symbol: string, text: string): FormattedNumber | null {
  const inner = PLAIN.test(text) || GROUPED.test(text) ? readNumber(text) : null;
  if (!inner) return null;
  const pattern = text.includes('.') ? '#,##0.00' : '#,##0';
  return { value: sign === '-' ? -inner.value : inner.value, format: `"${symbol}"${pattern}` };
}
