/** Brings target and result into the same terms, or says why that cannot be. */
import type { GrowthTerms } from '../../engine/lexicon/dictionary';
import { unitOf, type ParsedUnit } from '../../engine/lexicon/units';
import { convertParsed } from '../convert';
import { Big, decimalOf, digitsOf } from '../decimal';
import type { Figure } from '../record';
import { reason, type Reason } from './reasons';

/**
 * rate: per cent or 个百分点, a gap of which is in 个百分点 · amount: a level in a unit ·
 * rank: a place in an order · plain: numbers of cells without any unit.
 */
export type Terms = 'rate' | 'amount' | 'rank' | 'plain';

export interface Comparable {
  readonly terms: Terms;
  /** Growth of the stated amounts, which alone has an attainment among rates. */
  readonly isGrowth: boolean;
  readonly gapUnit: string;
  /** Unit that both figures are in now: the target's, or %. */
  readonly unit: string;
  /** Puts a value of the target, or of the result, into `unit`. */
  readonly ofTarget: (value: Big) => Big;
  readonly ofResult: (value: Big) => Big;
}

export interface GrowthBasis {
  readonly growth: GrowthTerms | undefined;
  /** Level of the year before, in the result's or target's family of units. */
  readonly baseline: Figure | null;
}

const percent = unitOf('%')!;
const points = unitOf('个百分点')!;
const same = (value: Big): Big => value;

/** growth apart from level and share, which engines and people label now so, now so (覆盖率 98%). */
function sortOf(figure: Figure): 'growth' | 'state' | 'rank' | 'gap' {
  return figure.measure === 'level' || figure.measure === 'share' ? 'state' : figure.measure;
}

/** Target and result in one unit; a reason when the two say different things. */
export function comparable(target: Figure, result: Figure, basis: GrowthBasis): Comparable | Reason {
  const sorts = [sortOf(target), sortOf(result)];
  if (sorts[0] === 'growth' && sorts[1] === 'state') return levelAsGrowth(target, result, basis);
  if (sorts[0] === 'state' && sorts[1] === 'growth') return growthAsLevel(target, result, basis);
  if (sorts[0] !== sorts[1]) return reason('measures-differ', {});
  if (sorts[0] === 'rank') {
    return { terms: 'rank', isGrowth: false, gapUnit: '位', unit: '位', ofTarget: same, ofResult: same };
  }
  if (target.unit === '' && result.unit === '') {
    return { terms: 'plain', isGrowth: false, gapUnit: '', unit: '', ofTarget: same, ofResult: same };
  }
  return inOneUnit(target, result);
}

function inOneUnit(target: Figure, result: Figure): Comparable | Reason {
  const units = parsedUnits(target.unit, result.unit);
  if ('code' in units) return units;
  const [of, from] = units;
  if (of.family !== from.family && !areCounts(of, from)) {
    return reason('units-differ', { target: shown(target.unit), result: shown(result.unit) });
  }
  if (of.dimension === 'ratio' || of.dimension === 'rate-change') {
    const base = of.dimension === 'ratio' ? percent : points;
    return {
      terms: 'rate',
      isGrowth: target.measure === 'growth' && of.dimension === 'ratio',
      gapUnit: points.symbol,
      unit: base.symbol,
      ofTarget: (value) => convertParsed(value, of, base)!,
      ofResult: (value) => convertParsed(value, from, base)!,
    };
  }
  return {
    terms: 'amount',
    isGrowth: false,
    gapUnit: target.unit,
    unit: target.unit,
    ofTarget: same,
    ofResult: (value) => inUnit(value, from, of),
  };
}

/**
 * The word that counts (家, 户, 个) is grammar when the thing counted is the same indicator: 市场主体 1万户 and 1.2万家.
 * Only its multiplier matters then. `convert` itself stays strict.
 */
function areCounts(one: ParsedUnit, other: ParsedUnit): boolean {
  return one.dimension === 'count' && other.dimension === 'count';
}

function inUnit(value: Big, from: ParsedUnit, to: ParsedUnit): Big {
  return convertParsed(value, from, to) ?? convertParsed(value, { ...from, family: to.family }, to)!;
}

function parsedUnits(target: string, result: string): readonly [ParsedUnit, ParsedUnit] | Reason {
  const pair = [unitOf(target), unitOf(result)] as const;
  if (pair[0] && pair[1]) return [pair[0], pair[1]];
  // The same unknown unit on both sides needs no conversion.
  if (target === result) {
    const unknown: ParsedUnit = {
      symbol: target,
      dimension: 'index',
      family: target,
      factor: '1',
      divisor: '1',
      exponent: 0,
    };
    return [unknown, unknown];
  }
  return reason('unit-unknown', { unit: shown(pair[0] ? result : target) });
}

function shown(unit: string): string {
  return unit === '' ? '(无单位)' : unit;
}

/** Target 增长7%, result 856亿元: last year's 800亿元 makes that 7%. Only for growth of the stated amounts. */
function levelAsGrowth(target: Figure, result: Figure, basis: GrowthBasis): Comparable | Reason {
  const before = inexact(result) ?? baselineIn(result, basis);
  if (!(before instanceof Big)) return before;
  const unit = unitOf(target.unit);
  if (unit?.dimension !== 'ratio') return reason('measures-differ', {});
  return {
    terms: 'rate',
    isGrowth: true,
    gapUnit: points.symbol,
    unit: percent.symbol,
    ofTarget: (value) => convertParsed(value, unit, percent)!,
    ofResult: (value) => value.div(before).minus(1).times(100),
  };
}

/** Target 856亿元, result 增长7%: last year's 800亿元 makes that 856亿元. */
function growthAsLevel(target: Figure, result: Figure, basis: GrowthBasis): Comparable | Reason {
  const before = inexact(result) ?? baselineIn(target, basis);
  if (!(before instanceof Big)) return before;
  const unit = unitOf(result.unit);
  if (unit?.dimension !== 'ratio') return reason('measures-differ', {});
  return {
    terms: 'amount',
    isGrowth: false,
    gapUnit: target.unit,
    unit: target.unit,
    ofTarget: same,
    ofResult: (value) => convertParsed(value, unit, percent)!.div(100).plus(1).times(before),
  };
}

/** 突破500亿元 may be 501 or 560: no growth can be worked out from it. */
function inexact(figure: Figure): Reason | null {
  const { value, upper, bound, unit } = figure;
  if (value === null || (bound === 'eq' && upper === null)) return null;
  return reason('figure-inexact', { figure: `${digitsOf(value)}${unit}` });
}

/** Last year's level in the unit of this year's figure. A rate, or growth at constant prices, never meets a level. */
function baselineIn(figure: Figure, basis: GrowthBasis): Big | Reason {
  const unit = unitOf(figure.unit);
  if (unit?.dimension === 'ratio') return reason('measures-differ', {});
  if (basis.growth === 'real') return reason('real-growth', {});
  const before = basis.baseline;
  if (!before || before.value === null || before.value <= 0) return reason('needs-baseline', {});
  const rough = inexact(before);
  if (rough) return rough;
  const from = unitOf(before.unit);
  const value = decimalOf(before.value);
  if (before.unit === figure.unit) return value;
  const converted = unit && from ? convertParsed(value, from, unit) : null;
  return converted ?? reason('units-differ', { target: shown(before.unit), result: shown(figure.unit) });
}
