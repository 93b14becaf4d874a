/** Goals without a number: 与经济增长同步, 高于全省平均, 完成上级下达任务, 稳中提质. */
import { digitsOf, numberOf, decimalOf, type Big } from '../decimal';
import type { Figure } from '../record';
import { aimOf } from './aim';
import {
  isQuantified,
  without,
  type Assessment,
  type AssessmentContext,
  type Quantified,
} from './assessment';
import { comparable } from './comparable';
import { reason, type Reason } from './reasons';
import type { Status } from './status';
import { defaultTolerance } from './tolerance';

const notQuantified: Readonly<Record<'sync' | 'assigned' | 'improve' | 'relative', Reason>> = {
  sync: reason('goal-sync', {}),
  relative: reason('goal-relative', {}),
  assigned: reason('goal-assigned', {}),
  improve: reason('goal-improve', {}),
};

/** A goal is compared where the ledger has what it refers to, and is 未量化 where it has not. */
export function assessGoal(target: Figure, result: Figure | null, context: AssessmentContext): Assessment {
  const { goal } = target;
  if (goal === null) return without('not-quantified', reason('goal-none', {}));
  const reference = goal === 'sync' ? context.economicGrowth : goal === 'relative' ? context.reference : null;
  if (!reference || !isQuantified(reference)) return without('not-quantified', notQuantified[goal]);
  if (!result) return without('no-result', reason('no-result', {}));
  if (!isQuantified(result)) return without('not-comparable', reason('result-unquantified', {}));
  return against(reference, result, goal === 'sync', context);
}

function against(
  reference: Quantified,
  result: Quantified,
  isSync: boolean,
  context: AssessmentContext,
): Assessment {
  // The reference is a figure like the result; how it came about (增长7%以上) says nothing of the goal.
  const standard: Quantified = { ...reference, upper: null, bound: 'eq' };
  const terms = comparable(standard, result, { growth: context.growth, baseline: context.baseline ?? null });
  if ('code' in terms) return without('not-comparable', terms);
  const goal = terms.ofTarget(decimalOf(standard.value));
  const gap = terms.ofResult(decimalOf(result.value)).minus(goal);
  const lead =
    aimOf({ ...standard, measure: 'level' }, isSync ? 'higher' : context.direction) === 'at-least'
      ? gap
      : gap.times(-1);
  const outcome = isSync ? syncOutcome(lead, context) : relativeOutcome(lead);
  return {
    status: outcome.status,
    gap: numberOf(gap),
    gapUnit: terms.gapUnit,
    favourable: lead.gte(0),
    attainment: null,
    attainmentReason: reason('goal-none', {}),
    reason: reason(outcome.code, {
      gap: digitsOf(gap.abs()),
      unit: terms.gapUnit,
      reference: digitsOf(goal),
      referenceUnit: terms.unit,
      tolerance: digitsOf((context.tolerance ?? defaultTolerance).rate),
    }),
  };
}

/** 同步 is in itself an approximate word: what lies within the tolerance is 基本同步. */
function syncOutcome(lead: Big, context: AssessmentContext): { status: Status; code: Reason['code'] } {
  if (lead.gt(0)) return { status: 'met', code: 'sync-above' };
  if (lead.eq(0)) return { status: 'met', code: 'sync-equal' };
  const { rate } = context.tolerance ?? defaultTolerance;
  return lead.gte(-rate)
    ? { status: 'nearly-met', code: 'sync-within-tolerance' }
    : { status: 'not-met', code: 'sync-below' };
}

/** 高于, 快于: equal is not enough. */
function relativeOutcome(lead: Big): { status: Status; code: Reason['code'] } {
  if (lead.gt(0)) return { status: 'met', code: 'relative-better' };
  return lead.eq(0)
    ? { status: 'not-met', code: 'relative-equal' }
    : { status: 'not-met', code: 'relative-worse' };
}
