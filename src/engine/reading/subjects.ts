/** Who a number speaks of: the noun of its own clause, of a clause in between, or of the number before. */
import { PARTIAL_NOUNS } from '../lexicon/nouns';
import { readClause, type ClauseReading } from './clause';
import type { Carried, ReadingContext } from './context';
import { joinedParts, splitSubjects } from './distribution';
import { siblingOf } from './siblings';
import { nounBehind, saysWhat } from './names';
import { RATE } from './dating';
import type { Quantity } from './quantity';

export interface SubjectReading {
  readonly subjects: string[];
  readonly clause: ClauseReading;
  /** The clause has a subject of its own. */
  readonly own: boolean;
  readonly carriedOver: boolean;
  /** The clause itself says with what the figure is compared: 增速高于全省2个百分点. */
  readonly compared?: true;
}

export interface SubjectInput {
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

const PARTIAL = new Set(PARTIAL_NOUNS.split(' '));
/** A clause that only compares what was said before: 占财政总支出, 超任务, 高于全省, 比上年末. */
const COMPARING =
  /^(?:稳居|位居|位列|名列|跃居|跃升至|均居|继续居|再居|仍居|分别居|(?:完成|为|占|达到?)(?:全年|年度|年初|调整|当年|年)*(?:预算|计划|任务|目标)|占|超(?!\d|[一二三四五六七八九十百千万亿])|高于|快于|低于|高出|好于|优于|比(?:上年|去年|年初|全|计划|预|20)|较(?:上年|去年|年初|全|20)|为(?:全|年|上年|计划|预算)|居(?:全|省|市|第|首|前|[一-龥]{2,3}第)|列(?:全|省|市|第|首|前)|排(?:名|在|全|第)|相当于|同比)/;
const PREDICATE =
  /(?:再创新高|创.{0,6}新高|创历史.*|再创.*|(?:降幅|增幅|增速|跌幅)[^,]{0,4}(?:收窄|扩大|放缓|回落|回升|加快)|稳步.*|逐年.*|逐步.*|持续.*|大幅.*|明显.*|显著.*|快速.*|平稳.*|首次.*|不断.*|进一步.*|企稳.*|实现.*突破|再上.*台阶|再上.*|实质性.*|成效.*|成果.*|有序.*|有力.*|取得.*|居(?:全|省|市|第|首|前|世|于).*|列(?:全|省|市|第|首|前).*|位居.*|排(?:名|在|全|第).*|超过.*|高于.*|总量.*)$/;

/** Only says what kind of figure follows: the plan's, the converted one, the one carried out. */
const OF_THE_SAME =
  /^(?:(?:年度|年初|预期|计划|全年)*(?:目标|计划|任务)(?:值)?|实际数|(?:折合|折|约合|合|按[^,]{2,14}(?:计算|折算)(?:为|约)?)(?:人民币|美元)?)$/;
/** 一般公共预算收入年初预算, 预算数, 执行数: columns of a budget, no names. */
const BUDGET_COLUMN =
  /(?<!^(?:完成|占|为|超|达|比|较))(?:年初预算|调整预算|预算数|执行数|决算数|完成数|快报数|预计数|实际完成|计划数)$/;
const COMPARED_WITH =
  /^(?!占|比|较|高于|快于|低于)(.{2,60})(?<!增|降|涨)(?:增速|增幅|增长率?|降幅)?(?:分别|均|将|要|也)*(?:高于|快于|低于|慢于|好于|优于|高出|领先于?|(?:比|较)(?=[^,]{1,14}(?:高|低|快|慢)(?:出)?$)).{1,16}$/;
/** Nothing but a verb, or 全市, stands between the comma and the number. */
const FRESH = /[,;](?:已|共|全[市省区县州旗]|我[市省区县]|完成|实现|圆满|全面|组织|累计|为|近|约|超|超过)*$/;
const GROWTH_WORD = /^(?:年均|同比|平均)?(?:增速|增幅|涨幅|降幅)$/;
const NOBODY = /^(?:其|其他|其余|该|这|此项|其中)$/;

export function subjectsOf(context: ReadingContext, input: SubjectInput): SubjectReading {
  const { clause, carried, group, quantity } = input;
  const subject = clause.subject
    .replace(/^(?:和(?![美谐平睦])|与(?!会)|及(?!时)|、)/, '')
    .replace(/^在[^,]{1,10}(?:中|上|下)$/, '')
    .replace(NOBODY, '')
    .replace(BUDGET_COLUMN, '')
    .replace(/(?<=.{2})(?:完成|占|为)(?:全年|年度|年初|年|调整)*(?:预算|目标任务|目标|任务|计划)$/, '');
  // 固定资产投资增速高于全省平均水平2个百分点
  const compared = quantity.unitClass === 'points' ? COMPARED_WITH.exec(subject)?.[1] : undefined;
  if (compared !== undefined && !(carried && GROWTH_WORD.test(compared))) {
    const indicator = compared.replace(/(?:增速|增幅|增长率?|降幅)$/, '');
    return { ...withParts(context, indicator || compared, clause, group, true, false), compared: true };
  }
  if (carried && OF_THE_SAME.test(subject)) return over(carried.subject, clause);
  // 规上工业增加值增长8.1%,增速高于全省2.3个百分点、居全省第3位
  if (carried && GROWTH_WORD.test(compared ?? subject)) {
    if (quantity.unitClass === 'points' || quantity.unitClass === 'percent') {
      return group > 1 && carried.list.length === group
        ? overEach(carried.list, clause)
        : over(carried.subject, clause);
    }
    if (quantity.ordinal) return over(carried.subject.replace(/(?:增速|增幅)$/, '') + subject, clause);
  }
  if (carried && COMPARING.test(subject) && subject.length <= 30) {
    const share =
      subject.startsWith('占') &&
      !/^占(?:全年|年度|年初|当年|年|调整|[省市区县])*(?:预算(?!支出|收入)|计划|任务|目标)/.test(subject);
    return over(share ? carried.subject + subject : carried.subject, clause);
  }
  if (subject === '') return withoutOwn(context, input);
  const partial = subject.replace(/^(?:其中|全年|实现|完成)+/, '');
  if (PARTIAL.has(partial)) return ofPartialNoun(context, input, partial === '增加值' ? partial : subject);
  const leaning = subject.replace(/^其中/, '');
  const sibling =
    carried && nounBehind(input.after) === '' && leaning.length <= 5 && !input.plain.includes(';')
      ? siblingOf(carried.subject, leaning)
      : null;
  if (sibling !== null && context.names.endOf(leaning)?.before !== '')
    return { subjects: [sibling], clause, own: true, carriedOver: true };
  return withParts(context, subject, clause, group, true, false);
}

const over = (subject: string, clause: ClauseReading): SubjectReading => ({
  subjects: [subject],
  clause,
  own: false,
  carriedOver: subject !== '',
});

const overEach = (subjects: readonly string[], clause: ClauseReading): SubjectReading => ({
  subjects: [...subjects],
  clause,
  own: false,
  carriedOver: true,
});

/** The names that a phrase stands for, one for each number of a group; null unless the dictionary knows them all. */
function knownParts(context: ReadingContext, phrase: string, group: number): string[] | null {
  if (group < 2) return null;
  const parts = splitSubjects(phrase, group, context.names);
  return parts.length === group && parts.every((part) => context.names.endOf(part)) ? parts : null;
}

/** The clause names nobody: the clauses in between may, else the number before does. */
function withoutOwn(context: ReadingContext, input: SubjectInput): SubjectReading {
  const { clause, carried, quantity, group, pieces, plain } = input;
  // …,三成以上村实现直播带货: a share of the noun behind it.
  if (
    quantity.unitClass === 'percent' &&
    /[,;](?:近|约|超|超过)?$/.test(plain) &&
    nounBehind(input.after) !== ''
  )
    return over('', clause);
  // 民生支出占83.7%,33项民生工程全面完成: a count at the front of its clause names what follows it.
  if (quantity.unitClass === 'count' && clause.change === null && saysWhat(input.after) && FRESH.test(plain))
    return over('', clause);
  for (const piece of pieces.slice(0, -1).reverse()) {
    // 存、贷款余额均居全省前三位,分别增加13亿元、12亿元
    const said =
      group > 1
        ? readClause(
            piece
              .replace(/^[、\s]+/, '')
              .replace(WITHOUT_PRICES, '')
              .replace(PREDICATE, ''),
          ).subject
        : '';
    const each = knownParts(context, said, group);
    if (each) return overEach(each, clause);
    const topic = topicOf(context, piece, carried !== null && !plain.includes(';'));
    if (topic) return withParts(context, topic, clause, group, false, true);
  }
  // 存贷款余额均突破万亿元,分别达到13612亿元和11284亿元
  if (carried && carried.list.length !== group) {
    const each = knownParts(context, carried.subject, group);
    if (each) return overEach(each, clause);
  }
  // 接待游客800万人次,旅游收入90亿元,分别增长12%、21%
  if (group > 1 && input.recent.length >= group && carried?.list.length !== group) {
    return overEach(input.recent.slice(-group), clause);
  }
  // 税收收入60亿元,占比61%,下降3.1%: a growth in per cent is the amount's; that of a share is told in points.
  const amount = input.recent.at(-2);
  if (
    carried?.measure === 'share' &&
    quantity.unitClass === 'percent' &&
    (clause.change === 'rise' || clause.change === 'fall') &&
    amount !== undefined &&
    carried.subject !== amount &&
    carried.subject.startsWith(amount)
  )
    return over(amount, clause);
  if (carried) {
    if (group > 1 && carried.list.length === group) return overEach(carried.list, clause);
    // 城乡居民收入分别达到3.2万元、1.5万元,均增长7.5%: each of them.
    if (group === 1 && carried.list.length > 1 && clause.tail.has('all') && quantity.unitClass === 'percent')
      return overEach(carried.list, clause);
    return over(
      reachesStock(carried, input)
        ? carried.subject.replace(ADDITION, '') || carried.subject
        : carried.subject,
      clause,
    );
  }
  if (quantity.unitClass === 'count') return over('', clause);
  return over(topicOf(context, input.earlier.split(/[,;:。!?\n]/).at(-1) ?? '', false) ?? '', clause);
}

/** 居民收入扣除价格变化因素,实际增长…. */
const WITHOUT_PRICES = /(?:扣除|剔除)[^,]{2,12}(?:因素|影响)后?$/;
const ADDITION =
  /^(?:新引进|新登记|新建成|新建|新设|建成(?!区)|培育|引进|认定|创建)|(?:新增|净增|新登记|增加(?!值))/;

/** 新增市场主体2.1万户、达18.4万户: what is reached is the stock, not the addition. */
const reachesStock = (carried: Carried, { clause, quantity }: SubjectInput): boolean =>
  (carried.unitClass === quantity.unitClass || /总[量数]|累计/.test(clause.tailText)) &&
  (clause.tail.has('reach') || clause.change === 'riseTo') &&
  !clause.tail.has('rise');

/** Partial nouns that go on with the whole subject before: 新签项目72个、总投资200亿元. */
const GOES_ON =
  /^(?:总|其中)?(?:总|投资|计划|合同|协议|产|面积|建筑面积|金额|成交|交易|到位|年度|完成|床位|数量|规模)/;

/** 总数, 产量, 到位资金: a noun that needs another one before it. */
function ofPartialNoun(context: ReadingContext, input: SubjectInput, partial: string): SubjectReading {
  const { names } = context;
  const { clause, carried, group, pieces, plain } = input;
  const named = (subject: string, carriedOver: boolean): SubjectReading => ({
    subjects: [subject],
    clause,
    own: true,
    carriedOver,
  });
  const follows = carried !== null && !plain.includes(';');
  if (carried && follows) {
    // 新登记市场主体8120户、总数达6.2万户: the verb belongs to the first number only.
    for (let cut = 0; cut <= 4 && cut < carried.subject.length - 1; cut++) {
      const whole = carried.subject.slice(cut) + partial;
      if (names.endOf(whole)?.before === '') return named(whole, true);
    }
  }
  if (names.endOf(partial)?.before === '') return named(partial, false);
  const said = plain.slice(0, Math.max(0, plain.length - partial.length));
  // 增加值 belongs to whatever stands right before it; other partial nouns may take their head from further back.
  const spoken = `${partial === '增加值' || /投资/.test(partial) ? '' : input.earlier.slice(-24)}${carried?.subject ?? ''}${said}`;
  const near = /[一-龥]/.test(spoken.replace(clause.tailText, '')) ? spoken : input.earlier.slice(-30);
  const entry = names.withPartial(near.slice(-60), partial);
  if (entry) return named(entry.name, true);
  const trade = TRADES.exec(pieces.at(-2)?.replace(/^[、\s]+/, '') ?? '')?.[1] ?? '';
  if (group > 1 && trade !== '') return withParts(context, trade + partial, clause, group, true, true);
  const topic = partial === '增加值' && trade !== '' ? trade : nounBefore(pieces);
  const head = topic !== '' ? topic : carried && follows && GOES_ON.test(partial) ? carried.subject : '';
  return named(head + partial, head !== '');
}

/** 装备、材料产业转型步伐加快,增加值分别增长…: the trades that a clause begins with. */
const TRADES =
  /^(.{2,24}?(?:产业|行业|制造业|服务业|工业|企业|园区))(?=转型|步伐|发展|加快|提质|持续|快速|稳步|不断|蓬勃|势头|集聚|壮大)/;

/** Noun of the clause right before. */
const nounBefore = (pieces: readonly string[]): string => {
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
): SubjectReading {
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
  const base = trimmed.slice(-40);
  // 消费对经济增长的贡献率逐年提高 speaks of the contribution.
  if (
    inside &&
    inside.entry.dimension !== 'index' &&
    !/^的?(?:贡献|拉动|支撑|带动)/.test(base.slice(inside.end))
  ) {
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
