/** Reads the records of one sentence: number by number, each with the clause in front of it and what earlier clauses left behind. */
import type { Measure } from '../record';
import type { Section } from '../text/sections';
import type { Sentence } from '../text/sentences';
import { withoutAsides } from './asides';
import { readClause, type ClauseReading } from './clause';
import type { Carried, ReadingContext } from './context';
import { splitSubjects } from './distribution';
import type { Draft } from './draft';
import { makeDrafts } from './drafting';
import { consumedBehind, DISTRIBUTING, groupFrom, nextOfList, sharedBounds } from './lists';
import { readMeasure } from './measures';
import { LEADING_VERB, nounBehind } from './names';
import { readNumbers } from './quantities';
import type { Quantity } from './quantity';
import { baselineOf, carriedFrom, goesOnWithStarts } from './rises';
import { roleOf } from './roles';
import { scopeAfter } from './scope';
import { wholesAndParts } from './wholes';
import { stretchOf } from './stretch';
import { subjectsOf, type SubjectInput, type SubjectReading } from './subjects';

const WINDOW = 160;
const AHEAD = 60;
/** How far back words are looked for that date a number. */
const BACK = 120;
const PLANNED_ASIDE = /^(?:年度|年初|全年|预期|原)*(?:目标|计划|任务|预期)(?:值)?(?:为|是)?$/;
/** Marks between the clauses of a sentence; —— parts them as well. */
const BOUNDARY = new Uint8Array(65536);
for (const char of ',;:!?。(\t') BOUNDARY[char.charCodeAt(0)] = 1;
const DASH = '—'.charCodeAt(0);
/** 累计完成投资696亿元,实现零售额729亿元,年均分别增长…: both are sums. */
const SHARED_BEHIND = /^,[^;。]{0,16}分别/;

/** Clauses of a stretch of a sentence, empty ones kept. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const dashes = code === DASH && text.charCodeAt(at + 1) === DASH;
    if (!dashes && BOUNDARY[code] === 0) continue;
    pieces.push(text.slice(from, at));
    if (dashes) at++;
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Records stated with numbers in a sentence; `earlierStart` begins the text of the paragraph before it; `goingOn` is the part of the
 * area that the sentence before spoke of and this one goes on with. */
export function readSentence(
  context: ReadingContext,
  sentence: Sentence,
  section: Section,
  earlierStart: number,
  goingOn = '',
): Draft[] {
  const { text } = context;
  const { quantities, years } = readNumbers(text, sentence.start, sentence.end);
  if (quantities.length === 0) return [];
  const drafts: Draft[] = [];
  /** Figures that 其中 leads in: parts of one before. */
  const parts: Draft[] = [];
  const inQuotes = quotedPlaces(text, sentence.start, sentence.end);
  const values: { quantity: Quantity; role: 'value' | 'rank' }[] = [];
  let taken = sentence.start;
  for (const quantity of quantities) {
    const before = text.slice(Math.max(taken, quantity.start - WINDOW), quantity.start);
    const after = text.slice(quantity.boundEnd, Math.min(sentence.end, quantity.boundEnd + AHEAD));
    const role = roleOf(
      quantity,
      before,
      after,
      inQuotes(quantity.start, quantity.end),
      values.at(-1)?.quantity ?? null,
    );
    if (role === 'value' || role === 'rank') {
      values.push({ quantity, role });
      taken = quantity.boundEnd;
    } else if (role === 'aside') taken = quantity.boundEnd;
  }
  const stated = values.map((value) => value.quantity);
  let carried: Carried | null = null as Carried | null;
  let stretch = false;
  let segmentStart = sentence.start;
  /** The number before was the start of a rise that is no figure of its own. */
  let starting = false;
  /** The rise whose start has been read: its year (0 where it has none), and whether its end has been read as well. */
  let rise: { readonly year: number; readonly ended: boolean } | null = null;
  const recent: string[] = [];
  let scope = goingOn;
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
    const pieces = piecesOf(plain);
    const lastPiece = withoutAsides(pieces[pieces.length - 1]);
    let clause = readClause(lastPiece.replace(/^[、\s]+/, ''));
    const after = text.slice(
      quantity.boundEnd,
      Math.min(values[index + 1]?.quantity.start ?? sentence.end, quantity.boundEnd + AHEAD),
    );
    const group = groupFrom(text, stated, index);
    if (starting && goesOnWithStarts(plain)) {
      segmentStart = quantity.boundEnd;
      continue;
    }
    const behind = text.slice(quantity.boundEnd, Math.min(sentence.end, quantity.boundEnd + AHEAD));
    const about: SubjectInput = {
      recent,
      pieces,
      clause,
      quantity,
      after,
      carried,
      group,
      earlier: text.slice(earlierStart, Math.max(earlierStart, segmentStart)).slice(-200),
      plain,
    };
    const baseline = baselineOf(lastPiece, behind, quantity, carried, group, context.names);
    if (baseline) {
      const year: number = baseline.dated
        ? (years.findLast(({ end }) => end <= quantity.start)?.to ?? 0)
        : (rise?.year ?? 0);
      rise = { year, ended: false };
      // 生产总值连上台阶,从“十三五”末的700亿元增至…: the subject stands in a clause before.
      carried = baseline.carried ?? startOf(context, { ...about, clause: { ...clause, subject: '' } });
    }
    starting = baseline !== null && !baseline.dated;
    if (starting) {
      segmentStart = quantity.boundEnd;
      continue;
    }
    // 由2010年的162.4亿元增加到…: the start of the rise is itself a dated figure.
    if (baseline) clause = { ...clause, subject: '' };
    scope = scopeAfter(scope, pieces, context);
    stretch = stretchOf(
      stretch,
      /[;。]/.test(plain) ? piecesOf(plain.split(/[;。]/).at(-1)!) : pieces,
      lastPiece,
      clause,
    );
    const ownStretch = stretch || clause.tail.has('wish');
    const joined: boolean =
      carried !== null && index > 0 && DISTRIBUTING.test(plain) && !plain.includes('其中');
    let read: SubjectReading =
      joined && carried
        ? { subjects: [nextOfList(carried, quantity)], clause: carried.clause, own: false, carriedOver: true }
        : subjectsOf(context, { ...about, clause, carried });
    const measureClause: ClauseReading = joined && carried ? carried.clause : read.clause;
    const phrase = joined && carried ? carried.subject + carried.clause.tailText : lastPiece;
    const measured = readMeasure(quantity, measureClause, phrase, after);
    // 增长6.8%(年度目标6%以上): the plan's figure is of the same kind.
    const planned = carried !== null && PLANNED_ASIDE.test(lastPiece) && segment.includes('(');
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
        : read.compared
          ? 'gap'
          : carried && (carriedMeasure || (planned && carried.unitClass === quantity.unitClass))
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
      listItem: /^(?:、|和|与|及|以及)|其中/.test(plain),
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
      years: named.length === 0 ? named : named.filter((year) => year.end <= quantity.start),
      before: text.slice(Math.max(sentence.start, quantity.start - BACK), quantity.start),
      behind: text.slice(quantity.boundEnd, Math.min(sentence.end, quantity.boundEnd + BACK)),
      total:
        carried !== null &&
        (carried.clause.lead.has('total') || carried.clause.tail.has('total')) &&
        /^[、,]?实现/.test(plain) &&
        SHARED_BEHIND.test(text.slice(quantity.boundEnd, Math.min(sentence.end, quantity.boundEnd + AHEAD))),
      since:
        rise?.ended &&
        !read.own &&
        measure === 'growth' &&
        (clause.change === 'rise' || clause.change === 'fall')
          ? rise.year
          : null,
      lastPiece,
      joined,
      carried,
      nextFollows:
        values[index + 1] !== undefined &&
        values[index + 1].quantity.start - quantity.boundEnd < 30 &&
        !/[,;。、:]/.test(text.slice(quantity.boundEnd, values[index + 1].quantity.start)),
    });
    drafts.push(...made.drafts);
    if (rise) rise = { ...rise, ended: !baseline && (rise.ended ? !read.own : true) };
    if (plain.includes('其中')) parts.push(...made.drafts);
    if (made.subject !== '' && recent.at(-1) !== made.subject && measure !== 'rank')
      recent.push(made.subject);
    if (made.behind) segmentStart += consumedBehind(after);
    const shared: string[] =
      joined && carried
        ? carried.list
        : group > 1 || read.subjects.length > 1
          ? read.subjects.length > 1
            ? read.subjects
            : splitSubjects(read.subjects[0], group, context.names)
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
  return sharedBounds(text, wholesAndParts(drafts, parts));
}

/** What the start of a rise leaves when its own clause names nobody; null where no clause before does. */
function startOf(context: ReadingContext, about: SubjectInput): Carried | null {
  const [subject] = subjectsOf(context, about).subjects;
  return subject ? carriedFrom(subject, about.clause, about.quantity, about.group, context.names) : null;
}

const [OPEN_QUOTE, CLOSE_QUOTE, OPEN_TITLE, CLOSE_TITLE] = [...'“”《》'].map((char) => char.charCodeAt(0));

/** Whether a place stands inside “ ” or 《 》 of the sentence. */
function quotedPlaces(text: string, from: number, to: number): (start: number, end: number) => boolean {
  const spans: [number, number][] = [];
  let open = -1;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_QUOTE || code === OPEN_TITLE) open = at;
    else if ((code === CLOSE_QUOTE || code === CLOSE_TITLE) && open >= 0) {
      if (at - open <= 40) spans.push([open, at]);
      open = -1;
    }
  }
  if (spans.length === 0) return () => false;
  return (start, end) => spans.some(([left, right]) => start > left && end <= right);
}
