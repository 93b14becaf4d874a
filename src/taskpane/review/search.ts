/** Finding records and indicators by what people type: part of a name, another name, first letters of the sounds, a figure. */
import type { Dictionary, IndicatorEntry, IndicatorRecord } from '../../engine';
import { foldName } from '../../engine/lexicon/dictionary';
import { initialsOf, soundsLike, type Initials } from './pinyin';

interface Names {
  readonly folded: readonly string[];
  readonly initials: readonly Initials[];
}

const namesOf = (names: readonly string[]): Names => {
  const folded = names.map(foldName);
  return { folded, initials: folded.map(initialsOf) };
};

const areLetters = (typed: string): boolean => /^[a-z\d.]+$/u.test(typed);

export type Seeks = (record: IndicatorRecord) => boolean;
export type Search = (typed: string) => Seeks;

/** A search over records; what it works out about a name is kept for the next letter that is typed. */
export function searchWith(dictionary: Dictionary): Search {
  const known = new Map<string, Names>();
  const namesFor = ({ indicatorId, indicator }: IndicatorRecord): Names => {
    const key = `${indicatorId ?? ''}|${indicator}`;
    const found = known.get(key);
    if (found) return found;
    const entry = indicatorId === null ? undefined : dictionary.byId(indicatorId);
    const names = namesOf([indicator, ...(entry ? [entry.name, entry.nameEn, ...entry.aliases] : [])]);
    known.set(key, names);
    return names;
  };
  return (typed) => {
    const sought = foldName(typed);
    if (sought === '') return () => true;
    const letters = areLetters(sought);
    return (record) => {
      const { folded, initials } = namesFor(record);
      if (folded.some((name) => name.includes(sought))) return true;
      if (record.value !== null && foldName(`${record.value}${record.unit}`).includes(sought)) return true;
      return letters && initials.some((each) => soundsLike(sought, each));
    };
  };
}

export type Suggest = (typed: string, most?: number) => IndicatorEntry[];

/** Indicators of the dictionary that a typed or read name may mean, the likeliest first; none for what resembles nothing. */
export function suggestFrom(dictionary: Dictionary): Suggest {
  const entries = dictionary.entries.map((entry) => ({
    entry,
    ...namesOf([entry.name, ...entry.aliases, entry.nameEn]),
  }));
  return (typed, most = 8) => {
    const sought = foldName(typed);
    if (sought === '') return [];
    return entries
      .map(({ entry, folded, initials }) => ({ entry, rank: likeness(sought, folded, initials) }))
      .filter(({ rank }) => rank > 0)
      .sort((one, other) => other.rank - one.rank)
      .slice(0, most)
      .map(({ entry }) => entry);
  };
}

function likeness(sought: string, folded: readonly string[], initials: readonly Initials[]): number {
  if (folded.includes(sought)) return 5;
  if (folded.some((name) => name.startsWith(sought))) return 4;
  if (folded.some((name) => name.includes(sought))) return 3;
  if (areLetters(sought)) return initials.some((each) => soundsLike(sought, each)) ? 2 : 0;
  return Math.max(...folded.map((name) => sharedPairs(sought, name)));
}

/** Part of the neighbouring characters that two names share, 0 to 1: 社会零售总额 is much like 社会消费品零售总额. */
function sharedPairs(one: string, other: string): number {
  const pairs = (name: string): string[] =>
    [...name].slice(1).map((character, place) => `${[...name][place]}${character}`);
  const [mine, theirs] = [pairs(one), new Set(pairs(other))];
  if (mine.length === 0 || theirs.size === 0) return 0;
  return (2 * mine.filter((pair) => theirs.has(pair)).length) / (mine.length + theirs.size);
}
