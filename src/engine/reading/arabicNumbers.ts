/** Numbers written with digits: 326.5亿元, 6.5—7%, 2万5千公里, 10.1:43.5:46.4, and years. */
import { unitAt } from '../lexicon/measureWords';
import type { Bound } from '../record';
import { boundAt, isYear, type Quantity, type YearMention } from './quantity';
import { unitFrom, type ReadUnit } from './unitBehind';

const NUMBER = /(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?/y;
const RANGE_JOINT = /(?:-{1,2}|—{1,2}|~|至|到)(?=\d)/y;
const YEAR = /(?:年度?|学年)/y;
const DASH = '—'.charCodeAt(0);

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLetter = (code: number): boolean => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

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

export function readArabic(
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
    const end = YEAR.lastIndex;
    // 2023年至2025年; but 由2017年到2022年 names a start.
    RANGE_JOINT.lastIndex = end;
    const joint = /[由从自]/.test(text.charAt(at - 1)) ? null : RANGE_JOINT.exec(text);
    const last = joint ? numberAt(text, end + joint[0].length) : null;
    YEAR.lastIndex = last?.end ?? 0;
    const until =
      last && isYear(last.value) && last.value > first.value && YEAR.test(text) ? last.value : null;
    years.push({ start: at, end: until ? YEAR.lastIndex : end, from: first.value, to: until ?? first.value });
    return until ? YEAR.lastIndex : end;
  }
  // 分别为—0.2%和4.0%
  const negative =
    before === DASH
      ? /[为达是到至由]/.test(text.charAt(at - 2))
      : before === 45 && !(at - 2 >= from && isDigit(text.charCodeAt(at - 2)));
  const ordinal = text[at - 1] === '第' || (text[at - 1] === '前' && /[位名强]/.test(text.charAt(first.end)));
  let cursor = first.end;
  let bound: Bound | null = null;
  let upper: number | null = null;
  let lowerUnit: ReadUnit | null = unitFrom(text, cursor);
  // 6.5左右%: the bound word slipped between number and unit.
  const slipped = /^(左右|以上|以下|以内)(?=%|个百分点)/.exec(text.slice(cursor, cursor + 8));
  if (slipped) {
    bound = boundAt(text, cursor)?.bound ?? null;
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
  const said = boundAt(text, end);
  const after = said && (unit || said.word.length > 1) ? said : null;
  if (after) bound = after.bound;
  else if (unit?.some) bound ??= 'ge';
  out.push({
    start: negative ? at - 1 : at,
    end,
    boundEnd: after ? after.end : end,
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
  const after = boundAt(text, end);
  return {
    start: at,
    end,
    boundEnd: after ? after.end : end,
    value: Math.round(value * 1e6) / 1e6,
    upper: null,
    unit: large + (base?.word ?? ''),
    unitClass: base?.unitClass ?? 'count',
    bound: after ? after.bound : some ? 'ge' : null,
    ordinal: false,
    doubling: false,
    ratio: null,
    arabic: true,
  };
}

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
