/** Target beside result: gap, attainment, status, and why. */
import { Big, decimalOf, digitsOf, numberOf } from '../decimal';
import type { Figure } from '../record';
import { aimOf, isFall, strongerEnd, weakerEnd, type Aim } from './aim';
import { comparable, type Comparable } from './comparable';
import { assessGoal } from './goals';
import { reason, type Reason } from './reasons';
import {
  isQuantified,
  without,
  type Assessment,
  type AssessmentContext,
  type Quantified,
} from './assessment';
import type { Status } from './status';
import { defaultTolerance, type Tolerance } from './tolerance';

/** Compares a target with its result, by the rules of the indicator and of the target's wording. */
export function assess(target: Figure, result: Figure | null, context: AssessmentContext = {}): Assessment {
  const assessment = assessed(target, result, context);
  const note = assessment.gap === null || !result ? null : noteOn(target, result, context);
  return note ? { ...assessment, reason: { ...assessment.reason, note } } : assessment;
}

/** What the gap does not show by itself. */
function noteOn(target: Figure, result: Figure, { baseline }: AssessmentContext): Reason | null {
  const shown = ({ value, unit }: Figure): string => `${digitsOf(value!)}${unit}`;
  const isDerived = (target.measure === 'growth') !== (result.measure === 'growth');
  if (isDerived && baseline)
    return reason(target.measure === 'growth' ? 'growth-derived' : 'level-derived', {
      figure: shown(baseline),
    });
  if (result.bound === 'ge' && !isFall(result)) return reason('result-at-least', { figure: shown(result) });
  if (result.bound === 'le' && !isFall(result)) return reason('result-at-most', { figure: shown(result) });
  return null;
}

function assessed(target: Figure, result: Figure | null, context: AssessmentContext): Assessment {
  if (!isQuantified(target)) return assessGoal(target, result, context);
  if (!result) return without('no-result', reason('no-result', {}));
  if (!isQuantified(result)) return without('not-comparable', reason('result-unquantified', {}));
  const terms = comparable(target, result, { growth: context.growth, baseline: context.baseline ?? null });
  if ('code' in terms) return without('not-comparable', terms);
  return compare(target, result, terms, context);
}

function compare(
  target: Quantified,
  result: Quantified,
  terms: Comparable,
  context: AssessmentContext,
): Assessment {
  const aim = aimOf(target, context.direction);
  const goal = terms.ofTarget(weakerEnd(target, aim));
  const reached = terms.ofResult(weakerEnd(result, aim));
  const gap = reached.minus(goal);
  const shortfall = aim === 'at-least' ? gap.times(-1) : gap;
  const tolerance = toleranceFor(target, goal, terms, context.tolerance ?? defaultTolerance);
  const status: Status = shortfall.lte(0) ? 'met' : shortfall.lte(tolerance.width) ? 'nearly-met' : 'not-met';
  const attainment = attainmentOf(goal, reached, aim, terms);
  return {
    status,
    gap: numberOf(gap),
    gapUnit: terms.gapUnit,
    favourable: shortfall.lte(0),
    attainment: attainment instanceof Big ? numberOf(attainment) : null,
    attainmentReason: attainment instanceof Big ? null : attainment,
    reason: explain(target, { aim, gap, reached, status, terms, tolerance }),
  };
}

interface ToleranceWidth {
  /** In the unit of the gap. */
  readonly width: Big;
  readonly shown: string;
  readonly shownUnit: string;
}

function toleranceFor(target: Figure, goal: Big, terms: Comparable, tolerance: Tolerance): ToleranceWidth {
  const applies = target.bound === 'approx' || tolerance.forEveryBound === true;
  if (!applies || terms.terms === 'rank') return { width: new Big(0), shown: '0', shownUnit: '' };
  if (terms.terms === 'rate') {
    return { width: decimalOf(tolerance.rate), shown: digitsOf(tolerance.rate), shownUnit: terms.gapUnit };
  }
  return {
    width: goal.abs().times(decimalOf(tolerance.level)).div(100),
    shown: digitsOf(tolerance.level),
    shownUnit: '%',
  };
}

/** level R/T · level where lower is better 2 − R/T · growth (1+R)/(1+T). */
function attainmentOf(goal: Big, reached: Big, aim: Aim, terms: Comparable): Big | Reason {
  if (terms.terms === 'rank') return reason('attainment-of-rank', {});
  if (terms.terms === 'rate') {
    if (!terms.isGrowth) return reason('attainment-of-share', {});
    const base = goal.plus(100);
    return base.lte(0) ? reason('base-not-positive', {}) : reached.plus(100).div(base);
  }
  if (goal.lte(0)) return reason('base-not-positive', {});
  const ratio = reached.div(goal);
  return aim === 'at-least' ? ratio : new Big(2).minus(ratio);
}

interface Comparison {
  readonly aim: Aim;
  readonly gap: Big;
  readonly reached: Big;
  readonly status: Status;
  readonly terms: Comparable;
  readonly tolerance: ToleranceWidth;
}

function explain(target: Quantified, comparison: Comparison): Reason {
  const { aim, gap, status, terms, tolerance } = comparison;
  const parameters = { gap: digitsOf(gap.abs()), unit: terms.gapUnit };
  if (status === 'nearly-met') {
    return reason(aim === 'at-least' ? 'below-within-tolerance' : 'above-within-tolerance', {
      ...parameters,
      tolerance: tolerance.shown,
      toleranceUnit: tolerance.shownUnit,
    });
  }
  if (target.upper !== null) return explainRange(target, comparison);
  if (terms.terms === 'rank') {
    return reason(gap.eq(0) ? 'at-target' : gap.lt(0) ? 'rank-better' : 'rank-worse', parameters);
  }
  if (isFall(target) && !gap.eq(0)) {
    if (comparison.reached.gte(0)) return reason('no-fall', parameters);
    return reason(gap.lt(0) ? 'fall-larger' : 'fall-smaller', parameters);
  }
  const side = aim === 'at-most' ? 'ceiling' : 'target';
  return reason(gap.eq(0) ? `at-${side}` : gap.lt(0) ? `below-${side}` : `above-${side}`, parameters);
}

/** Inside, above or below 6.5—7%; the distance is the one to the end that the result has passed or missed. */
function explainRange(target: Quantified, { aim, reached, terms }: Comparison): Reason {
  const ends = [weakerEnd(target, aim), strongerEnd(target, aim)]
    .map(terms.ofTarget)
    .sort((a, b) => a.cmp(b));
  const [from, to] = ends as [Big, Big];
  const range = { from: digitsOf(from), to: digitsOf(to), rangeUnit: terms.unit };
  if (reached.lt(from)) {
    return reason('below-range', { ...range, gap: digitsOf(from.minus(reached)), unit: terms.gapUnit });
  }
  if (reached.gt(to)) {
    return reason('above-range', { ...range, gap: digitsOf(reached.minus(to)), unit: terms.gapUnit });
  }
  return reason('in-range', { ...range, unit: terms.unit });
}
