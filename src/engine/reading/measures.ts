/** What a number measures (level, growth, share, gap), its sign and its bound. */
import { REFERENCE } from '../lexicon/areas';
import type { Bound, Measure } from '../record';
import type { ClauseReading } from './clause';
import type { Quantity } from './quantity';

export interface MeasureReading {
  readonly measure: Measure;
  readonly value: number;
  readonly upper: number | null;
  readonly bound: Bound;
  /** The verb of change belongs to the indicator's name (减少农村贫困人口). */
  readonly verbInName: boolean;
}

const GROWTH_NOUN =
  /(?:增速|增幅|涨幅|增长率|增长|降幅|下降率|跌幅|年均增速|下降|降低|提高|上升幅度|上涨幅度|增长速度|增长(?:速度|预期)?的?(?:预期)?目标)(?:\(.*\))?$/;
const FALL_NOUN = /(?:降幅|下降率|降低率|跌幅|下降|降低|减排)(?:\(.*\))?$/;
const PRICES = /(?:价格|物价|CPI|cpi|消费指数)/;
const OF_PLAN =
  /(?:为|占|完成|达|达到|是|完成了)?(?:全年|年度|年初|年|全市|省|市|区|县|收入|支出|调整|本年|当年|既定|计划|预期|确定|下达|省定|市定|区定|县定|国家|上级)*(?:预算|计划|目标|任务|目标任务|计划任务|预算数|年计划|考核任务|调整预算)(?:数|的|值)*(?:[\d.,]+[万亿]*元的?)?$/;
const BEYOND_PLAN =
  /(?:超|超出|超过|超额|高于|低于|快于|好于|优于|高出|快)(?:全年|年度|年初|既定|省定|市定|预期|序时|考核|时间|计划|原定|翻番|规划)*(?:计划|目标|任务|预算|进度|目标任务|预期目标|控制目标|时序进度|序时进度)$/;
const COMPARED = new RegExp(
  `(?:高于|快于|低于|好于|优于|慢于|超过|超|高出|领先|跑赢|高过|大于|快|高|低)(?:于)?(?:同期)?[^,。;]{0,14}?(?:${REFERENCE.split(' ').join('|')}|[一-龥]{1,8}(?:收入|水平|增速|均值|平均|平均数|平均值|增幅|增长|地区|面上))(?:的)?(?:增速|增幅|水平|平均|增长|均值|约|近|超)*$`,
);
const COMPARED_BY =
  /(?:比|较)[^,。;]{0,14}?(?:平均水平|平均|水平|全国|全省|全市|全区|增速|目标|预算|计划|常年|均值)(?:偏|约|分别)?(?:高|低|快|慢|多|少|高出|低出|超出)(?:出|了|约|近)?$/;
const FEWER = /(?:低|慢|少|低于|慢于|偏少|偏低)(?:于[^,。]*|出|了|约|近)?$/;

/** 同比, 比上年, 比年初: an absolute change is a growth only against an earlier period. */
const COMPARISON =
  /(?:同比|比增|比上年|较上年|比去年|较去年|比年初|较年初|环比|比上一年|较上一年|(?:比|较)(?:19|20)\d\d年|比上届|较上届|较五年前|比五年前|比.{0,4}末)/;

export function readMeasure(
  quantity: Quantity,
  clause: ClauseReading,
  context: string,
  after: string,
): MeasureReading {
  const measure = /自然增长率$/.test(clause.subject) ? 'share' : measureOf(quantity, clause, context, after);
  const falling =
    clause.change === 'fall' ||
    (clause.change === null && measure === 'growth' && FALL_NOUN.test(clause.subject));
  const bound = boundOf(quantity, clause, measure, context);
  const negative =
    (measure === 'growth' && falling && !quantity.doubling) || (measure === 'gap' && FEWER.test(context));
  return {
    measure,
    value: negative && quantity.value > 0 ? -quantity.value : quantity.value,
    upper: quantity.upper !== null && negative ? -quantity.upper : quantity.upper,
    bound,
    verbInName: measure === 'level' && (clause.change === 'rise' || clause.change === 'fall'),
  };
}

function measureOf(quantity: Quantity, clause: ClauseReading, context: string, after: string): Measure {
  if (quantity.doubling) return 'growth';
  const { unitClass } = quantity;
  const whole = context;
  if (unitClass === 'points') {
    if (BEYOND_PLAN.test(whole) || COMPARED.test(whole) || COMPARED_BY.test(whole)) return 'gap';
    return 'growth';
  }
  if (unitClass === 'percent') {
    if (/[算划标务数元]/.test(whole.slice(-16)) && OF_PLAN.test(whole)) return 'gap';
    if (/[超高低快好优]/.test(whole) && BEYOND_PLAN.test(whole)) return 'gap';
    if (/[比较]/.test(whole) && COMPARED_BY.test(whole)) return 'gap';
    if (clause.change === 'riseTo' || clause.change === 'fallTo')
      return GROWTH_NOUN.test(clause.subject) ? 'growth' : 'share';
    if (clause.change === 'rise' || clause.change === 'fall') return 'growth';
    if (/占|比重|率$/.test(clause.subject) && !GROWTH_NOUN.test(clause.subject)) return 'share';
    if (GROWTH_NOUN.test(clause.subject)) return 'growth';
    if (PRICES.test(clause.subject) && quantity.value < 50) return 'growth';
    if (
      /^(?:左右|以上|以内|以下)?的(?:增长|增速|增幅|速度)/.test(after) ||
      /^(?:以上|左右)?(?:增长|增速)(?:[,。;、]|$)/.test(after)
    )
      return 'growth';
    return 'share';
  }
  if (unitClass === 'multiple')
    return clause.change === 'rise' || clause.change === 'fall' ? 'growth' : 'level';
  if (/[超高低快好优]/.test(whole) && BEYOND_PLAN.test(whole)) return 'gap';
  if (clause.change === 'rise' || clause.change === 'fall') {
    // 城乡居民收入比1.88,比上年缩小0.03
    if (unitClass === null) return 'growth';
    return COMPARISON.test(clause.tailText) || COMPARISON.test(context) ? 'growth' : 'level';
  }
  if (/[比较]/.test(whole) && COMPARED_BY.test(whole)) return 'gap';
  return 'level';
}

function boundOf(quantity: Quantity, clause: ClauseReading, measure: Measure, context: string): Bound {
  if (quantity.bound === 'range') return 'range';
  const { tail } = clause;
  if (quantity.bound) return quantity.bound;
  if (tail.has('approx')) return 'approx';
  if (measure === 'gap') return 'eq';
  if (tail.has('le')) return 'le';
  if (tail.has('ge')) return 'ge';
  if (tail.has('control')) return 'le';
  void context;
  return 'eq';
}
