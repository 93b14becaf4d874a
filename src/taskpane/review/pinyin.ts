/** First letters of the sounds of a Chinese name, so that people find 社会消费品零售总额 by typing shls. */

/** The first character of each letter in the order of sounds that every browser can sort by. No sound begins with i, u or v. */
const firstOfLetter: readonly (readonly [letter: string, first: string])[] = [
  ['a', '阿'],
  ['b', '八'],
  ['c', '嚓'],
  ['d', '哒'],
  ['e', '妸'],
  ['f', '发'],
  ['g', '旮'],
  ['h', '哈'],
  ['j', '讥'],
  ['k', '咔'],
  ['l', '垃'],
  ['m', '妈'],
  ['n', '拏'],
  ['o', '噢'],
  ['p', '妑'],
  ['q', '七'],
  ['r', '呥'],
  ['s', '仨'],
  ['t', '他'],
  ['w', '屲'],
  ['x', '夕'],
  ['y', '丫'],
  ['z', '帀'],
];

/** Characters of indicators' and places' names that are said in two ways: 增长 zz, 长度 cd. */
const saidInTwoWays: Readonly<Record<string, string>> = {
  长: 'zc',
  重: 'zc',
  行: 'xh',
  会: 'hk',
  率: 'ls',
  降: 'jx',
  调: 'td',
  参: 'cs',
  藏: 'cz',
  乐: 'ly',
  曾: 'zc',
  单: 'ds',
  车: 'cj',
  厦: 'xs',
  期: 'qj',
  宿: 'sx',
  省: 'sx',
  石: 'sd',
  盛: 'sc',
};

const bySound = new Intl.Collator('zh-CN-u-co-pinyin');
const known = new Map<string, string>();

/** Letters a character may stand for; itself for a letter or digit, nothing for a sign. */
function lettersOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const letters = lookUp(character);
  known.set(character, letters);
  return letters;
}

function lookUp(character: string): string {
  if (/[a-z\d.]/u.test(character)) return character;
  if (!/\p{Script=Han}/u.test(character)) return '';
  return (
    saidInTwoWays[character] ??
    firstOfLetter.findLast(([, first]) => bySound.compare(first, character) <= 0)?.[0] ??
    ''
  );
}

/** One entry a character: the letters it may be typed by. */
export type Initials = readonly string[];

/** @param name in lower case */
export function initialsOf(name: string): Initials {
  return [...name].map(lettersOf).filter((letters) => letters !== '');
}

/**
 * Whether typed letters stand for a name: some of its characters one after another (xfp), or from the first on with gaps (shls).
 */
export function soundsLike(typed: string, initials: Initials): boolean {
  if (typed.length < 2 || typed.length > initials.length) return false;
  for (let from = 0; from + typed.length <= initials.length; from += 1) {
    if ([...typed].every((letter, place) => initials[from + place]!.includes(letter))) return true;
  }
  if (!initials[0]!.includes(typed[0]!)) return false;
  let at = 0;
  for (const letters of initials) if (at < typed.length && letters.includes(typed[at]!)) at += 1;
  return at === typed.length;
}
