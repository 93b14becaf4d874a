/** How far below a goal of “左右” still counts as 基本完成. A setting of the workbook, always named in the reason. */

export interface Tolerance {
  /** For rates and shares, in 个百分点. */
  readonly rate: number;
  /** For levels, in per cent of the target. */
  readonly level: number;
  /** As a rule only 左右 has a tolerance; one that a person states in a call holds for every wording. */
  readonly forEveryBound?: boolean;
}

export const defaultTolerance: Tolerance = { rate: 0.5, level: 5 };
