/** Where the reports of a text begin, what they are called, whose they are and of which year. */
import { parseChineseNumeral } from '../reading/numerals';
import { areaFrom, areaOf } from './reportArea';
import { nationalYear, outlineYear, plannedYear, plansFor, yearOf } from './reportYear';

export type DocumentKind = 'work-report' | 'bulletin' | 'budget' | 'plan-report' | 'outline';

export interface ReportFrame {
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly area: string;
  /** Year in which the report is given. */
  readonly year: number | null;
  /** Year it plans for. */
  readonly planYear: number | null;
  readonly document: DocumentKind;
  /** The year that 今年 means: a report given in December speaks of the year that ends. */
  readonly thisYear: number | null;
}

const TITLE_WORDS =
  /(?:政府工作报告|(?:统计|普查|数据|调查)(?:主要)?(?:数据)?的?公报|运行情况|预算(?:草案)?的?报告|预算执行情况|计划(?:草案)?的?报告|计划执行情况|规划(?:和.{2,14})?纲要|计划纲要)/;
const YEARED_TITLE =
  /^(?:(\d{4})年)?(.{2,24}?)(?:(?:人民)?政府工作报告|国民经济和社会发展统计公报)(?:\(.{0,20}\)|全文|原文)?$/;
/** 云岭市2022年教育事业发展统计公报, 2023年度云岭市人力资源和社会保障事业发展统计公报. */
const DEPARTMENT_TITLE =
  /^(?:\d{4}年度?)?([一-龥]{1,12}?(?:省|自治区|市|州|县|区|旗|盟))(?:\d{4}年度?)?[一-龥]{2,20}统计公报$/;
const OPENER =
  /(?:我|受.{2,16}委托,?)(?:谨)?(?:代表|向)[^。;,\n]{0,20}?(?:政府|国务院|行政公署|行署|委托)?[^。;\n]{0,24}?(?:报告|汇报)(?:政府)?(?:工作)?/g;
const HELD =
  /(?:(\d{4}|[〇零○一二三四五六七八九]{4})年)(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,4})日,?(?:在)?(.{2,40}?)第?([一二三四五六七八九十\d]{1,4})届(?:人民代表大会|人大)/;
/** The date of a session in brackets or on a line of its own at the head. */
const DATE_LINE =
  /[(—](?:(\d{4}|[〇零○一二三四五六七八九]{4})年)(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,4})日()/;

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Frames of all reports of a folded text, in order. */
export function findReports(text: string): ReportFrame[] {
  if (text.trim() === '') return [];
  const lines = shortLines(text);
  const starts = reportStarts(text, lines);
  if (starts.length < 2) return [frameOf(text, 0, text.length, lines)];
  return starts.map((start, index) => frameOf(text, start, starts[index + 1] ?? text.length, lines));
}

function shortLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start < text.length) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    if (end - start <= 70 && end > start)
      lines.push({ start, end, text: text.slice(start, end).replace(/[\t ]/g, '') });
    start = end + 1;
  }
  return lines;
}

/** One start for each report: at its title, or at its opening words where it has none. */
function reportStarts(text: string, lines: readonly Line[]): number[] {
  const titled: { start: number; key: string }[] = [];
  for (const line of lines) {
    const match = YEARED_TITLE.exec(line.text);
    const area = match ? areaFrom(match[2]) : areaFrom(DEPARTMENT_TITLE.exec(line.text)?.[1] ?? '');
    if (area !== '') {
      const key = `${area} ${/(?:19|20)\d\d/.exec(line.text)?.[0] ?? ''}`;
      if (titled.at(-1)?.key !== key) titled.push({ start: line.start, key });
    }
  }
  const openers: number[] = [];
  for (const match of text.matchAll(OPENER)) {
    if (openers.length === 0 || match.index - openers[openers.length - 1] > 1500) openers.push(match.index);
  }
  const distinct = new Set(titled.map(({ key }) => key));
  if (distinct.size < 2 && openers.length < 2) return [];
  const starts = new Set<number>();
  for (const [index, { start }] of titled.entries()) {
    // Titles in a table of contents have no text of their own.
    if ((titled[index + 1]?.start ?? text.length) - start > 600) starts.add(start);
  }
  for (const [index, opener] of openers.entries()) {
    const after = openers[index - 1] ?? -1;
    const known = [...starts].some((start) => start > after && start <= opener);
    if (known) continue;
    const title = lines.findLast(
      (line) =>
        line.end <= opener && line.start > Math.max(after, opener - 800) && TITLE_WORDS.test(line.text),
    );
    const opening = text.lastIndexOf('各位代表', opener);
    starts.add(title?.start ?? (opening > after && opener - opening < 60 ? opening : opener));
  }
  return [...starts].sort((a, b) => a - b);
}

function frameOf(text: string, start: number, end: number, lines: readonly Line[]): ReportFrame {
  const head = text.slice(start, Math.min(end, start + 3000));
  const own = lines.filter((line) => line.start >= start && line.start < Math.min(end, start + 3000));
  const titleLine =
    own.find((line) => TITLE_WORDS.test(line.text) && !/[。,;>]|当前位置|您的位置|首页/.test(line.text)) ??
    null;
  const title = titleLine ? titleLine.text : titleInLine(head);
  const opening = head.slice(0, 2500).replace(/[\n\t *]/g, '');
  const held = HELD.exec(opening) ?? DATE_LINE.exec(opening.slice(0, 500));
  const document = documentKind(title, head);
  const heldYear = held ? yearOf(held[1]) : null;
  const heldMonth = held ? (parseChineseNumeral(held[2]) ?? Number(held[2])) : 1;
  const titleYear = title
    ? Number(/(\d{4})年|\(((?:19|20)\d\d)\)/.exec(title)?.slice(1).find(Boolean) ?? NaN)
    : NaN;
  const area = areaOf(text, start, end, title, held?.[3] ?? null, head);
  const national = area === '全国' ? nationalYear(head) : null;
  const planned = plannedYear(text, start, end);
  const titled = Number.isNaN(titleYear) ? null : titleYear;
  // A report titled 2023 and given in December 2022 is that of 2023; one titled 2007 and given in January 2008 that of 2008.
  const dated = heldYear !== null && titled === heldYear + 1 && heldMonth >= 10 ? titled : heldYear;
  let year = dated ?? titled ?? national ?? planned ?? null;
  // The date of a web page, or a title that counts by the year reviewed, yields to the headings of the text.
  if (titled !== null && planned !== null) {
    if (heldYear !== null && heldYear > titled + 1 && planned === titled) year = titled;
    if (heldYear === null && planned === titled + 1 && plansFor(text.slice(start, end), planned))
      year = planned;
  }
  let planYear = year;
  const term = document === 'outline' ? outlineYear(title ?? head.slice(0, 200)) : null;
  const signedYear = Number(/((?:19|20)\d\d)年\d{1,2}月/.exec(head.slice(0, 300))?.[1] ?? NaN);
  const drafted = title ? [...title.matchAll(/((?:19|20)\d\d)年/g)].map((match) => Number(match[1])) : [];
  if (term !== null) year = planYear = term;
  else if (document === 'bulletin' && Number.isNaN(titleYear) && !Number.isNaN(signedYear))
    year = planYear = signedYear;
  else if (document === 'budget' && drafted.length > 0) {
    // 2022年预算执行情况和2023年预算草案 plans for 2023; 2020年上半年预算执行情况 reviews 2020.
    year = drafted[drafted.length - 1];
    planYear = /草案/.test(title ?? '') ? year : year + 1;
  } else if (document === 'bulletin' && !Number.isNaN(titleYear)) {
    planYear = titleYear + 1;
    year = PART_OF_YEAR.test(title ?? '') ? titleYear : (heldYear ?? titleYear + 1);
  } else if (heldYear !== null && year === heldYear && heldMonth >= 10) {
    planYear = planned === heldYear && heldMonth < 12 ? heldYear : heldYear + 1;
    if (heldMonth === 12) year = planYear;
  }
  return {
    start,
    end,
    title,
    area,
    year,
    planYear,
    document,
    thisYear: heldYear !== null && heldMonth >= 10 ? heldYear : planYear,
  };
}

/** Title at the head of a text that is one single line. */
function titleInLine(head: string): string | null {
  const match = /^[^。,;:\n]{0,30}?(?:政府工作报告|统计公报)/.exec(head);
  return match ? match[0].trim() : null;
}

/** 统计公报, 普查主要数据公报, 上半年国民经济运行情况: results only. */
const BULLETIN =
  /(?:统计|普查|数据|调查)(?:主要)?(?:数据)?的?公报|(?:经济|财政|工业|社会发展)[^,。;]{0,6}运行情况(?!.*(?:安排|建议|计划))/;
/** A part of a year: the bulletin is of the year in which it is given. */
const PART_OF_YEAR = /上半年|前[一二三]季度|[一二三]季度|\d{1,2}[-—至]\d{1,2}月/;

function documentKind(title: string | null, head: string): DocumentKind {
  const said = title ?? head.slice(0, 200);
  // A bulletin whose title was lost is signed by the statistics office.
  if (title === null && /(?:统计局|调查队)/.test(head.slice(0, 300)) && /初步核算/.test(head))
    return 'bulletin';
  if (BULLETIN.test(said)) return 'bulletin';
  if (/政府工作报告/.test(said)) return 'work-report';
  if (/预算/.test(said)) return 'budget';
  if (/计划执行情况|计划(?:草案)?的?报告/.test(said)) return 'plan-report';
  if (/(?:规划|计划).{0,16}纲要/.test(said)) return 'outline';
  return 'work-report';
}
