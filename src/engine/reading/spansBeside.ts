/** Several years that a sentence names beside a figure: “十四五”期间,…; 未来三年,…; 到“十四五”末. */
import type { Period, RecordKind } from '../record';
import type { Section } from '../text/sections';
import { lastTerm } from '../text/terms';

/** How many years a numeral counts. */
export const SPAN_WORDS: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  十: 10,
};

/** 未来三年,…; 三年内…; but not 三年行动计划. */
const YEARS_AHEAD = /(?:未来|今后)([两二三四五3-5])年|([两二三四五3-5])年(?:之内|内|以内|左右时间|时间)/g;
/** Words that bring a sentence back to one year. */
const THIS_YEAR = /今年|(?<![两二三四五3-5])年内|全年|当年|明年|(?:19|20)\d\d年/;

/** 到“十四五”末: the plan's last year, unless it is what a figure is compared with. */
export function endOfTerm(before: string, planYear: number): number | null {
  const said = before.slice(-40);
  const term = lastTerm(said);
  if (!term || /[比较是为与同由从自]$/.test(said.slice(0, term.start))) return null;
  const behind = said.slice(term.end);
  return /^(?:规划)?(?:末|期末|收官)/.test(behind) && !/[;。]|(?:19|20)\d\d年/.test(behind) && planYear > 0
    ? term.to
    : null;
}

/** Several years that a sentence of a one-year part names before the number: “十四五”期间,…; 未来三年,…. */
export function yearsBeside(
  before: string,
  { kind, multiYear, period }: Section,
  planYear: number,
): Pick<Section, 'period' | 'basis' | 'multiYear'> | null {
  if (multiYear && kind === 'target') return null;
  const span =
    kind === 'target'
      ? (termBeside(before, kind, planYear) ?? ahead(before, planYear))
      : termBeside(before, kind, planYear);
  if (multiYear && span && span.from === period.from) return null;
  return span && span.to > span.from ? { period: span, basis: 'cumulative', multiYear: true } : null;
}

function termBeside(before: string, kind: RecordKind, planYear: number): Period | null {
  const said = kind === 'target' ? before : before.slice(-30);
  const term = lastTerm(said, true);
  if (!term || !/^(?:的)?(?:规划)?(?:期间|时期|期内|以来|五年)/.test(said.slice(term.end))) return null;
  if (/[是为]$/.test(said.slice(0, term.start)) || THIS_YEAR.test(said.slice(term.end))) return null;
  if (kind === 'target') return term.to < planYear ? null : { from: term.from, to: term.to };
  return {
    from: term.from,
    to: /^以来/.test(said.slice(term.end)) ? planYear - 1 : Math.min(term.to, planYear - 1),
  };
}

function ahead(before: string, planYear: number): Period | null {
  const match = [...before.matchAll(YEARS_AHEAD)].at(-1);
  if (!match || THIS_YEAR.test(before.slice(match.index))) return null;
  const count = match[1] ?? match[2]!;
  return { from: planYear, to: planYear + (SPAN_WORDS[count] ?? Number(count)) - 1 };
}
