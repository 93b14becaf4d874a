/** Years a figure speaks of: said beside it, or following from the part of the report. */
import type { Section } from '../text/sections';
import type { Basis, Period } from '../record';
import type { ClauseReading } from './clause';
import type { DatingYear } from './dating';
import { endOfTerm, SPAN_WORDS, yearsBeside } from './spansBeside';

export interface PeriodReading {
  readonly period: Period;
  readonly basis: Basis;
  readonly inferred: boolean;
  /** The year itself says whether this has been reached (去年, a year before the report's). */
  readonly past: boolean | null;
}

export interface PeriodContext {
  readonly section: Section;
  readonly planYear: number;
  /** Years named in the sentence before the number, nearest last. */
  readonly years: readonly DatingYear[];
  /** Folded text of the sentence up to the number. */
  readonly before: string;
  readonly clause: ClauseReading;
  readonly measure: string;
  readonly isRate: boolean;
  /** The figure itself where it is a growth in per cent; 0 otherwise. */
  readonly growth: number;
  /** Text of the sentence behind the number. */
  readonly behind: string;
  /** The figure is the growth from the start of a rise: 由2017年的338亿元增加到680亿元,增长1倍. Year 0 where the start has none. */
  readonly since: number | null;
  /** 累计, said of the figure before, holds for this one. */
  readonly total: boolean;
  /** A level of one year by nature: the report states that of the last year (income, gross product, what is followed by 年均增长). */
  readonly yearly: boolean;
}

const MANY_YEARS_BACK = /(?:五年来|五年间|过去五年|近五年|五年累计|“?十[一二三四五]五”?(?:时期|期间|以来))/;
/** What adds up over the years: 新增, 改造, 完成…. */
const FLOW =
  /^(?:城镇)?(?:新增|新建|新设|改造|完成|建成|改善|培育|引进|实施|投入|发放|培训|转移|招引|治理|修复|改扩建)/;
/** Whether the last year is spoken of, and this year not since: 去年建成8所,今年再建10所. */
function saysLastYear(before: string): boolean {
  const thisYear = Math.max(
    before.lastIndexOf('今年'),
    before.lastIndexOf('本年'),
    before.lastIndexOf('明年'),
  );
  return LAST_YEAR.test(thisYear < 0 ? before : before.slice(thisYear));
}

const STOCK =
  /(?:总人口|人口|保有量|生产能力|能力|总量|总数|余额|里程|规模|面积|产量|总产值|增加值|总值|蓄积量|水平|收入|消费量)$/;
const CUMULATED = /(?:累计|五年共|共计|合计|总计|五年来共|五年(?:到位|完成|实现|引进|投入|实际))/;
const END_OF = /(?:到|至|力争到|争取到)$/;
const LAST_YEAR = /(?:^|[,。;:、(])(?:去年|上年|上一年|过去(?:的)?一年)(?!同期|末|底|年末|以来|同|度|的基数)/;

/** 五年累计, 三年共, 上个五年的. */
const OF_YEARS = /([三四五])年(?:来|间)?(?:共|累计|合计)|上(?:一)?个?五年的?$/;
/** 四年翻一番: N years before a growth. */
const OVER_YEARS = /(?:^|[^十])([两二三四五六七八十])年(?:间|内)?(?:实现)?$/;
/** 比2017年增长…, 比2017年的124亿元翻一番, 在2017年基础上翻一番. */
const BASE_YEAR = /(?:(?:比|较)((?:19|20)\d\d)年|在((?:19|20)\d\d)年的?基[础数]上)[^,;。]*$/;
/** 比三年前增长1.4倍. */
const YEARS_AGO = /(?:比|较)([两二三四五六七八十])年前/;
/** 分别比2017年增长…, 是五年前的2倍: the levels in front are those of the last year. */
const AGAINST_YEAR =
  /^[^;。]{0,90}?(?:比|较|是|为)(?:(?:19|20)\d\d年|[两三四五]年前|“?十?[一二三四五六七八九十]五”?(?:期)?末|上届末|届初)/;
/** 分别比“十二五”时期增长…, 是上个五年的2倍: the levels in front add up over the years. */
const AGAINST_YEARS =
  /^[^;。]{0,90}?(?:比|较|是|为)(?:“?十?[一二三四五六七八九十]五”?(?:时期|期间)|上(?:一)?个?五年|前五年)/;

export function readPeriod(context: PeriodContext): PeriodReading {
  const { section, planYear, before, clause, since } = context;
  // 五年累计完成1870亿元, 是上个五年的3.2倍: of five years, whatever year the sentence began with.
  const counted = section.kind === 'result' ? OF_YEARS.exec(clause.tailText) : null;
  if (counted) return countedYears(SPAN_WORDS[counted[1] ?? '五'] ?? 5, section, planYear);
  // 从9814元增加到14196元,年均增长9.7%: from the year that the sentence's rises start in.
  if (since !== null && since > 0 && clause.tail.has('average') && since < section.period.to)
    return dated(since + 1, context.years.at(-1)?.to ?? section.period.to, 'average', false, null);
  if (context.measure === 'growth' && !clause.tail.has('average')) {
    const over = OVER_YEARS.exec(clause.tailText)?.[1];
    const ago = YEARS_AGO.exec(clause.tailText)?.[1];
    if (over || ago) return countedYears(SPAN_WORDS[(over ?? ago)!] ?? 5, section, planYear);
    if (since !== null && !clause.tail.has('compare')) {
      const to = context.years.at(-1)?.to ?? section.period.to;
      const from = since > 0 ? since + 1 : section.period.from;
      if (to > from) return dated(from, to, 'cumulative', since === 0, null);
    }
  }
  const end = endOfTerm(before, planYear);
  if (end !== null) return dated(end, end, 'end', false, null);
  const beside = yearsBeside(before, section, planYear);
  if (beside === null) return readIn(context);
  return { ...readIn({ ...context, section: { ...section, ...beside }, years: [] }), inferred: false };
}

function countedYears(count: number, { kind, period }: Section, planYear: number): PeriodReading {
  return kind === 'result'
    ? dated(period.to - count + 1, period.to, 'cumulative', false, null)
    : dated(planYear, planYear + count - 1, 'cumulative', false, null);
}

function readIn(context: PeriodContext): PeriodReading {
  const { section, clause, planYear } = context;
  const average =
    clause.tail.has('average') ||
    clause.lead.has('average') ||
    /年均(?:新增|完成|引进|增加|投入)/.test(clause.subject) ||
    /年均(?:增速|增长率|增幅)?$/.test(clause.subject);
  const mention = lastRelevantYear(context);
  if (
    /(?:比|较|与|同)(?:“?十[一二三四五]五”?|“[九十]五”)/.test(clause.tailText) &&
    section.kind === 'result'
  ) {
    // 比“十二五”末增长: over the five years since.
    const to = section.period.to;
    return dated(
      Math.max(to - 4, section.multiYear ? section.period.from : to - 4),
      to,
      'cumulative',
      false,
      null,
    );
  }
  if (
    /[是为](?:(?:19|20)\d\d年|[两三四五]年前|上届|“?十?[一二三四五九十]五”?(?:时期|期间|期)?)(?:末|底)?的$/.test(
      context.before.slice(-14),
    )
  )
    return dated(section.period.to, section.period.to, section.multiYear ? 'end' : section.basis, true, null);
  if (average) return averagePeriod(context, mention);
  if (mention && /^以来/.test(mention.behind) && mention.to < section.period.to && section.kind === 'result')
    return dated(mention.to, section.period.to, 'cumulative', false, null);
  if (mention) return mentioned(context, mention);
  const before = context.before;
  if (/届末|任期末|期末[^余]/.test(before.slice(-24)) && section.multiYear)
    return dated(section.period.to, section.period.to, 'end', false, null);
  if (section.kind === 'result' && section.multiYear && saysLastYear(before.slice(-60))) {
    return dated(section.period.to, section.period.to, 'annual', false, null);
  }
  if (
    section.kind === 'target' &&
    saysLastYear(before) &&
    !/(?:比|较|与|超|同|高于)(?:去年|上年)/.test(before)
  )
    return dated(planYear - 1, planYear - 1, 'annual', false, true);
  if (!section.multiYear && MANY_YEARS_BACK.test(before) && section.kind === 'result') {
    const to = section.period.to;
    return context.isRate ? dated(to, to, 'end', true, null) : dated(to - 4, to, 'cumulative', false, null);
  }
  const recent = /(?:近|过去|最近)([两二三四五十])年/.exec(before.slice(-40));
  if (recent && section.kind === 'result' && !section.multiYear) {
    const to = section.period.to;
    return dated(to - SPAN_WORDS[recent[1]] + 1, to, 'cumulative', false, null);
  }
  // 比上年增长33.8% inside a review of five years is of the last one.
  if (section.multiYear && section.kind === 'result' && /[比较][上去]年|同比/.test(clause.tailText))
    return dated(section.period.to, section.period.to, 'annual', false, null);
  if (section.multiYear) return undatedOfYears(context);
  if (/今年/.test(before) && section.kind === 'target')
    return dated(planYear, planYear, 'annual', false, null);
  const stock =
    section.kind === 'result' &&
    (clause.tail.has('total') || clause.lead.has('total') || /累计/.test(before.slice(-14))) &&
    /(?:疫苗|接种)/.test(before.slice(-14));
  return dated(section.period.from, section.period.to, stock ? 'cumulative' : section.basis, true, null);
}

function undatedOfYears(context: PeriodContext): PeriodReading {
  const { section, clause, isRate, measure, before, yearly, behind } = context;
  const { from, to } = section.period;
  if (clause.lead.has('each') || clause.tail.has('each') || /每年/.test(before.slice(-30)))
    return dated(from, to, 'annual', true, null);
  if (section.kind === 'result') {
    if (isRate) return dated(to, to, 'end', true, null);
    if (
      measure === 'level' &&
      !CUMULATED.test(before.slice(-24)) &&
      !clause.lead.has('total') &&
      !clause.tail.has('total')
    ) {
      if (yearly && !context.total && !AGAINST_YEARS.test(behind)) return dated(to, to, 'annual', true, null);
      if (measure === 'level' && AGAINST_YEAR.test(behind) && !FLOW.test(clause.subject))
        return dated(to, to, 'annual', true, null);
      if (clause.change === 'riseTo' || clause.change === 'fallTo') return dated(to, to, 'end', true, null);
    }
    return dated(from, to, measure === 'growth' ? 'cumulative' : 'cumulative', true, null);
  }
  if (isRate || measure === 'share')
    return clause.tail.has('control')
      ? dated(from, to, 'annual', true, null)
      : dated(to, to, 'end', true, null);
  if (
    measure === 'level' &&
    (clause.tail.has('ge') ||
      clause.tail.has('reach') ||
      /[达到]/.test(clause.tailText) ||
      clause.change !== null) &&
    !FLOW.test(clause.subject) &&
    !clause.lead.has('total')
  )
    return dated(to, to, 'end', true, null);
  // 总人口, 保有量, 综合生产能力: states at the end of the plan, unless they are built or added.
  if (measure === 'level' && STOCK.test(clause.subject) && !FLOW.test(clause.subject))
    return dated(to, to, 'end', true, null);
  return dated(from, to, isEachYear(context) ? 'average' : 'cumulative', true, null);
}

/** 地区生产总值增长7%左右 among goals of five years: what grows from year to year is told by the year. */
const isEachYear = ({ measure, section, yearly, clause, growth }: PeriodContext): boolean =>
  section.kind === 'target' &&
  measure === 'growth' &&
  yearly &&
  Math.abs(growth) <= 20 &&
  !clause.tail.has('compare') &&
  !isTotal(clause);

const isTotal = (clause: ClauseReading): boolean => clause.tail.has('total') || clause.lead.has('total');

function averagePeriod(context: PeriodContext, mention: DatingYear | null): PeriodReading {
  const { section, planYear } = context;
  if (mention && mention.to > mention.from) return dated(mention.from, mention.to, 'average', false, null);
  const span = /(?:由|从|自)((?:19|20)\d\d)年[^。;]*?(?:到|至)((?:19|20)\d\d)年/.exec(context.before);
  if (span) return dated(Number(span[1]) + 1, Number(span[2]), 'average', false, null);
  if (section.multiYear) return dated(section.period.from, section.period.to, 'average', true, null);
  const recent = /(?:近|过去|最近|这)?([两二三四五])年(?:来|间)?(?:年)?(?:平)?均?/.exec(
    context.before.slice(-16),
  );
  const years = recent ? SPAN_WORDS[recent[1]] : 5;
  const to = section.kind === 'result' ? section.period.to : planYear + 4;
  return dated(section.kind === 'result' ? to - years + 1 : planYear, to, 'average', !recent, null);
}

function mentioned(context: PeriodContext, mention: DatingYear): PeriodReading {
  const { planYear, section, before } = context;
  const past = mention.to < planYear ? true : null;
  if (mention.to > mention.from) {
    const { clause, measure, yearly, isRate } = context;
    const reached =
      measure === 'level' && (yearly || clause.change === 'riseTo' || clause.change === 'fallTo');
    // 2019年至2023年,地区生产总值由412亿元增加到560亿元: what is reached is a figure of the last year.
    if ((reached || isRate) && !clause.tail.has('total') && !clause.lead.has('total'))
      return dated(mention.to, mention.to, yearly ? 'annual' : 'end', false, past);
    return dated(mention.from, mention.to, 'cumulative', false, past);
  }
  const base = context.measure === 'growth' ? BASE_YEAR.exec(before.slice(-24)) : null;
  const baseYear = base ? Number(base[1] ?? base[2]) : null;
  if (baseYear !== null && baseYear < planYear) {
    // 2030年前比2020年翻一番: up to the later year that is named, else to the end of the part.
    const named = context.years.map((year) => year.to).filter((year) => year > baseYear);
    const to =
      named.length > 0 && mention.to !== baseYear ? mention.to : Math.max(section.period.to, ...named);
    return baseYear < to
      ? dated(baseYear + 1, to, 'cumulative', false, null)
      : dated(to, to, section.basis, true, null);
  }
  const { from } = section.period;
  const overAll = section.multiYear && section.kind === 'target' && mention.to === section.period.to;
  // 到2027年,累计完成投资300亿元、单位GDP能耗下降13%: over all the years, not of the last one.
  if (overAll && !context.isRate && (isTotal(context.clause) || context.measure === 'growth'))
    return isEachYear(context)
      ? dated(from, mention.to, 'average', false, past)
      : dated(from, mention.to, 'cumulative', false, past);
  const future =
    mention.to > planYear || (section.multiYear && section.kind === 'target' && mention.to >= planYear);
  return dated(mention.to, mention.to, future ? 'end' : 'annual', false, past);
}

/** Nearest year before the number that dates it: not one of a comparison, a law's name or a plan's title. */
function lastRelevantYear({ years }: PeriodContext): DatingYear | null {
  return years.at(-1) ?? null;
}

const dated = (
  from: number,
  to: number,
  basis: Basis,
  inferred: boolean,
  past: boolean | null,
): PeriodReading => ({
  // what is reached by the end of a span is a figure of its last year
  period: { from: Math.max(0, basis === 'end' ? to : from), to: Math.max(0, to) },
  basis,
  inferred,
  past,
});

export const isEndYear = (before: string): boolean => END_OF.test(before);
