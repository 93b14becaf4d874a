/** Plans the cells of the sheet's tables. */
import { addressOf } from './grid';
import type { Correction } from './mapping';
import type { CellOutcome, FillOptions, PlannedCell } from './plan';
import { answer, requestOf, type Answer, type AnswerContext } from './answering/answer';
import { leave } from './answering/leave';
import { byRow, pairAndWork, type PlannedQuestion } from './answering/pair';
import { askingColumns, type AskingColumnFacets } from './asking/columns';
import { readContext, type TableContext } from './asking/context';
import { correct, correctionFor } from './asking/correct';
import { isComputed } from './asking/facets';
import { ask, type Question } from './asking/question';
import { askingRows, type AskingRow } from './asking/rows';
import type { Block } from './layout/blocks';
import { barredOutcome, stateOf } from './layout/fillable';
import type { HeaderReader } from './layout/reader';
import type { SheetView } from './layout/view';
import type { Vocabulary } from './lexicon/vocabulary';

export interface Planner {
  readonly view: SheetView;
  readonly reader: HeaderReader;
  readonly vocabulary: Vocabulary;
  readonly answers: AnswerContext;
  readonly options: FillOptions;
  /** Agreed for sheets of this shape. */
  readonly corrections: readonly Correction[];
}

/** A table with its rows and columns read. */
export interface ReadTable {
  readonly block: Block;
  readonly rows: readonly AskingRow[];
  readonly columns: readonly AskingColumnFacets[];
  readonly context: TableContext;
}

export function readTable(planner: Planner, block: Block): ReadTable {
  const { view, reader, vocabulary } = planner;
  const rows = askingRows(view, reader, vocabulary, block);
  const rowsNameIndicators = rows.some(
    ({ facets }) => facets.indicator !== null || facets.problem?.reason === 'no-figure',
  );
  const columns = askingColumns(vocabulary, block, rowsNameIndicators);
  return { block, rows, columns, context: readContext(block.over, view.grid.sheetName, vocabulary) };
}

/** The question of a cell, with what was agreed for it before; null when it was struck out. */
function questionOf(
  planner: Planner,
  table: ReadTable,
  row: AskingRow,
  column: AskingColumnFacets,
): Question | 'struck-out' {
  const question = ask(
    row.facets,
    column.facets,
    table.context,
    planner.answers.index.areas,
    planner.options,
  );
  const correction = correctionFor(planner.corrections, row.key, column.key);
  if (!correction) return question;
  return correction === 'skip' ? 'struck-out' : correct(question, correction, planner.vocabulary);
}

/** A merge over several cells of the body asks several questions at once. */
function coversSeveral(view: SheetView, table: ReadTable, row: number, column: number): boolean {
  const merge = view.mergeAt(row, column);
  if (!merge) return false;
  const rows = table.rows.filter((other) => other.row >= merge.top && other.row <= merge.bottom);
  const columns = table.columns.filter((other) => other.column >= merge.left && other.column <= merge.right);
  return rows.length > 1 || columns.length > 1;
}

export function planTable(planner: Planner, table: ReadTable): PlannedCell[] {
  const { view, answers, options } = planner;
  const questions: PlannedQuestion[] = [];
  for (const row of table.rows) {
    for (const column of table.columns) {
      const place = { row: row.row, column: column.column };
      const shown = view.shownAt(place.row, place.column);
      if (isHeading(view, table, shown)) continue;
      if (isPlaceholder(view, shown)) continue;
      const state = stateOf(view, place.row, place.column, options.overwrite ?? false);
      const question = questionOf(planner, table, row, column);
      const keys = { rowKey: row.key, columnKey: column.key };
      if (question === 'struck-out') {
        const asked = ask(row.facets, column.facets, table.context, answers.index.areas, options);
        questions.push({
          ...place,
          ...keys,
          state,
          question: asked,
          answer: fixed(asked, leave('struck-out')),
        });
        continue;
      }
      const several = coversSeveral(view, table, place.row, place.column) && state.barred !== 'merged';
      const own = several
        ? fixed(question, leave('merged', addressOf(place)))
        : isComputed(question.measure)
          ? null
          : answer(question, state.format, answers);
      questions.push({ ...place, ...keys, state, question, answer: own });
    }
  }
  const rows = byRow(questions);
  return questions.map((cell) => {
    const settled = cell.answer ?? pairAndWork(cell, rows, answers);
    return finish(planner, cell, settled);
  });
}

const fixed = (question: Question, outcome: CellOutcome): Answer => ({
  request: requestOf(question),
  evidence: question.evidence,
  outcome,
});

function finish(
  planner: Planner,
  cell: PlannedQuestion,
  { request, evidence, outcome }: Answer,
): PlannedCell {
  const { row, column, state, rowKey, columnKey } = cell;
  const barred = state.barred === null ? null : barredOutcome(planner.view, row, column, state.barred);
  return {
    row,
    column,
    address: addressOf({ row, column }),
    request,
    evidence,
    outcome:
      barred && !(outcome.state === 'leave' && outcome.reason === 'struck-out')
        ? filledOtherwise(barred, cell, outcome)
        : outcome,
    rowKey,
    columnKey,
  };
}

/** A filled cell whose value is not the ledger's says what the ledger has. */
function filledOtherwise(barred: CellOutcome, cell: PlannedQuestion, own: CellOutcome): CellOutcome {
  if (barred.state !== 'leave' || barred.reason !== 'filled' || own.state !== 'fill') return barred;
  if (own.proposal.value === cell.state.value) return barred;
  return leave('filled', String(own.proposal.value), own.proposal.figures);
}

/** A heading merged over the body's cells. */
function isHeading(view: SheetView, table: ReadTable, shown: { row: number; column: number }): boolean {
  return (
    !table.columns.some(({ column }) => column === shown.column) &&
    view.textAt(shown.row, shown.column) !== ''
  );
}

function isPlaceholder(view: SheetView, shown: { row: number; column: number }): boolean {
  const value = view.cellAt(shown.row, shown.column)?.value;
  return typeof value === 'string' && /[{｛]{2}/u.test(value);
}
