/** Which measure in which unit a cell asks for. */
import { fitsDimension, unitOf } from '../../../engine/lexicon/units';
import type { Dictionary, IndicatorEntry } from '../../../engine/lexicon/dictionary';
import type { Measure } from '../../../engine/record';
import type { Evidence } from '../plan';
import type { Problem } from '../asking/facets';
import type { Question, UnitChoice } from '../asking/question';
import { isPercentFormat } from './number-format';

/** state: a level, or a share where the indicator is a ratio itself (城镇化率 65%). */
export type Sort = 'state' | 'growth' | 'share' | 'rank';

export interface Terms {
  readonly sort: Sort;
  /** Null for ranks, and for states of indicators whose unit only the figure tells. */
  readonly unit: string | null;
  readonly evidence: readonly Evidence[];
}

const rateName = /(?:率|比重|占比|比例|覆盖面|满意度|强度|浓度|涨幅|增速|增幅)$/u;

export function isRateIndicator(entry: IndicatorEntry | undefined, name: string): boolean {
  return entry ? entry.dimension === 'ratio' : rateName.test(name) && !/浓度$/u.test(name);
}

/** Growth by its very name: 居民消费价格涨幅 is the same figure as a level, a share or a growth. */
export const isGrowthByName = (name: string): boolean => /(?:涨幅|增速|增幅)$/u.test(name);

const dimensionOf = (unit: string): string => unitOf(unit)?.dimension ?? 'unknown';
const isRatio = (unit: string): boolean => dimensionOf(unit) === 'ratio';
const isRateUnit = (unit: string): boolean => isRatio(unit) || dimensionOf(unit) === 'rate-change';

const assumed = (facet: Evidence['facet'], text: string, reads: string): Evidence => ({
  facet,
  source: 'assumed',
  cell: null,
  text,
  reads,
});

function sortOfMeasure(measure: Measure, isRate: boolean): Sort {
  if (measure === 'growth' || measure === 'rank') return measure;
  return measure === 'share' && !isRate ? 'share' : 'state';
}

/** Measure where only units or the format tell it: 地区生产总值(%) is its growth, 地区生产总值(亿元) its level. */
function sortOfUnits(
  question: Question,
  isRate: boolean,
  format: string,
): { sort: Sort; evidence: Evidence[] } {
  const [first] = question.units;
  if (first && first.units.length === 1) {
    const unit = first.units[0]!;
    if (unit === '位') return { sort: 'rank', evidence: [first.evidence] };
    if (isRateUnit(unit) && !(isRatio(unit) && isRate))
      return { sort: 'growth', evidence: [{ ...first.evidence, facet: 'measure', reads: 'growth' }] };
    return { sort: 'state', evidence: [{ ...first.evidence, facet: 'measure', reads: 'level' }] };
  }
  if (!first && isPercentFormat(format) && !isRate) {
    return {
      sort: 'growth',
      evidence: [{ facet: 'measure', source: 'number-format', cell: null, text: format, reads: 'growth' }],
    };
  }
  return { sort: 'state', evidence: [assumed('measure', 'plain-name-is-level', 'level')] };
}

/** Units that contradict each other right at the cell: 万元 beside the row, 亿元 over the column. */
function contradiction(question: Question): Problem | null {
  const direct = question.units.filter((choice) => choice.direct && choice.units.length === 1);
  const [one, other] = direct;
  if (!one || !other || one.units[0] === other.units[0]) return null;
  // 地区生产总值(亿元) beside 本年目标(%): a growth is aimed for. 完成(%) might as well be the 完成率.
  if (question.kind === 'target' && isRateUnit(one.units[0]!) && one.evidence.source === 'column-header')
    return null;
  return { reason: 'unit-unclear', detail: `${one.evidence.text} / ${other.evidence.text}` };
}

function growthUnit(
  question: Question,
  sameCell: (choice: UnitChoice) => boolean,
): { unit: string; evidence: Evidence } {
  for (const choice of question.units) {
    const rates = choice.units.filter(isRateUnit);
    if (rates.length > 0) return { unit: rates.includes('%') ? '%' : rates[0]!, evidence: choice.evidence };
    // 增长(亿元): the growth as an amount.
    if (choice.units.length === 1 && sameCell(choice))
      return { unit: choice.units[0]!, evidence: choice.evidence };
  }
  return { unit: '%', evidence: assumed('unit', 'usual-unit', '%') };
}

function stateUnit(
  question: Question,
  entry: IndicatorEntry | undefined,
  isRate: boolean,
  format: string,
): { unit: string | null; evidence: Evidence | null; problem: Problem | null } {
  const [choice] = question.units;
  if (isPercentFormat(format) && isRate && !choice?.direct) {
    return {
      unit: '%',
      evidence: { facet: 'unit', source: 'number-format', cell: null, text: format, reads: '%' },
      problem: null,
    };
  }
  if (!choice) {
    if (isRate) return { unit: '%', evidence: assumed('unit', 'usual-unit', '%'), problem: null };
    const usual = entry?.unit || null;
    return { unit: usual, evidence: usual ? assumed('unit', 'usual-unit', usual) : null, problem: null };
  }
  const fits = entry
    ? choice.units.filter((unit) => {
        const parsed = unitOf(unit);
        return (
          parsed !== null &&
          (fitsDimension(parsed, entry.dimension) ||
            (entry.dimension === 'count' && parsed.dimension === 'persons'))
        );
      })
    : choice.units.length > 1 && isRate
      ? choice.units.filter(isRatio)
      : choice.units;
  const problem = (reason: Problem['reason']): Problem => ({ reason, detail: choice.evidence.text });
  if (fits.length === 0) return { unit: null, evidence: choice.evidence, problem: problem('unit-differs') };
  if (fits.length > 1 && !entry) return { unit: null, evidence: choice.evidence, problem: null };
  const unit = fits.length === 1 ? fits[0]! : fits.includes(entry!.unit) ? entry!.unit : null;
  if (unit === null) return { unit: null, evidence: choice.evidence, problem: problem('unit-unclear') };
  // A corner 单位:亿元 does not speak of incomes per head.
  if (!choice.direct && entry?.unit === '元' && (unitOf(unit)?.exponent ?? 0) >= 4) {
    return { unit: null, evidence: choice.evidence, problem: problem('unit-unclear') };
  }
  return { unit, evidence: choice.evidence, problem: null };
}

/** Settles measure and unit, or says what is left open. */
export function settleTerms(question: Question, dictionary: Dictionary, format: string): Terms | Problem {
  const indicator = question.indicator!;
  const entry = indicator.id === null ? undefined : dictionary.byId(indicator.id);
  const isRate = isRateIndicator(entry, indicator.name);
  const stated = question.measure as Measure | null;
  const bySign = stated === null ? sortOfUnits(question, isRate, format) : null;
  const sort = bySign ? bySign.sort : sortOfMeasure(stated!, isRate);
  const evidence = bySign?.evidence ?? [];
  if (sort === 'rank') return { sort, unit: null, evidence };
  if (stated === null) {
    const clash = contradiction(question);
    if (clash) return clash;
  }
  if (sort === 'growth') {
    const measureCell = question.evidence.find(({ facet }) => facet === 'measure')?.cell;
    const { unit, evidence: why } = growthUnit(
      question,
      (choice) =>
        measureCell != null &&
        choice.evidence.cell?.row === measureCell.row &&
        choice.evidence.cell.column === measureCell.column,
    );
    return { sort, unit, evidence: [...evidence, why] };
  }
  if (sort === 'share') return { sort, unit: '%', evidence };
  const clash = contradiction(question);
  if (clash) return clash;
  const { unit, evidence: why, problem } = stateUnit(question, entry, isRate, format);
  if (problem) return problem;
  return { sort, unit, evidence: why ? [...evidence, why] : evidence };
}
