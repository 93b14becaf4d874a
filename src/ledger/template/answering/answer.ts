/** Answers a question out of the ledger: a number in the cell's unit, or why there is none. */
import type { Dictionary } from '../../../engine/lexicon/dictionary';
import { unitOf } from '../../../engine/lexicon/units';
import type { RecordKind } from '../../../engine/record';
import { decimalOf, numberOf } from '../../decimal';
import type { Language } from '../../language';
import type { Question } from '../asking/question';
import { keyOfStated, type LedgerFigure } from '../figure';
import type { Alternative, CellOutcome, CellRequest, Evidence, LeaveReason, Proposal } from '../plan';
import { isAsked, isOfPeriod, isOfSort, type FigureIndex } from './figures';
import { leave } from './leave';
import { isDateFormat, isPercentFormat } from './number-format';
import { isRankAsked } from './rank';
import { reconcile, valueIn } from './reconcile';
import { isRateIndicator, settleTerms, type Terms } from './terms';
import { wordingOf, wordingWithVerb } from './wording';

export interface Answer {
  readonly request: CellRequest;
  readonly evidence: readonly Evidence[];
  readonly outcome: CellOutcome;
}

export interface AnswerContext {
  readonly index: FigureIndex;
  readonly dictionary: Dictionary;
  readonly takeText: boolean;
  /** A note on the sheet that speaks of units; where nothing else says a cell's unit, the note may mean it. */
  readonly unitNote: string | null;
  readonly language: Language;
}

/** The request as far as the headers settle it. */
export function requestOf(
  question: Question,
  terms?: Terms,
  kind: RecordKind | null = question.kind,
): CellRequest {
  return {
    area: question.area,
    indicatorId: question.indicator?.id ?? null,
    indicator: question.indicator?.name ?? null,
    kind,
    period: question.period,
    basis: question.basis,
    stretch: question.stretch,
    measure: terms ? (terms.sort === 'state' ? 'level' : terms.sort) : question.measure,
    unit: terms?.unit ?? null,
  };
}

export function answer(question: Question, format: string, context: AnswerContext): Answer {
  const { index, dictionary } = context;
  const { area, indicator, period } = question;
  const asIs = (outcome: CellOutcome): Answer => ({
    request: requestOf(question),
    evidence: question.evidence,
    outcome,
  });
  if (question.problem) return asIs(leave(question.problem.reason, question.problem.detail));
  if (!area || !indicator || !period) return asIs(leave('header-unread'));
  if (!index.areas.includes(area)) return asIs(leave('area-not-in-ledger', area));

  const terms = settleTerms(question, dictionary, format);
  if ('reason' in terms) return asIs(leave(terms.reason, terms.detail));
  const evidence = [...question.evidence, ...terms.evidence];
  const isUnitAssumed = terms.evidence.some(({ facet, source }) => facet === 'unit' && source === 'assumed');
  if (isUnitAssumed && terms.sort === 'state' && context.unitNote !== null)
    return asIs(leave('unit-unclear', context.unitNote));
  const all = index.of(area, indicator).filter((figure) => isOfPeriod(figure, period, question.basis));
  const isRate = isRateIndicator(
    indicator.id === null ? undefined : dictionary.byId(indicator.id),
    indicator.name,
  );
  const ofSort = all.filter(
    (figure) =>
      isOfSort(figure, terms.sort, indicator.name, isRate) &&
      (terms.sort !== 'rank' || isRankAsked(figure, question.among, question.of)),
  );

  let { kind } = question;
  if (kind === null) {
    // A plain year means what was reached; where the ledger has a target too, the sheet has to say which it wants.
    const kinds = new Set(ofSort.map(({ record }) => record.kind));
    if (kinds.size !== 1 || kinds.has('target')) {
      const outcome = ofSort.length === 0 ? missing(all, question, null) : leave('kind-unclear', '', ofSort);
      return { request: requestOf(question, terms), evidence, outcome };
    }
    kind = 'result';
    evidence.push({
      facet: 'kind',
      source: 'assumed',
      cell: null,
      text: 'plain-year-is-result',
      reads: 'result',
    });
  }
  const asked = { kind, period, basis: question.basis, stretch: question.stretch };
  const found = ofSort.filter((figure) => isAsked(figure, asked));
  const request = requestOf(question, terms, kind);
  const done = (outcome: CellOutcome): Answer => {
    const words = wordsPicked(outcome, question);
    if (words === null) return { request, evidence, outcome };
    const said = { facet: 'figure', source: 'picked', cell: null, text: '', reads: words.wording } as const;
    return { request, evidence: [...evidence, said], outcome: textOf(words.figure, words.wording) };
  };
  if (found.length === 0) {
    const outcome = missing(all, question, kind);
    return done(context.takeText ? asText(outcome) : outcome);
  }
  // 增长3.7%, 比全省高0.6个百分点: where a percentage was asked, what is in 个百分点 is no rival to it.
  const inUnit = found.filter(
    ({ record }) =>
      terms.unit === null || record.value === null || valueIn(record.value, record.unit, terms.unit) !== null,
  );
  const reconciled = reconcile(inUnit.length > 0 ? inUnit : found);
  const figure = 'conflict' in reconciled ? pickedOf(reconciled.conflict, question) : reconciled.figure;
  if (figure === undefined)
    return done(leave('conflict', '', 'conflict' in reconciled ? reconciled.conflict : []));
  if ('conflict' in reconciled)
    evidence.push({ facet: 'figure', source: 'picked', cell: null, text: '', reads: wordingOf(figure) });
  const written = write(figure, terms, format);
  if ('outcome' in written)
    return done(context.takeText && written.words ? textOf(figure, written.words) : written.outcome);
  return done({ state: 'fill', proposal: written });
}

/** The one that a person chose among figures that contradict each other. */
const pickedOf = (figures: readonly LedgerFigure[], { picks }: Question): LedgerFigure | undefined =>
  figures.find((figure) => picks?.includes(keyOfStated(figure)));

/** Where words can stand in place of a number: a range, a goal without number, another measure, a unit that does not convert. */
const canBeWords: ReadonlySet<LeaveReason> = new Set(['not-a-number', 'other-measure-only', 'unit-differs']);

/** Whether one of the cell's alternatives can be written as it is worded. */
export const takesWords = (outcome: CellOutcome): boolean =>
  outcome.state === 'leave' && canBeWords.has(outcome.reason);

/** The wording that a person chose for the cell. */
function wordsPicked(outcome: CellOutcome, { picks }: Question): Alternative | null {
  if (outcome.state === 'fill' || !takesWords(outcome)) return null;
  return outcome.alternatives.find(({ key }) => picks?.includes(key)) ?? null;
}

/** Why there is no figure of this sort: another measure, or another kind, of the same year may be there. */
function missing(all: readonly LedgerFigure[], question: Question, kind: RecordKind | null): CellOutcome {
  const sameKind = all.filter(
    ({ record }) => (kind === null || record.kind === kind) && record.measure !== 'gap',
  );
  const others = sameKind.filter(({ record }) => record.stretch === question.stretch);
  if (others.length > 0) return leave('other-measure-only', question.indicator!.name, others);
  if (sameKind.length > 0) return leave('no-figure', question.indicator!.name, sameKind);
  const otherKind = all.filter(({ record }) => record.measure !== 'gap');
  return otherKind.length > 0
    ? leave('other-kind-only', question.indicator!.name, otherKind)
    : leave('no-figure', question.indicator!.name);
}

/** 增长7.5%以上 where a level was asked, when the user wants words. Of several figures none is chosen. */
function asText(outcome: CellOutcome): CellOutcome {
  if (
    outcome.state !== 'leave' ||
    outcome.reason !== 'other-measure-only' ||
    outcome.alternatives.length !== 1
  )
    return outcome;
  const [only] = outcome.alternatives;
  return textOf(only!.figure, only!.wording);
}

function textOf(figure: LedgerFigure, words: string): CellOutcome {
  return {
    state: 'fill',
    proposal: {
      value: words,
      wording: wordingOf(figure),
      conversion: null,
      figures: [figure],
      qualified: false,
    },
  };
}

interface NoNumber {
  readonly outcome: CellOutcome;
  /** What can be written instead, on request. */
  readonly words: string | null;
}

/** The figure's number as the cell needs it. */
export function write(
  figure: LedgerFigure,
  terms: Pick<Terms, 'sort' | 'unit'>,
  format: string,
): Proposal | NoNumber {
  const { record } = figure;
  const wording = wordingOf(figure);
  if (record.value === null || record.upper !== null) {
    return {
      outcome: leave('not-a-number', wording, [figure]),
      words: record.value === null ? wording : wordingWithVerb(figure),
    };
  }
  const differs = (): NoNumber => ({
    outcome: leave('unit-differs', `${record.unit} → ${terms.unit ?? format}`, [figure]),
    words: wordingWithVerb(figure),
  });
  if (isDateFormat(format)) return differs();
  const qualified = record.bound !== 'eq' || record.flags.includes('provisional');
  if (terms.sort === 'rank') {
    return { value: record.value, wording, conversion: null, figures: [figure], qualified };
  }
  const unit = terms.unit ?? record.unit;
  const converted = valueIn(record.value, record.unit, unit);
  if (converted === null) return differs();
  const asFraction = isPercentFormat(format);
  if (asFraction && unitOf(unit)?.dimension !== 'ratio') return differs();
  const value = asFraction
    ? numberOf(decimalOf(Number(valueIn(record.value, record.unit, '%')!)).div(100))
    : numberOf(converted);
  const conversion =
    value === record.value
      ? null
      : { from: record.unit, to: asFraction ? 'percent-format' : unit, before: record.value, after: value };
  return { value, wording, conversion, figures: [figure], qualified };
}
