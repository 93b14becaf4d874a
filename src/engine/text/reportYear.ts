/** The year of a report: told by its title, its session or its headings. */
import { parseChineseNumeral } from '../reading/numerals';

export function yearOf(written: string): number | null {
  const year = /^\d{4}$/.test(written)
    ? Number(written)
    : Number(written.replace(/○/g, '〇').replace(/./gu, (char) => String(parseChineseNumeral(char) ?? '')));
  return year >= 1950 && year <= 2100 ? year : null;
}

/** 第十四个五年规划纲要 and “十四五”规划纲要 begin in 2021. */
export function outlineYear(title: string): number | null {
  const ordinal =
    /第([一二三四五六七八九十]{1,3})个五年/.exec(title)?.[1] ??
    /“?([七八九十]|十[一二三四五六七])五”?(?:规划|计划|时期)?/.exec(title)?.[1];
  const number = ordinal ? parseChineseNumeral(ordinal) : null;
  return number === null ? null : 1996 + (number - 9) * 5;
}

/** 第十四届全国人民代表大会第三次会议: the 14th began in 2023, so its third session is that of 2025. */
export function nationalYear(head: string): number | null {
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

/** Whether headings of the text plan for the year and review the one before it. */
export function plansFor(text: string, year: number): boolean {
  const headings = text.split('\n').filter((line) => line.length <= 40);
  return (
    headings.some((line) => line.includes(`${year}年`) && /目标|任务|安排|部署|要求/.test(line)) &&
    headings.some((line) => line.includes(`${year - 1}年`) && /回顾|总结/.test(line))
  );
}

/** Year the text plans for, told by its headings; null where none tells. */
export function plannedYear(text: string, start: number, end: number): number | null {
  const span = /((?:19|20)\d\d)年?[到至—-]{1,2}((?:19|20)\d\d)年/.exec(
    text.slice(start, Math.min(end, start + 3000)),
  );
  if (
    span &&
    Number(span[2]) - Number(span[1]) === 4 &&
    /过去(?:的)?五年/.test(text.slice(start, start + 1500))
  )
    return Number(span[2]) + 1;
  // 大会作关于…第十一个五年规划纲要的报告 is given in the first year of that plan.
  const outlined = /第(?:[七八九十]|十[一二三四五六七])个五年(?:规划|计划)[^。]{0,20}的报告/.exec(
    text.slice(start, Math.min(end, start + 600)),
  );
  const outlineStart = outlined ? outlineYear(outlined[0]) : null;
  if (outlineStart !== null) return outlineStart;
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
