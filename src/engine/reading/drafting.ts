/** From a number with its subjects to records: name, indicator, measure, period, kind and what a person should look at. */
import type { Flag, Measure } from '../record';
import type { Section } from '../text/sections';
import type { Sentence } from '../text/sentences';
import type { ClauseReading } from './clause';
import type { Carried, ReadingContext } from './context';
import { datingYears, RATE, YEARLY } from './dating';
import type { Draft } from './draft';
import { identify } from './identify';
import { kindOf } from './kinds';
import { LEADING_VERB, nameOf, tidy } from './names';
import { readPeriod, type PeriodReading } from './periods';
import type { Quantity, YearMention } from './quantity';
import { isOthers } from './scope';

export interface DraftInput {
  /** An absolute fall against the year before. */
  readonly falls: boolean;
  /** Goes on with a list: 8家、“瞪羚”企业2家. */
  readonly listItem: boolean;
  /** Part of the area that the sentence has begun to speak of, or empty. */
  readonly scope: string;
  /** How many numbers are shared out together. */
  readonly group: number;
  readonly sentence: Sentence;
  readonly section: Section;
  readonly quantity: Quantity;
  readonly role: 'value' | 'rank';
  readonly after: string;
  readonly clause: ClauseReading;
  readonly subjects: readonly string[];
  readonly measure: Measure;
  readonly value: number;
  readonly upper: number | null;
  readonly bound: Draft['bound'];
  readonly stretch: boolean;
  readonly carriedOver: boolean;
  readonly years: readonly YearMention[];
  readonly before: string;
  /** Text of the sentence behind the number. */
  readonly behind: string;
  /** Year of the start that the figure is the growth from; 0 where it has none, null where there is no such start. */
  readonly since: number | null;
  /** 累计 of the figure before holds for this one as well. */
  readonly total: boolean;
  readonly lastPiece: string;
  readonly joined: boolean;
  readonly carried: Carried | null;
  readonly nextFollows: boolean;
}

export interface Made {
  readonly drafts: Draft[];
  readonly subject: string;
  readonly behind: boolean;
}

const LENT_HEAD = /(?:增加值|产量|投资|零售额|价格|支出|利润|营业收入|销售额|销售面积)$/;
const ENDS_IN_HEAD =
  /(?:率|额|量|值|数|比重|占比|收入|支出|投资|面积|资金|余额|价格|利润|人次|产值|指数|存栏|出栏|就业|贷款|存款|用户|人口|业务)$/;

/** Verbs that go on for the items of a list: 新增8家、“瞪羚”企业2家. */
const ADDING =
  /^(?:新|建设(?!用地)|培育|引进|建成|基本建成|认定|创建|打造|储备|获批|落地|签约|开工|招引|引育|改造|修缮|整治|维修|治理|种植|栽植|安置|培训|发放|拆除|关闭|淘汰|处置|清理|取缔|修建|完成|实施|推广|增加|评选|申报)/;

/** 剔除价格因素后,实际增长14.3%: beside the nominal growth it contradicts nothing. */
const REAL = /(实际|可比|同口径|不变价)[^,。;]{0,4}(?:增长|下降|提高|上升)?[^,。;]{0,2}$/;

const TRADED = /^(?:出口|进口)(?:额)?$/;

/** 增速居全省第, 总量排名全市: says the place, not the indicator. */
const PLACED =
  /(?:(?:从|由)[^,]{0,10}第?\d+[位名])?(?:继续|均|分别|稳|再次|首次|历史性)*(?:(?:位|名)?[居列]|排(?:名|在|位)?|跃?升至|升到|跃居|进入|跻身)[^,]{0,10}$/;

export function makeDrafts(context: ReadingContext, input: DraftInput): Made {
  const { quantity, clause, measure } = input;
  // A list shared out over several numbers names one subject for each; the first number takes the first.
  const distributed = input.subjects.length > 1 && input.group > 1;
  const subjects = distributed ? input.subjects.slice(0, 1) : input.subjects;
  const drafts: Draft[] = [];
  let subject = '';
  let behind = false;
  for (const phrase of subjects) {
    if (!context.national && isOthers(phrase, input.lastPiece, context))
      return { drafts: [], subject: phrase, behind: false };
    const partly = input.scope !== '' && !/^全[市省区县州旗]/.test(phrase);
    const unitClass = quantity.unit === '亿' || quantity.unit === '万亿' ? 'money' : quantity.unitClass;
    // 软件销售收入100亿元,出口3亿美元: the software's exports.
    const ofTheSame = TRADED.test(phrase) && input.carried?.drafts.at(-1)?.indicatorId === null;
    // 拉动经济增长2.1个百分点: a contribution, not the growth itself
    const contributes = quantity.unitClass === 'points' && /(?:拉动|贡献)[^,]*增长$/.test(input.lastPiece);
    const entry =
      partly || ofTheSame || contributes
        ? null
        : identify(phrase, context.names, measure, unitClass, context.areaNames);
    const verb =
      clause.change === 'rise' || clause.change === 'fall'
        ? clause.tailText
            .replace(/^(?:又|再|也|已|将|比上年|同比)+/, '')
            .replace(/(?:超过|超|近|约|以上|左右|了|突破)+$/, '')
        : '';
    const leads =
      clause.changeLeads && measure === 'level'
        ? (/^.*?(?=[^一-龥]|$)/.exec(
            input.lastPiece.slice(0, Math.max(0, input.lastPiece.lastIndexOf(phrase))).slice(-2),
          )?.[0] ?? '')
        : '';
    const absolute =
      measure === 'level' && (verb !== '' || leads !== '') && quantity.unitClass !== 'multiple';
    const identified = absolute && !/^(?:达到|完成|实现|为|达)/.test(verb) ? null : entry;
    const named = identified
      ? { name: tidy(phrase).replace(/^(?:实现|完成|预计|达到|全国|五年)+(?=.{2})/, ''), behind: false }
      : nameOf(
          absolute ? leads + phrase + verb.replace(/(?:以上|左右|了)$/, '') : phrase,
          input.after,
          quantity.unitClass === 'count' ||
            quantity.unitClass === 'amount' ||
            quantity.unitClass === 'percent',
          quantity.unitClass === 'percent',
        );
    let name = input.role === 'rank' ? named.name.replace(PLACED, '') || named.name : named.name;
    const behindEntry =
      !identified && named.behind && quantity.unitClass === 'percent' && !partly
        ? identify(name, context.names, measure, quantity.unitClass, context.areaNames)
        : null;
    if (
      !identified &&
      input.carried &&
      !named.behind &&
      !input.joined &&
      !input.carriedOver &&
      input.listItem &&
      ADDING.test(input.carried.verb) &&
      !LEADING_VERB.test(name) &&
      measure === 'level'
    ) {
      name = input.carried.verb + name;
    }
    // 国有企业增加值增长7.4%,股份制企业增长18.6%: in a bulletin the head noun goes on.
    const head =
      context.bulletin && !identified && !named.behind && input.carried && measure === 'growth'
        ? LENT_HEAD.exec(input.carried.subject)
        : null;
    if (head && name !== '' && !ENDS_IN_HEAD.test(name)) name += head[0];
    const stated = quantity.unitClass === 'percent' && named.behind && phrase !== '';
    subject = identified || stated || (absolute && !named.behind) ? phrase : name;
    if (partly && name !== '' && !name.includes(input.scope) && namesOwn(context, phrase))
      name = input.scope + name;
    behind = named.behind;
    if (name === '' && !identified) continue;
    if (
      quantity.unitClass === 'count' &&
      (quantity.unit === '万' || quantity.unit === '亿') &&
      !identified &&
      named.behind &&
      !/人|师生|居民|群众|农民|职工|员工|学生|农户|家庭/.test(name)
    )
      continue;
    drafts.push(...draftsOf(context, input, name, (identified ?? behindEntry)?.id ?? null));
  }
  if (distributed) subject = input.subjects[0];
  return { drafts, subject, behind };
}

/** Whether a phrase would name the whole area's indicator, were it not for the part it stands under. */
const namesOwn = (context: ReadingContext, phrase: string): boolean => context.names.endOf(phrase) !== null;

function draftsOf(context: ReadingContext, input: DraftInput, name: string, id: string | null): Draft[] {
  const { quantity, section, clause, measure } = input;
  const years = datingYears(context.text, input.years, quantity);
  const isRate =
    quantity.unitClass === 'percent'
      ? measure === 'share' && !/占/.test(name)
      : id === 'income_ratio' || RATE.test(name);
  const before = input.joined ? input.carried?.drafts.at(-1) : undefined;
  const period: PeriodReading = before
    ? {
        period: before.period,
        basis: before.basis,
        inferred: before.flags.includes('period-inferred'),
        past: before.kind === 'result' && section.kind === 'target' ? true : null,
      }
    : readPeriod({
        section,
        planYear: context.planYear,
        years,
        before: input.before,
        growth: measure === 'growth' && quantity.unitClass === 'percent' ? input.value : 0,
        behind: input.behind,
        since: input.since,
        total: input.total,
        clause,
        measure,
        isRate,
        yearly:
          (id !== null && YEARLY.test(id)) || /^[,、]?(?:年均|平均每年|五年平均|年平均)/.test(input.after),
      });
  const kind = kindOf(input, period.past, period.period.to, context.planYear);
  const flags: Flag[] = [];
  if (period.inferred) flags.push('period-inferred');
  if (context.planYear === 0) flags.push('period-unclear');
  if (kind === section.kind && !input.stretch) flags.push('kind-inferred');
  if (input.carriedOver) flags.push('subject-carried');
  if (clause.tail.has('expected') || clause.lead.has('expected') || /^\((?:预计|初步)/.test(input.after))
    flags.push('provisional');
  if (
    measure === 'rank' ||
    (measure === 'gap' && kind === 'result') ||
    (input.nextFollows && quantity.unitClass === 'count')
  )
    flags.push('secondary');
  const priceRise =
    id === 'cpi' && measure === 'share' && quantity.unitClass === 'percent' && quantity.value < 50;
  const base: Draft = {
    kind,
    indicatorId: id,
    indicator: name,
    measure: priceRise ? 'growth' : measure,
    value: (input.falls ? -Math.abs(input.value) : input.value) * (quantity.unit === '成' ? 10 : 1),
    upper: input.upper,
    unit: unitAsWritten(quantity.unit, name),
    bound: input.bound,
    goal: null,
    stretch: kind === 'target' && input.stretch,
    period: period.period,
    basis: period.basis,
    start: quantity.start,
    end: quantity.end,
    sentenceStart: input.sentence.start,
    sentenceEnd: input.sentence.end,
    real: measure === 'growth' ? REAL.exec(input.before.slice(-20))?.[1] : undefined,
    flags,
  };
  return quantity.ratio && quantity.ratio.length > 2 ? sharesOf(base, quantity.ratio) : [base];
}

/** 三次产业结构10.1:43.5:46.4 states three shares. */
function sharesOf(base: Draft, ratio: NonNullable<Quantity['ratio']>): Draft[] {
  const parts = ['第一产业', '第二产业', '第三产业'];
  return ratio.map((part, index) => ({
    ...base,
    measure: 'share' as const,
    indicatorId: null,
    indicator: `${base.indicator}(${parts[index] ?? index + 1})`,
    value: part.value,
    upper: null,
    unit: '',
    start: part.start,
    end: part.end,
  }));
}

/** 6600多万农村人口: the noun says that people are counted. */
const PEOPLE = /(?:人口|居民|群众|师生|农民|职工|员工|学生|农民工|劳动力|人员|老人|市民)/;

function unitAsWritten(unit: string, name: string): string {
  if (unit === '成') return '%';
  if (unit === '百分点') return '个百分点';
  return (unit === '万' || unit === '亿') && PEOPLE.test(name) ? `${unit}人` : unit;
}
