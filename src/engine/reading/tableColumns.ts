/** What the head of a table says of its columns: 类别 · 指标 · 单位 · 2020年 · 2025年 · 年均增长[累计] · 属性. */
import { unitAt } from '../lexicon/measureWords';
import type { Basis, Period, RecordKind } from '../record';
import type { Section } from '../text/sections';

export interface Cell {
  readonly text: string;
  readonly start: number;
}

export interface Column {
  readonly kind: RecordKind;
  readonly period: Period;
  readonly basis: Basis;
  /** The figures are rates of growth, whatever the row is called. */
  readonly growth: boolean;
  /** Figures in brackets add up or change over the years of the period. */
  readonly overYears: boolean;
  /** Unit that the head says; empty where the row says it. */
  readonly unit: string;
}

/** From where a head is understood. */
export interface TableStandpoint {
  readonly planYear: number;
  /** The year that the line above the table names; 0 where it names none. */
  readonly year: number;
  readonly section: Section;
}

export interface Head {
  /** Null for a column without figures that could be records. */
  readonly columns: readonly (Column | null)[];
  readonly name: number;
  /** −1 where units stand with the names. */
  readonly unit: number;
  /** The first column groups the rows, and may be missing in a row that goes on with its group. */
  readonly grouped: boolean;
}

const HEAD =
  /指标|名称|项目|科目|类别|单位|目标|计划|预算|完成|实际|执行|决算|增长|增速|同比|年均|属性|序号|(?:19|20)\d\d年/;
const NAME = /指标|名称|项目|科目/;
const GROUP = /^(?:类别|分类|类型|领域|方面|维度|序号|编号|[^名指]{0,2}序号)$/;
/** 完成年度目标%, 为预算的%, 属性, 备注: say something of the figures beside them. */
const NOT_A_FIGURE =
  /完成率|占比|比重|进度|差距|位次|备注|属性|类别|序号|说明|责任|排名|达标|完成.{0,5}(?:目标|计划|预算|任务).{0,3}(?:%|比|情况)|[为占达].{0,3}(?:预算|计划|目标).{0,3}(?:%|比)/;
const AIMED = /目标|计划|预期|任务|预算/;
const REACHED = /实际|完成|实绩|执行|预计|数值|绝对数|总量|全年|累计|决算|现状|基期|基数/;
const GROWTH = /增长|增速|同比|比上年|增幅|涨幅|±|增减/;
const AVERAGE = /年均|年平均/;
/** [累计], 年均/累计, 五年累计, 累计提高; but 累计完成 is what the year has reached. */
const OVER_YEARS = /[[/(〔]累计|累计[\])〕/]|[五三]年累计|累计(?:变化|提高|增加|降低|值)|^累计$/;

/** @returns null for a row that is no head */
export function headOf(
  row: readonly Cell[],
  isFigure: (text: string) => boolean,
  standpoint: TableStandpoint,
): Head | null {
  if (row.filter(({ text }) => HEAD.test(text)).length < 2 || row.slice(1).some(({ text }) => isFigure(text)))
    return null;
  const { planYear } = standpoint;
  const named = row.findIndex(({ text }) => NAME.test(text) && !NOT_A_FIGURE.test(text));
  const name = named >= 0 ? named : row.findIndex(({ text }) => !GROUP.test(text));
  const years = row.map(({ text }) => yearIn(text)).filter((year) => year > 0);
  const span = {
    from: Math.max(0, ...years.filter((year) => year < planYear)) + 1,
    to: Math.max(0, ...years),
  };
  const overall = span.from > 1 && span.to > span.from ? span : { from: planYear, to: planYear + 4 };
  let last: Column | null = null;
  const columns = row.map(({ text }, index) => {
    if (index === name || /单位/.test(text) || NOT_A_FIGURE.test(text)) return null;
    const column = columnOf(text, standpoint, overall, last);
    if (column) last = column;
    return column;
  });
  return {
    columns,
    name,
    unit: row.findIndex(({ text }) => /单位/.test(text)),
    grouped: name > 0 && GROUP.test(row[0]!.text),
  };
}

function columnOf(
  said: string,
  { planYear, year: captioned, section }: TableStandpoint,
  overall: Period,
  last: Column | null,
): Column | null {
  const written = yearIn(said);
  const unit = unitIn(said);
  const overYears = OVER_YEARS.test(said);
  if (overYears || AVERAGE.test(said)) {
    const range = /((?:19|20)\d\d)年?[-—~至]{1,2}((?:19|20)\d\d)/.exec(said);
    const period = range ? { from: Number(range[1]), to: Number(range[2]) } : overall;
    const kind = planYear > 0 && period.to >= planYear ? 'target' : 'result';
    return {
      kind,
      period,
      basis: AVERAGE.test(said) ? 'average' : 'cumulative',
      growth: AVERAGE.test(said),
      overYears,
      unit,
    };
  }
  const growth = GROWTH.test(said);
  const aimed = AIMED.test(said);
  if (written === 0 && !aimed && !REACHED.test(said) && !(growth && last)) return null;
  const kind: RecordKind = aimed
    ? 'target'
    : REACHED.test(said)
      ? 'result'
      : written > 0
        ? planYear > 0 && written >= planYear
          ? 'target'
          : 'result'
        : (last?.kind ?? section.kind);
  const year =
    written > 0
      ? written
      : growth && last && !aimed
        ? last.period.to
        : kind === 'target'
          ? captioned || planYear
          : captioned > 0 && captioned < planYear
            ? captioned
            : planYear - 1;
  return {
    kind,
    period: { from: year, to: year },
    basis: kind === 'target' && year > planYear ? 'end' : 'annual',
    growth,
    overYears: false,
    unit,
  };
}

const yearIn = (said: string): number => Number(/((?:19|20)\d\d)(?!\d)/.exec(said)?.[1] ?? 0);

/** 增长(%), 完成(亿元), 比上年增长%. */
function unitIn(said: string): string {
  const unit = /\(([^()]{1,8})\)/.exec(said)?.[1] ?? /[%‰]$/.exec(said)?.[0] ?? '';
  return /^[%‰]$/.test(unit) || (unit !== '' && unitAt(unit, unit.search(/[^万亿千百]/))) ? unit : '';
}
