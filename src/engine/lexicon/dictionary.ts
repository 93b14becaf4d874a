/** What is known of indicators, and how to look one up. The built-in entries are data in `indicators.ts`. */

export type Category =
  | 'economy'
  | 'industry'
  | 'agriculture'
  | 'services'
  | 'investment'
  | 'consumption'
  | 'trade'
  | 'finance'
  | 'income'
  | 'prices'
  | 'employment'
  | 'innovation'
  | 'urban'
  | 'environment'
  | 'population';

/** What is counted or measured; units convert inside one dimension only. */
export type Dimension =
  | 'money'
  | 'ratio'
  | 'persons'
  | 'visits'
  | 'count'
  | 'mass'
  | 'area'
  | 'days'
  | 'concentration'
  | 'energy-intensity'
  | 'index';

/** Which way is favourable. */
export type Direction = 'higher' | 'lower' | 'within';

/** real: growth at constant prices, which never yields a level at current prices · nominal: growth of the stated amounts. */
export type GrowthTerms = 'real' | 'nominal';

export interface IndicatorEntry {
  readonly id: string;
  /** Canonical name, 地区生产总值. */
  readonly name: string;
  readonly nameEn: string;
  /** Other names in use, 社零 · GDP; matched case-insensitively and without spaces. */
  readonly aliases: readonly string[];
  readonly category: Category;
  readonly dimension: Dimension;
  /** Usual unit of the level: 亿元, %, 万人. */
  readonly unit: string;
  readonly direction: Direction;
  readonly growth: GrowthTerms;
}

export interface Dictionary {
  readonly entries: readonly IndicatorEntry[];
  byId(id: string): IndicatorEntry | undefined;
  /** Entry whose canonical name or alias is exactly this name, letter case, width and spaces aside. */
  byName(name: string): IndicatorEntry | undefined;
}

/** Folds what does not tell two names apart: width, letter case, spaces, leading 全市/全省/全区. */
export function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/^全(?:国|省|市|州|盟|区|县|旗|镇|乡)(?=.)/u, '');
}

/** Dictionary over the given entries; a later entry with an id already present replaces it, its aliases being added. */
export function createDictionary(entries: readonly IndicatorEntry[]): Dictionary {
  const ids = new Map<string, IndicatorEntry>();
  for (const entry of entries) {
    const earlier = ids.get(entry.id);
    ids.set(
      entry.id,
      earlier
        ? { ...entry, aliases: [...new Set([...earlier.aliases, earlier.name, ...entry.aliases])] }
        : entry,
    );
  }
  const all = [...ids.values()];
  const names = new Map<string, IndicatorEntry>();
  for (const entry of all) for (const alias of entry.aliases) names.set(foldName(alias), entry);
  for (const entry of all) names.set(foldName(entry.name), entry);
  return {
    entries: all,
    byId: (id) => ids.get(id),
    byName: (name) => names.get(foldName(name)),
  };
}
