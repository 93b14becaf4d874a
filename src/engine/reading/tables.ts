/** Tables of indicators: 指标 · 单位 · 2022年实际 · 2023年目标. Each figure gets its kind and years from the head of its column. */
import type { Bound } from '../record';
import { unitAt } from '../lexicon/measureWords';
import type { Section } from '../text/sections';
import type { ReadingContext } from './context';
import type { Draft } from './draft';
import { goalOf } from './goals';
import { identify } from './identify';
import { tidy } from './names';
import { headOf, type Cell, type Column, type Head } from './tableColumns';
import { CHANGING, FALLING, measured, RATE, type RowReading } from './tableFigures';

export interface TableRow {
  readonly start: number;
  readonly end: number;
}

const FIGURE =
  /^(?:约|达到?|力争|年均|累计)*(增长|下降|提高|降低|减少)?(≥|≤|>=|<=|>|<|不低于|不超过|不少于|高于|低于)?(-?\d[\d,]*(?:\.\d+)?)(?:[-—~至](\d[\d,]*(?:\.\d+)?))?(%|个百分点|‰|[万亿千百]*[一-龥/]{0,6}?)(以上|以内|左右|以下|及以上)?\*?$/;
const BRACKETED = /^[[(]\s*(.*?)\s*[\])]\*?$/;

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

/** 经济发展: a line of its own between the rows groups those below it. */
export const isGroupLine = (text: string, start: number, end: number): boolean =>
  end - start <= 12 && /^[一-龥、()一二三四五六七八九十\s]+$/.test(text.slice(start, end));

function tabs(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 9) count++;
  return count;
}

/** Figures of the rows of one table, or of several under heads of their own; none where no row says what the columns are. */
export function readTable(context: ReadingContext, section: Section, rows: readonly TableRow[]): Draft[] {
  const drafts: Draft[] = [];
  let head: Head | null = null;
  const caption = captionOf(context.text, rows[0]!.start);
  for (const place of rows) {
    const row = cellsOf(context.text, place);
    const newHead = headOf(row, isFigure, { planYear: context.planYear, year: caption.year, section });
    if (newHead) head = newHead;
    else if (head) drafts.push(...rowDrafts(context, head, row, caption.unit, place));
  }
  return drafts;
}

/** 2023年一般公共预算收支表 单位:万元, in the line above. */
function captionOf(text: string, first: number): { readonly unit: string; readonly year: number } {
  const line =
    text
      .slice(Math.max(0, first - 80), first)
      .trimEnd()
      .split('\n')
      .at(-1) ?? '';
  const above = /^\(?单位:/.test(line) ? text.slice(Math.max(0, first - 120), first) : line;
  return {
    unit: /单位:\s*([万亿千百]*[一-龥]{1,4})/.exec(line)?.[1] ?? '',
    year: Number([...above.matchAll(/((?:19|20)\d\d)年/g)].at(-1)?.[1] ?? 0),
  };
}

const isUnit = (text: string): boolean => unitAt(text.replace(/^[万亿千百]+/, ''), 0) !== null;

const isFigure = (text: string): boolean => FIGURE.test(text) && !/^(?:19|20)\d\d年/.test(text);

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

function rowDrafts(
  context: ReadingContext,
  head: Head,
  row: readonly Cell[],
  corner: string,
  place: TableRow,
): Draft[] {
  const width = head.columns.length;
  const isWord = (cell: Cell | undefined): boolean =>
    cell !== undefined && /[一-龥]/.test(cell.text) && !isFigure(cell.text);
  // A merged group leaves its cell out; a group of two rows puts one more in.
  const shift =
    row.length === width - 1 && head.grouped
      ? -1
      : row.length === width + 1 &&
          isWord(row[head.name]) &&
          isWord(row[head.name + 1]) &&
          !isUnit(row[head.name + 1]!.text)
        ? 1
        : 0;
  const cellAt = (column: number): Cell | undefined => row[column + shift];
  const nameCell = cellAt(head.name)?.text ?? '';
  const bracket = /\(([^()]{1,10})\)\s*$/.exec(nameCell)?.[1] ?? '';
  const unitCell = head.unit >= 0 ? (cellAt(head.unit)?.text ?? '') : '';
  const name = tidy(
    nameCell
      .replace(/\([^()]{1,10}\)\s*$/, '')
      .replace(/\*$/, '')
      .replace(
        /^(?:\d{1,2}[.、]|[一二三四五六七八九十]+、|\([一二三四五六七八九十\d]+\)|其中:?|[#*—\s])+/,
        '',
      ),
  );
  if (name === '' || /^[\d.]+$/.test(name)) return [];
  const figureAt = (column: number): boolean => isFigure(cellAt(column)?.text ?? '');
  const reading: RowReading = {
    name,
    unit: (unitCell || (/^(?:%|‰|[万亿]*[一-龥/]{1,8})$/.test(bracket) ? bracket : '') || corner).replace(
      /^[—-]$/,
      '',
    ),
    changing: CHANGING.test(name),
    falling: FALLING.test(name),
    rate: RATE.test(name),
    based: head.columns.some((column, at) => column?.kind === 'result' && figureAt(at)),
  };
  return head.columns.flatMap((column, at) => {
    const cell = cellAt(at);
    return column && cell ? cellDrafts(context, reading, cell, column, place) : [];
  });
}

function cellDrafts(
  context: ReadingContext,
  row: RowReading,
  cell: Cell,
  column: Column,
  place: TableRow,
): Draft[] {
  const bracketed = BRACKETED.exec(cell.text);
  const figure = FIGURE.exec(bracketed ? bracketed[1]! : cell.text);
  if (!figure) return goalDraft(context, row, cell, column, place);
  const [, verb, sign, digits, upperDigits, ownUnit, after] = figure;
  if (ownUnit && !/^[%‰]$|个百分点/.test(ownUnit) && !unitAt(ownUnit.replace(/^[万亿千百]+/, ''), 0))
    return [];
  const figured = measured(row, column, bracketed !== null && column.overYears, verb ?? '', ownUnit ?? '');
  const percent = figured.unit === '%' || figured.unit === '‰';
  const unitClass = percent
    ? 'percent'
    : figured.unit.includes('百分点')
      ? 'points'
      : (unitAt(figured.unit.replace(/^[万亿千百]+/, ''), 0)?.unitClass ?? null);
  const bare = row.changing ? row.name.replace(CHANGING, '') : row.name;
  const entry =
    identify(bare, context.names, figured.measure, unitClass, context.areaNames) ??
    identify(row.name, context.names, figured.measure, unitClass, context.areaNames);
  const falls = /下降|降低|减少/.test(verb ?? '') || (figured.measure === 'growth' && row.falling);
  const value = Number(digits!.replace(/,/g, ''));
  const start = cell.start + context.text.slice(cell.start).indexOf(digits!);
  const upper = upperDigits ? Number(upperDigits.replace(/,/g, '')) : null;
  const written = context.text.slice(start, cell.start + cell.text.length);
  const length = /^-?[\d.,]+(?:[-—~至][\d.,]+)?/.exec(written)![0].length + (ownUnit ?? '').length;
  return [
    {
      kind: column.kind,
      indicatorId: entry?.id ?? null,
      indicator: row.name,
      measure:
        entry?.id === 'cpi' && percent
          ? 'growth'
          : entry?.dimension === 'ratio' && percent && !figured.changes
            ? 'share'
            : figured.measure,
      value: falls && value > 0 ? -value : value,
      upper,
      unit: figured.unit,
      bound: upper !== null ? 'range' : (SIGNS[sign ?? after ?? ''] ?? 'eq'),
      goal: null,
      stretch: false,
      period: figured.period,
      basis: figured.basis,
      start,
      end: start + length,
      sentenceStart: place.start,
      sentenceEnd: place.end,
      flags: [],
    },
  ];
}

/** 完成省下达任务, 高于GDP增长 in a column of targets. */
function goalDraft(
  context: ReadingContext,
  row: RowReading,
  cell: Cell,
  column: Column,
  place: TableRow,
): Draft[] {
  if (column.kind !== 'target' || !/[一-龥]{2}/.test(cell.text) || cell.text.length > 24) return [];
  const bare = row.name.replace(CHANGING, '');
  const goal = goalOf(bare, cell.text);
  if (!goal) return [];
  const entry = identify(bare, context.names, 'gap', null, context.areaNames);
  const { period } = column;
  return [
    {
      kind: 'target',
      indicatorId: entry?.id ?? null,
      indicator: row.name,
      measure:
        entry?.dimension === 'ratio' && goal !== 'sync' ? 'share' : goal === 'assigned' ? 'level' : 'growth',
      value: null,
      upper: null,
      unit: '',
      bound: 'eq',
      goal,
      stretch: false,
      period: column.basis === 'end' || period.to > period.from ? { from: period.to, to: period.to } : period,
      basis: column.basis === 'end' || period.to > period.from ? 'end' : 'annual',
      start: cell.start,
      end: cell.start + cell.text.length,
      sentenceStart: place.start,
      sentenceEnd: place.end,
      flags: [],
    },
  ];
}
