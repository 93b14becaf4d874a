/** What stands between the last boundary and a number: leading cues, subject, trailing cues. */
import { LEAD_CUES, TAIL_CUES, type CueClass } from '../lexicon/cues';
import { trieOfRows } from './words';

const TAIL = trieOfRows(TAIL_CUES, true);
const LEAD = trieOfRows(LEAD_CUES, false);
const YEAR_AHEAD =
  /^(?:截至|截止|到|至|从|自|在)?(?:19|20)\d\d(?:[-—~至](?:19|20)\d\d)?(?:年度|年末|年底|年初|年|)(?:前|以前|时|间|期间)?/;
/** Numbers of items: 1)税收收入, 3、…, (二)…. */
const ITEM_AHEAD = /^(?:\(?\d{1,2}[)、.](?!\d)|\(?[一二三四五六七八九十]{1,3}[)、](?![二三](?:、|产)))/;
const MONTH_AHEAD =
  /^(?:在[一-龥]{2,9})?率先(?:基本)?(?:实现|完成)|^(?:近|未来|今后|过去|最近)[两二三四五十]年(?:来|间|内)?|^[两二三四五十]年(?:来|间|内|里)|^(?:\d{1,2}[-—~至])?\d{1,2}月(?:份|底|末)?(?:\d{1,2}日)?|^(?:“?十[一二三四五六]五”?|“[八九十]五”)(?:期间|时期|期末|末)?|^(?:第[一二三四五六七八九十]届|本届)(?:政府)?(?:任期内?|末)?/;

/** Years between verb and number, and comparisons with an earlier period: 增加到2020年的, 比“十二五”末, 较2019年. */
const DATED_TAIL =
  /(?:(?:比|较|与|同)(?:(?:“?十[一二三四五]五”?|“[八九十]五”)(?:末|时期|期间|同期|初)?|(?:19|20)\d\d年(?:末|底|同期|初)?|上届末?|[一二三四五]年前|届初|任期初|上(?:一)?个?五年|前五年|上(?:一)?届(?:政府)?(?:任期|时期)?)(?:年)?(?:的)?(?:相比)?(?:实际|名义)?,?|在(?:19|20)\d\d年(?:的)?(?:基础上|基数上)|(?:19|20)\d\d年(?:末|底|度)?的?|(?:去年|上年|[两二三四五六七八十]年前|“?十[一二三四五]五”?(?:末|初|期末)|上届末|届初|上(?:一)?个?五年|上(?:一)?届政府)的)$/;

/** Last characters of what DATED_TAIL matches. */
const MAY_DATE = new Set([...'年末底度的期初前间时五”比实际名义,上'].map((char) => char.charCodeAt(0)));

/** 争取上级资金20亿元, 争取用地指标2.8万亩: to obtain, not to wish for. */
export const OBTAINED =
  /^(?:积极|努力|全力)?争取(?=[^,;。]{0,12}(?:资金|债券|债|指标|补助|贷款|授信|试点|用地)|(?:上级|中央|国家|省级|市级|各类|更多)[^,;。]{0,8}项目)/;

/** What the cues of a clause say: a set of a few classes, of which there are thousands in a text. */
export class Cues {
  private bits = 0;
  add(cue: CueClass): void {
    this.bits |= BIT[cue];
  }
  has(cue: CueClass): boolean {
    return (this.bits & BIT[cue]) !== 0;
  }
  get empty(): boolean {
    return this.bits === 0;
  }
}

const BIT = Object.fromEntries(Object.keys(TAIL_CUES).map((cue, place) => [cue, 1 << place])) as Record<
  CueClass,
  number
>;

export interface ClauseReading {
  /** Noun phrase without cues; empty when the clause has none of its own. */
  readonly subject: string;
  /** Cues between subject and number, from the number backwards. */
  readonly tail: Cues;
  /** The cue nearest to the number that is a verb of change, if any. */
  readonly change: 'rise' | 'fall' | 'riseTo' | 'fallTo' | null;
  /** The verb of change stands before its object: 压减“三公”经费6%. */
  readonly changeLeads: boolean;
  /** The words peeled off between subject and number. */
  readonly tailText: string;
  readonly lead: Cues;
  readonly leadText: string;
}

const CHANGE_AHEAD = /^(?:压减|压缩|压降|削减|缩减|降低|减少|提高|下调)(?=[一-龥“])/;
const FALLS_AHEAD = /[压降减缩削]/;

/** Reads a clause that ends where a number begins. */
export function readClause(clause: string): ClauseReading {
  const tail = new Cues();
  let change: ClauseReading['change'] = null;
  let end = clause.length;
  for (;;) {
    const dated = MAY_DATE.has(clause.charCodeAt(end - 1))
      ? DATED_TAIL.exec(clause.slice(Math.max(0, end - 22), end))
      : null;
    if (dated) {
      if (/^[比较与同]/.test(dated[0])) tail.add('compare');
      end -= dated[0].length;
      continue;
    }
    const match = TAIL.longest(clause, 0, end);
    if (!match || match.value === 'stop') break;
    tail.add(match.value);
    if (change === null && isChange(match.value)) change = match.value;
    end -= match.length;
  }
  const lead = new Cues();
  let start = 0;
  while (start < end) {
    const match = LEAD.longest(clause, start, end);
    if (match) {
      if (match.value === 'stop' || (match.value === 'wish' && OBTAINED.test(clause.slice(start, end))))
        break;
      lead.add(match.value);
      start += match.length;
      continue;
    }
    const ahead = clause.slice(start, Math.min(end, start + 16));
    const item = ITEM_AHEAD.exec(ahead);
    if (item) {
      start += item[0].length;
      continue;
    }
    const time = YEAR_AHEAD.exec(ahead) ?? MONTH_AHEAD.exec(ahead);
    if (!time) break;
    start += time[0].length;
  }
  const verb = change === null ? CHANGE_AHEAD.exec(clause.slice(start, end)) : null;
  if (verb && tail.empty) {
    change = FALLS_AHEAD.test(verb[0]) ? 'fall' : 'rise';
    start += verb[0].length;
  }
  return {
    changeLeads: verb !== null,
    subject: clause.slice(start, end),
    tail,
    change,
    tailText: clause.slice(end),
    lead,
    leadText: clause.slice(0, start),
  };
}

const isChange = (cue: CueClass): cue is 'rise' | 'fall' | 'riseTo' | 'fallTo' =>
  cue === 'rise' || cue === 'fall' || cue === 'riseTo' || cue === 'fallTo';
