/** What comparing a target with its result needs to know, and what it yields. */
import type { Direction, GrowthTerms } from '../../engine/lexicon/dictionary';
import type { Figure } from '../record';
import type { Reason } from './reasons';
import type { Status } from './status';
import type { Tolerance } from './tolerance';

export interface AssessmentContext {
  /** Of the indicator; left out for one that no dictionary knows. */
  readonly direction?: Direction;
  readonly growth?: GrowthTerms;
  /** Level of the year before, to bring a level and a growth rate together. */
  readonly baseline?: Figure | null;
  /** Growth of GDP of the same area and year, for 与经济增长同步. */
  readonly economicGrowth?: Figure | null;
  /** What 高于全省平均, 快于经济增长 refers to. */
  readonly reference?: Figure | null;
  readonly tolerance?: Tolerance;
}

export interface Assessment {
  readonly status: Status;
  /** result − target, in `gapUnit`; against the weaker end of a range. */
  readonly gap: number | null;
  /** 个百分点 for rates, the target's unit for levels, 位 for ranks, empty for plain numbers. */
  readonly gapUnit: string;
  /** Whether the result is on the good side of the target; null where there is no gap. */
  readonly favourable: boolean | null;
  /** 1.314 for 131.4 %. */
  readonly attainment: number | null;
  /** Why there is no attainment; null where there is one. */
  readonly attainmentReason: Reason | null;
  readonly reason: Reason;
}

/** A figure that has a number. */
export type Quantified = Figure & { readonly value: number };

export function isQuantified(figure: Figure): figure is Quantified {
  return figure.value !== null;
}

/** An assessment that comes to no gap. */
export function without(status: Status, why: Reason): Assessment {
  return {
    status,
    gap: null,
    gapUnit: '',
    favourable: null,
    attainment: null,
    attainmentReason: why,
    reason: why,
  };
}
