/** Plans cells that hold placeholders, alone or in running text. */
import { unitOf } from '../../engine/lexicon/units';
import { decimalOf, digitsOf } from '../decimal';
import { addressOf, type CellPlace } from './grid';
import type { CellOutcome, Evidence, Facet, LeaveReason, PlannedCell } from './plan';
import { answer, requestOf, type Answer } from './answering/answer';
import { leave } from './answering/leave';
import { valueIn } from './answering/reconcile';
import { correct, correctionFor } from './asking/correct';
import { isComputed } from './asking/facets';
import { readContext } from './asking/context';
import { ask, type Question } from './asking/question';
import { unitList } from './headers/units';
import { readHeader } from './headers/read-header';
import type { SheetLayout } from './layout/blocks';
import { stateOf } from './layout/fillable';
import { findPlaceholders, type PlaceholderFields } from './placeholder';
import { formQuestion } from './plan-forms';
import type { Planner, ReadTable } from './plan-tables';
import { emptyFacets } from './asking/facets';
import { areaFinder } from '../area';
import type { Problem } from './asking/facets';

export function isPlaceholderText(value: unknown): value is string {
  return typeof value === 'string' && /[{｛]{2}/u.test(value);
}

/** What the headers around the cell say, for the fields with a dot. */
function surroundings(
  planner: Planner,
  layout: SheetLayout,
  tables: readonly ReadTable[],
  place: CellPlace,
): Question {
  const { answers, options, vocabulary, view } = planner;
  for (const table of tables) {
    const row = table.rows.find((other) => other.row === place.row);
    const column = table.columns.find((other) => other.column === place.column);
    if (row && column) return ask(row.facets, column.facets, table.context, answers.index.areas, options);
  }
  const over = layout.titles.filter((title) => title.place.row < place.row).reverse();
  const form = formQuestion(planner, place, over);
  if (form) return form.question;
  return ask(
    emptyFacets(),
    emptyFacets(),
    readContext(over, view.grid.sheetName, vocabulary),
    answers.index.areas,
    options,
  );
}

const wrong = (detail: string): Problem => ({ reason: 'placeholder-wrong', detail });

/** Lays the written fields over what the headers say. */
function questionOf(
  planner: Planner,
  written: PlaceholderFields,
  around: () => Question,
): Question | Problem {
  const { vocabulary, answers } = planner;
  const { fields, whole } = written;
  if (fields === null) return wrong(whole);
  const [area, indicator, year, kind, measure, unit] = fields as (string | null)[];
  const base = around();
  const needsAround = [area, indicator, year, kind].some((field) => field == null);
  const evidence: Evidence[] = [];
  const say = (facet: Facet, reads: string): void => {
    evidence.push({ facet, source: 'placeholder', cell: null, text: whole, reads });
  };
  const changes: { -readonly [Key in keyof Question]?: Question[Key] } = {};
  if (area != null) {
    const found = areaFinder(answers.index.areas)(area);
    if (found === null) return { reason: 'area-not-in-ledger', detail: area };
    if ('ambiguous' in found) return { reason: 'area-unclear', detail: area };
    changes.area = found.area;
    say('area', found.area);
  }
  if (indicator != null) {
    const reading = readHeader(indicator, vocabulary);
    const [only] = reading.indicators;
    if (!only || reading.unread !== '' || reading.indicators.length > 1)
      return { reason: 'no-figure', detail: indicator };
    changes.indicator = only;
    if (reading.measures.length === 1) changes.measure = reading.measures[0]!;
    say('indicator', only.name);
  }
  if (year != null) {
    const [period] = readHeader(year, vocabulary).periods;
    if (period?.type !== 'years') return wrong(`${whole}: ${year}`);
    changes.period = { from: period.from, to: period.to };
    say('period', year);
  }
  if (kind != null) {
    const { kinds, stretch, unread } = readHeader(kind, vocabulary);
    if (kinds.length !== 1 || unread !== '') return wrong(`${whole}: ${kind}`);
    changes.kind = kinds[0]!;
    changes.stretch = stretch;
    say('kind', kinds[0]!);
  }
  if (measure != null) {
    const { measures, unread } = readHeader(measure, vocabulary);
    if (measures.length !== 1 || unread !== '') return wrong(`${whole}: ${measure}`);
    changes.measure = measures[0]!;
    say('measure', measures[0]!);
  }
  if (unit != null) {
    const units = unitList(unit);
    if (units?.length !== 1) return wrong(`${whole}: ${unit}`);
    changes.units = [
      {
        units,
        direct: true,
        evidence: { facet: 'unit', source: 'placeholder', cell: null, text: whole, reads: units[0]! },
      },
    ];
  } else if (!needsAround) changes.units = [];
  const own = new Set(evidence.map(({ facet }) => facet));
  return {
    ...base,
    ...changes,
    // What the headers leave open does not matter once the placeholder says it all.
    problem: needsAround ? base.problem : null,
    basis:
      changes.period && changes.period.from !== changes.period.to
        ? 'cumulative'
        : needsAround
          ? base.basis
          : 'annual',
    evidence: [...base.evidence.filter(({ facet }) => needsAround && !own.has(facet)), ...evidence],
  };
}

/** With no measure written, the only one that the ledger has is meant. */
function withOnlyMeasure(question: Question, own: Answer): Question | null {
  if (question.measure !== null || question.units.length > 0) return null;
  if (own.outcome.state !== 'leave' || own.outcome.reason !== 'other-measure-only') return null;
  const measures = new Set(own.outcome.alternatives.map(({ figure }) => figure.record.measure));
  measures.delete('rank');
  return measures.size === 1 ? { ...question, measure: [...measures][0]! } : null;
}

export function planPlaceholderCell(
  planner: Planner,
  layout: SheetLayout,
  tables: readonly ReadTable[],
  place: CellPlace,
  text: string,
): PlannedCell {
  const { view, answers } = planner;
  const state = stateOf(view, place.row, place.column, true);
  const found = findPlaceholders(text);
  const isAlone = found.length === 1 && text.trim() === found[0]!.whole;
  const around = (): Question => surroundings(planner, layout, tables, place);
  const rowKey = `${addressOf(place)} ${text}`;
  const correction = correctionFor(planner.corrections, rowKey, '');
  const parts = found.map(
    (written): Answer & { readonly written: PlaceholderFields; readonly asText: boolean } => {
      const said = questionOf(planner, written, around);
      const question =
        'reason' in said || correction === null || correction === 'skip'
          ? said
          : correct(said, correction, planner.vocabulary);
      if ('reason' in question) {
        const base = { ...around(), problem: question };
        return {
          request: requestOf(base),
          evidence: [],
          outcome: leave(question.reason as LeaveReason, question.detail),
          written,
          asText: false,
        };
      }
      if (isComputed(question.measure)) {
        return {
          request: requestOf(question),
          evidence: question.evidence,
          outcome: leave('placeholder-wrong', written.whole),
          written,
          asText: false,
        };
      }
      const format = isAlone ? state.format : 'General';
      const own = answer(question, format, answers);
      const only = withOnlyMeasure(question, own);
      return only
        ? { ...answer(only, format, answers), written, asText: true }
        : { ...own, written, asText: !isAlone };
    },
  );
  const [first] = parts;
  const failed = parts.find(({ outcome }) => outcome.state === 'leave');
  const shown = failed ?? first!;
  const outcome: CellOutcome =
    correction === 'skip'
      ? leave('struck-out')
      : state.barred
        ? leave(state.barred)
        : failed
          ? naming(failed.outcome, failed.written, isAlone)
          : isAlone && !first!.asText
            ? first!.outcome
            : inText(text, parts);
  return {
    ...place,
    address: addressOf(place),
    request: shown.request,
    evidence: shown.evidence,
    outcome,
    rowKey,
    columnKey: '',
  };
}

/** Of several placeholders the one that failed is named. */
function naming(outcome: CellOutcome, written: PlaceholderFields, isAlone: boolean): CellOutcome {
  if (outcome.state === 'fill' || isAlone || outcome.detail.includes(written.whole)) return outcome;
  return {
    ...outcome,
    detail: outcome.detail === '' ? written.whole : `${written.whole}: ${outcome.detail}`,
  };
}

/** Unit that the text itself writes behind the placeholder: 增长{{…}}%. */
function unitBehind(rest: string): string | null {
  for (let length = Math.min(8, rest.length); length > 0; length -= 1) {
    const candidate = rest.slice(0, length);
    if (candidate.trim() === candidate && unitOf(candidate)) return candidate;
  }
  return null;
}

/** The text with figures in place of its placeholders, each with its unit unless the text has that. */
function inText(
  text: string,
  parts: readonly (Answer & { readonly written: PlaceholderFields })[],
): CellOutcome {
  let filled = '';
  let at = 0;
  const figures = [];
  let qualified = false;
  for (const { written, outcome, request } of parts) {
    if (outcome.state !== 'fill') return outcome;
    const [figure] = outcome.proposal.figures;
    const { record } = figure!;
    const behind = unitBehind(text.slice(written.end));
    const isUnitWritten = request.unit !== null && written.fields?.[5] != null;
    const unit = behind ?? (isUnitWritten ? request.unit! : record.unit);
    const value =
      record.measure === 'rank' ? decimalOf(record.value!) : valueIn(record.value!, record.unit, unit);
    if (value === null) return leave('unit-differs', `${record.unit} → ${unit}`, [figure!]);
    filled +=
      text.slice(at, written.start) + digitsOf(value) + (behind || record.measure === 'rank' ? '' : unit);
    at = written.end;
    figures.push(figure!);
    qualified ||= outcome.proposal.qualified;
  }
  filled += text.slice(at);
  const wording = parts
    .map(({ outcome }) => (outcome.state === 'fill' ? outcome.proposal.wording : ''))
    .join(' / ');
  return { state: 'fill', proposal: { value: filled, wording, conversion: null, figures, qualified } };
}
