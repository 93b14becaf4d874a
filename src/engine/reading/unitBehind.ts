/** The unit behind a number: 亿元, 余件, 万多名, 部/百人, /10万. */
import { unitAt, type UnitClass } from '../lexicon/measureWords';

const MULTIPLIER = /(?:万亿|千万|百万|十万|亿|万|千|百)/y;
/** What a rate is counted by: 部/百人, 公里/百平方公里, 吨标准煤/万元, 元/人·年. */
const PER =
  /\/(?:10万|[十百千万]+)?(?:平方公里|平方千米|立方米|平方米|千瓦时|公顷|人|户|亩|元|吨|床|车|辆|台|年|月|日|天|小时|秒)(?:[·/](?:年|月|日|天))?/y;
/** 孕产妇死亡率5.07/10万 */
const PER_PERSONS = /\/(?:10|十)万(?:人)?/y;
/** 多, 余, 来 behind a number or its multiplier. */
const SOME = new Set(['多', '余', '来']);

export interface ReadUnit {
  readonly unit: string;
  readonly unitClass: UnitClass;
  readonly end: number;
  /** 多, 余 inside: 3万多名, 300余件. */
  readonly some: boolean;
}

/** Unit behind a number: [多|余] multiplier [多|余] unit, or a bare multiplier (52万云岭人民). */
export function unitFrom(text: string, at: number): ReadUnit | null {
  if (text[at] === '/') return perPersons(text, at);
  const before = someEnd(text, at);
  MULTIPLIER.lastIndex = before;
  const multiplier = MULTIPLIER.exec(text)?.[0] ?? '';
  const multiplied = before + multiplier.length;
  let cursor = multiplier ? someEnd(text, multiplied) : multiplied;
  const some = before > at || cursor > multiplied;
  // 3万多亿元: the multiplier goes on behind 多.
  const further = multiplier === '万' && some && text[cursor] === '亿' ? '亿' : '';
  cursor += further.length;
  const base = unitAt(text, cursor);
  if (base && !(multiplier && (base.unitClass === 'percent' || base.unitClass === 'points'))) {
    let end = cursor + base.word.length;
    let word = base.word === '人口' ? '人' : base.word;
    // 7万套(间)住房
    const also =
      base.unitClass === 'count' && text[end] === '('
        ? /^\([一-龥、]{1,5}\)/.exec(text.slice(end, end + 7))
        : null;
    if (also) end += also[0].length;
    if (text[end] === '/' && !word.includes('/')) {
      PER.lastIndex = end;
      const per = PER.exec(text)?.[0] ?? '';
      word += per;
      end += per.length;
      if (per !== '') return { unit: multiplier + further + word, unitClass: 'amount', end, some };
    }
    return { unit: multiplier + further + word, unitClass: base.unitClass, end, some };
  }
  if (BARE.has(multiplier)) return { unit: multiplier, unitClass: 'count', end: cursor, some };
  return null;
}

/** Multipliers that count without a unit: 52万居民. */
const BARE = new Set(['万', '亿', '万亿', '百万', '千万']);

function perPersons(text: string, at: number): ReadUnit | null {
  PER_PERSONS.lastIndex = at;
  const match = PER_PERSONS.exec(text);
  return match ? { unit: match[0], unitClass: 'percent', end: at + match[0].length, some: false } : null;
}

/** Behind 多, 余 or (余), if one of them stands here. */
function someEnd(text: string, at: number): number {
  if (SOME.has(text.charAt(at))) return at + 1;
  const bracketed =
    text[at] === '(' && text[at + 2] === ')' && (text[at + 1] === '余' || text[at + 1] === '多');
  return bracketed ? at + 3 : at;
}
