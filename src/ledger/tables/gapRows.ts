/** A pair of target and result as a row of Gaps: figures that follow the ledger, and formulas for what is compared. */
import type { Dictionary } from '../../engine/lexicon/dictionary';
import { aimOf, isFall, noteSentence, reasonSentence, statusWord, weakerEnd, type Aim } from '../gap';
import { comparable } from '../gap/comparable';
import { Big, decimalOf, numberOf } from '../decimal';
import { indicatorKey, keyByHand } from '../identity';
import type { Language } from '../language';
import { cellValueOf, isFractionUnit } from '../numberFormat';
import type { Pair } from '../pairing';
import { rank } from '../ranking';
import type { LedgerRecord } from '../record';
import { wordingOf } from '../wording';
import type { Cell, References, Row } from './definition';
import { gapFormulas, lookupFormula, type FormulaStyle, type GapTerms } from './gapFormulas';
import type { GapColumnId } from './gapsTable';
import { categoryText } from './ledgerRows';
import { measureWords } from './words';

export interface GapRowOptions {
  readonly language: Language;
  readonly dictionary: Dictionary;
  /** How formulas name the cells of Gaps, and the columns of Targets and Results. */
  readonly references: References;
  /**
   * live: the add-in's functions over the row's figures · native: formulas that need no add-in ·
   * values: figures only.
   */
  readonly formulas: FormulaStyle | 'values';
}

/** Rows of Gaps in the order of the pairs, ranks included. */
export function gapRows(pairs: readonly Pair[], options: GapRowOptions): Row<GapColumnId>[] {
  const ranks = ranksOf(pairs);
  const taken = new Set(pairs.map(({ target }) => target.key));
  return pairs.map((pair) => {
    // A target that a person has just typed has no key in its table yet; its row of Gaps needs one to be known again.
    const key = pair.target.key === '' ? keyByHand(pair.target, taken) : pair.target.key;
    return gapRow(pair, key, ranks.get(pair) ?? null, options);
  });
}

function gapRow(pair: Pair, key: string, place: number | null, options: GapRowOptions): Row<GapColumnId> {
  const { language } = options;
  const { target, result, assessment } = pair;
  const terms = termsOf(pair, options);
  const formulas =
    options.formulas === 'values' || !terms ? null : gapFormulas(options.formulas, terms, options);
  const live = (column: keyof NonNullable<typeof formulas>, value: string | number | null): Cell => {
    const formula = formulas?.[column];
    return formula ? { formula, value: value ?? '' } : value;
  };
  const look = (
    record: LedgerRecord | null,
    column: 'value' | 'upper' | 'wording',
    value: string | number | null,
  ): Cell => {
    // Without a key there is nothing to look up by.
    if (record === null || record.key === '' || options.formulas === 'values') return value;
    return { formula: lookupFormula(record.kind, column, options.references), value: value ?? '' };
  };
  const targetEnd = terms?.targetEnd ?? 'value';
  return {
    key,
    area: target.area,
    year: target.period.to,
    indicator: target.indicator,
    category: categoryText(target.category, language),
    measure: measureWords.word(target.measure, language),
    targetWording: look(target, 'wording', wordingOf(target, language)),
    resultWording: look(result, 'wording', result ? wordingOf(result, language) : null),
    target: look(target, targetEnd, cellOf(target, targetEnd)),
    result: resultCell(pair, terms, look),
    unit: target.value === null ? (result?.unit ?? '') : target.unit,
    gap: live('gap', assessment.gap),
    gapUnit: assessment.gapUnit,
    attainment: live('attainment', assessment.attainment),
    status: live('status', statusWord(assessment.status, language)),
    reason: live('reason', reasonOf(pair, language)),
    rank: place,
    note: '',
    indicatorId: target.indicatorId ?? '',
    targetKey: target.key,
    resultKey: result?.key ?? '',
  };
}

function cellOf(record: LedgerRecord, end: 'value' | 'upper'): number | null {
  const value = record[end];
  return value === null ? null : cellValueOf(value, record.unit);
}

/** The result in the target's unit where units convert, so that a chart can set it beside the target; else as it stands. */
function resultCell(
  { target, result }: Pair,
  terms: GapTerms | null,
  look: (record: LedgerRecord | null, column: 'value' | 'upper', value: number | null) => Cell,
): Cell {
  if (!result) return null;
  const end = terms?.resultEnd ?? 'value';
  const value = cellOf(result, end);
  const cell = look(result, end, value);
  if (!terms || terms.resultScale === 1 || value === null) {
    // A figure of another kind or unit would stand under the target's unit as if it were in it.
    return terms || target.value === null || target.unit === result.unit ? cell : null;
  }
  const scaled = numberOf(decimalOf(value).times(decimalOf(terms.resultScale)));
  if (typeof cell !== 'object' || cell === null) return scaled;
  const formula = cell.formula.replace(/^=/u, '');
  return { formula: `=IFERROR(ROUND(${formula}*${terms.resultScale},10),"")`, value: scaled };
}

function reasonOf(pair: Pair, language: Language): string {
  return reasonSentence(pair.assessment.reason, language) + remarkOf(pair, language);
}

function remarkOf({ rivals }: Pair, language: Language): string {
  if (rivals.length === 0) return '';
  const figures = [...new Set(rivals.map((rival) => wordingOf(rival, language)))];
  return language === 'zh-CN'
    ? `（台账另有：${figures.join('、')}）`
    : ` (the ledger also has ${figures.join(', ')})`;
}

/** What formulas need to know of a pair; null where its figures do not meet in the cells of the row. */
function termsOf(pair: Pair, { language, dictionary }: GapRowOptions): GapTerms | null {
  const { target, result, context, assessment } = pair;
  if (target.value === null || !result || result.value === null || assessment.gap === null) return null;
  if (isMeasureChanged(target, result)) return null;
  const aim = aimOf(target, context.direction);
  const terms = comparable(target, result, { growth: context.growth, baseline: null });
  if ('code' in terms) return null;
  return {
    aim,
    terms,
    targetEnd: endOf(target, aim),
    resultEnd: endOf(result, aim),
    resultScale: scaleOf(target, result, terms.ofResult, terms.ofTarget),
    gapScale: numberOf(terms.ofTarget(cellUnitOf(target))),
    isApproximate: target.bound === 'approx',
    isFall: isFall(target),
    // 在容差以内 and 处于目标区间 are more than a formula of words can say; they stay what they are now.
    hasPlainReason: target.upper === null && target.bound !== 'approx',
    // A difference (高于全省1个百分点) and a rank would be read as growth and level.
    isByWording: target.measure !== 'gap' && target.measure !== 'rank',
    wordsTellGrowth: (target.indicatorId && dictionary.byId(target.indicatorId)?.dimension) !== 'ratio',
    indicatorColumn:
      dictionary.byName(target.indicator)?.id === (target.indicatorId ?? undefined)
        ? 'indicator'
        : 'indicatorId',
    note: noteSentence(assessment.reason, language),
    remark: remarkOf(pair, language),
    tolerance: context.tolerance,
  };
}

/** Level against growth needs last year's level, which is no cell of the row. */
function isMeasureChanged(target: LedgerRecord, result: LedgerRecord): boolean {
  const isGrowth = (record: LedgerRecord): boolean => record.measure === 'growth';
  return isGrowth(target) !== isGrowth(result);
}

function endOf(record: LedgerRecord, aim: Aim): 'value' | 'upper' {
  if (record.upper === null || record.value === null) return 'value';
  return weakerEnd({ value: record.value, upper: record.upper }, aim).eq(decimalOf(record.value))
    ? 'value'
    : 'upper';
}

/** How many of the target's cell units one of the result's is. */
function scaleOf(
  target: LedgerRecord,
  result: LedgerRecord,
  ofResult: (v: Big) => Big,
  ofTarget: (v: Big) => Big,
): number {
  if (target.unit === result.unit) return 1;
  return numberOf(ofResult(cellUnitOf(result)).div(ofTarget(cellUnitOf(target))));
}

/** What 1 in a cell is, as written: 100 with %. */
function cellUnitOf({ unit }: LedgerRecord): Big {
  return new Big(isFractionUnit(unit) ? 100 : 1);
}

/** Ranks by result among the rows of one indicator, measure and period; targets of 力争 beside others are no second place. */
function ranksOf(pairs: readonly Pair[]): Map<Pair, number> {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const { target, result } = pair;
    if (!result || result.value === null) continue;
    const place = [indicatorKey(target), result.measure, target.period.from, target.period.to].join('|');
    groups.set(place, [...(groups.get(place) ?? []), pair]);
  }
  const ranks = new Map<Pair, number>();
  for (const group of groups.values()) {
    const results = [...new Set(group.map((pair) => pair.result!))];
    const onePerArea = [...new Map(results.map((result) => [result.area, result])).values()];
    if (onePerArea.length < 2) continue;
    const byResult = new Map(
      rank(onePerArea, group[0]!.context.direction).ranked.map((entry) => [entry.record.area, entry.rank]),
    );
    for (const pair of group) {
      const place = byResult.get(pair.result!.area);
      if (place !== undefined) ranks.set(pair, place);
    }
  }
  return ranks;
}
