/** Units of work reports, understood: the table, and what makes 亿千瓦时, ㎡ and 微克/立方米 out of its rows. */
import type { Dimension } from './dictionary';
import {
  namedQuotients,
  unitEntries,
  unitMultipliers,
  type UnitDimension,
  type UnitEntry,
} from './unitTable';

export { unitEntries, unitMultipliers, type UnitDimension, type UnitEntry } from './unitTable';

/** A unit that has been understood: no string any more. One of it is factor × 10^exponent ÷ divisor base units. */
export interface ParsedUnit {
  /** Spelling to show: width, spaces and aliases resolved (ug/m³ → 微克/立方米). */
  readonly symbol: string;
  /** For a quotient either a named dimension (concentration, energy-intensity) or both parts: money/area. */
  readonly dimension: UnitDimension | `${string}/${string}`;
  readonly family: string;
  readonly factor: string;
  readonly divisor: string;
  readonly exponent: number;
}

const unmultiplied: ReadonlySet<UnitDimension> = new Set(['ratio', 'rate-change']);

/** Folds what does not tell two units apart: width (％, ㎡, m³), letter case, spaces, µ and μ. */
function foldUnit(symbol: string): string {
  return symbol.normalize('NFKC').toLowerCase().replace(/\s+/gu, '').replace(/﹪/gu, '%');
}

const entryBySpelling: ReadonlyMap<string, UnitEntry> = new Map(
  unitEntries.flatMap((entry) =>
    [entry.symbol, ...(entry.aliases ?? [])].map((spelling) => [foldUnit(spelling), entry] as const),
  ),
);

/** A unit with its multipliers, no quotient. 千米 and 千瓦 are units of their own, so the whole is looked up before 千 is taken off. */
function simpleUnit(spelling: string): ParsedUnit | null {
  let exponent = 0;
  for (let start = 0; start < spelling.length; start += 1) {
    const entry = entryBySpelling.get(spelling.slice(start));
    if (entry) {
      if (start > 0 && unmultiplied.has(entry.dimension)) return null;
      return {
        symbol: spelling.slice(0, start) + entry.symbol,
        dimension: entry.dimension,
        family: entry.family,
        factor: entry.factor,
        divisor: '1',
        exponent,
      };
    }
    const power = unitMultipliers[spelling.charAt(start)];
    if (power === undefined) return null;
    exponent += power;
  }
  return null;
}

function quotient(numerator: ParsedUnit, denominator: ParsedUnit): ParsedUnit {
  const dimension = `${numerator.dimension}/${denominator.dimension}` as const;
  return {
    symbol: `${numerator.symbol}/${denominator.symbol}`,
    dimension: namedQuotients[dimension] ?? dimension,
    family: `${numerator.family}/${denominator.family}`,
    factor: numerator.factor,
    divisor: denominator.factor,
    exponent: numerator.exponent - denominator.exponent,
  };
}

function parseUnit(spelling: string): ParsedUnit | null {
  const whole = simpleUnit(spelling);
  if (whole) return whole;
  const parts = spelling.split(/\/|每/u);
  if (parts.length !== 2) return null;
  const [numerator, denominator] = parts.map((part) => simpleUnit(part!));
  return numerator && denominator ? quotient(numerator, denominator) : null;
}

const parsed = new Map<string, ParsedUnit | null>();
const rememberedSpellings = 5000;
const longestSpelling = 24;

/**
 * Understands a unit as written: 亿元, 万 千瓦时, ％, ug/m³, 吨标准煤/万元, 微克每立方米.
 *
 * @returns null for a unit that is in no table, and for a bare multiplier (万).
 */
export function unitOf(symbol: string): ParsedUnit | null {
  const known = parsed.get(symbol);
  if (known !== undefined) return known;
  const spelling = foldUnit(symbol);
  const unit = spelling.length > longestSpelling ? null : parseUnit(spelling);
  if (parsed.size >= rememberedSpellings) parsed.clear();
  parsed.set(symbol, unit);
  return unit;
}

/** Whether a figure in this unit can be one of an indicator of this dimension: 天 for days, 亿美元 for money, 倍 for index. */
export function fitsDimension(unit: ParsedUnit, dimension: Dimension): boolean {
  switch (dimension) {
    case 'days':
      return unit.family === 'clock';
    case 'money':
      return unit.dimension === 'money' || unit.dimension === 'currency-foreign';
    case 'index':
      return unit.dimension === 'index' || unit.dimension === 'multiple';
    default:
      return unit.dimension === dimension;
  }
}
