/** Years, plans and parts of a year in headers: 2023年, 2021—2025年, 二〇二三年, “十四五”末, 上年, 1-9月, 上半年. */
import type { Token } from './tokens';

const relativeYears: Readonly<Record<string, number>> = {
  上年: -1,
  去年: -1,
  上一年: -1,
  前一年: -1,
  上年度: -1,
  去年度: -1,
  上年同期: -1,
  去年同期: -1,
  lastyear: -1,
  previousyear: -1,
  prioryear: -1,
  前年: -2,
  本年: 0,
  本年度: 0,
  今年: 0,
  当年: 0,
  thisyear: 0,
  currentyear: 0,
  明年: 1,
  下年: 1,
  次年: 1,
  下一年: 1,
  下年度: 1,
  nextyear: 1,
};

const partsOfYear =
  '上半年 下半年 半年 一季度 二季度 三季度 四季度 第一季度 第二季度 第三季度 第四季度 1季度 2季度 3季度 4季度 前三季度 前二季度 前两季度 ' +
  '当月 本月 上月 本季 当季 本季度 季度 月度 按月 逐月 q1 q2 q3 q4 h1 h2 ytd yeartodate';

export const periodWordTokens: readonly (readonly [string, Token])[] = [
  ...Object.entries(relativeYears).map(
    ([word, offset]) => [word, { type: 'period', period: { type: 'relative', offset } }] as const,
  ),
  ...partsOfYear.split(' ').map((word) => [word, { type: 'part-of-year' }] as const),
  ...['年均', '年平均', '年均增长', '年均增速', '年平均增长'].map(
    (word) => [word, { type: 'average' }] as const,
  ),
  ...['1-12月', '全年1-12月'].map((word) => [word, { type: 'filler' }] as const),
];

const chineseDigits = '〇一二三四五六七八九';
const planStart: Readonly<Record<string, number>> = { 二: 2011, 三: 2016, 四: 2021, 五: 2026 };

const years = (from: number, to: number, end = false): Token => ({
  type: 'period',
  period: { type: 'years', from, to, end },
});

interface PeriodPattern {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Token;
}

/** In order: the first that matches at a place is taken there. */
export const periodPatterns: readonly PeriodPattern[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)年?[-—–~至到]+((?:19|20)\d\d)年?(?!\d)/uy,
    read: (match) => years(Number(match[1]), Number(match[2])),
  },
  // 截至2023年9月30日: a part of the year, unless it is its last day.
  {
    pattern: /(?:截至|截止)?(?<!\d)(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}(?:日|号)?(?![\d月])/uy,
    read: (match) =>
      /[年./-]12[月./-]31/u.test(match[0])
        ? years(Number(/\d{4}/u.exec(match[0])![0]), Number(/\d{4}/u.exec(match[0])![0]))
        : { type: 'part-of-year' },
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)(?:年度|年)?(?!\d)/uy,
    read: (match) => years(Number(match[1]), Number(match[1])),
  },
  {
    pattern: /([二一][〇零○o0九][〇零○o0一二三四五六七八九]{2})年/uy,
    read: (match) => {
      const year = Number([...match[1]!].map((digit) => Math.max(0, chineseDigits.indexOf(digit))).join(''));
      return years(year, year);
    },
  },
  {
    pattern: /["“]?十([二三四五])五["”]?(?:规划)?(?:时期|期间)?(期末|末)?/uy,
    read: (match) => {
      const start = planStart[match[1]!]!;
      return match[2] ? years(start + 4, start + 4, true) : years(start, start + 4);
    },
  },
  {
    pattern: /(?:截至|截止)?(\d{1,2})月?[-—–~至到]+(\d{1,2})月(?:份|底|末)?/uy,
    read: (match) =>
      Number(match[1]) === 1 && Number(match[2]) === 12 ? { type: 'filler' } : { type: 'part-of-year' },
  },
  {
    pattern: /(?:截至|截止)?(?<!\d)(\d{1,2})月(份|底|末)?/uy,
    read: (match) =>
      Number(match[1]) === 12 && /[底末]/u.test(match[2] ?? '')
        ? { type: 'filler' }
        : { type: 'part-of-year' },
  },
];
