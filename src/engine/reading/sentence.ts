/** Reads the records of one sentence: number by number, each with the clause in front of it and what earlier clauses left behind. */
import { PARTIAL_NOUNS } from '../lexicon/nouns';
import type { Flag, Measure, RecordKind } from '../record';
import type { Section } from '../text/sections';
import type { Sentence } from '../text/sentences';
import { readClause, type ClauseReading } from './clause';
import { joinedParts, splitSubjects } from './distribution';
import type { Draft } from './draft';
import { identify, type Names } from './identify';
import { readMeasure } from './measures';
import { LEADING_VERB, nameOf, nounBehind, tidy } from './names';
import { readPeriod, type DatingYear, type PeriodReading } from './periods';
import { readNumbers, type Quantity, type YearMention } from './quantities';
import { roleOf } from './roles';

/** What is known of the report while its sentences are read. */
export interface ReadingContext {
  readonly text: string;
  readonly names: Names;
  /** The area's name, whole and without its suffix. */
  readonly areaNames: readonly string[];
  readonly national: boolean;
  readonly provincial: boolean;
  readonly planYear: number;
  /** A statistical bulletin, where 增加3家 behind a level always means against the year before. */
  readonly bulletin: boolean;
}

const PARTIAL = new Set(PARTIAL_NOUNS.split(' '));
const WINDOW = 160;
const AHEAD = 60;
/** How far back words are looked for that date a number. */
const BACK = 120;
const BOUNDARY = /[,;:!?。(\t]|——/;
const OTHERS =
  /^(?:全国|世界|全球|我国|国家|国内(?!生产)|国际|长三角|珠三角|中部地区|西部地区|东部地区|周边|兄弟)(?!文明|重点|高新|级|试点|示范|先进|百强|一流|首|第|农业|森林|卫生|双拥|人大|“|科技|专精|技术|质量|知识|工业|绿色|服务|标准|储备|级|公园|实验|种业|中心|园林|AAAA|A级|名牌|驰名|贸易|航线|友城|物流|旅游|商标|专利|会议|赛事|湿地|储备)/;
const NEW_COMMITMENT =
  /^(?:确保|全年|实现|完成|保持|推动|推进|实施|开展|加快|建成|全面|深化|加强|加大|落实|保证|启动|抓好|统筹|做好|坚持|扎实|大力|着力|持续|强化|支持|鼓励|引导|组织|积极|稳步|严格|健全|完善)/;
const OPEN_WISH = /(?:力争|争取|冲刺|力求)[^,]{0,4}(?:(?:到|至)?20\d\d年(?:末|底)?)?$/;
const VAGUE_WISH = /(?:更好|更大|更优|新突破|最好)/;
const WISHED = /(?:力争|争取|冲刺|力求)/;
const DISTRIBUTING = /^(?:、|和|与|及|以及|以上、|左右、|(?:和|与|及)?其中)?$/;
const BASELINE = /(?:由|从)((?:[^,;。由从]{0,14}(?:末|底|初|时|年|前)?的?)?(?:约|近|不到|不足|超过)?)$/;
const PART_SUBJECT =
  /^(?!对照|对标|争当|入选|获批|国家级|主动|融入|推进|加快|建设|支持|推动|深化|完善|提升|打造|做强|加强|实施|抓好|启动|规划|促进|强化|进一步|着力|全力|依托|围绕|创建|争创|完成|发挥|优化|高标准|高质量|国家|省级|市级|各|新增|建成|[^,]{0,12}等)[一-龥]{0,8}?(?<!国家级|省级)(?:高新区|经开区|开发区|园区|新区|产业园|工业园|科技城|保税区|自贸区|自贸试验区|示范区|集聚区|试验区|商务区|综保区|合作区|港区|度假区|农高区|农科园|科创园)(?=[一-龥“])/;
const RISES_FROM_HERE =
  /^(?:以上|左右|多|余)?(?:,)?(?:大幅|快速|稳步|逐年|稳定|进一步|迅速)?(?:增长|增加|提高|提升|扩大|上升|下降|降低|减少|缩小|跃升|调整|优化|演变|发展|压减|压缩|攀升|拓展|缩短|增|升|降|扩|提)(?:到|至|为)/;
/** 连续跨过3个万亿元级台阶: said of the indicator, never its figure. */
const STEPS =
  /(?:连续|接连|先后|历史性|成功)*(?:跨过|迈上|跨越|跃上|迈过|登上|跨上|连跨|越过)[^、,]{0,12}(?:台阶|大关)、?/;
const ASIDE =
  /^(?:稳居|位居|居|列|位列|排|排名|名列|连续|总量|增速|增幅|超|超过|高于|快于|创|均)[^、,]{1,24}、/;
const AIMED_BEHIND =
  /^(?:以上|左右|以内)?的?(?:年初|年度|全年|预期|既定|奋斗)*(?:目标|任务|计划目标|预期)(?!完成)/;
const RATE = /(?:率|占比|比重|比例|覆盖面|普及度|水平|满意度|指数|强度|浓度|收入比|倍差|寿命)$/;

interface Carried {
  subject: string;
  clause: ClauseReading;
  measure: Measure;
  /** Subjects of a list, for the next 分别. */
  list: string[];
  end: number;
  unitClass: Quantity['unitClass'];
  behind: boolean;
  verb: string;
  drafts: Draft[];
}

const LENT_HEAD = /(?:增加值|产量|投资|零售额|价格|支出|利润|营业收入|销售额|销售面积)$/;
const ENDS_IN_HEAD =
  /(?:率|额|量|值|数|比重|占比|收入|支出|投资|面积|资金|余额|价格|利润|人次|产值|指数|存栏|出栏|就业|贷款|存款|用户|人口|业务)$/;

/** Verbs that go on for the items of a list: 新增8家、“瞪羚”企业2家. */
const ADDING =
  /^(?:新|建设(?!用地)|培育|引进|建成|基本建成|认定|创建|打造|储备|获批|落地|签约|开工|招引|引育|完成|实施|推广|增加|评选|申报)/;

/** Records stated with numbers in a sentence; `earlier` is the text of the paragraph before it. */
export function readSentence(
  context: ReadingContext,
  sentence: Sentence,
  section: Section,
  earlierStart: number,
): Draft[] {
  const { text } = context;
  const { quantities, years } = readNumbers(text, sentence.start, sentence.end);
  if (quantities.length === 0) return [];
  const drafts: Draft[] = [];
  const inQuotes = quotedPlaces(text, sentence.start, sentence.end);
  const values: { quantity: Quantity; role: 'value' | 'rank' }[] = [];
  let taken = sentence.start;
  for (const quantity of quantities) {
    const before = text.slice(Math.max(taken, quantity.start - WINDOW), quantity.start);
    const after = text.slice(quantity.boundEnd, Math.min(sentence.end, quantity.boundEnd + AHEAD));
    const role = roleOf(quantity, before, after, inQuotes(quantity.start, quantity.end));
    if (role === 'value' || role === 'rank') {
      values.push({ quantity, role });
      taken = quantity.boundEnd;
    } else if (role === 'aside') taken = quantity.boundEnd;
  }
  let carried: Carried | null = null as Carried | null;
  let stretch = false;
  let segmentStart = sentence.start;
  const recent: string[] = [];
  let scope = '';
  const named = years.filter(
    (year) =>
      !inQuotes(year.start, year.end) &&
      !/^[^,。;、]{0,16}(?:措施|规划|行动计划|方案|纲要|年鉴)/.test(text.slice(year.end, year.end + 20)),
  );
  for (let index = 0; index < values.length; index++) {
    const { quantity, role } = values[index];
    const segment = text.slice(Math.max(segmentStart, quantity.start - WINDOW), quantity.start);
    const plain = segment.includes('(') ? segment.replace(/\([^()]*\)/g, '') : segment;
    if (/[;。]/.test(plain)) stretch = false;
    const pieces = plain.split(BOUNDARY);
    const lastPiece = withoutAsides(pieces[pieces.length - 1]);
    let clause = readClause(lastPiece.replace(/^[、\s]+/, ''));
    const after = text.slice(
      quantity.boundEnd,
      Math.min(values[index + 1]?.quantity.start ?? sentence.end, quantity.boundEnd + AHEAD),
    );
    const base = BASELINE.exec(lastPiece);
    const dated = /(?:19|20)\d\d年(?:末|底)?的?(?:约|近|不到|不足)?$/.test(lastPiece);
    if (base && dated) {
      // 由2010年的162.4亿元增加到…: the start of the rise is itself a dated figure.
      const named = readClause(lastPiece.slice(0, base.index).replace(/^[、\s]+/, ''));
      if (named.subject !== '') carried = carriedFrom(withShared(named.subject, carried), named, quantity);
      clause = { ...clause, subject: '' };
    }
    if (base && (base[1] === '' || RISES_FROM_HERE.test(after)) && !dated) {
      segmentStart = quantity.boundEnd;
      const named = readClause(lastPiece.slice(0, base.index).replace(/^[、\s]+/, ''));
      if (named.subject !== '') carried = carriedFrom(withShared(named.subject, carried), named, quantity);
      continue;
    }
    scope = scopeAfter(scope, plain, pieces, context);
    stretch = stretchOf(stretch, pieces, lastPiece, clause);
    const ownStretch = stretch || clause.tail.has('wish');
    const group = groupFrom(
      text,
      values.map((value) => value.quantity),
      index,
    );
    const joined: boolean =
      carried !== null && index > 0 && DISTRIBUTING.test(plain) && !plain.includes('其中');
    let read: Reading =
      joined && carried
        ? { subjects: [nextOfList(carried, quantity)], clause: carried.clause, own: false, carriedOver: true }
        : subjectsOf(context, {
            recent,
            pieces,
            clause,
            quantity,
            after,
            carried,
            group,
            earlier: text.slice(earlierStart, Math.max(earlierStart, segmentStart)).slice(-200),
            plain,
          });
    const measureClause: ClauseReading = joined && carried ? carried.clause : read.clause;
    const phrase = joined && carried ? carriedPhrase(carried) : lastPiece;
    const gapContext: string = phrase;
    const measured = readMeasure(quantity, measureClause, gapContext, after);
    const byYear =
      context.bulletin &&
      measured.measure === 'level' &&
      !read.own &&
      carried !== null &&
      carried.unitClass === quantity.unitClass &&
      (clause.change === 'rise' || clause.change === 'fall');
    const carriedMeasure =
      carried !== null &&
      carried.unitClass === quantity.unitClass &&
      (joined ||
        (read.carriedOver &&
          !read.own &&
          clause.change === null &&
          quantity.unitClass === 'percent' &&
          measured.measure === 'share' &&
          !/占|率$/.test(lastPiece)));
    const measure: Measure = byYear
      ? 'growth'
      : role === 'rank'
        ? 'rank'
        : carried && carriedMeasure
          ? carried.measure
          : measured.measure;
    segmentStart = quantity.boundEnd;
    if (
      quantity.unitClass === 'count' &&
      read.own === false &&
      carried?.behind &&
      joined &&
      nounBehind(after) !== ''
    ) {
      read = { ...read, subjects: [carried.verb] };
    }
    if (!read.own && read.subjects[0] === '' && measure !== 'level' && nounBehind(after) === '') continue;
    const made = makeDrafts(context, {
      scope,
      listItem: /^、|其中/.test(plain),
      group: joined ? 2 : group,
      sentence,
      section,
      quantity,
      role,
      after,
      clause: measureClause,
      subjects: read.subjects,
      measure,
      value:
        joined && carried?.measure === 'growth' && carried.clause.change === 'fall' && measured.value > 0
          ? -measured.value
          : measured.value,
      upper: measured.upper,
      falls: byYear && clause.change === 'fall',
      bound: measured.bound,
      stretch: ownStretch,
      carriedOver: read.carriedOver,
      years: named.filter((year) => year.end <= quantity.start),
      before: text.slice(Math.max(sentence.start, quantity.start - BACK), quantity.start),
      lastPiece,
      joined,
      carried,
      nextFollows:
        values[index + 1] !== undefined &&
        values[index + 1].quantity.start - quantity.boundEnd < 30 &&
        !/[,;。、:]/.test(text.slice(quantity.boundEnd, values[index + 1].quantity.start)),
    });
    drafts.push(...made.drafts);
    if (made.subject !== '' && recent.at(-1) !== made.subject && measure !== 'rank')
      recent.push(made.subject);
    if (made.behind) segmentStart += consumedBehind(after);
    const shared: string[] =
      joined && carried
        ? carried.list
        : group > 1 || read.subjects.length > 1
          ? listFor(read, group, context)
          : carried !== null && !read.own
            ? carried.list
            : [];
    carried = {
      subject: role === 'rank' || measure === 'gap' ? (carried?.subject ?? made.subject) : made.subject,
      clause: measureClause,
      measure,
      list: shared.length > 0 ? shared : read.own ? [] : (carried?.list ?? []),
      end: quantity.boundEnd,
      unitClass: quantity.unitClass,
      behind: made.behind,
      verb: LEADING_VERB.exec(made.subject)?.[0] ?? (plain.includes(';') ? '' : (carried?.verb ?? '')),
      drafts: made.drafts,
    };
  }
  return totalRevenue(sharedBounds(text, drafts));
}

/** Part of the area that a clause begins with: 三江新区获批,预计实现地区生产总值300亿元. */
function scopeAfter(
  scope: string,
  plain: string,
  pieces: readonly string[],
  context: ReadingContext,
): string {
  void plain;
  let current = scope;
  for (const piece of pieces) {
    const said = piece.replace(/^[、\s]+/, '');
    if (/^(?:全[市省区县州旗]|我[市省区县州旗])/.test(said)) current = '';
    const part = /[区园城]/.test(said) ? PART_SUBJECT.exec(said) : null;
    if (part && !context.areaNames.includes(part[0])) current = part[0];
  }
  return current;
}

/** 占国内生产总值的比重 goes on with what was spoken of before. */
const withShared = (subject: string, carried: Carried | null): string =>
  carried && subject.startsWith('占') ? carried.subject + subject : subject;

/** Length of the noun behind a number where it fills its clause: 80个村、50个社区. */
function consumedBehind(after: string): number {
  const match = /^(?:的)?[^,。;:!?、(\d]{1,24}/.exec(after);
  if (!match) return 0;
  const noun = match[0].replace(/(?:和|与|及|以及)$/, '');
  const end = after.charAt(noun.length);
  return noun.length === after.length || /[,。;、和与及以]/.test(end) ? noun.length : 0;
}

/** What a number that is only the start of a rise leaves behind: its subject. */
const carriedFrom = (subject: string, clause: ClauseReading, quantity: Quantity): Carried => ({
  subject,
  clause,
  measure: 'level',
  list: [],
  end: quantity.boundEnd,
  unitClass: quantity.unitClass,
  behind: false,
  verb: '',
  drafts: [],
});

/** Drops what is only said about the number before: 、稳居全国前十强、增长4.8%. */
function withoutAsides(piece: string): string {
  let rest = piece.replace(/^[、\s]+/, '').replace(/、$/, '');
  if (/台阶|大关/.test(rest)) rest = rest.replace(STEPS, '').replace(/、$/, '');
  for (let aside = ASIDE.exec(rest); aside; aside = ASIDE.exec(rest)) rest = rest.slice(aside[0].length);
  return rest;
}

interface Reading {
  readonly subjects: string[];
  readonly clause: ClauseReading;
  /** The clause has a subject of its own. */
  readonly own: boolean;
  readonly carriedOver: boolean;
}

const carriedPhrase = (carried: Carried): string => carried.subject + carried.clause.tailText;

function nextOfList(carried: Carried, quantity: Quantity): string {
  const used = carried.drafts.length > 0 ? carried.list.indexOf(carried.subject) : -1;
  if (
    carried.list.length > 0 &&
    used >= 0 &&
    used + 1 < carried.list.length &&
    carried.unitClass === quantity.unitClass
  )
    return carried.list[used + 1];
  return carried.subject;
}

const listFor = (read: Reading, group: number, context: ReadingContext): string[] =>
  read.subjects.length > 1 ? read.subjects : splitSubjects(read.subjects[0], group, context.names);

/** How many numbers stand together as in 7%、8%和9%. */
function groupFrom(text: string, quantities: readonly Quantity[], index: number): number {
  let count = 1;
  for (let next = index + 1; next < quantities.length; next++) {
    const between = text.slice(quantities[next - 1].boundEnd, quantities[next].start);
    if (
      between === '' ||
      between.length > 2 ||
      !DISTRIBUTING.test(between) ||
      quantities[next].unitClass !== quantities[index].unitClass
    )
      break;
    count++;
  }
  return count;
}

function stretchOf(
  stretch: boolean,
  pieces: readonly string[],
  lastPiece: string,
  clause: ClauseReading,
): boolean {
  let covering = stretch;
  let wishedBefore = false;
  for (const [index, piece] of pieces.entries()) {
    // 力争到2025年,建成…: what follows right behind the wish is what is wished.
    if (covering && !wishedBefore && NEW_COMMITMENT.test(piece.replace(/^[、\s]+/, ''))) covering = false;
    wishedBefore = index < pieces.length - 1 && OPEN_WISH.test(piece) && !VAGUE_WISH.test(piece);
    if (wishedBefore) covering = true;
  }
  if (clause.lead.has('wish')) return true;
  // 全年力争新引进项目30个: the wish stands before the subject, so it covers the list.
  if (WISHED.test(lastPiece) && !clause.tail.has('wish') && clause.subject !== '') {
    const at = lastPiece.search(WISHED);
    return at < lastPiece.indexOf(clause.subject) + clause.subject.length;
  }
  return covering;
}

interface SubjectInput {
  /** Subjects named in this sentence so far, each once. */
  readonly recent: readonly string[];
  readonly pieces: readonly string[];
  readonly clause: ClauseReading;
  readonly quantity: Quantity;
  readonly after: string;
  readonly carried: Carried | null;
  readonly group: number;
  readonly earlier: string;
  readonly plain: string;
}

/** A clause that only compares what was said before: 占财政总支出, 超任务, 高于全省, 比上年末. */
const COMPARING =
  /^(?:(?:完成|为|占)(?:全年|年度|年初|调整|当年|年)*(?:预算|计划|任务|目标)|占|超(?!\d|[一二三四五六七八九十百千万亿])|高于|快于|低于|高出|好于|优于|比(?:上年|去年|年初|全|计划|预|20)|较(?:上年|去年|年初|全|20)|为(?:全|年|上年|计划|预算)|居(?:全|省|市|第|首|前|[一-龥]{2,3}第)|列(?:全|省|市|第|首|前)|排(?:名|在|全|第)|相当于|同比)/;
const PREDICATE =
  /(?:再创新高|创.{0,6}新高|创历史.*|再创.*|稳步.*|持续.*|大幅.*|明显.*|显著.*|快速.*|平稳.*|首次.*|不断.*|进一步.*|企稳.*|实现.*突破|再上.*台阶|再上.*|实质性.*|成效.*|成果.*|有序.*|有力.*|取得.*|居(?:全|省|市|第|首|前|世|于).*|列(?:全|省|市|第|首|前).*|位居.*|排(?:名|在|全|第).*|超过.*|高于.*|总量.*)$/;

/** Subject of a number: in its own clause, in the clauses between it and the number before, or carried from there. */
function subjectsOf(context: ReadingContext, input: SubjectInput): Reading {
  const { clause, carried, quantity, group, pieces } = input;
  let subject = clause.subject.replace(/^[和与及、]/, '').replace(/^在[^,]{1,10}(?:中|上|下)$/, '');
  // (年度目标6%以上) behind a result
  if (carried && /^(?:年度|年初|预期|计划|全年)*(?:目标|计划|任务)(?:值)?$/.test(subject))
    return { subjects: [carried.subject], clause, own: false, carriedOver: true };
  if (carried && /^(?:折合|约合|合|按[^,]{2,14}(?:计算|折算)(?:为|约)?)(?:人民币|美元)?$/.test(subject))
    return { subjects: [carried.subject], clause, own: false, carriedOver: true };
  if (carried && /^(?:执行数|决算数|完成数|实际数|快报数|实际完成)$/.test(subject))
    return { subjects: [carried.subject.replace(/预算数$/, '')], clause, own: false, carriedOver: true };
  if (COMPARING.test(subject) && carried && subject.length <= 30) {
    const share = /^占/.test(subject);
    return {
      subjects: [share ? carried.subject + subject : carried.subject],
      clause,
      own: false,
      carriedOver: true,
    };
  }
  if (/^(?:其|其他|其余|该|这|此项|其中)$/.test(subject)) subject = '';
  if (subject === '' || isVerbOnly(subject, input.after)) {
    const between = pieces.slice(0, -1).reverse();
    if (
      subject === '' &&
      quantity.unitClass === 'percent' &&
      /[,;]$/.test(input.plain) &&
      nounBehind(input.after) !== ''
    ) {
      // …,三成以上村实现直播带货: a share of the noun behind it.
      return { subjects: [''], clause, own: false, carriedOver: false };
    }
    if (subject === '') {
      for (const piece of between) {
        const found = topicOf(context, piece, carried !== null && !input.plain.includes(';'));
        if (found) return withParts(context, found, clause, group, false, true);
      }
      if (group > 1 && input.recent.length >= group && !(carried && carried.list.length === group)) {
        return { subjects: input.recent.slice(-group), clause, own: false, carriedOver: true };
      }
      if (carried) {
        if (carried.list.length > 1 && group === carried.list.length)
          return { subjects: carried.list, clause, own: false, carriedOver: true };
        const stock =
          carried.unitClass === quantity.unitClass &&
          (clause.tail.has('reach') || clause.change === 'riseTo') &&
          !clause.tail.has('rise');
        return {
          subjects: [
            stock
              ? carried.subject.replace(/(?:新增|净增|新引进|新登记|新设|增加)/, '') || carried.subject
              : carried.subject,
          ],
          clause,
          own: false,
          carriedOver: true,
        };
      }
      if (quantity.unitClass !== 'count') {
        const topic = topicOf(context, input.earlier.split(/[,;:。!?\n]/).at(-1) ?? '', false);
        if (topic) return { subjects: [topic], clause, own: false, carriedOver: true };
      }
      return { subjects: [''], clause, own: false, carriedOver: false };
    }
  }
  if (PARTIAL.has(subject.replace(/^(?:其中|全年)/, ''))) {
    const partial = subject;
    const said = input.plain.slice(0, Math.max(0, input.plain.length - partial.length));
    // 增加值 belongs to whatever stands right before it; other partial nouns may take their head from further back.
    const spoken = `${partial === '增加值' ? '' : input.earlier.slice(-24)}${carried?.subject ?? ''}${said}`;
    const near = /[一-龥]/.test(spoken.replace(clause.tailText, '')) ? spoken : input.earlier.slice(-30);
    const follows = carried !== null && !input.plain.includes(';');
    if (carried && follows) {
      // 新登记市场主体11952户、总数达60085户: the verb belongs to the first number only.
      for (let cut = 0; cut <= 4 && cut < carried.subject.length - 1; cut++) {
        const whole = carried.subject.slice(cut) + partial;
        if (context.names.endOf(whole)?.before === '')
          return { subjects: [whole], clause, own: true, carriedOver: true };
      }
    }
    const alone = context.names.endOf(partial);
    if (alone?.before === '') return { subjects: [partial], clause, own: true, carriedOver: false };
    const entry = context.names.withPartial(near.slice(-60), partial);
    if (entry) return { subjects: [entry.name], clause, own: true, carriedOver: true };
    const topic = between(pieces);
    const head =
      topic !== ''
        ? topic
        : carried &&
            follows &&
            /^(?:总|其中)?(?:总|投资|计划|合同|协议|产|面积|建筑面积|金额|成交|交易|到位|年度|完成|床位|数量|规模)/.test(
              partial,
            )
          ? carried.subject
          : '';
    if (head === '' && context.names.endOf(partial))
      return { subjects: [partial], clause, own: true, carriedOver: false };
    return { subjects: [head + partial], clause, own: true, carriedOver: head !== '' };
  }
  return withParts(context, subject, clause, group, true, false);
}

const between = (pieces: readonly string[]): string => {
  const piece = pieces.at(-2) ?? '';
  const said = piece.length > 24 ? (piece.split('、').at(-1) ?? '') : piece;
  return said.length > 1 && said.length <= 24 ? readClause(said.replace(/^[、\s]+/, '')).subject : '';
};

function withParts(
  context: ReadingContext,
  subject: string,
  clause: ClauseReading,
  group: number,
  own: boolean,
  carriedOver: boolean,
): Reading {
  if (group > 1) {
    const subjects = splitSubjects(subject, group, context.names);
    return { subjects: subjects.length === group ? subjects : [subject], clause, own, carriedOver };
  }
  const parts = joinedParts(subject);
  if (parts.length > 1) {
    const each = splitSubjects(subject, parts.length, context.names);
    const all = each.every((part) => context.names.endOf(part));
    const whole = context.names.endOf(subject);
    if (all && !(whole && whole.before === '')) return { subjects: each, clause, own, carriedOver };
    if (
      clause.tail.has('all') &&
      (each.some((part) => context.names.endOf(part)) || each.every((part) => RATE.test(part)))
    )
      return { subjects: each, clause, own, carriedOver };
  }
  return { subjects: [subject], clause, own, carriedOver };
}

/** Noun that a clause without a number speaks of: 争资总量再创新高. */
function topicOf(context: ReadingContext, piece: string, needsIndicator: boolean): string | null {
  const trimmed = piece.replace(/^[、\s]+/, '');
  if (trimmed === '') return null;
  const inside = context.names.within(trimmed.slice(-40));
  if (inside && inside.entry.dimension !== 'index') {
    const base = trimmed.slice(-40);
    return base.slice(inside.start, inside.end);
  }
  if (needsIndicator) {
    const predicate = PREDICATE.exec(trimmed);
    if (!predicate || predicate.index < 2 || /^(?:总量|增速|增幅|规模|均)/.test(trimmed)) return null;
    return readClause(trimmed.slice(0, predicate.index)).subject || null;
  }
  const noun = readClause(trimmed.replace(PREDICATE, '')).subject;
  return noun.length > 1 && noun.length <= 20 ? noun : null;
}

const isVerbOnly = (subject: string, after: string): boolean =>
  subject.length <= 4 &&
  /^[一-龥“]/.test(after) &&
  LEADING_VERB.test(subject) &&
  LEADING_VERB.exec(subject)?.[0] === subject;

interface DraftInput {
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
  readonly lastPiece: string;
  readonly joined: boolean;
  readonly carried: Carried | null;
  readonly nextFollows: boolean;
}

interface Made {
  readonly drafts: Draft[];
  readonly subject: string;
  readonly behind: boolean;
}

function makeDrafts(context: ReadingContext, input: DraftInput): Made {
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
    const entry = partly ? null : identify(phrase, context.names, measure, unitClass, context.areaNames);
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
    let name = named.name;
    const behindEntry =
      !identified && named.behind && quantity.unitClass === 'percent' && !partly
        ? identify(name, context.names, measure, quantity.unitClass, context.areaNames)
        : null;
    if (
      !identified &&
      input.carried &&
      !named.behind &&
      !input.joined &&
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

function isOthers(phrase: string, piece: string, context: ReadingContext): boolean {
  const said = piece.replace(/^[、\s其中,]+/, '');
  if (OTHERS.test(phrase) || (OTHERS.test(said) && said.startsWith('全国'))) return true;
  return !context.provincial && /^全省(?!重点|级|首|第|文明|先进|示范)/.test(said) && !phrase.includes('占');
}

function draftsOf(context: ReadingContext, input: DraftInput, name: string, id: string | null): Draft[] {
  const { quantity, section, clause, measure } = input;
  const years = datingYears(context.text, input);
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

function unitAsWritten(unit: string, name: string): string {
  if (unit === '成') return '%';
  if (unit === '百分点') return '个百分点';
  return (unit === '万' || unit === '亿') && PEOPLE.test(name) ? `${unit}人` : unit;
}

/** 6600多万农村人口: the noun says that people are counted. */
const PEOPLE = /(?:人口|居民|群众|师生|农民|职工|员工|学生|农民工|劳动力|人员|老人|市民)/;

/** Years that date the number: not those of a comparison, of a start (由2010年的), of a base (在2000年基础上) or of 是1997年的2.3倍. */
function datingYears(text: string, input: DraftInput): DatingYear[] {
  const dating: DatingYear[] = [];
  for (const year of input.years) {
    const before = text.charAt(year.start - 1);
    const behind = text.slice(year.end, year.end + 6);
    const adjacent = year.end + 3 >= input.quantity.start;
    if (/[比较自《]/.test(before) || /^(?:末|底)?(?:以前|之前)|^的?(?:基础|基数)/.test(behind)) {
      if (!(adjacent && /[比较]/.test(before))) continue;
    }
    if (/[由从]/.test(before) && !adjacent) continue;
    if (before === '是' && behind.startsWith('的') && !(adjacent && input.quantity.unitClass === 'multiple'))
      continue;
    dating.push({ ...year, behind });
  }
  return dating;
}

/** Levels that are of one year by nature, and so never add up over a review of several. */
const YEARLY =
  /^(?:gdp|gdp_per_capita|primary_va|secondary_va|tertiary_va|industrial_va_above|industrial_va|industrial_output_above|agri_output|agri_va|service_va|retail_sales|trade_total|exports|imports|budget_revenue|fiscal_revenue_total|resident_income|urban_income|rural_income|grain_output|deposits|loans|population|digital_va)$/;

/** (计划增长8%), (年度目标6%以上), 预算数为95.8亿元: the plan, said beside the result. */
const PLANNED = /^(?:年度|年初|全年|原)*(?:计划|目标|预期)|(?:预算数|计划数|目标值)(?:为|是)?$/;

function kindOf(input: DraftInput, past: boolean | null, year: number, planYear: number): RecordKind {
  const { section } = input;
  if (input.joined && input.carried?.drafts.length) return input.carried.drafts[0].kind;
  if (
    PLANNED.test(input.lastPiece) &&
    (/(?:预算数|计划数|目标值)/.test(input.lastPiece) ||
      input.before.slice(0, -input.lastPiece.length).endsWith('('))
  )
    return 'target';
  if (past === true) return 'result';
  if (section.kind === 'result') {
    if (AIMED_BEHIND.test(input.after)) return 'target';
    if (year > planYear - 1 && planYear > 0 && input.years.length > 0 && year > section.period.to)
      return 'target';
  }
  return section.kind;
}

/** 财政收入40亿元,其中地方财政收入25亿元: the first is the total. */
function totalRevenue(drafts: Draft[]): Draft[] {
  const local = drafts.some(
    (draft) => draft.indicatorId === 'budget_revenue' && /地方|预算/.test(draft.indicator),
  );
  if (!local) return drafts;
  return drafts.map((draft) =>
    draft.indicatorId === 'budget_revenue' && draft.indicator === '财政收入'
      ? { ...draft, indicatorId: 'fiscal_revenue_total' }
      : draft,
  );
}

/** 7%和8%左右: one bound word at the end of a shared-out list holds for all its numbers. */
function sharedBounds(text: string, drafts: Draft[]): Draft[] {
  for (let last = drafts.length - 1; last > 0; last--) {
    const bound = drafts[last].bound;
    if (bound !== 'approx' && bound !== 'ge' && bound !== 'le') continue;
    for (let first = last - 1; first >= 0; first--) {
      const between = text.slice(drafts[first].end, drafts[first + 1].start);
      if (
        drafts[first].bound !== 'eq' ||
        !/^(?:、|和|与|及)$/.test(between) ||
        drafts[first].unit !== drafts[last].unit
      )
        break;
      drafts[first] = { ...drafts[first], bound };
    }
  }
  return drafts;
}

/** Whether a place stands inside “ ” or 《 》 of the sentence. */
function quotedPlaces(text: string, from: number, to: number): (start: number, end: number) => boolean {
  const spans: [number, number][] = [];
  let open = -1;
  for (let at = from; at < to; at++) {
    const char = text[at];
    if (char === '“' || char === '《') open = at;
    else if ((char === '”' || char === '》') && open >= 0) {
      if (at - open <= 40) spans.push([open, at]);
      open = -1;
    }
  }
  return (start, end) => spans.some(([left, right]) => start > left && end <= right);
}
