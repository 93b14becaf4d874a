/** Units and how they convert. Filled as data: a new unit is a row. */
import type { Dimension } from './dictionary';

export interface UnitEntry {
  /** As written in reports: 亿元, 万亩, 微克/立方米. */
  readonly symbol: string;
  readonly dimension:
    | Dimension
    | 'length'
    | 'volume'
    | 'energy'
    | 'power'
    | 'time'
    | 'rate-change'
    | 'multiple'
    | 'currency-foreign';
  /** What one of this unit is in the dimension's base unit; decimal text, so that no precision is lost. */
  readonly factor: string;
  /** Units convert only inside one family (元 with 亿元, not with 美元). */
  readonly family: string;
  readonly aliases?: readonly string[];
}
