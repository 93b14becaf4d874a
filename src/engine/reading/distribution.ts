/** Sharing numbers out over the subjects of a list: 城镇和农村居民人均可支配收入分别增长7%和8%. */
import type { Names } from './identify';
import { wordStarts } from './wordBoundaries';

const TWO_OF_A_KIND: readonly [RegExp, readonly [string, string]][] = [
  [/^(.*?)城乡(?:常住)?居民(.*)$/, ['城镇居民', '农村居民']],
  [/^(.*?)城乡(?!居民)(.*)$/, ['城镇', '农村']],
  [/^(.*?)进出口(.*)$/, ['进口', '出口']],
  [/^(.*?)存贷款(.*)$/, ['存款', '贷款']],
  [/^(.*?)各项存贷(.*)$/, ['各项存款', '各项贷款']],
  [/^(.*?)本外币存贷(.*)$/, ['本外币存款', '本外币贷款']],
  [/^(.*?)中小学(.*)$/, ['中学', '小学']],
];

const HEAD_NOUN =
  /(?:率|额|量|值|数|比重|占比|比例|收入|支出|投资|面积|资金|余额|浓度|人次|人数|产值|税收|利润|企业|项目|能耗|强度|指数|消费|出口|进口|存款|贷款|价格|产量|就业|水平|增速|资产|单位|机构|学校|设施|床位|里程|销量|天数|寿命|高企|学校|医院|景区)$/;

/** 普及率, 总和, 参与, 和谐: the joint is part of a word. */
const NO_JOINT = /[普惠涉以波触危遍]及|及[时格其以]|[饱总缓共温]和|和[谐平美睦]|[参给赋]与|究与[试实开]|与会/;

const SHARED_HEAD =
  /(?:占.{2,12}(?:比重|比例)|(?:增加值|产值|投资|收入|零售额|出口额?|产量)(?:占比|比重|增速|增幅)|零售额|销售额|销售量|交易额|成交额|总产值|增加值|产量|产值|总额|余额|总量|人均可支配收入|收入|支出|投资|覆盖率|达标率|普及率|参保率|入学率|利用率|合格率|完成率|满意率|率|占比|比重|人数|人次|面积|浓度|价格|利润|吞吐量|客运量|货运量|能耗|排放量|指数|企业|项目)$/;

/** 装备、材料、消费品产业增加值 */
const TRADE_HEAD = /(?:产业|行业|服务业|企业)(?:增加值|总产值|产值|投资|营业收入|利润|收入|用电量)$/;

const ANY_JOINT = /[、和与及,]/;
const JOINT = /、|和|与|及|以及|,/;

/** The subjects of a list, each with its own name; one entry when the phrase cannot be parted. */
export function splitSubjects(phrase: string, count: number, names: Names | null): string[] {
  const industries = industriesOf(phrase);
  if (industries.length === count && count > 1) return industries;
  const parts = joinedParts(phrase);
  if (parts.length === count && count > 1) return completeParts(parts, names);
  if (count === 2 && parts.length < 2) {
    for (const [pattern, [first, second]] of TWO_OF_A_KIND) {
      const match = pattern.exec(phrase);
      if (match) return [match[1] + first + match[2], match[1] + second + match[2]];
    }
  }
  if (parts.length === count - 1 && parts.length > 1) {
    // 地区生产总值、城乡居民人均可支配收入分别完成A、B、C: one of the names stands for two.
    const twice = parts.findIndex((part) => TWO_OF_A_KIND.some(([pattern]) => pattern.test(part)));
    if (twice >= 0)
      return parts.flatMap((part, index) => (index === twice ? splitSubjects(part, 2, names) : [part]));
  }
  if (parts.length > count && count > 1) {
    // 学前教育、义务教育和高中阶段毛入学率: the surplus belongs to the first name.
    const kept = [
      parts.slice(0, parts.length - count + 1).join('、'),
      ...parts.slice(parts.length - count + 1),
    ];
    return completeParts(kept, names);
  }
  return [phrase];
}

/** 第一、二、三产业增加值, 一产、二产增加值, 三次产业增加值: one name for each industry. */
function industriesOf(phrase: string): string[] {
  if (!phrase.includes('产')) return [];
  const match = INDUSTRIES.exec(phrase);
  if (!match) return [];
  const numerals = match[2] === '三次' ? '一二三' : match[2].replace(/[^一二三]/g, '');
  return [...numerals].map((numeral) => `${match[1]}第${numeral}产业${match[3]}`);
}

const INDUSTRIES = /^(.*?)第?(三次|[一二三](?:(?:产业?)?[、和与]第?[一二三]|[一二三]){1,2})产业?(.*)$/;

/** Parts of a noun list at the joints 、 和 与 及, quotes and brackets kept whole. */
export function joinedParts(phrase: string): string[] {
  if (!ANY_JOINT.test(phrase)) return [phrase];
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < phrase.length; at++) {
    const char = phrase[at];
    if ('“《('.includes(char)) depth++;
    else if ('”》)'.includes(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      const joint = phrase.startsWith('以及', at)
        ? 2
        : JOINT.test(char) && !NO_JOINT.test(phrase.slice(at - 1, at + 2))
          ? 1
          : 0;
      // 碳达峰碳中和 ends with no joint.
      if (joint && at > from && at + joint < phrase.length) {
        parts.push(phrase.slice(from, at));
        at += joint - 1;
        from = at + 1;
      }
    }
  }
  if (from < phrase.length) parts.push(phrase.slice(from));
  return parts;
}

/** Gives each part the head or the modifiers it shares with its neighbours. */
function completeParts(parts: readonly string[], names: Names | null): string[] {
  const last = parts[parts.length - 1];
  const completed = parts.map((part, index) =>
    index < parts.length - 1 ? withSharedHead(part, last, names) : part,
  );
  const first = completed[0];
  return completed.map((part, index) => (index > 0 ? withSharedModifier(part, first, names) : part));
}

const SHARE_TAIL = /(?<=.{2})(?:占比|占.{2,12}(?:比重|比例)|比重)$/;

function withSharedHead(part: string, last: string, names: Names | null): string {
  // 工业投资、基础设施投资占比分别提高到27.2%、36.7%: the share of either.
  const share = SHARE_TAIL.exec(last)?.[0] ?? '';
  const known = names?.endOf(part);
  if (names && known) {
    if (share !== '' && !SHARE_TAIL.test(part)) return part + share;
    // 农业、规模以上工业、服务业增加值: the whole name, where the dictionary takes it for the same.
    for (let cut = 1; cut < last.length; cut++) {
      const match = names.endOf(part + last.slice(cut));
      if (match?.entry === known.entry && match.before === known.before) return part + last.slice(cut);
    }
    return part;
  }
  for (let cut = 1; cut < last.length; cut++) {
    const candidate = part + last.slice(cut);
    if (names?.endOf(candidate)) return candidate;
  }
  if (HEAD_NOUN.test(part) || part.length >= last.length) return part;
  // 新能源汽车、智能手机零售额: what is shared begins with the head noun at the latest.
  const trade = TRADE_HEAD.exec(last);
  if (trade && trade.index > 0) return part + last.slice(trade.index);
  const head = SHARED_HEAD.exec(last)?.index ?? last.length - 1;
  // 先进制造业、高技术制造业占比: what both end in is not doubled.
  for (let at = 1; at < head; at++) if (part.endsWith(last.slice(at, head))) return part + last.slice(head);
  return overlapped(part, last.slice(sharedFrom(part, last, head)));
}

/** 机电产品 + 产品出口占比: what both have at the joint is said once. */
function overlapped(part: string, head: string): string {
  for (let length = Math.min(4, head.length - 1); length > 1; length--)
    if (part.endsWith(head.slice(0, length))) return part + head.slice(length);
  return part.endsWith(head.charAt(0)) && /^(?:区(?!域)|车(?![辆位站间])|县(?!域)|镇(?!域))/.test(head)
    ? part + head.slice(1)
    : part + head;
}

/** Where the head begins that a part shares with the last name of its list: at a word, as far in as the part is long. */
function sharedFrom(part: string, last: string, head: number): number {
  const along = Math.min(part.length, head);
  if (part.length === 1) return along;
  const starts = wordStarts(last)?.filter((start) => start <= last.length - 2);
  if (!starts || starts.length === 0) return along;
  // 孕产妇、婴儿死亡率; of two words equally near, the later one
  return starts.reduce((best, start) => (Math.abs(start - along) <= Math.abs(best - along) ? start : best));
}

function withSharedModifier(part: string, first: string, names: Names | null): string {
  const known = names?.endOf(part);
  if (names && known) {
    // 规上工业产值和增加值: the longer name counts when the modifier is shared.
    for (let cut = first.length - 1; cut >= 2; cut--) {
      const match = names.endOf(first.slice(0, cut) + part);
      const shared = match && match.name.length > part.length && match.before === '';
      // 本外币存款、贷款余额 shares 本外币, 财政总收入、一般公共预算收入 does not share 财政.
      if (shared && (match.entry !== known.entry || names.endOf(first.slice(cut)) !== null))
        return first.slice(0, cut) + part;
    }
    return part;
  }
  for (let cut = first.length - 1; cut >= 2; cut--) {
    const candidate = first.slice(0, cut) + part;
    const match = names?.endOf(candidate);
    if (match && match.before === '') return candidate;
  }
  return part;
}
