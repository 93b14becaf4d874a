/** The ledger in memory, as the functions look it up. Filled from the tables of the workbook and replaced when they change. */
import { foldName, type Dictionary, type IndicatorEntry } from '../engine/lexicon/dictionary';
import { builtInDictionary } from '../engine/lexicon/indicators';
import { areaFinder, foldArea, type AreaLookup } from './area';
import { defaultTolerance, type Tolerance } from './gap';
import { indicatorKey } from './identity';
import type { LedgerRecord, Measure, RecordKind } from './record';
import { compareBy, trust } from './trust';
import { kindWords, measureWords } from './tables/words';
import type { Language, Wording } from './language';

/** What a look-up may lack; the parameters name it. */
export type LookupProblem =
  | 'ledger-empty'
  | 'area-unknown'
  | 'area-ambiguous'
  | 'indicator-unknown'
  | 'figure-missing'
  | 'figure-of-other-years'
  | 'measure-missing';

/** The ledger does not have what was asked for. Whoever asks says it in words. */
export class LookupError extends Error {
  override readonly name = 'LookupError';

  constructor(
    readonly problem: LookupProblem,
    readonly parameters: Readonly<Record<string, string | number | Wording>> = {},
  ) {
    super(problem);
  }
}

/** What the workbook holds, as far as the functions need it. */
export interface LedgerContents {
  readonly targets: readonly LedgerRecord[];
  readonly results: readonly LedgerRecord[];
  /** Built-in entries with the user's own. */
  readonly dictionary?: Dictionary;
  readonly tolerance?: Tolerance;
  /** Language of the workbook's tables: statuses and reasons come in it, whoever opens the workbook. */
  readonly language?: Language;
}

/** What a person names an indicator by, understood. */
export interface NamedIndicator {
  readonly key: string;
  readonly name: string;
  readonly entry: IndicatorEntry | undefined;
}

export interface FigureQuestion {
  readonly kind: RecordKind;
  readonly area: string;
  readonly indicator: string;
  readonly year: number;
  /** Chosen by `defaultMeasures` when left out. */
  readonly measure?: Measure | null;
}

export interface LedgerIndex {
  readonly dictionary: Dictionary;
  readonly tolerance: Tolerance;
  /** Null until the workbook's language is known. */
  readonly language: Language | null;
  /** Replaces all that is known. Costs one pass over the records; lookups are by maps. */
  set(contents: LedgerContents): void;
  /** @throws LookupError when neither dictionary nor ledger knows the name */
  indicator(name: string): NamedIndicator;
  /** The record that answers the question. @throws LookupError saying what is missing */
  figure(question: FigureQuestion): LedgerRecord;
}

const inGeneral: readonly Measure[] = ['growth', 'level', 'share', 'rank', 'gap'];
const ofRatio: readonly Measure[] = ['share', 'level', 'growth', 'rank', 'gap'];

export function createLedgerIndex(): LedgerIndex {
  let dictionary = builtInDictionary;
  let tolerance = defaultTolerance;
  let language: Language | null = null;
  let places = new Map<string, LedgerRecord[]>();
  let names = new Map<string, string>();
  let isEmpty = true;
  let findArea: (name: string) => AreaLookup = () => null;
  let areas = new Map<string, string>();
  let indicators = new Map<string, NamedIndicator>();

  const placeOf = (kind: RecordKind, area: string, key: string): string => `${kind}|${foldArea(area)}|${key}`;

  function set(contents: LedgerContents): void {
    const records = [...contents.targets, ...contents.results].filter((record) => record.state !== 'gone');
    dictionary = contents.dictionary ?? builtInDictionary;
    tolerance = contents.tolerance ?? defaultTolerance;
    language = contents.language ?? null;
    isEmpty = records.length === 0;
    areas = new Map();
    indicators = new Map();
    findArea = areaFinder(records.map((record) => record.area));
    names = new Map();
    places = new Map();
    for (const record of records) {
      const key = indicatorKey(record);
      if (!names.has(key)) names.set(key, record.indicator);
      const place = placeOf(record.kind, record.area, key);
      const there = places.get(place);
      if (there) there.push(record);
      else places.set(place, [record]);
    }
    for (const there of places.values())
      there.sort(compareBy((record) => [periodDistance(record), ...trust(record)]));
  }

  function indicator(name: string): NamedIndicator {
    const known = indicators.get(name);
    if (known) return known;
    const entry = dictionary.byName(name) ?? dictionary.byId(name);
    const key = entry?.id ?? foldName(name);
    if (!entry && !names.has(key)) throw new LookupError('indicator-unknown', { indicator: name });
    const named = { key, name: entry?.name ?? names.get(key)!, entry };
    indicators.set(name, named);
    return named;
  }

  function areaOf(name: string): string {
    const known = areas.get(name);
    if (known !== undefined) return known;
    const found = findArea(name);
    if (!found) throw new LookupError(isEmpty ? 'ledger-empty' : 'area-unknown', { area: name });
    if ('ambiguous' in found) {
      throw new LookupError('area-ambiguous', {
        area: name,
        candidates: found.ambiguous.join('、'),
      });
    }
    areas.set(name, found.area);
    return found.area;
  }

  function measuresAsked(question: FigureQuestion, area: string, named: NamedIndicator): readonly Measure[] {
    if (question.measure) return [question.measure];
    const usual = named.entry?.dimension === 'ratio' ? ofRatio : inGeneral;
    if (question.kind === 'target') return usual;
    // The result that answers the target of that year, whatever measure that is in.
    const target = ofYear(places.get(placeOf('target', area, named.key)), question.year);
    const asTarget = usual.find((measure) => target.some((record) => record.measure === measure));
    return asTarget ? [asTarget, ...usual] : usual;
  }

  function figure(question: FigureQuestion): LedgerRecord {
    const area = areaOf(question.area);
    const named = indicator(question.indicator);
    const there = places.get(placeOf(question.kind, area, named.key)) ?? [];
    const candidates = ofYear(there, question.year);
    for (const measure of measuresAsked(question, area, named)) {
      const found = candidates.find((record) => record.measure === measure);
      if (found) return found;
    }
    throw missing(question, area, named, there, candidates);
  }

  return {
    get dictionary() {
      return dictionary;
    },
    get tolerance() {
      return tolerance;
    },
    get language() {
      return language;
    },
    set,
    indicator,
    figure,
  };
}

/** One year before several; then the basis that a question for a year most likely means. */
function periodDistance({ period, basis }: LedgerRecord): number {
  if (period.from !== period.to) return 10 + period.to - period.from;
  return ['annual', 'end', 'average', 'cumulative'].indexOf(basis);
}

function ofYear(records: readonly LedgerRecord[] | undefined, year: number): readonly LedgerRecord[] {
  return (records ?? []).filter((record) => record.period.to === year);
}

function missing(
  { kind, year, measure }: FigureQuestion,
  area: string,
  named: NamedIndicator,
  there: readonly LedgerRecord[],
  candidates: readonly LedgerRecord[],
): LookupError {
  const words = { area, year, indicator: named.name, kind: kindWording(kind) };
  if (candidates.length > 0 && measure) {
    const measures = [...new Set(candidates.map((record) => record.measure))];
    return new LookupError('measure-missing', {
      ...words,
      measure: measureWording([measure]),
      measures: measureWording(measures),
    });
  }
  const years = [...new Set(there.map((record) => record.period.to))].sort((one, other) => one - other);
  return years.length > 0
    ? new LookupError('figure-of-other-years', { ...words, years: years.join('、') })
    : new LookupError('figure-missing', words);
}

function kindWording(kind: RecordKind): Wording {
  return { zh: kindWords.word(kind, 'zh-CN'), en: kindWords.word(kind, 'en-US').toLowerCase() };
}

function measureWording(measures: readonly Measure[]): Wording {
  return {
    zh: measures.map((each) => measureWords.word(each, 'zh-CN')).join('、'),
    en: measures.map((each) => measureWords.word(each, 'en-US').toLowerCase()).join(', '),
  };
}

/** The one index of this runtime: the room of Excel fills it, the functions read it. */
export const ledgerIndex: LedgerIndex = createLedgerIndex();
