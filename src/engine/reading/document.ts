/** A whole text: folded, parted into reports, sections and sentences, read, and placed back into the text as loaded. */
import type { Dictionary } from '../lexicon/dictionary';
import type { IndicatorRecord, Report, Span } from '../record';
import { normalise, type NormalText } from '../text/normalise';
import { findReports, type ReportFrame } from '../text/reports';
import { endOfBody } from '../text/glossary';
import { SectionTracker, type Section } from '../text/sections';
import { sentencesOf } from '../text/sentences';
import type { Draft } from './draft';
import { factsOf, type Fact } from './facts';
import { announcesTargets, isTargetParagraph, readGoals } from './goals';
import { namesOf } from './identify';
import { isGroupLine, isRow, readTable, type TableRow } from './tables';
import { scopeGoingOn } from './scope';
import { readSentence } from './sentence';
import type { ReadingContext } from './context';

export function readDocument(raw: string, dictionary: Dictionary): Report[] {
  const folded = normalise(raw);
  const reports = new Map<string, { frames: ReportFrame[]; drafts: Draft[] }>();
  for (const frame of findReports(folded.text)) {
    // A report that stands on the page twice is one report, its facts having two places.
    const key = frame.area === '' ? `${frame.start}` : `${frame.area}|${frame.year}|${frame.document}`;
    const known = reports.get(key);
    const drafts = readReport(folded, frame, dictionary);
    if (known) {
      known.frames.push(frame);
      known.drafts.push(...drafts);
    } else reports.set(key, { frames: [frame], drafts });
  }
  return [...reports.values()].map(({ frames, drafts }) => reportOf(folded, frames, drafts));
}

function reportOf(folded: NormalText, frames: readonly ReportFrame[], drafts: readonly Draft[]): Report {
  const [first] = frames;
  const place = (start: number, end: number): Span => ({
    start: folded.origin[start],
    end: end > start ? folded.origin[end - 1] + 1 : folded.origin[start],
  });
  return {
    area: first.area,
    year: first.year,
    title: first.title,
    span: place(first.start, frames[frames.length - 1].end),
    records: factsOf(
      [...drafts].sort((a, b) => a.start - b.start),
      frames.length > 1,
    ).map((fact) => recordOf(fact, place)),
  };
}

function readReport(folded: NormalText, frame: ReportFrame, dictionary: Dictionary): Draft[] {
  const { text } = folded;
  const short = frame.area.replace(/(?:省|市|自治区|自治州|县|区|州|盟|旗)$/, '');
  const context: ReadingContext = {
    text,
    names: namesOf(dictionary),
    areaNames: frame.area === '全国' ? ['全国', '我国'] : [frame.area, short.length > 1 ? short : ''],
    national: frame.area === '全国',
    provincial: /(?:省|自治区|北京市|天津市|上海市|重庆市)$/.test(frame.area),
    planYear: frame.planYear ?? 0,
    bulletin: frame.document === 'bulletin',
  };
  const tracker = new SectionTracker(text, frame);
  const drafts: Draft[] = [];
  let paragraphStart = frame.start;
  /** Null until somebody has to know. */
  let targetParagraph: boolean | null = null;
  let announced = 0;
  // Items on lines of their own behind 主要预期目标是:
  let items = 0;
  let previous = { start: frame.start, end: frame.start };
  let rows: TableRow[] = [];
  let tableSection: Section | null = null;
  const closeTable = (): void => {
    if (rows.length > 1 && tableSection) drafts.push(...readTable(context, tableSection, rows));
    rows = [];
  };
  for (const sentence of sentencesOf(text, frame.start, endOfBody(text, frame))) {
    if (sentence.opens) {
      paragraphStart = sentence.start;
      targetParagraph = null;
      announced = 0;
    }
    const section = tracker.next(sentence);
    if (sentence.opens && isRow(text, sentence.start, sentence.end)) {
      tableSection = section;
      rows.push(sentence);
      continue;
    }
    if (rows.length > 0 && sentence.opens && isGroupLine(text, sentence.start, sentence.end)) continue;
    closeTable();
    const before = sentence.opens ? '' : text.slice(previous.start, previous.end);
    const goingOn = scopeGoingOn(text.slice(sentence.start, sentence.end), before, context);
    previous = sentence;
    const numbered = readSentence(
      context,
      sentence,
      section,
      Math.max(paragraphStart, sentence.start - 300),
      goingOn,
    );
    drafts.push(...numbered);
    const length = sentence.end - sentence.start;
    const closes = sentence.heading && !LISTED.test(text.slice(sentence.start, sentence.end));
    items = closes || length > 220 ? 0 : Math.max(0, items - 1);
    if (section.kind !== 'target') continue;
    targetParagraph ??= isTargetParagraph(
      text,
      paragraphStart,
      endOfParagraph(text, paragraphStart, frame.end),
    );
    if (!targetParagraph && items === 0) continue;
    if (announcesTargets(text.slice(sentence.start, sentence.end))) {
      announced = 1;
      if (/[:;]$/.test(text.slice(sentence.start, sentence.end))) items = 14;
    } else if (announced > 0) announced++;
    // The list is the announcing sentence and the few that go on with it, as long as they state figures of known indicators.
    const ends =
      announced === 0 || (announced > 3 && numbered.every(({ indicatorId }) => indicatorId === null));
    if (ends && items === 0) continue;
    drafts.push(
      ...readGoals({
        text,
        names: context.names,
        areaNames: context.areaNames,
        sentence,
        section,
        taken: numbered,
      }),
    );
  }
  closeTable();
  return drafts;
}

function endOfParagraph(text: string, from: number, last: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? last : Math.min(end, last);
}

/** ——单位GDP能耗完成省下达任务;: a line of the list, however short. */
const LISTED = /^[—•·●◆]|[;,]$/;

function recordOf(
  { draft, places, conflict }: Fact,
  place: (start: number, end: number) => Span,
): IndicatorRecord {
  const record: IndicatorRecord = {
    kind: draft.kind,
    indicatorId: draft.indicatorId,
    indicator: draft.indicator,
    measure: draft.measure,
    value: draft.value,
    upper: draft.upper,
    unit: draft.unit,
    bound: draft.bound,
    goal: draft.goal,
    stretch: draft.stretch,
    period: draft.period,
    basis: draft.basis,
    valueSpan: place(draft.start, draft.end),
    sentenceSpan: place(draft.sentenceStart, draft.sentenceEnd),
    flags: conflict ? [...draft.flags, 'conflict'] : draft.flags,
  };
  return places.length > 0
    ? { ...record, otherSpans: places.map((other) => place(other.start, other.end)) }
    : record;
}
