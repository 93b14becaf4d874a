/** Expressions that every spreadsheet has in place of the add-in's functions, for people who open a workbook without it. */
import type { IndicatorEntry } from '../../engine/lexicon/dictionary';
import { unitOf } from '../../engine/lexicon/units';
import { aimOf, isFall, type Tolerance } from '../gap';
import { comparable } from '../gap/comparable';
import { numberOf, Big } from '../decimal';
import type { Language } from '../language';
import { isFractionUnit, valueOfCell } from '../numberFormat';
import type { Figure, LedgerRecord, Measure } from '../record';
import type { References } from './definition';
import { gapFormulas } from './gapFormulas';

/** Excel's limits for a text in a formula, which MATCH shares, and for a formula. */
const longestText = 255;
const longestFormula = 8_000;

/** The cell of the record's row in Targets or Results; null where its key is too long to be looked up by. */
export function lookupExpression(
  { kind, key }: Pick<LedgerRecord, 'kind' | 'key'>,
  column: 'value' | 'wording' | 'sentence',
  references: References,
): string | null {
  // MATCH takes * and ? for patterns.
  const sought = key.replace(/[~*?]/gu, '~$&');
  if (sought === '' || sought.length > longestText) return null;
  const table = kind === 'target' ? 'Targets' : 'Results';
  const row = `MATCH("${sought.replaceAll('"', '""')}",${references.column(table, 'key')},0)`;
  return `INDEX(${references.column(table, column)},${row})`;
}

export type Comparison = 'GAP' | 'ATTAINMENT' | 'STATUS' | 'REASON';

/** A number that is compared: how a formula names it, and what the add-in knows of it. */
export interface NativeOperand {
  readonly expression: string;
  /** As the cell holds it: 7.5 % is 0.075. */
  readonly value: number;
  /** Empty for a plain number, which is in the unit of the number beside it. */
  readonly unit: string;
}

export interface ComparisonTerms {
  readonly indicator: IndicatorEntry | undefined;
  readonly tolerance: Tolerance;
  readonly language: Language;
}

/** What GAP, ATTAINMENT, STATUS or REASON of two numbers is in plain arithmetic; null where that would say something else. */
export function comparisonExpression(
  comparison: Comparison,
  target: NativeOperand,
  result: NativeOperand,
  { indicator, tolerance, language }: ComparisonTerms,
): string | null {
  const unit = target.unit || result.unit;
  if ([target, result].some((operand) => operand.unit !== '' && operand.unit !== unit)) return null;
  const [goal, reached] = [target, result].map(({ value }): Figure => {
    const figure = { upper: null, bound: 'eq', goal: null } as const;
    return { ...figure, value: valueOfCell(value, unit), unit, measure: measureOf(unit, indicator) };
  }) as [Figure, Figure];
  const terms = comparable(goal, reached, { growth: indicator?.growth, baseline: null });
  if ('code' in terms) return null;
  const formulas = gapFormulas(
    'native',
    {
      aim: aimOf(goal, indicator?.direction),
      terms,
      targetEnd: 'value',
      resultEnd: 'value',
      resultScale: 1,
      gapScale: numberOf(terms.ofTarget(new Big(isFractionUnit(unit) ? 100 : 1))),
      isApproximate: false,
      isFall: isFall(goal),
      hasPlainReason: true,
      isByWording: false,
      wordsTellGrowth: false,
      indicatorColumn: 'indicator',
      note: '',
      remark: '',
      tolerance,
    },
    {
      language,
      references: {
        cell: (id) => (id === 'target' ? target : result).expression,
        column: () => '',
      },
    },
  );
  const formula = formulas[columnOf[comparison]];
  return formula && formula.length <= longestFormula ? formula.slice(1) : null;
}

const columnOf = { GAP: 'gap', ATTAINMENT: 'attainment', STATUS: 'status', REASON: 'reason' } as const;

/** Two numbers without words: what the functions make of them. */
function measureOf(unit: string, indicator: IndicatorEntry | undefined): Measure {
  if (unit === '位') return 'rank';
  const dimension = unitOf(unit)?.dimension;
  if (dimension === 'rate-change') return 'growth';
  if (dimension !== 'ratio') return 'level';
  return indicator?.dimension === 'ratio' ? 'share' : 'growth';
}
