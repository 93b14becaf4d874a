/** From one unit to another, in decimals. */
import Big from 'big.js';
import { unitOf, type ParsedUnit } from '../engine/lexicon/units';

/** Big division keeps so many decimals: enough that 亩 → 公顷 → 亩 comes back to the digit. */
const Decimal = Big();
Decimal.DP = 40;

export type UnitProblem = 'unit-unknown' | 'unit-incompatible';

/** Two units that do not convert into each other, or a unit that is in no table. */
export class UnitError extends Error {
  override readonly name = 'UnitError';

  constructor(
    readonly problem: UnitProblem,
    readonly from: string,
    readonly to: string,
  ) {
    super(
      problem === 'unit-unknown'
        ? `不认识计量单位“${from}”。请使用亿元、万人、公顷、% 等单位。`
        : `“${from}”与“${to}”不是同一类计量单位，不能换算。`,
    );
  }
}

/** Whether figures in the two units can be put into one: same dimension and same family. */
export function isConvertible(from: ParsedUnit, to: ParsedUnit): boolean {
  return from.dimension === to.dimension && from.family === to.family;
}

/**
 * Converts a value between units of one family.
 *
 * @param value number, decimal text or Big; as written (7.5 with %).
 * @throws UnitError for an unknown unit, and across dimensions or families (亿元 and 亿美元).
 */
export function convert(value: Big.BigSource, from: string, to: string): Big {
  const source = unitOf(from);
  if (!source) throw new UnitError('unit-unknown', from, to);
  const aim = unitOf(to);
  if (!aim) throw new UnitError('unit-unknown', to, from);
  const converted = convertParsed(new Big(value), source, aim);
  if (!converted) throw new UnitError('unit-incompatible', from, to);
  return converted;
}

/** The same for units already understood; null across dimensions or families. */
export function convertParsed(value: Big, from: ParsedUnit, to: ParsedUnit): Big | null {
  if (!isConvertible(from, to)) return null;
  const shift = from.exponent - to.exponent;
  const up = new Decimal(value).times(from.factor).times(to.divisor).times(powerOfTen(shift));
  const down = new Decimal(to.factor).times(from.divisor).times(powerOfTen(-shift));
  return new Big(up.div(down));
}

/** 10 to the power, 1 for a negative one: the other side of the fraction carries that. */
function powerOfTen(power: number): Big {
  return new Decimal(power > 0 ? `1e${power}` : '1');
}
