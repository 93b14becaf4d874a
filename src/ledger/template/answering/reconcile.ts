/** One figure out of several that the reports state for the same thing, or the conflict between them. */
import { unitOf } from '../../../engine/lexicon/units';
import { convertParsed } from '../../convert';
import { Big, decimalOf } from '../../decimal';
import type { LedgerFigure } from '../figure';

/** Value in another unit; the word that counts (家, 户, 个) does not matter for one indicator. Null across dimensions. */
export function valueIn(value: number, from: string, to: string): Big | null {
  if (from === to) return decimalOf(value);
  const source = unitOf(from);
  const aim = unitOf(to);
  if (!source || !aim) return null;
  const bothCount = source.dimension === 'count' && aim.dimension === 'count';
  return (
    convertParsed(decimalOf(value), source, aim) ??
    (bothCount ? convertParsed(decimalOf(value), { ...source, family: aim.family }, aim) : null)
  );
}

const decimalsOf = (value: number): number => decimalOf(value).toFixed().split('.')[1]?.length ?? 0;

/** Whether the exact figure bears the other out: 326.3亿元 does 突破300亿元, and 326亿元 as its rounding. */
function agrees(exact: LedgerFigure, other: LedgerFigure): boolean {
  const { record } = other;
  if (record.value === null) return true;
  const value = valueIn(exact.record.value!, exact.record.unit, record.unit);
  if (value === null) return false;
  const stated = decimalOf(record.value);
  if (record.upper !== null) return value.gte(stated) && value.lte(decimalOf(record.upper));
  switch (record.bound) {
    case 'ge':
      return value.abs().gte(stated.abs());
    case 'le':
      return value.abs().lte(stated.abs());
    case 'approx':
      return value.minus(stated).abs().lte(stated.abs().times('0.05'));
    default:
      return value.round(decimalsOf(record.value), Big.roundHalfUp).eq(stated);
  }
}

const isProvisional = ({ record }: LedgerFigure): boolean => record.flags.includes('provisional');

/** A later report's settled figure takes the place of the 预计数. */
function withoutSuperseded(figures: readonly LedgerFigure[]): readonly LedgerFigure[] {
  const settled = figures.filter((figure) => !isProvisional(figure));
  if (settled.length === 0) return figures;
  const latest = Math.max(...settled.map(({ reportYear }) => reportYear ?? -Infinity));
  return figures.filter((figure) => !isProvisional(figure) || (figure.reportYear ?? Infinity) >= latest);
}

export type Reconciled = { readonly figure: LedgerFigure } | { readonly conflict: readonly LedgerFigure[] };

/** @param figures at least one, all of the same area, subject, kind, period and sort of measure */
export function reconcile(figures: readonly LedgerFigure[]): Reconciled {
  const main = figures.filter(({ record }) => !record.flags.includes('secondary'));
  const current = withoutSuperseded(main.length > 0 ? main : figures);
  const numbered = current.filter(({ record }) => record.value !== null);
  if (numbered.length === 0) return { figure: current[0]! };
  // The most exact first: a plain number before a bound, more decimals before fewer, a later report before an earlier one.
  const sorted = [...numbered].sort(
    (one, other) =>
      Number(one.record.bound !== 'eq') - Number(other.record.bound !== 'eq') ||
      significance(other) - significance(one) ||
      (other.reportYear ?? 0) - (one.reportYear ?? 0),
  );
  const best = sorted[0]!;
  const isSame = (other: LedgerFigure): boolean =>
    other.record.upper === best.record.upper &&
    (valueIn(other.record.value!, other.record.unit, best.record.unit)?.eq(decimalOf(best.record.value!)) ??
      false);
  const disagreeing = numbered.filter(
    (other) => other !== best && !isSame(other) && !(best.record.bound === 'eq' && agrees(best, other)),
  );
  return disagreeing.length === 0 ? { figure: best } : { conflict: [best, ...disagreeing] };
}

/** Significant digits as stated. */
function significance({ record }: LedgerFigure): number {
  return record.value === null ? 0 : decimalOf(record.value).c.length;
}
