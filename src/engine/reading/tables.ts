/** Tables of indicators: 指标 · 单位 · 2022年实际 · 2023年目标. Each figure gets its kind and year from the head of its column. */
import type { Bound, Measure, RecordKind } from '../record';
import { unitAt } from '../lexicon/measureWords';
import type { Section } from '../text/sections';
import type { Draft } from './draft';
import { identify } from './identify';
import { tidy } from './names';
import type { ReadingContext } from './context';

export interface TableRow {
  readonly start: number;
  readonly end: number;
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

interface Column {
  readonly kind: RecordKind;
  readonly year: number;
  readonly growth: boolean;
  readonly average: boolean;
  readonly unit: string;
}

const HEAD = /指标|名称|项目|单位|目标|计划|完成|实际|(?:19|20)\d\d年/;
const NOT_A_FIGURE = /完成率|占比|比重|进度|差距|位次|备注|属性|序号|说明|责任|排名|达标/;
const AIMED = /目标|计划|预期|任务|预算/;
const REACHED = /实际|完成|实绩|执行|预计|数值|绝对数|总量|全年|累计|决算/;
const GROWTH = /增长|增速|同比|比上年|增幅|涨幅|±/;
const FIGURE =
  /^(增长|下降|提高|降低)?(≥|≤|>=|<=|>|<|不低于|不超过|不少于|高于|低于)?(-?\d[\d,]*(?:\.\d+)?)(%|个百分点|‰)?(以上|以内|左右|以下|及以上)?$/;

const SIGNS: Readonly<Record<string, Bound>> = {
  '≥': 'ge',
  '>=': 'ge',
  '>': 'ge',
  不低于: 'ge',
  不少于: 'ge',
  高于: 'ge',
  以上: 'ge',
  及以上: 'ge',
  '≤': 'le',
  '<=': 'le',
  '<': 'le',
  不超过: 'le',
  低于: 'le',
  以内: 'le',
  以下: 'le',
  左右: 'approx',
};

/** Whether a paragraph is a row of a table: three cells or more. */
export const isRow = (text: string, start: number, end: number): boolean =>
  end - start <= 400 && tabs(text, start, end) >= 2;

function tabs(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 9) count++;
  return count;
}

/** Figures of the rows of one table, or of several under heads of their own; none where no row says what the columns are. */
export function readTable(context: ReadingContext, section: Section, rows: readonly TableRow[]): Draft[] {
  const drafts: Draft[] = [];
  let columns: (Column | null)[] = [];
  let unitColumn = -1;
  for (const place of rows) {
    const row = cellsOf(context.text, place);
    if (isHead(row)) {
      columns = columnsOf(row, context.planYear, section);
      unitColumn = row.findIndex((cell) => /单位/.test(cell.text));
      continue;
    }
    for (const [at, cell] of row.entries()) {
      const column = columns[at];
      const figure = column ? FIGURE.exec(cell.text) : null;
      if (column && figure)
        drafts.push(
          ...draftOf(
            context,
            row,
            cell,
            figure,
            column,
            unitColumn > 0 ? (row[unitColumn]?.text ?? '') : '',
            place,
          ),
        );
    }
  }
  return drafts;
}

const isHead = (row: readonly Cell[]): boolean =>
  row.filter((cell) => HEAD.test(cell.text)).length > 1 &&
  !row.slice(1).some((cell) => FIGURE.test(cell.text));

function cellsOf(text: string, row: TableRow): Cell[] {
  const cells: Cell[] = [];
  let start = row.start;
  for (let at = row.start; at <= row.end; at++) {
    if (at < row.end && text[at] !== '\t') continue;
    cells.push({ text: text.slice(start, at).trim(), start });
    start = at + 1;
  }
  return cells;
}

function columnsOf(head: readonly Cell[], planYear: number, section: Section): (Column | null)[] {
  let last: Column | null = null;
  return head.map((cell, index) => {
    const said = cell.text;
    if (index === 0 || /单位/.test(said) || NOT_A_FIGURE.test(said)) return null;
    const written = Number(/((?:19|20)\d\d)/.exec(said)?.[1] ?? NaN);
    const growth = GROWTH.test(said) || /年均/.test(said);
    const aimed = AIMED.test(said);
    if (Number.isNaN(written) && !aimed && !REACHED.test(said) && !(growth && last)) return null;
    const kind: RecordKind = aimed
      ? 'target'
      : REACHED.test(said)
        ? 'result'
        : !Number.isNaN(written)
          ? planYear > 0 && written >= planYear
            ? 'target'
            : 'result'
          : (last?.kind ?? section.kind);
    const year = !Number.isNaN(written)
      ? written
      : growth && last && !aimed
        ? last.year
        : kind === 'target'
          ? planYear
          : planYear - 1;
    const unit = /\(([^()]{1,8})\)/.exec(said)?.[1] ?? '';
    const column: Column = {
      kind,
      year,
      growth,
      average: /年均/.test(said),
      unit: /^(?:%|‰)$/.test(unit) || unitAt(unit, unit.search(/[^万亿千百]/)) ? unit : '',
    };
    last = column;
    return column;
  });
}

function draftOf(
  context: ReadingContext,
  row: readonly Cell[],
  cell: Cell,
  figure: RegExpExecArray,
  column: Column,
  unitCell: string,
  place: TableRow,
): Draft[] {
  const [, verb, sign, digits, ownUnit, after] = figure;
  const nameCell = row[0].text || row[1]?.text || '';
  const bracket = /\(([^()]{1,10})\)\s*$/.exec(nameCell)?.[1] ?? '';
  const name = tidy(
    nameCell
      .replace(/\([^()]{1,10}\)\s*$/, '')
      .replace(
        /^(?:\d{1,2}[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|其中:?|[#*—\s])+/,
        '',
      ),
  );
  if (name === '' || /^[\d.]+$/.test(name)) return [];
  const stated =
    ownUnit ??
    (column.growth
      ? '%'
      : column.unit || unitCell || (/^(?:%|‰|[万亿]?[一-龥/]{1,8})$/.test(bracket) ? bracket : ''));
  const unit = stated.replace(/^—$/, '');
  const percent = unit === '%' || unit === '‰';
  const changes = Boolean(verb) || column.growth;
  const rate = /(?:率|占比|比重|比例|强度)$/.test(name);
  const measure: Measure = changes || (percent && !rate) ? 'growth' : percent ? 'share' : 'level';
  const unitClass = percent
    ? 'percent'
    : unit.includes('百分点')
      ? 'points'
      : (unitAt(unit.replace(/^[万亿千百]+/, ''), 0)?.unitClass ?? null);
  const entry = identify(name, context.names, measure, unitClass, context.areaNames);
  const falls = verb === '下降' || verb === '降低' || (measure === 'growth' && /(?:降低|下降)$/.test(name));
  const value = Number(digits.replace(/,/g, ''));
  const start = cell.start + context.text.slice(cell.start).indexOf(digits);
  return [
    {
      kind: column.kind,
      indicatorId: entry?.id ?? null,
      indicator: name,
      measure:
        entry?.id === 'cpi' && percent
          ? 'growth'
          : entry?.dimension === 'ratio' && percent && !changes
            ? 'share'
            : measure,
      value: falls && value > 0 ? -value : value,
      upper: null,
      unit: verb && !ownUnit ? '%' : unit,
      bound: SIGNS[sign ?? after ?? ''] ?? 'eq',
      goal: null,
      stretch: false,
      period: { from: column.year, to: column.year },
      basis: column.average
        ? 'average'
        : column.kind === 'target' && column.year > context.planYear
          ? 'end'
          : 'annual',
      start,
      end: start + digits.length + (ownUnit?.length ?? 0),
      sentenceStart: place.start,
      sentenceEnd: place.end,
      flags: [],
    },
  ];
}
