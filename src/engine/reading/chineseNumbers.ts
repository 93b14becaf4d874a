/** Numbers written in characters: 三千五百万元, 百分之七点五, 三分之一, 七成五, 翻一番, and years like 二〇二五年. */
import { unitAt, type UnitClass } from '../lexicon/measureWords';
import { CHINESE_NUMERAL_CHARACTERS, parseChineseNumeral } from './numerals';
import { boundAt, isYear, type Quantity, type YearMention } from './quantity';

/** Characters a Chinese numeral may begin with, and those that may follow its first: a table look-up a character. */
const STARTS = charTable(`${CHINESE_NUMERAL_CHARACTERS}万亿○`);
const GOES_ON = charTable(`${CHINESE_NUMERAL_CHARACTERS}万亿○成倍番分点半元亩平公吨米里千立`);

function charTable(characters: string): Uint8Array {
  const table = new Uint8Array(65536);
  for (const char of characters) table[char.charCodeAt(0)] = 1;
  return table;
}

/** Whether a character may begin a number written in characters. */
export const mayBegin = (code: number): boolean => code > 0x2fff && (STARTS[code] === 1 || code === FAN);

const FAN = '翻'.charCodeAt(0);

const REACHED = /(?:超|突破|达|过|近|破|逾|跨越|跃上|达到|约|至|到|上|增加|完成|实现|投资|亿|足)$/;
const PERCENT_OF = /^(百|千)分之([零〇一二两三四五六七八九十百点]+|\d+(?:\.\d+)?)/;
const FRACTION = /^([二三四五六七八九十])分之([一二两三四五六七八九])/;
const DOUBLING = /^翻(?:了)?([一两二三四\d]?)番/;

export function readChinese(
  text: string,
  at: number,
  to: number,
  out: Quantity[],
  years: YearMention[],
): number {
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
  const after = boundAt(text, end);
  out.push({
    start,
    end,
    boundEnd: after ? after.end : end,
    value,
    upper: null,
    unit,
    unitClass,
    bound: after ? after.bound : some ? 'ge' : null,
    ordinal: false,
    doubling,
    ratio: null,
    arabic: false,
  });
}
