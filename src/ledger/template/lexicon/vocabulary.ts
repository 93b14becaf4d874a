/** All words a header may be made of, and how a header is cut into them. */
import { foldName, type Dictionary } from '../../../engine/lexicon/dictionary';
import { areaLevel, shortAreaName, wholeAreaWords } from './areas';
import { englishIndicators, englishUnits } from './english';
import { namesLeaningOnTheRowBefore } from './nesting';
import { periodPatterns, periodWordTokens } from './periods';
import { foldHeader, type Piece, type Token } from './tokens';
import {
  attainmentPattern,
  categoryWords,
  fillerWords,
  headingAliases,
  kindWords,
  measureWords,
  rankPattern,
  totalWords,
} from './words';
import { subjectOf } from '../answering/subject';
import type { AskedMeasure } from '../plan';

/** Longer texts are no headers; cutting them would cost time for nothing. */
const longestHeader = 160;
const costs = { unknown: 1000, word: 10, mark: 1 };
const marks = /[\p{P}\p{S}]/u;

export interface LedgerNames {
  /** Areas with figures. */
  readonly areas: readonly string[];
  /** Indicators of the ledger's figures, as their reports call them. */
  readonly indicators: readonly { readonly id: string | null; readonly name: string }[];
}

export interface Vocabulary {
  readonly dictionary: Dictionary;
  readonly areas: readonly string[];
  /** Cuts a folded header so that as few characters as can be stay unknown, in as few words as can be. */
  cut(folded: string): Piece[];
  /** Area of a folded name, full or short; null when the ledger has none of this name. */
  areaNamed(folded: string): string | null;
}

/** Names of areas as headers write them: full and, where it can be only one, short. */
function areaNames(areas: readonly string[]): Map<string, string> {
  const names = new Map<string, string>();
  const shorts = new Map<string, string | null>();
  for (const area of areas) {
    const short = shortAreaName(area);
    if (short) shorts.set(foldHeader(short), shorts.has(foldHeader(short)) ? null : area);
  }
  for (const [short, area] of shorts) if (area) names.set(short, area);
  for (const area of areas) names.set(foldHeader(area), area);
  return names;
}

function collectWords(dictionary: Dictionary, ledger: LedgerNames, areas: ReadonlyMap<string, string>) {
  const words = new Map<string, Token>();
  const add = (word: string, token: Token): void => {
    if (word) words.set(word, token);
  };
  const addAll = (text: string, token: Token): void => text.split(' ').forEach((word) => add(word, token));

  addAll(categoryWords, { type: 'category' });
  addAll(fillerWords, { type: 'filler' });
  addAll('其中 #其中 其中: ofwhich', { type: 'of-which' });
  addAll(totalWords, { type: 'total' });
  // The wording of the reports leads to their figures as well, whether the dictionary knows it or not.
  for (const { id, name } of ledger.indicators) {
    if (name.length < 3) continue;
    const subject = subjectOf(id, name, dictionary);
    add(foldName(name), { type: 'indicator', ...subject, leaning: false });
  }
  for (const [word, id] of Object.entries(englishIndicators)) {
    const entry = dictionary.byId(id);
    if (entry) add(word, { type: 'indicator', id, name: entry.name, leaning: false });
  }
  for (const entry of dictionary.entries) {
    for (const name of [...entry.aliases, entry.nameEn, entry.name]) {
      const word = foldName(name);
      if (word.length < 2 || headingAliases.has(word)) continue;
      add(word, {
        type: 'indicator',
        id: entry.id,
        name: entry.name,
        leaning: namesLeaningOnTheRowBefore.has(word),
      });
    }
  }
  for (const [word, area] of areas) if (!words.has(word)) add(word, { type: 'area', name: area });
  for (const { kind, stretch, words: list } of kindWords) addAll(list, { type: 'kind', kind, stretch });
  for (const [measure, list] of Object.entries(measureWords)) {
    addAll(list, { type: 'measure', measure: measure as AskedMeasure });
  }
  for (const [word, symbol] of Object.entries(englishUnits)) add(word, { type: 'unit', symbol });
  for (const [word, token] of periodWordTokens) add(word, token);
  for (const level of wholeAreaWords) {
    for (const prefix of ['全', '本', '我']) add(prefix + level, { type: 'whole-area', level });
  }
  return words;
}

export function createVocabulary(dictionary: Dictionary, ledger: LedgerNames): Vocabulary {
  const areas = areaNames(ledger.areas);
  const words = collectWords(dictionary, ledger, areas);
  const byFirst = new Map<string, string[]>();
  for (const word of words.keys()) {
    const first = word.charAt(0);
    const list = byFirst.get(first);
    if (list) list.push(word);
    else byFirst.set(first, [word]);
  }

  const tokensAt = function* (text: string, at: number): Generator<readonly [length: number, token: Token]> {
    for (const word of byFirst.get(text.charAt(at)) ?? []) {
      if (text.startsWith(word, at)) yield [word.length, words.get(word)!];
    }
    for (const { pattern, read } of periodPatterns) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match) {
        yield [match[0].length, read(match)];
        break;
      }
    }
    attainmentPattern.lastIndex = at;
    const attainment = attainmentPattern.exec(text);
    if (attainment) yield [attainment[0].length, { type: 'measure', measure: 'attainment' }];
    rankPattern.lastIndex = at;
    const rank = rankPattern.exec(text);
    if (rank) yield [rank[0].length, { type: 'measure', measure: 'rank', among: rank[1]! }];
  };

  const cut = (folded: string): Piece[] => {
    const text = folded.slice(0, longestHeader);
    if (folded.length > longestHeader) return [{ token: { type: 'unknown' }, text: folded }];
    const best: { cost: number; from: number; token: Token }[] = [
      { cost: 0, from: -1, token: { type: 'filler' } },
    ];
    const offer = (from: number, to: number, token: Token, cost: number): void => {
      const total = best[from]!.cost + cost;
      if (!best[to] || total < best[to].cost) best[to] = { cost: total, from, token };
    };
    for (let at = 0; at < text.length; at += 1) {
      const isMark = marks.test(text.charAt(at)) && text.charAt(at) !== '%' && text.charAt(at) !== '±';
      offer(at, at + 1, { type: isMark ? 'mark' : 'unknown' }, isMark ? costs.mark : costs.unknown);
      for (const [length, token] of tokensAt(text, at)) offer(at, at + length, token, costs.word);
    }
    const pieces: Piece[] = [];
    for (let at = text.length; at > 0;) {
      const { from, token } = best[at]!;
      const next = pieces.at(-1);
      if (token.type === 'unknown' && next?.token.type === 'unknown') {
        pieces[pieces.length - 1] = { token, text: text.slice(from, at) + next.text };
      } else pieces.push({ token, text: text.slice(from, at) });
      at = from;
    }
    return pieces.reverse();
  };

  return {
    dictionary,
    areas: ledger.areas,
    cut,
    areaNamed: (folded) => areas.get(folded) ?? null,
  };
}

/** The ledger's only area of a level, or null when it has none or several: 全市 → 云岭市. */
export function onlyAreaOfLevel(areas: readonly string[], level: string): string | null {
  const found = areas.filter((area) => areaLevel(area) === level);
  return found.length === 1 ? found[0]! : null;
}
