/** Formulas of a row of Gaps: with the add-in's functions, or with those that every Excel has. */
import {
  defaultTolerance,
  reasonPattern,
  statusWord,
  unitWord,
  type Aim,
  type ReasonCode,
  type Tolerance,
} from '../gap';
import type { Comparable } from '../gap/comparable';
import type { Language } from '../language';
import type { RecordKind } from '../record';
import type { References } from './definition';

export type FormulaStyle = 'live' | 'native';

/** How target and result of a row meet. */
export interface GapTerms {
  readonly aim: Aim;
  readonly terms: Comparable;
  /** Which end of a range the cells of the row hold. */
  readonly targetEnd: 'value' | 'upper';
  readonly resultEnd: 'value' | 'upper';
  /** The result's cell times this is in the target's cell unit. */
  readonly resultScale: number;
  /** The difference of two cells times this is in the unit of the gap: 100 for fractions, 1 for amounts. */
  readonly gapScale: number;
  readonly isApproximate: boolean;
  readonly isFall: boolean;
  /** Whether “so much above or below the target” says all. */
  readonly hasPlainReason: boolean;
  /** Whether the words of the figures say all that the add-in's functions need. */
  readonly isByWording: boolean;
  /** Whether the add-in's functions would take the words for growth, too: 3% of a ratio's indicator is a share to them. */
  readonly wordsTellGrowth: boolean;
  /** Column that names the indicator so that the dictionary knows it. */
  readonly indicatorColumn: 'indicator' | 'indicatorId';
  /** What the add-in's functions say behind the reason by themselves: that the result is only a minimum. */
  readonly note: string;
  /** What follows the reason whatever the figures are: that the ledger has other figures as well. */
  readonly remark: string;
  readonly tolerance: Tolerance | undefined;
}

export interface GapFormulas {
  readonly gap: string | null;
  readonly attainment: string | null;
  readonly status: string | null;
  readonly reason: string | null;
}

export interface FormulaContext {
  readonly language: Language;
  readonly references: References;
}

export function gapFormulas(style: FormulaStyle, terms: GapTerms, context: FormulaContext): GapFormulas {
  return style === 'live' && terms.isByWording
    ? liveFormulas(terms, context)
    : nativeFormulas(terms, context);
}

/**
 * The functions read the words (7.5%以上 and 7.1%), which carry unit and bound. IFERROR keeps an empty cell where there is
 * nothing to compare; the reason beside it says why.
 */
function liveFormulas(gap: GapTerms, context: FormulaContext): GapFormulas {
  const { terms, indicatorColumn, remark, wordsTellGrowth } = gap;
  const [target, result, indicator] = ['targetWording', 'resultWording', indicatorColumn].map(
    context.references.cell,
  );
  const call = (name: string): string => `=IFERROR(ZB.${name}(${target},${result},${indicator}),"")`;
  const isTold = terms.terms !== 'rate' || (terms.isGrowth && wordsTellGrowth);
  return {
    gap: call('GAP'),
    attainment: isTold ? call('ATTAINMENT') : nativeFormulas(gap, context).attainment,
    status: call('STATUS'),
    reason: call('REASON') + appended(remark),
  };
}

const appended = (text: string): string => (text === '' ? '' : `&"${text.replaceAll('"', '""')}"`);

/** Digits that survive the subtraction of two fractions; beyond lies the noise of binary numbers. */
const decimals = 10;

function nativeFormulas(gap: GapTerms, context: FormulaContext): GapFormulas {
  const { references } = context;
  const [target, result] = ['target', 'result'].map(references.cell) as [string, string];
  const difference = `ROUND((${result}-${target})${gap.gapScale === 1 ? '' : `*${gap.gapScale}`},${decimals})`;
  const guarded = (formula: string, otherwise = '""'): string =>
    `=IF(OR(${target}="",${result}=""),${otherwise},${formula})`;
  return {
    gap: guarded(difference),
    attainment: attainmentFormula(gap, target, result, guarded),
    status: guarded(
      statusFormula(gap, difference, target, context),
      `"${statusWord('no-result', context.language)}"`,
    ),
    reason: gap.hasPlainReason
      ? guarded(reasonFormula(gap, difference, result, context) + appended(gap.note + gap.remark))
      : null,
  };
}

function attainmentFormula(
  { aim, terms, gapScale }: GapTerms,
  target: string,
  result: string,
  guarded: (formula: string) => string,
): string | null {
  if (terms.isGrowth) {
    const fraction = (cell: string): string => (gapScale === 100 ? cell : `${cell}*${gapScale}/100`);
    return guarded(`IF(1+${fraction(target)}<=0,"",(1+${fraction(result)})/(1+${fraction(target)}))`);
  }
  if (terms.terms !== 'amount' && terms.terms !== 'plain') return null;
  const ratio = aim === 'at-least' ? `${result}/${target}` : `2-${result}/${target}`;
  return guarded(`IF(${target}<=0,"",${ratio})`);
}

function statusFormula(
  gap: GapTerms,
  difference: string,
  target: string,
  { language }: FormulaContext,
): string {
  const word = (status: 'met' | 'nearly-met' | 'not-met'): string => `"${statusWord(status, language)}"`;
  const shortfall = gap.aim === 'at-least' ? `-${difference}` : difference;
  const tolerance = gap.tolerance ?? defaultTolerance;
  const hasTolerance = (gap.isApproximate || tolerance.forEveryBound === true) && gap.terms.terms !== 'rank';
  if (!hasTolerance) return `IF(${shortfall}<=0,${word('met')},${word('not-met')})`;
  const width =
    gap.terms.terms === 'rate'
      ? String(tolerance.rate)
      : `ROUND(ABS(${target})*${tolerance.level}/100,${decimals})`;
  return `IF(${shortfall}<=0,${word('met')},IF(${shortfall}<=${width},${word('nearly-met')},${word('not-met')}))`;
}

/** 低于目标0.4个百分点: the sentences of the reasons, the figure in them computed. */
function reasonFormula(
  gap: GapTerms,
  difference: string,
  result: string,
  { language }: FormulaContext,
): string {
  const [at, above, below] = reasonCodesOf(gap);
  const words = (code: ReasonCode): string => {
    // Without a unit its place closes up: 0.01 above the target.
    const sentence = reasonPattern(code, language)
      .replace('{unit}', unitWord(gap.terms.gapUnit, language))
      .replace(/ {2,}/gu, ' ');
    const [before, after] = sentence.split('{gap}');
    return after === undefined ? `"${before}"` : `"${before}"&ABS(${difference})&"${after}"`;
  };
  // A planned fall that became a rise is called that.
  const risen = gap.isFall ? `IF(${result}>=0,${words('no-fall')},${words(above)})` : words(above);
  return `IF(${difference}=0,${words(at)},IF(${difference}>0,${risen},${words(below)}))`;
}

function reasonCodesOf({
  aim,
  isFall,
  terms,
}: GapTerms): readonly [at: ReasonCode, above: ReasonCode, below: ReasonCode] {
  if (terms.terms === 'rank') return ['at-target', 'rank-worse', 'rank-better'];
  if (isFall) return [aim === 'at-most' ? 'at-ceiling' : 'at-target', 'fall-smaller', 'fall-larger'];
  if (aim === 'at-most') return ['at-ceiling', 'above-ceiling', 'below-ceiling'];
  return ['at-target', 'above-target', 'below-target'];
}

/** The cell of the ledger row that this row of Gaps goes back to; follows a person's corrections, with or without the add-in. */
export function lookupFormula(
  kind: RecordKind,
  column: 'value' | 'upper' | 'wording',
  references: References,
): string {
  const table = kind === 'target' ? 'Targets' : 'Results';
  const key = references.cell(kind === 'target' ? 'targetKey' : 'resultKey');
  const found = `INDEX(${references.column(table, column)},MATCH(${key},${references.column(table, 'key')},0))`;
  // An empty cell looked up would show 0.
  return `=IFERROR(IF(${found}="","",${found}),"")`;
}
