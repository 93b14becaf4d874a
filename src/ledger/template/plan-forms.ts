/** Plans forms: labels with a blank beside them, 地区生产总值 | ____ | 亿元. */
import { addressOf, type CellPlace } from './grid';
import { answer } from './answering/answer';
import { leave } from './answering/leave';
import { readContext } from './asking/context';
import { correct, correctionFor } from './asking/correct';
import { emptyFacets, gather, isComputed, type Strand } from './asking/facets';
import { ask, type Question } from './asking/question';
import { barredOutcome, stateOf } from './layout/fillable';
import type { PlacedHeader } from './layout/reader';
import type { PlannedCell } from './plan';
import type { Planner } from './plan-tables';

const onlyUnits = ({ reading }: PlacedHeader): boolean =>
  reading.units.length > 0 &&
  reading.indicators.length === 0 &&
  reading.kinds.length === 0 &&
  reading.measures.length === 0 &&
  reading.periods.length === 0 &&
  reading.unread === '';

interface FormLabel {
  readonly label: PlacedHeader;
  readonly unit: PlacedHeader | null;
  /** Label further left that names the indicator: 地区生产总值 | ____ | 增速 | ____. */
  readonly namer: PlacedHeader | null;
}

/** Label of a blank cell, the unit written between or behind them, and the label that a mere 增速 belongs to. */
function labelOf(planner: Planner, { row, column }: CellPlace): FormLabel | null {
  const { reader } = planner;
  let unit: PlacedHeader | null = null;
  for (let at = column - 1; at >= 0; at -= 1) {
    const header = reader.at(row, at);
    if (!header) return null;
    if (unit === null && onlyUnits(header)) {
      unit = header;
      continue;
    }
    const behind = reader.at(row, column + 1);
    const found = unit ?? (behind && onlyUnits(behind) ? behind : null);
    return { label: header, unit: found, namer: namerOf(planner, header) };
  }
  return null;
}

function namerOf({ reader }: Planner, { reading, place }: PlacedHeader): PlacedHeader | null {
  if (reading.indicators.length > 0 || reading.measures.length === 0 || reading.unread !== '') return null;
  for (let at = place.column - 1; at >= 0; at -= 1) {
    const header = reader.at(place.row, at);
    if (header && (header.reading.indicators.length > 0 || header.reading.unread !== '')) {
      return header.reading.unread === '' ? header : null;
    }
  }
  return null;
}

/** What the label beside a cell, and the titles over it, ask there; null where no label is. */
export function formQuestion(
  planner: Planner,
  place: CellPlace,
  over: readonly PlacedHeader[],
): { question: Question; key: string } | null {
  const found = labelOf(planner, place);
  if (!found) return null;
  const { label, unit, namer } = found;
  const strands: Strand[] = [
    { reading: label.reading, place: label.place, source: 'row-header', part: 'main' },
  ];
  if (unit) strands.push({ reading: unit.reading, place: unit.place, source: 'row-header', part: 'side' });
  const facets = gather(strands, planner.vocabulary);
  const [named] = namer?.reading.indicators ?? [];
  if (namer && named) {
    const strand: Strand = { reading: namer.reading, place: namer.place, source: 'neighbour', part: 'outer' };
    facets.indicator = { value: named, strand };
  }
  if (label.reading.unread !== '') facets.problem ??= { reason: 'no-figure', detail: label.reading.text };
  const context = readContext(over, planner.view.grid.sheetName, planner.vocabulary);
  return {
    question: ask(facets, emptyFacets(), context, planner.answers.index.areas, planner.options),
    key: label.reading.key,
  };
}

export function planFormRow(planner: Planner, row: number, over: readonly PlacedHeader[]): PlannedCell[] {
  const { view, answers, options } = planner;
  const cells: PlannedCell[] = [];
  for (let column = 1; column <= view.lastColumn + 1; column += 1) {
    const cell = view.cellAt(row, column);
    if (cell === null || !view.isBlank(row, column) || view.shownAt(row, column).column !== column) continue;
    // A label that names no indicator (填报单位, 联系人) asks for no figure.
    const found = labelOf(planner, { row, column });
    if (!found || (found.label.reading.indicators.length === 0 && !found.namer)) continue;
    const asked = formQuestion(planner, { row, column }, over)!;
    const state = stateOf(view, row, column, options.overwrite ?? false);
    const correction = correctionFor(planner.corrections, asked.key, '');
    const question =
      correction === null || correction === 'skip'
        ? asked.question
        : correct(asked.question, correction, planner.vocabulary);
    const own = isComputed(question.measure)
      ? answer(
          { ...question, problem: { reason: 'measure-unclear', detail: asked.key } },
          state.format,
          answers,
        )
      : answer(question, state.format, answers);
    const outcome = state.barred ? barredOutcome(view, row, column, state.barred) : own.outcome;
    cells.push({
      row,
      column,
      address: addressOf({ row, column }),
      request: own.request,
      evidence: own.evidence,
      outcome: correction === 'skip' ? leave('struck-out') : outcome,
      rowKey: asked.key,
      columnKey: '',
    });
  }
  return cells;
}
