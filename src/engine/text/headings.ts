/** What a heading says of the part below it: 一、过去五年工作回顾; 二、“十四五”时期主要目标和2021年重点工作. */
import { plan, planOfYears, review, reviewOfYears, type Section } from './parts';
import { namedSpans, type NamedSpan, type Standpoint } from './terms';

export const PLAN_WORDS =
  /(?:目标|任务|安排|部署|打算|重点工作|工作重点|总体要求|工作思路|总体思路|工作建议|工作要求|主要工作|政府工作|指导思想|工作要点|发展预期)/;
/** Stand in headings of either direction: 一、过去五年的政府工作. */
const EITHER_WAY = /(?:主要|重点|政府)工作/g;
const REVIEW_WORDS = /(?:回顾|总结|工作情况|成就|主要成绩|成效|执行情况|完成情况|成绩和|所做的工作)/;
/** …的目标基本实现; 全面完成了…任务; but not 确保完成…目标. */
const ACHIEVED =
  /(?:目标|任务)[^,。;]{0,6}?(?:基本|全面|圆满|胜利|超额|提前|如期|较好|顺利|已经)+(?:地)?(?:得到)?(?:实现|完成|落实)|(?:完成|实现)了/;
const STILL_AIMS = /确保|力争|努力|奋力|争取|为(?:完成|实现)/;
/** 二、2024年预算草案 opens the plan of a budget report. */
const BUDGET_PLAN = /预算(?:\(草案\)|草案|安排|收支安排|编制)/;
const SINCE = /^一、.*新一届|新一届[^,。]{0,6}(?:成立|履职|组成)以来/;
const MAJOR = /^(?:第?[一二三四五六](?:、|部分))/;

export interface HeadingReading {
  readonly section: Section;
  /** The heading names one year and several: paragraphs below turn from one to the other. */
  readonly both: boolean;
}

/** @returns null for a heading that leaves the part as it is */
export function readHeading(
  heading: string,
  standpoint: Standpoint,
  current: Section,
): HeadingReading | null {
  // The report's own title names the year it plans for and opens nothing.
  if (/工作报告/.test(heading)) return null;
  const { planYear } = standpoint;
  const spans = namedSpans(heading, standpoint);
  const back = spans.map((span) => lookingBack(span, planYear)).filter((span) => span !== null);
  // 一、新一届政府成立以来的工作 looks back on its first year.
  const ahead = SINCE.test(heading) ? [] : spans.filter(({ from, to }) => to > from && from >= planYear);
  const achieved = ACHIEVED.test(heading) && !STILL_AIMS.test(heading);
  const looksBack =
    achieved ||
    (REVIEW_WORDS.test(heading) &&
      (!/(?:目标|安排|部署|总体要求|任务)$/.test(heading.trim()) || /成就|成效|回顾|总结/.test(heading)));
  if (looksBack) return reviewBelow(heading, back, planYear);
  return planBelow(heading, spans, ahead, planYear) ?? restBelow(heading, spans, back, planYear, current);
}

/** Years of a span that lie behind the report; null where none do. A plan that still runs is reviewed up to the year before. */
function lookingBack(span: NamedSpan, planYear: number): NamedSpan | null {
  if (planYear === 0) return span;
  if (span.from >= planYear) return null;
  return span.to < planYear ? span : { ...span, to: planYear - 1 };
}

function reviewBelow(heading: string, back: readonly NamedSpan[], planYear: number): HeadingReading | null {
  const [first] = back;
  if (!first) return /工作回顾/.test(heading) && !/\d{4}年/.test(heading) ? one(review(planYear - 1)) : null;
  return {
    section: first.to > first.from ? reviewOfYears(first) : review(first.to),
    both: namesBoth(back),
  };
}

function planBelow(
  heading: string,
  spans: readonly NamedSpan[],
  ahead: readonly NamedSpan[],
  planYear: number,
): HeadingReading | null {
  const year = spans.find(({ from, to }) => from === to && from >= planYear && planYear > 0);
  const planned = PLAN_WORDS.test(heading);
  const [years] = ahead;
  const both = year?.from === planYear && years !== undefined;
  if (years && (planned || MAJOR.test(heading)) && !(both && year.at < years.at))
    return { section: planOfYears(years), both };
  if (year && BUDGET_PLAN.test(heading) && year.from === planYear) return one(plan(planYear));
  if (!year || !planned) return null;
  if (year.from > planYear + 1) return one(planOfYears({ from: planYear, to: planYear + 4 }));
  return { section: plan(year.from), both };
}

function restBelow(
  heading: string,
  spans: readonly NamedSpan[],
  back: readonly NamedSpan[],
  planYear: number,
  current: Section,
): HeadingReading | null {
  const planned = PLAN_WORDS.test(heading.replace(EITHER_WAY, ''));
  const [first] = back;
  if (first && back.length === spans.length && !planned) {
    // 2020年 in a sub-heading dates no part; 一、过去一年的主要工作 does, and a plan that still runs only where all of it is behind.
    if (first.to > first.from) return isBehind(spans[0]!, planYear) ? one(reviewOfYears(first)) : null;
    return MAJOR.test(heading) && PLAN_WORDS.test(heading) ? one(review(first.to)) : null;
  }
  const opensPlan = spans.every(({ from, to }) => to > from) && PLAN_WORDS.test(heading);
  if (opensPlan && /^第?[二三四](?:、|部)/.test(heading) && current.kind === 'result')
    return one(plan(planYear));
  return null;
}

const isBehind = ({ to }: NamedSpan, planYear: number): boolean => to < planYear;
const namesBoth = (spans: readonly NamedSpan[]): boolean =>
  spans.some(({ from, to }) => to > from) && spans.some(({ from, to }) => to === from);
const one = (section: Section): HeadingReading => ({ section, both: false });
