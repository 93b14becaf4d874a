/** Where the reports of a text begin, what they are called, whose they are and of which year. */
import { parseChineseNumeral } from '../reading/numerals';

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
const OPENER =
  /(?:我|受.{2,16}委托,?)(?:谨)?(?:代表|向)[^。;,\n]{0,20}?(?:政府|国务院|行政公署|行署|委托)?[^。;\n]{0,24}?(?:报告|汇报)(?:政府)?(?:工作)?/g;
const HELD =
  /(?:(\d{4}|[〇零○一二三四五六七八九]{4})年)(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,4})日,?(?:在)?(.{2,40}?)第?([一二三四五六七八九十\d]{1,4})届(?:人民代表大会|人大)/;
/** The date of a session in brackets or on a line of its own at the head. */
const DATE_LINE =
  /[(—](?:(\d{4}|[〇零○一二三四五六七八九]{4})年)(\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,4})日()/;
const AREA_NAME = /^[一-龥]{1,14}(?:省|自治区|市|自治州|州|地区|盟|自治县|县|区|旗|兵团|群岛)$/;

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
    const area = match ? areaFrom(match[2]) : '';
    if (match && area !== '') {
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
    planYear = planned === heldYear ? heldYear : heldYear + 1;
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

function yearOf(written: string): number | null {
  const year = /^\d{4}$/.test(written)
    ? Number(written)
    : Number(written.replace(/○/g, '〇').replace(/./gu, (char) => String(parseChineseNumeral(char) ?? '')));
  return year >= 1950 && year <= 2100 ? year : null;
}

/** 第十四个五年规划纲要 and “十四五”规划纲要 begin in 2021. */
function outlineYear(title: string): number | null {
  const ordinal =
    /第([一二三四五六七八九十]{1,3})个五年/.exec(title)?.[1] ??
    /“?([七八九十]|十[一二三四五六七])五”?(?:规划|计划|时期)?/.exec(title)?.[1];
  const number = ordinal ? parseChineseNumeral(ordinal) : null;
  return number === null ? null : 1996 + (number - 9) * 5;
}

/** 第十四届全国人民代表大会第三次会议: the 14th began in 2023, so its third session is that of 2025. */
function nationalYear(head: string): number | null {
  const match = /第?([一二三四五六七八九十]{1,3})届全国(?:人民代表大会|人大)第?([一二三四五])次会议/.exec(
    head,
  );
  if (!match) return null;
  return (
    1953 + ((parseChineseNumeral(match[1]) as number) * 5 + (parseChineseNumeral(match[2]) as number) - 1)
  );
}

const PLAN_YEAR =
  /((?:19|20)\d\d)年(?:的)?(?:全[市省区县州旗国]|政府|重点|主要|经济社会发展)*(?:主要|重点|工作|目标|任务|预期|发展)+(?:安排|任务|目标|打算|部署|要求|建议|要点|工作|是)/g;
const REVIEW_YEAR =
  /((?:19|20)\d\d)年(?:的)?(?:政府)?(?:主要)?工作(?:的)?(?:简要)?(?:回顾|总结|情况)|回顾((?:19|20)\d\d)年/g;
const THIS_YEAR =
  /((?:19|20)\d\d)年[,]?是[^。]{0,60}(?:开局|关键|攻坚|起步|收官|承上启下|决胜|深化|元年|重要)[^。]{0,12}(?:之)?(?:年|一年)/g;

/** Year the text plans for, told by its headings; null where none tells. */
function plannedYear(text: string, start: number, end: number): number | null {
  const span = /((?:19|20)\d\d)年?[到至—-]{1,2}((?:19|20)\d\d)年/.exec(
    text.slice(start, Math.min(end, start + 3000)),
  );
  if (
    span &&
    Number(span[2]) - Number(span[1]) === 4 &&
    /过去(?:的)?五年/.test(text.slice(start, start + 1500))
  )
    return Number(span[2]) + 1;
  const votes = new Map<number, number>();
  const vote = (year: number, weight: number): void => {
    votes.set(year, (votes.get(year) ?? 0) + weight);
  };
  const body = text.slice(start, Math.min(end, start + 60000));
  for (const match of body.matchAll(PLAN_YEAR)) vote(Number(match[1]), 3);
  for (const match of body.matchAll(REVIEW_YEAR)) vote(Number(match[1] ?? match[2]) + 1, 2);
  for (const match of body.matchAll(THIS_YEAR)) vote(Number(match[1]), 1);
  const best = [...votes].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
  if (best) return best[0];
  const years = [...body.matchAll(/((?:19|20)\d\d)年/g)]
    .map((match) => Number(match[1]))
    .filter((year) => year >= 1978 && year <= 2040);
  if (years.length === 0) return null;
  // Without headings: the last year that is named again and again is the one reviewed.
  const counts = new Map<number, number>();
  for (const year of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const reviewed = Math.max(...[...counts].filter(([, count]) => count >= most * 0.4).map(([year]) => year));
  return /过去的?(?:一|五)年|一年来|五年来|去年|今年/.test(body) ? reviewed + 1 : reviewed;
}

function areaOf(
  text: string,
  start: number,
  end: number,
  title: string | null,
  heldIn: string | null,
  head: string,
): string {
  const candidates: string[] = [];
  if (title)
    candidates.push(
      title
        .replace(/^.*?(?:标题|title|题目):/i, '')
        .replace(/^[-《\s]*(?:19|20)\d\d年(?:\d{1,2}月\d{1,2}日)?/, ''),
    );
  if (heldIn) candidates.push(heldIn);
  for (const candidate of candidates) {
    const area = areaFrom(candidate.replace(/第?[一二三四五六七八九十]+届.*$/, ''));
    if (area !== '') return area;
  }
  if (title && /(?:我国|全国)/.test(title)) return '全国';
  if (
    /(?:国务院总理|我代表国务院|全国人民代表大会|中华人民共和国)/.test(head.slice(0, 1500)) &&
    !/[一-龥]{2,8}人民政府(?:市长|省长|县长|区长|州长|主席)/.test(head)
  )
    return '全国';
  const signed =
    /([一-龥]{2,16}?)(?:人民政府)(?:代理|代|副)?(?:市长|省长|县长|区长|州长|盟长|旗长|主席)/.exec(head) ??
    /代表([一-龥]{2,14})人民政府/.exec(head);
  const signedArea = signed ? areaFrom(signed[1]) : '';
  if (signedArea !== '' && signedArea.length > 1) return signedArea;
  const office = /([一-龥]{2,8}(?:省|市|自治区|自治州|州|县|区|旗))(?:统计局|财政局|发展和改革)/.exec(
    head.slice(0, 300).replace(/\s/g, ''),
  );
  const officeArea = office ? areaFrom(office[1]) : '';
  if (officeArea !== '') return officeArea;
  const chief =
    /([一-龥]{2,8}(?:省|自治区|市|自治州|州|县|区|旗))(?:代理|代)?(?:省长|市长|县长|区长|州长|旗长|自治区主席)/.exec(
      head.slice(0, 800),
    );
  const chiefArea = chief ? areaFrom(chief[1]) : '';
  if (chiefArea !== '') return chiefArea;
  return areaFromBody(text.slice(start, Math.min(end, start + 40000)));
}

/** Last administrative unit of a name: 云岭市青石区 → 青石区; empty when it is none. */
export function areaFrom(name: string): string {
  const cleaned = name
    .replace(/^.*?(?:标题|title|题目):/i, '')
    .replace(/^.*(?:市长|省长|县长|区长|州长|盟长|旗长|主席)[一-龥]{0,4}?在(?=[一-龥]{2,})/, '')
    .replace(/[\s“”《》()*#——-]/g, '')
    .replace(/^(?:在|关于|\d{4}年度?|全文|最新|附|的)+/, '')
    .replace(/^.{0,12}?财政局关于/, '')
    .replace(/^[一-龥]{2,8}关于(?=[一-龥]{2})/, '')
    .replace(/^\([一-龥]{2,5}\)/, '')
    .replace(
      /(?:(?:人民)?政府工作报告|工作报告|\d{4}年度?|国民经济和社会发展|人民政府|人民代表大会|第?[一二三四五六七八九十]+届).*$/,
      '',
    )
    .replace(/的$/, '');
  if (cleaned === '全国' || cleaned === '中华人民共和国' || cleaned === '国务院' || cleaned === '中国')
    return '全国';
  const last =
    /^(?:[一-龥]{2,8}?(?:省|自治区|自治州|地区|盟|市|州))??((?:[一-龥]{1,12}?)(?:自治区|自治州|自治县|特别行政区|林区|新区|省|市|州|地区|盟|县|区|旗))$/.exec(
      cleaned,
    );
  const composed =
    /^(?:[一-龥]{2,7}(?:省|自治区|自治州|市|州|盟|地区))((?:[一-龥]{1,8})(?:自治县|市|县|区|旗))$/.exec(
      cleaned,
    );
  const area = composed?.[1] && composed[1].length >= 2 ? composed[1] : last?.[1];
  if (!area || !AREA_NAME.test(area) || area.length < 2) return '';
  return /^(?:全|我|本|各|该|这个|城|地|县|市)(?:市|省|区|县)$|届|^[按根遵]/.test(area) ? '' : area;
}

/** Who is spoken to or of at the end of a report: 52万云岭人民, 海内外云岭乡亲. Common nouns do not stand here. */
const PEOPLE_OF = /([一-龥]{2,3}?)(?:人民|儿女|乡亲|大地|父老|干部群众|新实践|实践新篇章|明天|特色实践)/g;
const SAID_OF =
  /(?:为|支持|关心|推动|现代化|谱写|驻|幸福|美丽|和美|魅力|实力|法治|平安|健康|文明|生态|建设新|展现|彰显着|映照着|共建)([一-龥]{2,3}?)(?:发展|建设|高质量|经济社会|各项|部队|新局面|现代化|改革|人(?![民才大均口])|新征程)/g;
const NO_NAME =
  /[的和与在对了是大新式全我市区县省加快高推各文产共同向于有等着及以把用为年化型性力量级]|人民|社会|经济|中国|国家|企业|项目|农村|城乡|旅游|领导|城市|产业|工业|农业|群众|干部|科技|创新|绿色|开放|和谐|健康|跨越|全面|统筹|事业|教育|卫生|交通|基础|继续|实现|转型|协调|民族|劳动|法治|平安|美丽|幸福|政治|改革|建设|发展|生态|党建|队伍|机关|国防|军民|设施|海内|海外|内外|港澳|世界|今后|未来|现代|特色|征迁|乡村|乡镇|集体|投资|民营|服务|市场|财政|信息|数字|安全|支持|奋进|保障|[一二三四五六七八九十]届|按照|提请|打造|提升|政府|首府|自治/;

const PROVINCES =
  /河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海/g;

/** An excerpt that never says its full name: its short name from what is said of it, its level from 全区, 全市. */
function areaFromBody(body: string): string {
  const levels = [...body.matchAll(/(?:全|我|向)(省|市|区|县|州|旗|盟)(?!域|级|直)/g)].map(
    (match) => match[1],
  );
  const governments = [...body.matchAll(/[,。、]?(省|市|区|县|州|旗)(?:政府|人大常委会)/g)].map(
    (match) => match[1],
  );
  const level = mostFrequent([...levels, ...governments]);
  if (!level) return '';
  if (level === '省') {
    const province = mostFrequent([...body.matchAll(PROVINCES)].map((match) => match[0]));
    return province ? province + level : '';
  }
  const full = mostFrequent(
    [
      ...body.matchAll(
        new RegExp(
          `(?:^|[,。、;:的为向对在是把建设动]|代表)([一-龥]{2,3}${level})(?:人民政府|经济社会)`,
          'g',
        ),
      ),
    ]
      .map((match) => match[1])
      .filter((name) => !NO_NAME.test(name.slice(0, -1))),
  );
  if (full) return full;
  const counts = new Map<string, number>();
  for (const [pattern, weight] of [
    [PEOPLE_OF, 4],
    [SAID_OF, 1],
  ] as const) {
    for (const match of body.matchAll(pattern)) {
      // 52万云岭人民: a number's last character is not part of the name.
      const name = match[1].replace(/^[万余多亿]/, '');
      const inner = name.slice(1);
      // 海内外云岭乡亲: the shorter name counts where it stands alone far more often.
      if (
        name.length === 3 &&
        body.split(inner).length - 1 >= 1.5 * (body.split(name).length - 1) &&
        !NO_NAME.test(inner)
      )
        counts.set(inner, (counts.get(inner) ?? 0) + weight);
      else if (name.length > 1 && !NO_NAME.test(name.replace(/^新/, '')))
        counts.set(name, (counts.get(name) ?? 0) + weight);
    }
  }
  for (const [name, votes] of counts) counts.set(name, votes * Math.min(body.split(name).length - 1, 30));
  const name = [...counts].sort((x, y) => y[1] - x[1])[0]?.[0];
  return name ? name + level : '';
}

function mostFrequent(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
