/** Spans of years that a phrase names: 2023年, “十四五”时期, 过去五年, 本届政府, 今后五年, 新一届政府. */

/** Calendar years, both ends included. */
export interface NamedSpan {
  /** Where in the phrase it stands. */
  readonly at: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** A five-year plan by its number, whose years are its own and not counted from the report. */
  readonly isTerm: boolean;
}

/** Years of the report that a phrase is understood from. */
export interface Standpoint {
  readonly planYear: number;
  /** Years that a government's review goes back: five, or four in the last year of a term. */
  readonly reviewLength: number;
}

const NUMERALS = '六七八九十';
const COUNTS: Readonly<Record<string, number>> = {
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  '3': 3,
  '4': 4,
  '5': 5,
  十: 10,
};

/**
 * Number of a five-year plan and what shows that it is one: 十五项 is a count, “十五” the tenth plan.
 * Group 1 or 2 or 3: 六 … 十, 十一 … 十七.
 */
export const TERM_SOURCE =
  '“(十[一二三四五六七]|[六七八九十])五(?:”|(?=[^”]{0,8}”))|(十[一二三四五六七]五|[六七八九十]五)”?(?=时期|期间|规划|计划|发展|以来|末)|第([六七八九十]|十[一二三四五六七])个五年|(?<![二三四五六七八九])(十[一二三四五六七])五”?(?![年个项条大人万亿章届次月日届世])';

const SPAN = new RegExp(
  [
    TERM_SOURCE,
    '((?:19|20)\\d\\d|[一二][〇○零九][〇○零一二三四五六七八九]{2})年(?!代|以来|前)',
    '((?:过去|逝去|刚刚过去|前|这|近|最近)的?(?:这)?|奋斗的|走过的|前进的)?(?<![\\d〇○零第十一二三四五六七八九])([二两三四五345十])年(?:多)?(?:来|间|以来|回顾|工作|政府工作|任期)?',
    '(本届(?:市|省|州|县|区|自治区)?(?:人民)?政府|(?:第?[一二三四五六七八九十]{1,3}届)(?:[市省州县区]|自治区)?(?:人民)?政府|任期内|[一二三四五六七八九十]{1,3}届人大一次会议以来)',
    '((?:今后|未来|往后|下一个|下)(?:的)?(?:这)?([三四五345十])年|(?:新一届|下一届|下届|新的一届)[市省州县区]?(?:人民)?政府)',
    '(今年|本年|明年|来年|新一年|新的一年|当前|下一步|下步|全年)',
    '(去年|上年|(?:过去|刚刚过去|前|上)的?一年)',
  ].join('|'),
  'g',
);

/** First calendar year of a five-year plan: 十四 → 2021, 十 → 2001, 九 → 1996. */
export function firstYearOfTerm(numeral: string): number {
  const number =
    numeral.length > 1 ? 10 + '一二三四五六七'.indexOf(numeral[1]!) + 1 : 6 + NUMERALS.indexOf(numeral);
  return 1981 + (number - 6) * 5;
}

/** 二〇〇六 → 2006. */
function calendarYear(written: string): number {
  return Number(
    written
      .replace(/[〇○零]/g, '0')
      .replace(/[一二三四五六七八九]/g, (digit) => `${' 一二三四五六七八九'.indexOf(digit)}`),
  );
}

/** The spans that a phrase names, in their order. */
export function namedSpans(phrase: string, standpoint: Standpoint): NamedSpan[] {
  const spans: NamedSpan[] = [];
  for (const match of phrase.matchAll(SPAN)) {
    const span = spanOf(match, standpoint);
    if (span) spans.push(span);
  }
  return spans;
}

/** The span that a phrase begins with. */
export function leadingSpan(phrase: string, standpoint: Standpoint): NamedSpan | null {
  // Most sentences begin with none of the characters that a span can begin with.
  if (!STARTERS.has(phrase.charCodeAt(0))) return null;
  const match = SPAN_AHEAD.exec(phrase);
  return match ? spanOf(match, standpoint) : null;
}

const SPAN_AHEAD = new RegExp(`^(?:${SPAN.source})`);
const STARTERS = new Set(
  [...'“十一二两三四五六七八九12345第过逝刚前这近最奋走本任今未往下新明来当全去上'].map((char) =>
    char.charCodeAt(0),
  ),
);

function spanOf(match: RegExpExecArray, { planYear, reviewLength }: Standpoint): NamedSpan | null {
  const [all, quoted, bare, ordinal, plain, year, back, count, government, ahead, aheadCount, now] = match;
  const numeral = quoted ?? bare?.slice(0, -1) ?? ordinal ?? plain;
  const named = (from: number, to: number, isTerm = false): NamedSpan => ({
    at: match.index,
    end: match.index + all.length,
    from,
    to,
    isTerm,
  });
  if (numeral) return named(firstYearOfTerm(numeral), firstYearOfTerm(numeral) + 4, true);
  if (year) return named(calendarYear(year), calendarYear(year));
  if (count) {
    // 五年 alone counts only where the phrase looks back: 五年来, 五年工作回顾, 过去五年.
    const looksBack = back !== undefined || /[来间顾作期]$/.test(all);
    return looksBack ? named(planYear - COUNTS[count]!, planYear - 1) : null;
  }
  if (government) return named(planYear - reviewLength, planYear - 1);
  if (ahead) return named(planYear, planYear + (COUNTS[aheadCount ?? '五'] ?? 5) - 1);
  return now ? named(planYear, planYear) : named(planYear - 1, planYear - 1);
}

const TERM = new RegExp(TERM_SOURCE, 'g');

/** A five-year plan that a text names, with the place behind its name. */
export interface TermMention {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The five-year plan that a text names last.
 *
 * @param plain leaves out those that something is compared with: 比“十二五”时期.
 */
export function lastTerm(text: string, plain = false): TermMention | null {
  if (!text.includes('五')) return null;
  let last: TermMention | null = null;
  for (const match of text.matchAll(TERM)) {
    if (plain && '比较与同'.includes(text.charAt(match.index - 1) || ' ')) continue;
    const numeral = match[1] ?? match[2]?.slice(0, -1) ?? match[3] ?? match[4]!;
    const from = firstYearOfTerm(numeral);
    last = { start: match.index, end: match.index + match[0].length, from, to: from + 4 };
  }
  return last;
}
