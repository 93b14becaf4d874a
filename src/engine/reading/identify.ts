/** Which canonical indicator a noun phrase names, if it names the whole area's. */
import { OWN_AREA } from '../lexicon/areas';
import type { Dictionary, IndicatorEntry } from '../lexicon/dictionary';
import type { UnitClass } from '../lexicon/measureWords';
import { SHARE_OF_AMOUNT, SHARE_RULES } from '../lexicon/shares';
import type { Measure } from '../record';
import { WordTrie } from './words';

/** Words that may stand before an indicator's name without changing whose figure it is. */
const NEUTRAL =
  '完成 实现 达到 保持 推动 推进 促进 确保 力争 争取 预计 全年 今年 去年 上年 年末 年底 其中 全口径 各项 地方级 的 在 是 使 和 与 及 、 从 由 又 也 实际完成 累计完成 累计实现 累计 预期 稳定 全县区 全国 稳住 组织 本级 我们 期末 ' +
  '把 将 使 让 要 均 都 可 仍然 力保 始终 一直 连续 仅 预期 统筹 国内 区域内 一般 主要经济指标 目标 市 县 区 省 州 旗 全市的 年 末 实现了 完成了 城区 现 现有 有效 控制 抑制 推动全市 助力 拉动 带动 引导 扩大 加快 加大 保证 保障 确保全市 确保全年 力争全年 使全市 继续保持 共 接待 按可比口径 财政用于 公共财政用于 财政 各级财政 用于 银行业 银行业金融机构 银行机构 金融机构年末 落实 抓好 稳定增加';

const SUFFIXES =
  /(?:控制|预算数|执行数|决算数|完成数|预计数|快报数|人数|总数量|数量|总量|规模|完成额|总额|完成|实现|累计|同比|均值|指标|增长率|增速|增幅|涨幅|降幅|升幅|幅度|增长|下降率|下降|降低率|降低|年均增速|平均增速|年均|总水平|水平|人口|数|户数|家数|目标|任务|计划|预期|等|率)$/;
/** Last characters of what SUFFIXES and its fellows take off. */
const SUFFIX_ENDS = new Set(
  [...'制数量模额成现计比值标率速幅长降低均平口务划期等的际义度'].map((char) => char.charCodeAt(0)),
);

export interface Names {
  readonly dictionary: Dictionary;
  /** Indicator named by the end of a phrase, and whatever stands before the name. */
  endOf(phrase: string): { entry: IndicatorEntry; before: string; name: string } | null;
  /** Whether a noun, put before a partial noun, makes a name: 粮食 + 产量. */
  withPartial(earlier: string, partial: string): IndicatorEntry | null;
  /** Whether a word that says nothing of the indicator may stand at the end: 增长, 总量, 目标. */
  mayShorten(phrase: string): boolean;
  /** Any indicator named inside a phrase, the last one. */
  within(phrase: string): { entry: IndicatorEntry; start: number; end: number } | null;
}

const cache = new WeakMap<Dictionary, Names>();

const fold = (text: string): string => text.toLowerCase().replace(/[\s“”"'‘’《》·]/g, '');

/** Look-up structures of a dictionary, built once for each. */
export function namesOf(dictionary: Dictionary): Names {
  const known = cache.get(dictionary);
  if (known) return known;
  const trie = new WordTrie<IndicatorEntry>(true);
  const partials = new Map<string, [string, IndicatorEntry][]>();
  for (const entry of dictionary.entries) {
    for (const alias of [entry.name, ...entry.aliases]) trie.add(fold(alias), entry);
    for (const alias of [entry.name, ...entry.aliases]) {
      const name = fold(alias);
      for (let length = 2; length <= 4 && length < name.length - 1; length++) {
        const partial = name.slice(-length);
        const list = partials.get(partial);
        const pair: [string, IndicatorEntry] = [name.slice(0, -length), entry];
        if (list) list.push(pair);
        else partials.set(partial, [pair]);
      }
    }
  }
  for (const list of partials.values()) list.sort((a, b) => b[0].length - a[0].length);
  const neutral = new WordTrie<true>(false);
  for (const word of [...OWN_AREA, ...NEUTRAL.split(' ')]) neutral.add(word, true);
  const isNeutral = (text: string): boolean => {
    let at = 0;
    while (at < text.length) {
      const match = neutral.longest(text, at, text.length);
      if (!match) return false;
      at += match.length;
    }
    return true;
  };
  const lasts = new Set<number>();
  for (const entry of dictionary.entries) {
    for (const alias of [entry.name, ...entry.aliases]) {
      const last = alias.charAt(alias.length - 1);
      for (const form of [last, last.toLowerCase(), last.toUpperCase()]) lasts.add(form.charCodeAt(0));
    }
  }
  for (const mark of '”’》 ') lasts.add(mark.charCodeAt(0));
  const findEnd = (phrase: string): ReturnType<Names['endOf']> => {
    const folded = fold(phrase);
    const match = trie.longest(folded, 0, folded.length);
    if (!match) return null;
    const before = folded.slice(0, folded.length - match.length);
    return isNeutral(before) ? { entry: match.value, before, name: folded.slice(-match.length) } : null;
  };
  const names: Names = {
    dictionary,
    endOf(phrase) {
      // Most phrases do not even end in a character that ends a name.
      return phrase !== '' && lasts.has(phrase.charCodeAt(phrase.length - 1)) ? findEnd(phrase) : null;
    },
    mayShorten: (phrase) => SUFFIX_ENDS.has(phrase.charCodeAt(phrase.length - 1)),
    withPartial(earlier, partial) {
      const text = fold(earlier);
      for (const [head, entry] of partials.get(fold(partial)) ?? [])
        if (head.length > 1 && text.includes(head)) return entry;
      return null;
    },
    within(phrase) {
      for (let end = phrase.length; end > 1; end--) {
        const match = trie.longest(phrase.toLowerCase(), 0, end);
        if (match && match.length > 2) return { entry: match.value, start: end - match.length, end };
      }
      return null;
    },
  };
  cache.set(dictionary, names);
  return names;
}

/** 省外2000万元以上项目资金, 500万元以上固定资产投资 */
const THRESHOLD = /\d[\d.]*[万亿]?元(?:及)?以上(?:的)?(?:项目)?/;

/** 县一般公共预算收入 in the report of a city, 各区地区生产总值. */
const LOWER_LEVEL = /^(?:各(?:县|区|市|旗|乡|镇|地)|县|区县|市县|旗(?!舰))/;

/** 占…比重: part and whole of a share. */
const SHARE_OF = /^(.*?)(?:占|(?<!究)与|相当于)(.+?)(?:总量|总额)?(?:的)?(?:比重|比例|份额|百分比|之比|比)?$/;

/**
 * Canonical indicator of a noun phrase.
 *
 * @param area name of the report's area, which may stand before an indicator (云岭市地区生产总值).
 */
export function identify(
  phrase: string,
  names: Names,
  measure: Measure,
  unitClass: UnitClass | null,
  areaNames: readonly string[],
): IndicatorEntry | null {
  let text = phrase.includes('(') ? phrase.replace(/\([^()]*\)/g, '') : phrase;
  if (text.includes('元')) text = text.replace(THRESHOLD, '');
  for (const area of areaNames) if (area !== '' && text.startsWith(area)) text = text.slice(area.length);
  text = text.replace(/^(?:年)?(?:的)/, '');
  const share = measure === 'share' && /[占与当]/.test(text) ? SHARE_OF.exec(text) : null;
  if (share && share[1] !== '') {
    const part = stripNeutral(share[1], names);
    for (const rule of SHARE_RULES) {
      if (rule.part.test(part) && (!rule.whole || rule.whole.test(share[2])))
        return names.dictionary.byId(rule.id) ?? null;
    }
    const whole = names.endOf(text);
    return whole && whole.before === '' && whole.entry.dimension === 'ratio' ? whole.entry : null;
  }
  // 县(市、区)一般公共预算收入: the sum of a lower level.
  if (LOWER_LEVEL.test(phrase) && !areaNames.some((name) => name !== '' && name.endsWith(phrase[0])))
    return null;
  let found: IndicatorEntry | null = null;
  for (let tries = 0; tries < 4 && text.length > 1; tries++) {
    const end = names.endOf(text);
    found = end?.entry ?? null;
    // 市本级一般公共预算收入 is the budget of one level, not of the area.
    if (end && end.entry.category === 'finance' && /[市区县省州]本?级/.test(end.before)) return null;
    if (found) break;
    if (!names.mayShorten(text)) break;
    const shorter = text.replace(SUFFIXES, '').replace(/(?:的|实际|名义|同比|可比|同口径)$/, '');
    if (shorter === text) break;
    text = shorter;
  }
  if (!found) return null;
  if (
    measure === 'share' &&
    (found.dimension === 'money' || found.dimension === 'days') &&
    unitClass === 'percent'
  ) {
    const id = SHARE_OF_AMOUNT[found.id];
    return id ? (names.dictionary.byId(id) ?? null) : null;
  }
  // 服务业增加值占比提高2.3个百分点 is the share, not the amount.
  if (/(?:占比|比重|份额)$/.test(phrase) && found.dimension !== 'ratio') return null;
  // 经济 names the gross product only where it grows.
  if (measure !== 'growth' && measure !== 'gap' && /^(?:国民)?经济$/.test(text)) return null;
  return fits(found, measure, unitClass) ? found : null;
}

function stripNeutral(text: string, names: Names): string {
  void names;
  return text.replace(/^(?:全[市省区县州]|我[市省区县]|完成|实现|全年|其中|地方)+/, '');
}

/** Whether a figure in this kind of unit can be a figure of the indicator at all. */
function fits(entry: IndicatorEntry, measure: Measure, unitClass: UnitClass | null): boolean {
  if (measure === 'gap' || measure === 'rank') return true;
  if (measure === 'growth') return true;
  switch (entry.dimension) {
    case 'money':
      // 是2015年的1.9倍
      return unitClass === 'money' || unitClass === 'multiple';
    case 'ratio':
      return unitClass === 'percent' || unitClass === 'points' || (entry.id === 'cpi' && unitClass === null);
    case 'persons':
    case 'visits':
      return unitClass === 'count';
    case 'count':
      return unitClass === 'count' || unitClass === 'multiple';
    case 'mass':
    case 'area':
    case 'concentration':
    case 'energy-intensity':
      return unitClass === 'amount';
    case 'days':
      return unitClass === 'time';
    case 'index':
      return (
        unitClass === null ||
        unitClass === 'multiple' ||
        unitClass === 'percent' ||
        unitClass === 'amount' ||
        unitClass === 'count'
      );
  }
}
