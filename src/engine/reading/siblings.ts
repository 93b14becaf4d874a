/** Nouns that lean on the noun of the figure before: 国家级研发平台3个,其中省级12个 · 基金收入72亿元,支出66亿元. */
import { COUNTERPARTS, LEVELS, PLACES, STAGES } from '../lexicon/siblings';

const LEVEL_WORDS = LEVELS.split(' ').sort((a, b) => b.length - a.length);
const LEVEL = new Set(LEVEL_WORDS);
const PLACE = new Set(PLACES.split(' '));
const STAGE_WORDS = STAGES.split(' ').sort((a, b) => b.length - a.length);
const STAGE = new Set(STAGE_WORDS);
const COUNTERPART = new Map(COUNTERPARTS.flatMap((family) => family.map((word) => [word, family] as const)));

/** The whole noun that a leaning word stands for beside `earlier`, or null where it leans on nothing. */
export function siblingOf(earlier: string, word: string): string | null {
  if (earlier === '' || earlier === word) return null;
  if (LEVEL.has(word)) return atLevel(earlier, word);
  if (PLACE.has(word)) return earlier.startsWith(word) ? null : word + withoutPlace(earlier);
  if (STAGE.has(word)) return atStage(earlier, word);
  const family = COUNTERPART.get(word);
  const ending = family?.find(
    (other) => other !== word && earlier.length > other.length && earlier.endsWith(other),
  );
  return ending ? earlier.slice(0, -ending.length) + word : null;
}

/** 创建国家4A级旅游景区, 3A级 → 创建3A级旅游景区 */
function atLevel(noun: string, level: string): string {
  const verb = ADDED.exec(noun)?.[0] ?? '';
  let rest = noun.slice(verb.length);
  for (;;) {
    const known = LEVEL_WORDS.find(
      (word) => word.length > 1 && rest.startsWith(word) && rest.length > word.length + 1,
    );
    if (!known) break;
    rest = rest.slice(known.length);
  }
  return verb + level + rest.replace(/^(?:及)?以上/, '');
}

const ADDED = /^(?:新增|新建|建成|创建|培育|认定|获批|拥有|累计|新认定|新培育)*/;

function withoutPlace(noun: string): string {
  for (const place of PLACE) if (noun.startsWith(place)) return noun.slice(place.length);
  return noun;
}

/** 新开工重点项目, 建成 → 建成重点项目; 安居工程开工, 基本建成 → 安居工程基本建成. */
function atStage(noun: string, stage: string): string | null {
  const leading = STAGE_WORDS.find((word) => noun.startsWith(word) && noun.length > word.length + 1);
  if (leading) return stage + noun.slice(leading.length);
  const closing = STAGE_WORDS.find((word) => noun.endsWith(word) && noun.length > word.length + 1);
  return closing ? noun.slice(0, -closing.length) + stage : null;
}
