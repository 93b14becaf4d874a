/** Finds the target and the result that a 完成率 or 差距 is of: those of the same row, else of the same column. */
import { unitOf } from '../../../engine/lexicon/units';
import type { RecordKind } from '../../../engine/record';
import type { Question } from '../asking/question';
import type { LedgerFigure } from '../figure';
import { addressOf } from '../grid';
import type { CellState } from '../layout/fillable';
import type { CellOutcome } from '../plan';
import { isComputed } from '../asking/facets';
import { answer, requestOf, type Answer, type AnswerContext } from './answer';
import { work } from './computed';
import { isOfPeriod } from './figures';
import { leave } from './leave';

/** A cell of a table with its question, and its answer unless it has to be worked out. */
export interface PlannedQuestion {
  readonly row: number;
  readonly column: number;
  readonly rowKey: string;
  readonly columnKey: string;
  readonly state: CellState;
  readonly question: Question;
  readonly answer: Answer | null;
}

type Sibling = PlannedQuestion & { readonly answer: Answer };

const measureOf = (sibling: Sibling): string =>
  sibling.answer.request.measure === 'growth' ? 'growth' : 'level';

function sameSubject(one: Question, other: Question): boolean {
  return (
    one.area === other.area &&
    one.indicator !== null &&
    one.indicator.id === other.indicator?.id &&
    one.indicator.name === other.indicator.name
  );
}

/** Cells of a table by their row. */
export type QuestionsByRow = ReadonlyMap<number, readonly PlannedQuestion[]>;

export function byRow(questions: readonly PlannedQuestion[]): QuestionsByRow {
  const rows = new Map<number, PlannedQuestion[]>();
  for (const question of questions) {
    const row = rows.get(question.row);
    if (row) row.push(question);
    else rows.set(question.row, [question]);
  }
  return rows;
}

/** 目标, 完成, 完成率 of one indicator stand together; farther rows would cost time and mean something else. */
const farthestRow = 20;

function siblingsOf(cell: PlannedQuestion, all: QuestionsByRow): Sibling[] {
  const isFitting = (other: PlannedQuestion): other is Sibling =>
    other.answer !== null &&
    !isComputed(other.question.measure) &&
    other.answer.request.measure !== 'rank' &&
    !other.question.stretch &&
    other.question.kind !== null &&
    sameSubject(cell.question, other.question);
  const inRow = (all.get(cell.row) ?? []).filter(isFitting);
  if (inRow.length > 0) return inRow;
  const inColumn: Sibling[] = [];
  for (let row = cell.row - farthestRow; row <= cell.row + farthestRow; row += 1) {
    inColumn.push(...(all.get(row) ?? []).filter(({ column }) => column === cell.column).filter(isFitting));
  }
  return inColumn;
}

/** level or growth: as the header says (增速差距), as its unit says (百分点), or as target and result have it. */
function measureAsked(
  question: Question,
  targets: readonly Sibling[],
  results: readonly Sibling[],
): 'level' | 'growth' | null {
  if (question.of) return question.of;
  const own = question.units[0];
  const dimension =
    own?.direct && own.units.length === 1 && question.measure === 'distance'
      ? unitOf(own.units[0]!)?.dimension
      : undefined;
  if (dimension === 'rate-change') {
    const rates = [...targets, ...results].filter((sibling) => measureOf(sibling) === 'growth');
    if (rates.length > 0) return 'growth';
  }
  const sets = [targets, results].map((siblings) => new Set(siblings.map(measureOf)));
  const [ofTargets, ofResults] = sets as [Set<string>, Set<string>];
  const common = [...(ofTargets.size === 0 ? ofResults : ofTargets)].filter(
    (measure) => ofResults.size === 0 || ofTargets.size === 0 || ofResults.has(measure),
  );
  if (common.length === 1) return common[0] as 'level' | 'growth';
  if (common.length > 1 && question.measure === 'attainment') return 'level';
  return null;
}

/** The ledger's figure behind an answer, whether or not its number could be written. */
function figureOf(outcome: CellOutcome): LedgerFigure | null {
  if (outcome.state === 'fill') return outcome.proposal.figures[0] ?? null;
  const isThere = outcome.reason === 'not-a-number' || outcome.reason === 'unit-differs';
  return isThere ? (outcome.alternatives[0]?.figure ?? null) : null;
}

/** A figure that the sheet has otherwise than the ledger makes any measure of it doubtful. */
function differsOnSheet(sibling: Sibling | undefined): boolean {
  if (!sibling) return false;
  const { state, answer: own } = sibling;
  const isHeld = state.barred === 'filled' || state.barred === 'formula';
  if (!isHeld || state.value === null) return false;
  return own.outcome.state !== 'fill' || own.outcome.proposal.value !== state.value;
}

export function pairAndWork(cell: PlannedQuestion, all: QuestionsByRow, context: AnswerContext): Answer {
  const { question, state } = cell;
  const no = (outcome: CellOutcome): Answer => ({
    request: requestOf(question),
    evidence: question.evidence,
    outcome,
  });
  const siblings = siblingsOf(cell, all);
  const isUnsettled = question.problem?.reason === 'period-unclear' && siblings.length > 0;
  if (question.problem && !isUnsettled) return no(leave(question.problem.reason, question.problem.detail));
  if (question.measure === 'pace') return no(leave('pace-needs-month'));
  const ofKind = (kind: RecordKind): Sibling[] =>
    siblings.filter((sibling) => sibling.question.kind === kind);
  const [targets, results] = [ofKind('target'), ofKind('result')];
  const measure = measureAsked(question, targets, results);
  if (measure === null && siblings.length > 0)
    return no(leave('measure-unclear', question.indicator?.name ?? ''));

  const nearest = (list: readonly Sibling[]): Sibling | undefined =>
    list
      .filter((sibling) => measureOf(sibling) === measure)
      .sort(
        (one, other) =>
          Math.abs(one.column - cell.column) - Math.abs(other.column - cell.column) || one.row - other.row,
      )[0];
  const target = nearest(targets);
  const result = nearest(results);
  const halves = { target, result };
  const years = [target, result].flatMap((sibling) => (sibling ? [sibling.question.period] : []));
  const periods = new Set(years.map((period) => (period ? `${period.from}-${period.to}` : '')));
  if (periods.size > 1 || periods.has('')) return no(leave('period-unclear', question.indicator?.name ?? ''));
  const partOfYear = [target, result].find((sibling) => sibling?.question.problem?.reason === 'part-of-year');
  if (partOfYear) return no(leave('part-of-year', partOfYear.question.problem!.detail));
  for (const sibling of [target, result]) {
    if (differsOnSheet(sibling)) return no(leave('sheet-differs', addressOf(sibling!)));
  }

  const early = partOfYearBeside(cell, all.get(cell.row) ?? [], result);
  if (early) return no(leave('part-of-year', early.question.problem!.detail));

  const base = target ?? result;
  const answerFor = (kind: RecordKind, sibling: Sibling | undefined): Answer =>
    sibling?.answer ??
    answer(questionFor(question, base?.question ?? null, measure, kind), 'General', context);
  const answers = { target: answerFor('target', target), result: answerFor('result', result) };
  for (const kind of ['target', 'result'] as const) {
    const { outcome } = answers[kind];
    if (figureOf(outcome) !== null) continue;
    // Where the sheet has a cell for the half in question, the choice between its figures is made there.
    if (outcome.state === 'fill') continue;
    const isChosenHere = outcome.reason === 'conflict' && !halves[kind];
    return no(isChosenHere ? outcome : { ...outcome, alternatives: [] });
  }
  const pair = { target: figureOf(answers.target.outcome)!, result: figureOf(answers.result.outcome)! };
  const settled: Question = { ...question, problem: null, period: base?.question.period ?? question.period };
  const choices = (['target', 'result'] as const).flatMap((kind) =>
    halves[kind] ? [] : answers[kind].evidence.filter(({ source }) => source === 'picked'),
  );
  const chosen = { ...settled, evidence: [...settled.evidence, ...choices] };
  return work(chosen, pair, state.format, growthOfEconomy(settled, context), context);
}

/** 全年目标 | 截至6月底 | 完成率: what is reached by June is nearer than any result of the year. */
function partOfYearBeside(
  cell: PlannedQuestion,
  row: readonly PlannedQuestion[],
  result: Sibling | undefined,
): PlannedQuestion | undefined {
  const distance = ({ column }: PlannedQuestion): number => Math.abs(column - cell.column);
  return row.find(
    (other) =>
      other !== cell &&
      other.question.problem?.reason === 'part-of-year' &&
      sameSubject(cell.question, other.question) &&
      (result === undefined || distance(other) < distance(result)),
  );
}

/** The question of the missing half: like the half that the sheet has, else like the row without this column's own unit. */
function questionFor(
  own: Question,
  half: Question | null,
  measure: 'level' | 'growth' | null,
  kind: RecordKind,
): Question {
  const like = half ?? {
    ...own,
    units: own.units.filter(({ evidence }) => evidence.source !== 'column-header'),
  };
  return {
    ...like,
    ...(own.picks && { picks: own.picks }),
    kind,
    stretch: false,
    measure: half?.measure ?? measure,
    of: null,
  };
}

/** For 与经济增长同步. */
function growthOfEconomy(question: Question, { index }: AnswerContext): LedgerFigure | null {
  const { area, period } = question;
  if (!area || !period) return null;
  const growth = index
    .of(area, { id: 'gdp', name: '' })
    .filter(
      (figure) =>
        figure.record.kind === 'result' &&
        figure.record.measure === 'growth' &&
        isOfPeriod(figure, period, 'annual'),
    );
  return growth.length === 1 ? growth[0]! : null;
}
