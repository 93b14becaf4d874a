/** Numbers of a sentence with their units and the bound words that follow them. Places are those of the folded text. */
import { unitAt, type UnitClass } from '../lexicon/measureWords';
import type { Bound } from '../record';
import { CHINESE_NUMERAL_CHARACTERS, parseChineseNumeral } from './numerals';

export interface Quantity {
  /** The number with its unit. */
  readonly start: number;
  readonly end: number;
  /** End of the bound word behind the unit (以上, 左右), else `end`. */
  readonly boundEnd: number;
  readonly value: number;
  readonly upper: number | null;
  /** As written, 多 and 余 left out; empty for a bare number. */
  readonly unit: string;
  readonly unitClass: UnitClass | null;
  /** Bound said by the words behind, or inside (300余件, 3万多名). */
  readonly bound: Bound | null;
  /** Written with 第: a place in an order. */
  readonly ordinal: boolean;
  /** 翻一番: a growth by itself. */
  readonly doubling: boolean;
  /** Shares of a structure 10.1:43.5:46.4. */
  readonly ratio: readonly { start: number; end: number; value: number }[] | null;
  /** Digits as opposed to 三成, 千亿元. */
  readonly arabic: boolean;
}

/** A year that a sentence names: 2021年, 2021—2025年, 2020年末. */
export interface YearMention {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

export interface Numbers {
  readonly quantities: Quantity[];
  readonly years: YearMention[];
}

const NUMBER = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;
const RANGE_JOINT = /(?:-{1,2}|—{1,2}|~|至|到)(?=\d)/y;
const AFTER_BOUND = /(?:及|\()?(以上|以内|之内|以下|左右|上下|之上|有余|开外|内(?=[,。;、)!\s]|$)|多|余)\)?/y;
const YEAR = /(?:年度?|学年)/y;
const MULTIPLIER = /(?:万亿|千万|百万|十万|亿|万|千|百)/y;

const AFTER_BOUNDS: Readonly<Record<string, Bound>> = {
  以上: 'ge',
  之上: 'ge',
  有余: 'ge',
  开外: 'ge',
  多: 'ge',
  余: 'ge',
  以内: 'le',
  之内: 'le',
  内: 'le',
  以下: 'le',
  左右: 'approx',
  上下: 'approx',
};

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/** Reads the numbers of text[from, to). Linear: every character is looked at a bounded number of times. */
export function readNumbers(text: string, from: number, to: number): Numbers {
  const quantities: Quantity[] = [];
  const years: YearMention[] = [];
  let at = from;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      at = readArabic(text, at, from, to, quantities, years);
    } else if (code > 0x2fff && (STARTS[code] === 1 || code === FAN)) {
      at = readChinese(text, at, to, quantities, years);
    } else at++;
  }
  shareUnits(text, quantities);
  return { quantities, years };
}

/** 分别高于全省1.4、7.4和3.5个百分点: the unit at the end of a list holds for all its numbers. */
function shareUnits(text: string, quantities: Quantity[]): void {
  for (let index = quantities.length - 2; index >= 0; index--) {
    const quantity = quantities[index];
    const next = quantities[index + 1];
    if (
      quantity.unitClass !== null ||
      quantity.ratio ||
      quantity.ordinal ||
      next.unitClass === null ||
      next.unitClass === 'time'
    )
      continue;
    if (
      !/^[、和与及]$/.test(text.slice(quantity.end, next.start)) ||
      (next.unitClass !== 'points' &&
        next.unitClass !== 'percent' &&
        !/分别/.test(text.slice(Math.max(0, quantity.start - 60), quantity.start)))
    )
      continue;
    quantities[index] = { ...quantity, unit: next.unit, unitClass: next.unitClass };
  }
}

/** Characters a Chinese numeral may begin with, and those that may follow its first: a table look-up a character. */
const STARTS = charTable(`${CHINESE_NUMERAL_CHARACTERS}万亿○`);
const GOES_ON = charTable(`${CHINESE_NUMERAL_CHARACTERS}万亿○成倍番分点半元亩平公吨米里千立`);

function charTable(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of characters) table[char.charCodeAt(0)] = 1;
  return table;
}

const FAN = '翻'.charCodeAt(0);

interface ReadNumber {
  readonly value: number;
  readonly end: number;
}

function numberAt(text: string, at: number): ReadNumber | null {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  if (!match || match[0].length > 24) return null;
  return { value: Number(match[0].replace(/,/g, '')), end: at + match[0].length };
}

function skipDigits(text: string, at: number): number {
  while (
    at < text.length &&
    (isDigit(text.charCodeAt(at)) || text[at] === '.' || text[at] === ',') &&
    text[at] !== ''
  ) {
    if (!isDigit(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at + 1))) break;
    at++;
  }
  return at;
}

function readArabic(
  text: string,
  at: number,
  from: number,
  to: number,
  out: Quantity[],
  years: YearMention[],
): number {
  const before = at > from ? text.charCodeAt(at - 1) : 0;
  const mixed = mixedAt(text, at, from);
  if (mixed) {
    out.push(mixed);
    return mixed.end;
  }
  const first = numberAt(text, at);
  if (!first) return skipDigits(text, at);
  // G234, PM2.5, R1, COVID-19: a name, not a number; but 人均GDP15万元.
  if (
    (isLetter(before) && !/(?:GDP|gdp|R&D|CPI)$/.test(text.slice(Math.max(from, at - 3), at))) ||
    (before === 45 && at - 2 >= from && isLetter(text.charCodeAt(at - 2)))
  )
    return first.end;
  if (before === 46 || before === 47 || before === 43) {
    // 1+5+3, 2022/2023, version numbers
    if (before !== 47 || isDigit(text.charCodeAt(at - 2))) return first.end;
  }
  const ratio = ratioAt(text, at, to);
  if (ratio) {
    out.push(ratio);
    return ratio.end;
  }
  YEAR.lastIndex = first.end;
  if (first.value >= 1900 && first.value <= 2100 && first.end - at === 4 && YEAR.test(text)) {
    years.push({ start: at, end: YEAR.lastIndex, from: first.value, to: first.value });
    return YEAR.lastIndex;
  }
  const negative = before === 45 && !(at - 2 >= from && isDigit(text.charCodeAt(at - 2)));
  const ordinal = text[at - 1] === '第' || (text[at - 1] === '前' && /[位名强]/.test(text.charAt(first.end)));
  let cursor = first.end;
  let bound: Bound | null = null;
  let upper: number | null = null;
  let lowerUnit: ReadUnit | null = unitFrom(text, cursor);
  // 6.5左右%: the bound word slipped between number and unit.
  const slipped = /^(左右|以上|以下|以内)(?=%|个百分点)/.exec(text.slice(cursor, cursor + 8));
  if (slipped) {
    bound = AFTER_BOUNDS[slipped[1]];
    lowerUnit = unitFrom(text, cursor + slipped[1].length);
  }
  const joint = lowerUnit && !slipped ? lowerUnit.end : cursor;
  RANGE_JOINT.lastIndex = joint;
  const jointMatch = RANGE_JOINT.exec(text);
  const second = jointMatch ? numberAt(text, joint + jointMatch[0].length) : null;
  if (second) {
    YEAR.lastIndex = second.end;
    if (isYear(first.value) && isYear(second.value) && YEAR.test(text)) {
      years.push({ start: at, end: YEAR.lastIndex, from: first.value, to: second.value });
      return YEAR.lastIndex;
    }
    const secondUnit = unitFrom(text, second.end);
    const same = secondUnit && (!lowerUnit || lowerUnit.unit === secondUnit.unit);
    if (same && second.value > first.value && !/[由从]/.test(text.charAt(at - 1))) {
      upper = second.value;
      cursor = second.end;
      lowerUnit = secondUnit;
    }
  }
  const unit = lowerUnit;
  const end = unit ? unit.end : cursor;
  AFTER_BOUND.lastIndex = end;
  const said = AFTER_BOUND.exec(text);
  const after = said && (unit || said[1].length > 1) ? said : null;
  if (after) bound = AFTER_BOUNDS[after[1]];
  else if (unit?.some) bound ??= 'ge';
  out.push({
    start: negative ? at - 1 : at,
    end,
    boundEnd: after ? end + after[0].length : end,
    value: negative ? -first.value : first.value,
    upper,
    unit: unit?.unit ?? '',
    unitClass: unit?.unitClass ?? null,
    bound: upper === null ? bound : 'range',
    ordinal,
    doubling: false,
    ratio: null,
    arabic: true,
  });
  return Math.max(end, at + 1);
}

const MIXED = /^(\d+)(亿|万)(\d)(千|百)(?:(多|余))?(万)?/;

/** 2万5千公里, 1万6千多户, 1亿3千多万人: digits and Chinese multipliers mixed. */
function mixedAt(text: string, at: number, from: number): Quantity | null {
  const match = MIXED.exec(text.slice(at, at + 16));
  if (!match || (at > from && /[\d.A-Za-z]/.test(text[at - 1]))) return null;
  const [whole, high, large, low, small, some, again] = match;
  const scale = (small === '千' ? 1000 : 100) * (again ? 1e4 : 1) * (large === '亿' && !again ? 1e4 : 1);
  const value = Number(high) + (Number(low) * scale) / (large === '亿' ? 1e8 : 1e4);
  const base = unitAt(text, at + whole.length);
  const end = at + whole.length + (base ? base.word.length : 0);
  AFTER_BOUND.lastIndex = end;
  const after = AFTER_BOUND.exec(text);
  return {
    start: at,
    end,
    boundEnd: after ? AFTER_BOUND.lastIndex : end,
    value: Math.round(value * 1e6) / 1e6,
    upper: null,
    unit: large + (base?.word ?? ''),
    unitClass: base?.unitClass ?? 'count',
    bound: after ? AFTER_BOUNDS[after[1]] : some ? 'ge' : null,
    ordinal: false,
    doubling: false,
    ratio: null,
    arabic: true,
  };
}

const isYear = (value: number): boolean => value >= 1900 && value <= 2100 && Number.isInteger(value);

function ratioAt(text: string, at: number, to: number): Quantity | null {
  const match = /^\d+(?:\.\d+)?(?::\d+(?:\.\d+)?)+/.exec(text.slice(at, Math.min(to, at + 40)));
  if (!match) return null;
  const parts: { start: number; end: number; value: number }[] = [];
  let cursor = at;
  for (const part of match[0].split(':')) {
    parts.push({ start: cursor, end: cursor + part.length, value: Number(part) });
    cursor += part.length + 1;
  }
  const end = at + match[0].length;
  // 9:30 is a time of the day.
  if (parts.length === 2 && /^\d{1,2}:\d{2}$/.test(match[0])) return null;
  return {
    start: at,
    end,
    boundEnd: end,
    value: parts[0].value,
    upper: null,
    unit: '',
    unitClass: null,
    bound: null,
    ordinal: false,
    doubling: false,
    ratio: parts,
    arabic: true,
  };
}

interface ReadUnit {
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly end: number;
  /** 多, 余 inside: 3万多名, 300余件. */
  readonly some: boolean;
}

/** Unit behind a number: [多|余] multiplier [多|余] unit, or a bare multiplier (52万云岭人民). */
function unitFrom(text: string, at: number): ReadUnit | null {
  let cursor = at;
  let some = false;
  const takeSome = (): void => {
    const char = text[cursor];
    if (char === '多' || char === '余' || char === '来') {
      some = true;
      cursor++;
    } else if (
      char === '(' &&
      (text[cursor + 1] === '余' || text[cursor + 1] === '多') &&
      text[cursor + 2] === ')'
    ) {
      some = true;
      cursor += 3;
    }
  };
  takeSome();
  MULTIPLIER.lastIndex = cursor;
  const multiplier = MULTIPLIER.exec(text)?.[0] ?? '';
  cursor += multiplier.length;
  if (multiplier) takeSome();
  // 3万多亿元: the multiplier goes on behind 多.
  const further = multiplier === '万' && some && text[cursor] === '亿' ? '亿' : '';
  cursor += further.length;
  const base = unitAt(text, cursor);
  if (base && !(multiplier && (base.unitClass === 'percent' || base.unitClass === 'points'))) {
    let end = cursor + base.word.length;
    // 7万套(间)住房
    const also = /^\([一-龥]{1,2}\)/.exec(text.slice(end, end + 4));
    if (also && base.unitClass === 'count') end += also[0].length;
    return {
      unit: multiplier + further + (base.word === '人口' ? '人' : base.word),
      unitClass: base.unitClass,
      end,
      some,
    };
  }
  if (
    multiplier === '万' ||
    multiplier === '亿' ||
    multiplier === '万亿' ||
    multiplier === '百万' ||
    multiplier === '千万'
  ) {
    return { unit: multiplier, unitClass: 'count', end: cursor, some };
  }
  return null;
}

const REACHED = /(?:超|突破|达|过|近|破|逾|跨越|跃上|达到|约|至|到|上|增加|完成|实现|投资|亿|足)$/;
const PERCENT_OF = /^(百|千)分之([零〇一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/;
const FRACTION = /^([二三四五六七八九十])分之([一二两三四五六七八九])/;
const DOUBLING = /^翻(?:了)?([一两二三四\d]?)番/;

function readChinese(text: string, at: number, to: number, out: Quantity[], years: YearMention[]): number {
  // 一批, 二是, 三大: by far most numerals are part of a word.
  if (text.charCodeAt(at) !== FAN && GOES_ON[text.charCodeAt(at + 1)] === 0) return at + 1;
  const ahead = text.slice(at, Math.min(to, at + 24));
  const written = /^[〇零○一二三四五六七八九]{4}(?=年)/.exec(ahead);
  if (written) {
    const year = parseChineseNumeral(written[0].replace(/○/g, '〇'));
    if (year !== null && isYear(year)) years.push({ start: at, end: at + 5, from: year, to: year });
    return at + 5;
  }
  // 五万七千六百亿元, 二亿三千万人
  const crossing = /^[一二两三四五六七八九十百千]+(?:[万亿][零〇一二两三四五六七八九十百千]+)+[万亿]/.exec(
    ahead,
  );
  if (crossing) {
    const base = unitAt(text, at + crossing[0].length);
    const scale = crossing[0].endsWith('亿') ? 1e8 : 1e4;
    const whole = parseChineseNumeral(crossing[0]);
    const end = at + crossing[0].length + (base?.word.length ?? 0);
    if (base && whole !== null)
      push(
        out,
        text,
        at,
        end,
        whole / scale,
        crossing[0].slice(-1) + base.word,
        base.unitClass,
        false,
        false,
      );
    return end;
  }
  const doubling = DOUBLING.exec(ahead);
  if (doubling) {
    const times = doubling[1] === '' ? 1 : (parseChineseNumeral(doubling[1]) ?? Number(doubling[1]));
    push(out, text, at, at + doubling[0].length, (2 ** times - 1) * 100, '%', 'percent', false, true);
    return at + doubling[0].length;
  }
  if (text.charCodeAt(at) === FAN) return at + 1;
  const percent = PERCENT_OF.exec(ahead);
  if (percent) {
    const value = parseChineseNumeral(percent[2]) ?? Number(percent[2]);
    const end = at + percent[0].length;
    if (Number.isFinite(value))
      push(out, text, at, end, value, percent[1] === '百' ? '%' : '‰', 'percent', false, false);
    return end;
  }
  const fraction = FRACTION.exec(ahead);
  if (fraction) {
    const share = (parseChineseNumeral(fraction[2]) as number) / (parseChineseNumeral(fraction[1]) as number);
    if (share < 1)
      push(
        out,
        text,
        at,
        at + fraction[0].length,
        Math.round(share * 1e4) / 100,
        '%',
        'percent',
        false,
        false,
      );
    return at + fraction[0].length;
  }
  if (
    ahead.startsWith('一半') &&
    /(?:减少|缩短|下降|降低|压缩|压减)(?:了|近|约|超|过)?$/.test(text.slice(Math.max(0, at - 4), at))
  ) {
    push(out, text, at, at + 2, 50, '%', 'percent', false, false);
    return at + 2;
  }
  const numeral = /^[零〇一二两三四五六七八九十百千点]+/.exec(ahead)?.[0] ?? '';
  const afterNumeral = at + numeral.length;
  if (text[at - 1] === '第') return Math.max(afterNumeral, at + 1);
  if (numeral && text[afterNumeral] === '成') return readTenths(text, at, afterNumeral, numeral, out);
  if (numeral && text[afterNumeral] === '倍' && !/^[百千十]+$/.test(numeral)) {
    const value = parseChineseNumeral(numeral);
    if (value !== null) push(out, text, at, afterNumeral + 1, value, '倍', 'multiple', false, false);
    return afterNumeral + 1;
  }
  return readChineseAmount(text, at, afterNumeral, numeral, out);
}

/** 三成 → 30 %, 七成五 → 75 %. */
function readTenths(text: string, at: number, tenths: number, numeral: string, out: Quantity[]): number {
  const value = parseChineseNumeral(numeral);
  const next = text.charAt(tenths + 1);
  if (value === null || value > 10 || '立为果功效长员本交都绩'.includes(next || ' ')) return tenths + 1;
  const half = /[一二三四五六七八九]/.test(next) ? (parseChineseNumeral(next) ?? 0) : next === '半' ? 5 : 0;
  const end = tenths + 1 + (half ? 1 : 0);
  push(out, text, at, end, value * 10 + half, '%', 'percent', false, false);
  return end;
}

/** 三千五百万元, 千亿元, 百万平方米, 万亩: amounts only, since small Chinese counts (两所, 三个) are mostly part of a name. */
function readChineseAmount(
  text: string,
  at: number,
  afterNumeral: number,
  numeral: string,
  out: Quantity[],
): number {
  const multiplier = /^(?:万亿|亿|万)/.exec(text.slice(afterNumeral, afterNumeral + 2))?.[0] ?? '';
  if (!multiplier) return Math.max(afterNumeral, at + 1);
  let cursor = afterNumeral + multiplier.length;
  const some = text[cursor] === '多' || text[cursor] === '余';
  if (some) cursor++;
  const base = unitAt(text, cursor);
  if (!base || (base.unitClass !== 'money' && base.unitClass !== 'amount')) return cursor;
  // 万元GDP能耗, 万亩公园, 千亿产业, 迈上万亿元台阶: without a digit it is a number only where something is said to reach it.
  if (
    /^[十百千]?$/.test(numeral) &&
    !REACHED.test(text.slice(Math.max(0, at - 4), at)) &&
    !/^(?:以上|左右|级)/.test(text.slice(cursor + base.word.length, cursor + base.word.length + 2))
  )
    return cursor + base.word.length;
  const value = numeral === '' ? 1 : parseChineseNumeral(numeral);
  const end = cursor + base.word.length;
  if (value !== null) push(out, text, at, end, value, multiplier + base.word, base.unitClass, some, false);
  return end;
}

function push(
  out: Quantity[],
  text: string,
  start: number,
  end: number,
  value: number,
  unit: string,
  unitClass: UnitClass,
  some: boolean,
  doubling: boolean,
): void {
  AFTER_BOUND.lastIndex = end;
  const after = AFTER_BOUND.exec(text);
  out.push({
    start,
    end,
    boundEnd: after ? AFTER_BOUND.lastIndex : end,
    value,
    upper: null,
    unit,
    unitClass,
    bound: after ? AFTER_BOUNDS[after[1]] : some ? 'ge' : null,
    ordinal: false,
    doubling,
    ratio: null,
    arabic: false,
  });
}
