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

/** Rates are published with one decimal, so a rate without any is a figure of its own: 6% is no rounding of 5.5%. */
const leastDecimalsOfRate = 1;
/** A rounded amount that differs by more than this is a figure of its own: 1.4亿美元 is no rounding of 1.36亿美元. */
const mostRounding = '0.01';

/** Whether `stated` is the exact value rounded as reports round: 326亿元 for 326.3亿元, 7.1% for 7.14%. */
function isRounding(value: Big, stated: Big, decimals: number, unit: string): boolean {
  if (!value.round(decimals, Big.roundHalfUp).eq(stated)) return false;
  const dimension = unitOf(unit)?.dimension;
  return dimension === 'ratio' || dimension === 'rate-change'
    ? decimals >= leastDecimalsOfRate
    : value.minus(stated).abs().lte(value.abs().times(mostRounding));
}

/**
 * Whether the exact figure bears the other out: 326.3亿元 does 突破300亿元, and 326亿元 as its rounding. Of targets only a rounding is
 * the same target: 300亿元以上 and 320亿元 are two.
 */
function agrees(exact: LedgerFigure, other: LedgerFigure): boolean {
  const { record } = other;
  if (record.value === null) return true;
  const value = valueIn(exact.record.value!, exact.record.unit, record.unit);
  if (value === null) return false;
  const stated = decimalOf(record.value);
  const rounded = record.upper === null && isRounding(value, stated, decimalsOf(record.value), record.unit);
  if (record.kind === 'target') return rounded && record.bound === exact.record.bound;
  if (record.upper !== null) return value.gte(stated) && value.lte(decimalOf(record.upper));
  switch (record.bound) {
    case 'ge':
      return value.times(stated).gte(0) && value.abs().gte(stated.abs());
    case 'le':
      return value.times(stated).gte(0) && value.abs().lte(stated.abs());
    case 'approx':
      return value.minus(stated).abs().lte(stated.abs().times('0.05'));
    default:
      return rounded;
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
