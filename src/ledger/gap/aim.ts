/** Which side of a target is the good one, and where a range has its weaker end. */
import type { Direction } from '../../engine/lexicon/dictionary';
import type { Figure } from '../record';
import { decimalOf, type Big } from '../decimal';

/** at-least: a result is good from the target upwards · at-most: from the target downwards. */
export type Aim = 'at-least' | 'at-most';

type Goalpost = Pick<Figure, 'measure' | 'value' | 'bound'>;

/** 下降3%以上: the wording speaks of the size of the fall. */
export function isFall(target: Goalpost): boolean {
  return target.measure === 'growth' && target.value !== null && target.value < 0;
}

/**
 * The wording decides where it can (以内, 不低于, 下降…以上), the indicator's direction where it cannot.
 * Without a direction an increase is wanted, and of a planned fall a larger one.
 */
export function aimOf(target: Goalpost, direction: Direction | undefined): Aim {
  if (target.measure === 'rank') return 'at-most';
  if (isFall(target)) {
    if (target.bound === 'ge') return 'at-most';
    if (target.bound === 'le') return 'at-least';
    return direction === 'higher' ? 'at-least' : 'at-most';
  }
  if (target.bound === 'le') return 'at-most';
  if (target.bound === 'ge') return direction === 'lower' ? 'at-most' : 'at-least';
  return direction === 'lower' || direction === 'within' ? 'at-most' : 'at-least';
}

/** The end of a range that is easier to reach: 6.5—7% is met from 6.5 on; the value itself for a point. */
export function weakerEnd(figure: Pick<Figure, 'upper'> & { readonly value: number }, aim: Aim): Big {
  const value = decimalOf(figure.value);
  if (figure.upper === null) return value;
  const upper = decimalOf(figure.upper);
  return (aim === 'at-least') === value.lt(upper) ? value : upper;
}

/** The other end of the range. */
export function strongerEnd(figure: Pick<Figure, 'upper'> & { readonly value: number }, aim: Aim): Big {
  return weakerEnd(figure, aim === 'at-least' ? 'at-most' : 'at-least');
}
