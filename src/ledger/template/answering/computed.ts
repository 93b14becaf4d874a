/** 完成率, 差距, 是否完成: worked out of target and result by the ledger's own arithmetic. */
import { unitOf } from '../../../engine/lexicon/units';
import { assess, reasonSentence, statusWord } from '../../gap';
import { decimalOf, digitsOf, numberOf } from '../../decimal';
import type { Question } from '../asking/question';
import type { LedgerFigure } from '../figure';
import type { AskedMeasure, CellOutcome, CellRequest, Evidence } from '../plan';
import { requestOf, type Answer, type AnswerContext } from './answer';
import { leave } from './leave';
import { isDateFormat, isPercentFormat } from './number-format';
import { valueIn } from './reconcile';
import { wordingWithVerb } from './wording';

/** Target and result that the measure is worked out of. */
export interface Pair {
  readonly target: LedgerFigure;
  readonly result: LedgerFigure;
}

/** The unit a gap is wanted in; null where no header says it. */
function gapUnit(question: Question, isRate: boolean): { unit: string | null; evidence: Evidence | null } {
  for (const choice of question.units) {
    const fitting = choice.units.filter((unit) => {
      const dimension = unitOf(unit)?.dimension;
      return (dimension === 'ratio' || dimension === 'rate-change') === isRate;
    });
    if (fitting.length === 1) return { unit: fitting[0]!, evidence: choice.evidence };
  }
  return { unit: null, evidence: null };
}

/** Works the measure out. The pair has been found by the questions of the same row or column. */
export function work(
  question: Question,
  pair: Pair,
  format: string,
  economicGrowth: LedgerFigure | null,
  { dictionary, language }: Pick<AnswerContext, 'dictionary' | 'language'>,
): Answer {
  const measure = question.measure as Extract<AskedMeasure, 'attainment' | 'distance' | 'status' | 'pace'>;
  const evidence = [...question.evidence];
  const request = (unit: string | null): CellRequest => ({ ...requestOf(question), kind: null, unit });
  const indicator = question.indicator?.id == null ? undefined : dictionary.byId(question.indicator.id);
  const { target, result } = pair;
  const assessment = assess(target.record, result.record, {
    ...(indicator && { direction: indicator.direction, growth: indicator.growth }),
    economicGrowth: economicGrowth?.record ?? null,
  });
  const figures = [target, result];
  const wording = `${wordingWithVerb(target)} / ${wordingWithVerb(result)}`;
  const qualified =
    [target, result].some(({ record }) => record.flags.includes('provisional')) ||
    result.record.bound !== 'eq';
  const fill = (
    value: number | string,
    unit: string | null,
    conversion: { from: string; to: string; before: number; after: number } | null,
  ): Answer => ({
    request: request(unit),
    evidence,
    outcome: { state: 'fill', proposal: { value, wording, conversion, figures, qualified } },
  });
  const no = (outcome: CellOutcome): Answer => ({ request: request(null), evidence, outcome });
  const why = (): Answer =>
    no(
      leave(
        'not-comparable',
        reasonSentence(assessment.attainmentReason ?? assessment.reason, language),
        figures,
      ),
    );

  if (isDateFormat(format)) return no(leave('unit-differs', format, figures));
  if (measure === 'status') return fill(statusWord(assessment.status, language), null, null);
  if (measure === 'attainment') {
    if (assessment.attainment === null) return why();
    if (isPercentFormat(format)) return fill(assessment.attainment, '%', null);
    // Without a number format every decimal would show: 40.3728… is written as 40.37.
    const percent = decimalOf(assessment.attainment).times(100);
    return fill(numberOf(/^(?:general|@)$/iu.test(format) ? percent.round(2) : percent), '%', null);
  }
  if (measure !== 'distance' || assessment.gap === null) return why();
  const isRate = assessment.gapUnit === '个百分点';
  const { unit, evidence: said } = gapUnit(question, isRate);
  if (isPercentFormat(format) || isDateFormat(format)) {
    return no(leave('unit-differs', `${digitsOf(assessment.gap)}${assessment.gapUnit} → ${format}`, figures));
  }
  if (said) evidence.push(said);
  // 差距(%) between two rates is written in 个百分点: the number is the same.
  if (isRate) return fill(assessment.gap, '个百分点', null);
  const aim = unit ?? assessment.gapUnit;
  const converted = valueIn(assessment.gap, assessment.gapUnit, aim);
  if (converted === null) return no(leave('unit-differs', `${assessment.gapUnit} → ${aim}`, figures));
  const value = numberOf(converted);
  return fill(
    value,
    aim,
    value === assessment.gap
      ? null
      : { from: assessment.gapUnit, to: aim, before: assessment.gap, after: value },
  );
}
