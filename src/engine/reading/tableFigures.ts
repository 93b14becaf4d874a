/** What kind of figure a cell of a table holds, and over which years: told by its row and its column together. */
import type { Measure } from '../record';
import type { Column } from './tableColumns';

/** 单位GDP能耗降低, 地区生产总值增长: the row itself tells of a change. */
export const CHANGING = /(?:增长|增速|增长率|增幅|降低|下降|减少|降低率|下降率)$/;
export const FALLING = /(?:降低|下降|减少|降低率|下降率)$/;
export const RATE = /(?<!增长)(?:率|占比|比重|比例|强度)$/;
/** What adds up over the years, where others change: 城镇新增就业 〔25〕. */
const FLOW = /新增|累计|完成|改造|建成|建设|脱贫|造林|治理|修复|培训/;

/** What a row says of all its figures. */
export interface RowReading {
  readonly name: string;
  /** Unit beside or behind the name. */
  readonly unit: string;
  readonly changing: boolean;
  readonly falling: boolean;
  readonly rate: boolean;
  /** The row has a figure for a year that has passed. */
  readonly based: boolean;
}

interface Figured extends Pick<Column, 'period' | 'basis'> {
  readonly measure: Measure;
  readonly unit: string;
  readonly changes: boolean;
}

/** What kind of figure a cell holds, and over which years. */
export function measured(
  row: RowReading,
  column: Column,
  overYears: boolean,
  verb: string,
  ownUnit: string,
): Figured {
  const { period, basis } = column;
  const unit = ownUnit || (column.growth && !overYears ? '%' : column.unit || row.unit);
  const percent = /^[%‰]$/.test(unit);
  if (overYears) {
    // 〔4.4〕 of a rate are points, 〔13.5〕 of 能耗降低 a fall over the years, 〔25〕 of 新增就业 their sum.
    const changes = row.changing || !FLOW.test(row.name);
    return {
      measure: changes ? 'growth' : 'level',
      unit: percent && changes && !row.changing ? '个百分点' : unit,
      changes,
      period,
      basis: 'cumulative',
    };
  }
  if (
    column.basis === 'average' &&
    row.rate &&
    !row.changing &&
    !verb &&
    percent &&
    !ownUnit.includes('%') &&
    row.unit === '%'
  )
    // 城镇调查失业率 <5.5 in the column of yearly averages is a limit for every year.
    return { measure: 'share', unit, changes: false, period, basis: 'annual' };
  const changes = verb !== '' || column.growth || row.changing;
  return {
    measure: changes
      ? 'growth'
      : percent
        ? row.rate
          ? 'share'
          : 'growth'
        : unit.includes('百分点')
          ? 'growth'
          : 'level',
    unit: verb !== '' && !ownUnit && unit === '' ? '%' : unit,
    changes,
    period,
    basis: row.changing && basis === 'end' && period.to > period.from ? 'average' : basis,
  };
}
