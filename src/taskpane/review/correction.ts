/** A record as a form: what a person typed, checked and turned back into a record. */
import type {
  Basis,
  Bound,
  Dictionary,
  Goal,
  IndicatorRecord,
  Measure,
  RecordKind,
  Span,
} from '../../engine';
import { builtInUnitNames } from './unit-names';
import type { MessageKey } from '../../i18n';
import { sentenceAround } from './blocks';

/** Texts as typed; the choices as chosen. */
export interface Draft {
  readonly kind: RecordKind;
  readonly indicator: string;
  readonly measure: Measure;
  readonly value: string;
  readonly upper: string;
  readonly unit: string;
  readonly bound: Bound;
  readonly goal: Goal | '';
  readonly stretch: boolean;
  readonly from: string;
  readonly to: string;
  readonly basis: Basis;
  /** Words of the text that state the figure; only asked for when a record is added without selecting them. */
  readonly words: string;
}

export type DraftField = keyof Draft;
export type DraftProblems = Partial<Record<DraftField, MessageKey>>;

export function draftOf(record: IndicatorRecord, text: string): Draft {
  return {
    kind: record.kind,
    indicator: record.indicator,
    measure: record.measure,
    value: record.value === null ? '' : String(record.value),
    upper: record.upper === null ? '' : String(record.upper),
    unit: record.unit,
    bound: record.bound,
    goal: record.goal ?? '',
    stretch: record.stretch,
    from: String(record.period.from),
    to: String(record.period.to),
    basis: record.basis,
    words: text.slice(record.valueSpan.start, record.valueSpan.end),
  };
}

/** A first proposal for words that a person selected in the text: 新增城镇就业2.6万人以上. */
export function draftFromWords(words: string, year: number | null, kind: RecordKind): Draft {
  const plain = words.normalize('NFKC');
  const found = withUnit.exec(plain) ?? anyNumber.exec(plain);
  const bound = boundWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'eq';
  const meant = year === null ? '' : String(kind === 'target' ? year : year - 1);
  const grows = /增长|增幅|提高|上升|下降|减少|降低/u.test(words);
  const falls = /下降|减少|降低|压减/u.test(words);
  const number = found ? found[1]!.replaceAll(',', '') : '';
  return {
    kind,
    indicator: nameIn(plain, found?.index ?? plain.length),
    measure: grows ? 'growth' : found?.[2] === '%' ? 'share' : 'level',
    value: number && falls ? `-${number}` : number,
    upper: '',
    unit: found?.[2] ?? '',
    bound: number ? bound : 'eq',
    goal: '',
    stretch: /力争|争取|冲刺/u.test(words),
    from: meant,
    to: meant,
    basis: 'annual',
    words,
  };
}

const units = [...builtInUnitNames]
  .sort((a, b) => b.length - a.length)
  .map((unit) => unit.replace(/[/.*+?^$()[\]{}|\\]/gu, '\\$&'));
const number = '(?<![A-Za-z\\d.])(\\d[\\d,]*(?:\\.\\d+)?)';
/** A number with a unit goes before one without: of PM2.5平均浓度31微克/立方米 it is the 31. */
const withUnit = new RegExp(`${number}\\s*(${units.join('|')})`, 'u');
const anyNumber = new RegExp(number, 'u');
const boundWords: readonly (readonly [RegExp, Bound])[] = [
  [/以上|不低于|不少于|超过|突破|高于/u, 'ge'],
  [/以内|以下|不超过|不高于|低于|控制在/u, 'le'],
  [/左右|约|上下/u, 'approx'],
];

/** What stands before the number, without the words of change and the bound that lead to it. */
function nameIn(words: string, numberAt: number): string {
  const before = words.slice(0, numberAt);
  return before
    .replace(/^[\s，,、。；;：:]+/u, '')
    .replace(
      /(?:同比|预计|力争|争取|实现|达到|完成|增长|增幅|提高到?|上升到?|下降到?|降到|减少|控制在|突破|超过|不低于|不超过|稳定在|保持在|为|约|分别)+$/u,
      '',
    )
    .trim();
}

/** What is wrong with the form, field by field; empty when it can be kept. */
export function problemsOf(draft: Draft): DraftProblems {
  const problems: DraftProblems = {};
  if (draft.indicator.trim() === '') problems.indicator = 'edit.problem.indicator';
  const value = parseNumber(draft.value);
  if (draft.value.trim() === '') {
    if (draft.goal === '') problems.value = 'edit.problem.valueOrGoal';
  } else if (value === null) problems.value = 'edit.problem.number';
  else if (draft.unit.trim() === '' && draft.measure !== 'rank') problems.unit = 'edit.problem.unit';
  if (draft.bound === 'range' && value !== null) {
    const upper = parseNumber(draft.upper);
    if (upper === null) problems.upper = 'edit.problem.number';
    else if (upper <= value) problems.upper = 'edit.problem.upper';
  }
  const from = parseYear(draft.from);
  const to = parseYear(draft.to);
  if (from === null) problems.from = 'edit.problem.year';
  if (to === null) problems.to = 'edit.problem.year';
  else if (from !== null && to < from) problems.to = 'edit.problem.yearOrder';
  return problems;
}

/** Number as people type it: 7.5, -1.8, 1,234, full-width digits, a minus sign; null for anything else. */
export function parseNumber(typed: string): number | null {
  const plain = typed
    .normalize('NFKC')
    .replace(/[\s,]/gu, '')
    .replace(/^[−–—]/u, '-');
  return /^[-+]?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function parseYear(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim().replace(/年$/u, '');
  const year = /^\d{4}$/u.test(plain) ? Number(plain) : null;
  return year !== null && year >= 1949 && year <= 2100 ? year : null;
}

/**
 * The record a draft stands for.
 *
 * @param places where the figure and its sentence stand in the text
 * @throws when the draft has problems; ask `problemsOf` first
 */
export function recordOf(
  draft: Draft,
  places: Pick<IndicatorRecord, 'valueSpan' | 'sentenceSpan'>,
  dictionary: Dictionary,
): IndicatorRecord {
  if (Object.keys(problemsOf(draft)).length > 0) throw new Error('The draft cannot be kept yet.');
  const value = parseNumber(draft.value);
  const indicator = draft.indicator.trim();
  const entry = dictionary.byName(indicator);
  return {
    kind: draft.kind,
    indicatorId: entry?.id ?? null,
    indicator: entry?.name ?? indicator,
    measure: draft.measure,
    value,
    upper: value !== null && draft.bound === 'range' ? parseNumber(draft.upper) : null,
    unit: value === null ? '' : draft.unit.trim(),
    bound: value === null ? 'eq' : draft.bound,
    goal: value === null ? draft.goal || null : null,
    stretch: draft.stretch,
    period: { from: parseYear(draft.from)!, to: parseYear(draft.to)! },
    basis: draft.basis,
    ...places,
    flags: [],
  };
}

/** Where typed words stand in a report, null when it does not hold them. Spaces and width aside is too loose: they are copied. */
export function placesOfWords(
  words: string,
  text: string,
  within: Span,
): Pick<IndicatorRecord, 'valueSpan' | 'sentenceSpan'> | null {
  const sought = words.trim();
  if (sought === '') return null;
  const start = text.indexOf(sought, within.start);
  if (start < 0 || start + sought.length > within.end) return null;
  const valueSpan = { start, end: start + sought.length };
  return { valueSpan, sentenceSpan: sentenceAround(text, valueSpan) };
}
