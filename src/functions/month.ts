/** The month that a cumulative figure runs to. */
import { dateOf } from '../ledger/tables/sourceRows';
import type { CellInput } from './cellInput';

const spans: readonly (readonly [pattern: RegExp, month: number])[] = [
  [/全年|年底|年末/u, 12],
  [/前三季度|三季度|第三季度|Q3/iu, 9],
  [/上半年|二季度|半年|Q2|H1/iu, 6],
  [/一季度|首季|Q1/iu, 3],
  [/四季度|Q4/iu, 12],
];

/**
 * 4 · 4月 · 1-4月 · 上半年 · 2025-04-30 · 2025年4月 · a date of Excel.
 * A figure as of a day inside a month counts as that month's: cumulative figures are published by the month.
 */
export function monthOf(input: CellInput): number | null {
  if (input.sort === 'number') {
    if (input.number >= 1 && input.number <= 12) return Number.isInteger(input.number) ? input.number : null;
    // Dates of this century; a lesser number is a slip of the pen, not a date of 1900.
    return input.number >= 36526 && input.number < 73051 ? dateOf(input.number).getMonth() + 1 : null;
  }
  if (input.sort !== 'text') return null;
  const text = input.text.normalize('NFKC').replace(/\s/gu, '');
  const month =
    /^(?:\d{4}年)?(?:\d{1,2}[-—–~至到])?(\d{1,2})月/u.exec(text)?.[1] ??
    /^\d{4}[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/u.exec(text)?.[1] ??
    /^(\d{1,2})$/u.exec(text)?.[1];
  if (month === undefined) return spans.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  const value = Number(month);
  return value >= 1 && value <= 12 ? value : null;
}
