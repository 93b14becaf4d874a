/** Reads what stands in one cell: 7.5%以上 · 780亿元 · 控制在4.5%以内 · 三千五百万元 · 6.5—7% · 下降3%左右 · 与经济增长同步. */
import { parseChineseNumeral } from '../engine/reading/numerals';
import { unitMultipliers, unitOf } from '../engine/lexicon/units';
import { Big, numberOf } from './decimal';
import type { Bound, Goal } from './record';
import { goalWords } from './tables/words';

export interface QuantityText {
  /** Negative for a fall; null for a goal without a number. */
  readonly value: number | null;
  readonly upper: number | null;
  /** As written, width aside; empty for a bare number. */
  readonly unit: string;
  readonly bound: Bound;
  readonly goal: Goal | null;
  /** What the words say of the measure; null where they leave it open (7.5% may be a share or a growth). */
  readonly measure: 'growth' | 'level' | 'rank' | null;
}

/** A cell holds a phrase; what is longer is a text for EXTRACT. */
const longestQuantityText = 200;

/** @returns null when there is neither a number nor a goal in the text. */
export function parseQuantityText(text: string): QuantityText | null {
  if (text.length > longestQuantityText) return null;
  const phrase = foldPhrase(text);
  let from = 0;
  let year: QuantityText | null = null;
  for (;;) {
    const start = nextNumber(phrase, from);
    if (start < 0) return year ?? goalOf(text, phrase);
    const amount = readAmount(phrase, start);
    if (!amount) from = start + 1;
    // 2025年地区生产总值增长7.5%: the year is not the quantity, unless there is nothing else.
    else if (isYear(amount)) {
      year ??= worded(phrase.slice(from, start), amount, phrase.slice(amount.end));
      from = amount.end;
    } else return worded(phrase.slice(from, start), amount, phrase.slice(amount.end));
  }
}

function foldPhrase(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/−|–(?=\d+(?:\.\d+)?%?$)/gu, '-')
    .replace(/(\d),(?=\d{3}(?!\d))/gu, '$1');
}

const numeralStart = /\d|百分之|千分之|翻[一两二三]?番|[零〇一二两三四五六七八九十百千]/u;

function nextNumber(phrase: string, from: number): number {
  const at = phrase.slice(from).search(numeralStart);
  return at < 0 ? -1 : from + at;
}

interface Amount {
  readonly value: Big;
  readonly upper: Big | null;
  readonly unit: string;
  /** 100余个, 300多万元. */
  readonly isMore: boolean;
  readonly isDoubling: boolean;
  readonly end: number;
}

const doublings: Readonly<Record<string, number>> = { '': 1, 一: 1, 两: 2, 二: 2, 三: 3 };

function readAmount(phrase: string, start: number): Amount | null {
  const doubling = /^翻([一两二三]?)番/u.exec(phrase.slice(start));
  if (doubling) {
    const growth = (2 ** doublings[doubling[1]!]! - 1) * 100;
    const end = start + doubling[0].length;
    return { value: new Big(growth), upper: null, unit: '%', isMore: false, isDoubling: true, end };
  }
  const fraction = /^(百|千)分之/u.exec(phrase.slice(start));
  const first = readNumber(phrase, start + (fraction ? 3 : 0));
  if (!first) return null;
  if (fraction) {
    const unit = fraction[1] === '百' ? '%' : '‰';
    return { value: first.value, upper: null, unit, isMore: false, isDoubling: false, end: first.end };
  }
  return readUnitAndRange(phrase, first);
}

function readUnitAndRange(phrase: string, first: ReadNumber): Amount | null {
  const more = /^[余多几]/u.test(phrase.slice(first.end)) ? 1 : 0;
  const unit = readUnit(phrase, first.end + more);
  const rest = phrase.slice(unit.end);
  const separator = /^(?:—+|-+|–|~+|至|到)(?=\d)/u.exec(rest);
  const second = separator ? readNumber(phrase, unit.end + separator[0].length) : null;
  if (second) {
    const secondUnit = readUnit(phrase, second.end);
    // 3—5亿元: the unit stands behind the second number and holds for both.
    const shared = secondUnit.unit || unit.unit;
    const isSame = unit.unit === '' || secondUnit.unit === '' || unit.unit === secondUnit.unit;
    return isSame
      ? {
          value: first.value,
          upper: second.value,
          unit: shared,
          isMore: false,
          isDoubling: false,
          end: secondUnit.end,
        }
      : null;
  }
  const tenths = unit.unit === '成' ? /^[一二三四五六七八九](?![十百千万亿])/u.exec(rest) : null;
  const value = tenths ? first.value.plus(new Big(parseChineseNumeral(tenths[0])!).div(10)) : first.value;
  const end = unit.end + (tenths ? 1 : 0);
  return { value, upper: null, unit: unit.unit, isMore: more > 0, isDoubling: false, end };
}

interface ReadNumber {
  readonly value: Big;
  readonly end: number;
}

function readNumber(phrase: string, start: number): ReadNumber | null {
  const rest = phrase.slice(start);
  const digits = /^\d+(?:\.\d+)?/u.exec(rest);
  if (digits) return readMixed(rest, digits[0], start);
  const numeral = /^[零〇一二两三四五六七八九十百千万亿点]+/u.exec(rest);
  const value = numeral ? parseChineseNumeral(numeral[0]) : null;
  return numeral && value !== null ? { value: new Big(value), end: start + numeral[0].length } : null;
}

/** 1亿2000万元 is 12000万元: 亿, then 万, each with digits of its own. */
function readMixed(rest: string, digits: string, start: number): ReadNumber {
  const mixed = /^(\d+)亿(\d{1,4})万(?!亿)/u.exec(rest);
  if (!mixed) return { value: new Big(digits), end: start + digits.length };
  const value = new Big(mixed[1]!).times(1e8).plus(new Big(mixed[2]!).times(1e4));
  return { value, end: start + mixed[0].length };
}

/** The longest unit that begins here; a bare 万 is made part of the number by `worded`, an unknown word (斛) stays a unit of its own. */
function readUnit(phrase: string, start: number): { unit: string; end: number } {
  for (let end = Math.min(phrase.length, start + 14); end > start; end -= 1) {
    const unit = phrase.slice(start, end);
    if (unitOf(unit)) return { unit, end };
  }
  const rest = phrase.slice(start);
  const unit =
    /^[十百千万亿]+(?!\p{L})/u.exec(rest)?.[0] ??
    /^(?![至到以及或左上之内])\p{L}+?(?=以|左右|上下|之内|内|及|或|至|到|$|[^\p{L}])/u.exec(rest)?.[0] ??
    '';
  return { unit, end: start + unit.length };
}

function isYear({ value, unit, upper }: Amount): boolean {
  return unit === '年' && upper === null && value.gte(1900) && value.lte(2100);
}

const boundsBefore: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/(?:不低于|不少于|不小于|不得低于|不得少于|至少|≥|>=)[^，,;]*$/u, 'ge'],
  [/(?:不超过|不超|不高于|不大于|不多于|至多|≤|<=|控制在|以内|低于|小于|少于|<)[^，,;]*$/u, 'le'],
  [/(?:超过|突破|高于|大于|超|>)[^，,;]*$/u, 'ge'],
  [/(?:约|大约|近|将近|接近|≈|~)[^，,;]*$/u, 'approx'],
];
const boundsAfter: readonly (readonly [pattern: RegExp, bound: Bound])[] = [
  [/^(?:\(?含\)?)?(?:及|或)?以上/u, 'ge'],
  [/^[多余强]/u, 'ge'],
  [/^(?:及|或)?(?:以内|以下|之内|内)/u, 'le'],
  [/^(?:左右|上下)/u, 'approx'],
];
const fallWords = /(?:下降|降低|减少|回落|下跌|压减|降幅|减幅|缩减|fall)[^,，;]*$/iu;
const riseWords = /(?:增长|上升|提高|增加|上涨|提升|增幅|增速|涨幅|扩大|growth)[^,，;]*$/iu;

function worded(before: string, amount: Amount, after: string): QuantityText {
  const isFall = fallWords.test(before);
  const hasMinus = /[-−]$/u.test(before);
  const sign = isFall || hasMinus ? -1 : 1;
  const isBare = /^[十百千万亿]+$/u.test(amount.unit);
  const bare = isBare ? multiplierOf(amount.unit) : 0;
  const scaled = (value: Big): number => numberOf(value.times(new Big(`1e${bare}`)).times(sign));
  const isRank = /第$/u.test(before);
  return {
    value: scaled(amount.value),
    upper: amount.upper ? scaled(amount.upper) : null,
    unit: isRank ? '位' : isBare ? '' : amount.unit,
    bound: boundOf(before, amount, after),
    goal: null,
    measure: measureOf(amount, isRank, isFall || riseWords.test(before)),
  };
}

function multiplierOf(bare: string): number {
  return [...bare].reduce((sum, char) => sum + (unitMultipliers[char] ?? 0), 0);
}

function boundOf(before: string, amount: Amount, after: string): Bound {
  if (amount.upper) return 'range';
  const stated = boundsAfter.find(([pattern]) => pattern.test(after))?.[1];
  if (stated) return stated;
  return amount.isMore ? 'ge' : (boundsBefore.find(([pattern]) => pattern.test(before))?.[1] ?? 'eq');
}

function measureOf(amount: Amount, isRank: boolean, isChange: boolean): QuantityText['measure'] {
  if (isRank) return 'rank';
  const dimension = unitOf(amount.unit)?.dimension;
  if (isChange || amount.isDoubling || dimension === 'rate-change') return 'growth';
  return dimension === 'ratio' ? null : 'level';
}

/** In this order: 与经济增长同步 speaks of growth as well, 完成省下达的增长任务 too. */
const goals: readonly (readonly [pattern: RegExp, goal: Goal])[] = [
  [/同步|与.*(?:一致|持平)/u, 'sync'],
  [/完成.*(?:任务|下达|目标)|下达/u, 'assigned'],
  [/(?:高于|快于|优于|好于|领先|不低于).*(?:平均|全省|全国|全市|全区|水平|增长|增速)/u, 'relative'],
  [/稳|改善|提质|提升|向好|持续|保持|正增长|增长|下降/u, 'improve'],
];

/** The goal that words without a number state, null for other words. */
export function goalOfText(text: string): Goal | null {
  return goalWords.code(text) ?? goals.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function goalOf(text: string, phrase: string): QuantityText | null {
  const goal = goalWords.code(text) ?? goals.find(([pattern]) => pattern.test(phrase))?.[1];
  return goal ? { value: null, upper: null, unit: '', bound: 'eq', goal, measure: null } : null;
}
