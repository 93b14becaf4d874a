/** Goals without a number, in the paragraph of main expected targets: 居民收入与经济增长同步, 完成上级下达任务, 稳中提质, 高于全省平均. */
import type { Goal, Measure } from '../record';
import type { Section } from '../text/sections';
import type { Sentence } from '../text/sentences';
import { joinedParts, splitSubjects } from './distribution';
import type { Draft } from './draft';
import type { Names } from './identify';
import { identify } from './identify';
import { tidy } from './names';

const TARGETS_SAID =
  /(?:预期目标|主要目标|发展目标|奋斗目标|调控目标|主要指标|预期指标|主要预期|目标建议|目标安排|目标任务|工作目标|发展的目标|总体目标)(?:和(?:主要)?任务|任务|建议|初步|安排|确定|拟|考虑|的建议|暂|应|分别|值)*(?:是|为|:|如下|定为|,(?:按照?|坚持)[^。;:]{0,24}安排:)/;
const LEADS =
  /^(?:[、,;:。\s—•·●◆]|并且|同时|以及|确保|力争|争取|努力|全年|全[市省区县州旗](?!域)|推动|实现|保持|力促|圆满|全面|继续|促进|稳定实现|(?:全面|圆满|努力|坚决)?完成(?=[^,]{0,20}(?:完成)))+/;

interface Pattern {
  readonly goal: Goal;
  /** First group: the subject; where it is empty the subject stands behind (完成节能减排任务) or in the clause before. */
  readonly test: RegExp;
  readonly measure: Measure;
}

const PATTERNS: readonly Pattern[] = [
  {
    goal: 'sync',
    test: /^(.*?)(?:(?:增长|增速|增幅)?(?:继续|基本|大体|总体|保持|力争|努力|实现)*(?:与|和|同)(?:全[市省区县国]|我[市省区县])?(?:经济发展趋势|经济|GDP|gdp|地区生产总值|生产总值|国内生产总值|国民经济|全[省市国区州县])(?:社会)?(?:发展|增长|增速|增幅)?[^,;。]{0,8}(?:同步|一致)[^,;。]{0,4})$/,
    measure: 'growth',
  },
  { goal: 'sync', test: /^(?!与|和|同)(.*?)(?:同步增长|基本同步|保持同步)$/, measure: 'growth' },
  {
    goal: 'relative',
    test: /^(.*?)(?:普遍|继续|力争|均|总体|保持|努力|增长|增速|增幅|要|略|明显|稳定|的|达到或|始终|持续|争取|各项)*(?:不低于|高于|快于|好于|优于|超过|领先于?|跑赢|低于|大于|不慢于|赶超|超|快)(.{0,3}(?:全[国省市区州]|省|市|经济|GDP|gdp|地区生产总值|平均|上年|去年|城镇|周边|同期|自治区|国家|预期|财政|年初|城市|面上|同类).*)$/,
    measure: 'growth',
  },
  {
    goal: 'relative',
    test: /^(.*?)(?:增长|增速|增幅)(?:要|均|总体|保持|始终|明显|继续|略)*(?:高于|快于|好于|优于|超过|领先于?)(.{2,16}(?:增速|增幅|增长))$/,
    measure: 'growth',
  },
  // 主要污染物排放按省下达计划执行
  {
    goal: 'assigned',
    test: /^(.*?)(?:下降|增长|幅度|指标)*(?:按照?|以)[^,;]{0,12}(?:下达|确定|要求|核定|规定|明确)[^,;]{0,10}(?:执行|落实|控制|完成)$/,
    measure: 'level',
  },
  {
    goal: 'assigned',
    test: /^(.*?)(?:均|都|全部|确保|力争|要|全面|圆满|超额|努力|如期|及时|按时|严格|按要求|顺利|坚决|任务)*(?:完成|达到|控制在|落实|实现|低于|符合|不突破|不超过|好于|优于|降至|按照|按|以)(?:国家、?|省、?|市、?|区、?|县、?|上级|自治区|州|中央|自治州|地区|盟|[一-龥]、|省、市|国家和省|省市|国省|省上|市上|州上|和|年度|全年)*(?:级)?(?:下达|市定|省定|区定|县定|州定|国定|考核|控制|约束|规定|要求|年度目标|目标|年度|任务|核定|确定|明确|安排|分解|既定|控)(?:性|的|我[市省区县州]|各项|年度|控制|目标|任务|指标|计划|要求|以内|范围|之内|内|标准|值|进度)*$/,
    measure: 'level',
  },
  {
    goal: 'assigned',
    test: /^(?:按照?[^,;]{1,8}要求,?)?(?:全面|圆满|确保|如期|超额|努力|坚决|顺利|按时|严格)*(?:完成|落实)()(?:好)?(.+?)(?:目标任务|任务|目标|指标|要求|计划)$/,
    measure: 'level',
  },
  {
    goal: 'improve',
    test: /^(.*?)(?:实现|保持|继续|持续|进一步|总体|基本|稳步|稳中|促稳|量稳|得到|逐步|力争|努力|大幅|明显|不断|全面|有所|更加|均|规模|普遍|在合理区间|处于|维持|呈现|较快|平稳|两位数|适度|合理|更|较大幅度|小幅|整体|只|稳量|由负|与上年|与去年)*(?:提质|转正|有进|向好|改善|优化|稳定|正增长|下降|平衡|提升|增长|持平|两位数|保稳|只增不减|扩大|回升|合理区间|区间|优秀水平|好转|提高|回稳|增加|稳质升|增效|质升|平稳|双提升|降低|减少|缩小|充分就业|两位数以上增长|稳定在(?:上年|去年|正常)水平|保持全[省国市]前列|走在前列|加快|协调|达标|水平|领先|稳固|清零|遏制|向优)(?:[^,;。]{0,4})$/,
    measure: 'growth',
  },
];

/** Nouns outside the dictionary that may carry a goal in this paragraph. */
const GOAL_NOUN =
  /(?:国际收支|环境|指标|排放|事故|死亡|强度|污染物|外资|外贸|物价|价格|就业|能耗|浓度|比率|比例|债务|收支|人口|出生|水质|空气|耕地|结构|增幅|增速|收入|支出|投资|投入|贸易|消费|生产|减排|降耗|节能|降碳|税|覆盖率|失业|碳|质量|安全|单位|资源|保险|保障|贷款|存款|增加值|总值|服务业|农业|工业|任务)/;
const SLOGAN_OF_FOUR = /^(?:调|稳|促|惠|防|保|扩|强|优|提|补|统筹|落实|推动)/;
const SLOGAN =
  /(?:开局|起步|局面|篇章|步伐|基础|合力|精神|活力|动能|空间|贡献|作用|意识|信心|氛围|文明|制度|机制|体系|格局|能力|实力|力量|地位|路子|优势|成果|建设|改革|治理|工作|民生福祉|获得感|行动)/;

/** Whether a paragraph is the one that lists the main expected targets. */
export const isTargetParagraph = (text: string, from: number, to: number): boolean =>
  TARGETS_SAID.test(text.slice(from, Math.min(to, from + 1200)));

/** Whether a sentence itself announces the list. */
export const announcesTargets = (said: string): boolean => TARGETS_SAID.test(said);

export interface GoalInput {
  readonly text: string;
  readonly names: Names;
  readonly areaNames: readonly string[];
  readonly sentence: Sentence;
  readonly section: Section;
  /** Places already read as numbers. */
  readonly taken: readonly { readonly start: number; readonly end: number }[];
}

/** 这些目标的设定,综合考虑了…: a remark on the list. */
const REMARK = /^(?:这些|上述|以上|这一|这样|提出这|确定这|设定|之所以)/;

export function readGoals(input: GoalInput): Draft[] {
  const { text, sentence, taken } = input;
  if (REMARK.test(text.slice(sentence.start, sentence.start + 6))) return [];
  const drafts: Draft[] = [];
  let pending: { subject: string; start: number } | null = null;
  const announced = text
    .slice(sentence.start, sentence.end)
    .search(/(?:目标|指标|预期)[^。;,]{0,12}?(?:是|为|:)/);
  for (const [start, end] of clausesOf(text, sentence.start + Math.max(0, announced), sentence.end)) {
    if (taken.some((place) => place.start >= start && place.start < end)) {
      pending = null;
      continue;
    }
    let said = text.slice(start, end).replace(/\([^()]*\)/g, '');
    said = said.replace(/^.*(?:目标|指标|预期|建议)[^,;。]{0,12}?(?:是|为|:)/, '');
    said = said.replace(LEADS, '');
    const made = readGoal(said, pending, input, start, end, drafts);
    // 居民收入稳步增长,力争与经济增长同步: the second clause speaks of the same.
    const same = made.length === 1 ? { subject: made[0].indicator, start } : null;
    pending =
      same ??
      (made.length === 0 && /^[一-龥A-Za-z0-9.、]{2,30}$/.test(said) && identifiable(said, input)
        ? { subject: said, start }
        : null);
    drafts.push(...made);
  }
  return drafts;
}

/** The goal that words behind an indicator's name state: 完成省下达任务, 与经济增长同步; null where they state none. */
export function goalOf(name: string, said: string): Goal | null {
  for (const { goal, test } of PATTERNS) if (test.test(name + said)) return goal;
  return null;
}

const identifiable = (said: string, { names }: GoalInput): boolean =>
  joinedParts(said).some((part) => names.endOf(part) !== null || GOAL_NOUN.test(part));

function readGoal(
  said: string,
  pending: { subject: string; start: number } | null,
  input: GoalInput,
  start: number,
  end: number,
  earlier: readonly Draft[],
): Draft[] {
  if (said.length < 3 || said.length > 70) return [];
  for (const { goal, test, measure } of PATTERNS) {
    const match = test.exec(said);
    if (!match) continue;
    let subject = match[1] ?? '';
    if (subject === '' && goal === 'assigned' && match[2])
      subject = match[2].replace(
        /^[^,;]{0,12}?(?:下达|确定|规定|核定|明确)(?:我[市省区县])?(?:的)?(?:各项)?/,
        '',
      );
    subject = subject
      .replace(/(?:,|等(?:主要)?(?:约束性|环境|各项|主要)?指标)$/, (tail) => (tail === ',' ? '' : tail))
      .replace(/(?:确保|力争|全面|圆满|保持|继续|的|也|要|基本|总体|实现|均|稳|普遍|“)+$/, '');
    let from = start;
    if (subject === '' && pending) {
      subject = pending.subject;
      from = pending.start;
    }
    if (subject === '') continue;
    const drafts = goalDrafts(subject, goal, measure, input, from, end, earlier);
    if (drafts.length > 0) return drafts;
  }
  return [];
}

function goalDrafts(
  subject: string,
  goal: Goal,
  measure: Measure,
  input: GoalInput,
  start: number,
  end: number,
  earlier: readonly Draft[],
): Draft[] {
  const { names, areaNames, section, sentence } = input;
  const plain = subject.replace(/等(?:主要)?(?:约束性|环境|各项|主要|生态环境|控制性)*(?:指标)?$/, '');
  const parts = joinedParts(plain);
  const whole = identify(plain, names, 'gap', null, areaNames);
  const listed = parts.length > 1 ? splitSubjects(plain, parts.length, names) : [plain];
  const named = listed.some((phrase) => identify(phrase, names, 'gap', null, areaNames) !== null);
  // 水、空气等主要生态环境指标: a class of indicators, none of them known by itself, is one goal.
  const single = (whole && names.endOf(plain)?.before === '') || (!named && plain !== subject);
  const subjects = single ? [named || whole ? plain : subject] : listed;
  const drafts: Draft[] = [];
  for (const phrase of subjects) {
    const name = tidy(phrase.replace(/(?:增长|增速|增幅)$/, ''));
    let entry = identify(phrase, names, /占|相当于/.test(phrase) ? 'share' : 'gap', null, areaNames);
    if (
      !entry &&
      goal === 'relative' &&
      /^(?:农村|城镇)$/.test(name) &&
      earlier.some((draft) => /income$/.test(draft.indicatorId ?? ''))
    ) {
      entry = names.dictionary.byId(name === '农村' ? 'rural_income' : 'urban_income') ?? null;
    }
    if (
      !entry &&
      (!GOAL_NOUN.test(name) ||
        SLOGAN_OF_FOUR.test(name) ||
        SLOGAN.test(name) ||
        name.length < 3 ||
        name.length > 24)
    )
      continue;
    drafts.push({
      kind: 'target',
      indicatorId: entry?.id ?? null,
      indicator: entry && name.length < 3 ? entry.name : name,
      measure: entry?.id === 'cpi' ? 'growth' : measureFor(goal, measure, entry?.dimension ?? null),
      value: null,
      upper: null,
      unit: '',
      bound: 'eq',
      goal,
      stretch: false,
      period: section.multiYear ? { from: section.period.to, to: section.period.to } : section.period,
      basis: section.multiYear ? 'end' : 'annual',
      start,
      end,
      sentenceStart: sentence.start,
      sentenceEnd: sentence.end,
      flags: ['period-inferred', 'kind-inferred'],
    });
  }
  return drafts;
}

const measureFor = (goal: Goal, measure: Measure, dimension: string | null): Measure =>
  dimension === 'ratio' && goal !== 'sync' ? 'share' : measure;

function clausesOf(text: string, from: number, to: number): [number, number][] {
  const clauses: [number, number][] = [];
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && !',;。:!?'.includes(text[at])) continue;
    if (at > start) clauses.push([start, at]);
    start = at + 1;
  }
  return clauses;
}
