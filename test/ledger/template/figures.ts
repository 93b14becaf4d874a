/** A made-up ledger: 云岭市 with 青石区 and 白沙县, results of 2022 and 2023, targets of 2023 and 2024. */
import { builtInDictionary } from '../../../src/engine/lexicon/indicators';
import type { Bound, Flag, Goal, Measure, RecordKind } from '../../../src/engine/record';
import type { LedgerFigure } from '../../../src/ledger/template';

export interface Stated {
  readonly area: string;
  readonly kind: RecordKind;
  /** Id of the dictionary, or a name of its own after `=`. */
  readonly what: string;
  readonly measure: Measure;
  readonly year: number | readonly [number, number];
  readonly value: number | null;
  readonly unit: string;
  readonly bound?: Bound;
  readonly upper?: number;
  readonly goal?: Goal;
  readonly stretch?: boolean;
  readonly flags?: readonly Flag[];
  readonly basis?: 'annual' | 'average' | 'cumulative' | 'end';
  readonly clause?: string;
}

const verbs: Readonly<Record<Measure, string>> = {
  level: '达到',
  growth: '增长',
  share: '为',
  rank: '居全市第',
  gap: '高于',
};

export function figure(stated: Stated): LedgerFigure {
  const named = stated.what.startsWith('=');
  const entry = named ? undefined : builtInDictionary.byId(stated.what);
  const indicator = entry?.name ?? stated.what.slice(1);
  const [from, to] = typeof stated.year === 'number' ? [stated.year, stated.year] : stated.year;
  const number = stated.value === null ? '与经济增长同步' : `${Math.abs(stated.value)}${stated.unit}`;
  const before = `${stated.area}${to}年${indicator}${stated.clause ?? verbs[stated.measure]}`;
  return {
    area: stated.area,
    record: {
      kind: stated.kind,
      indicatorId: entry?.id ?? null,
      indicator,
      measure: stated.measure,
      value: stated.value,
      upper: stated.upper ?? null,
      unit: stated.unit,
      bound: stated.bound ?? 'eq',
      goal: stated.goal ?? null,
      stretch: stated.stretch ?? false,
      period: { from, to },
      basis: stated.basis ?? 'annual',
      flags: stated.flags ?? [],
    },
    sentence: `${before}${number}。`,
    valueInSentence: { start: before.length, end: before.length + number.length },
    source: `${stated.area}${stated.kind === 'target' ? to : to + 1}年政府工作报告.txt`,
    reportYear: stated.kind === 'target' ? to : to + 1,
  };
}

type Row = readonly [
  area: string,
  kind: RecordKind,
  year: number,
  what: string,
  measure: Measure,
  value: number | null,
  unit: string,
  more?: Partial<Stated>,
];

const [city, district, county] = ['云岭市', '青石区', '白沙县'];

export const rows: readonly Row[] = [
  // 2023: what was aimed for
  [city, 'target', 2023, 'gdp', 'growth', 7.5, '%', { bound: 'ge' }],
  [city, 'target', 2023, 'gdp', 'level', 1280, '亿元', { bound: 'approx' }],
  [city, 'target', 2023, 'budget_revenue', 'level', 84.39, '亿元'],
  [city, 'target', 2023, 'budget_revenue', 'growth', 6, '%', { bound: 'approx' }],
  [city, 'target', 2023, 'industrial_va_above', 'growth', 9, '%', { bound: 'approx' }],
  [city, 'target', 2023, 'fai', 'growth', 8, '%'],
  [city, 'target', 2023, 'fai', 'growth', 10, '%', { stretch: true }],
  [city, 'target', 2023, 'retail_sales', 'growth', 6.5, '%', { bound: 'range', upper: 7 }],
  [city, 'target', 2023, 'urban_income', 'growth', 7, '%', { bound: 'approx' }],
  [city, 'target', 2023, 'rural_income', 'growth', 8, '%', { bound: 'approx' }],
  [city, 'target', 2023, 'cpi', 'growth', 3, '%', { bound: 'le' }],
  [city, 'target', 2023, 'unemployment_surveyed', 'share', 5.5, '%', { bound: 'le' }],
  [city, 'target', 2023, 'urban_jobs', 'level', 1.2, '万人', { bound: 'ge' }],
  [city, 'target', 2023, 'resident_income', 'growth', null, '', { goal: 'sync' }],
  // 2023: what was reached
  [city, 'result', 2023, 'gdp', 'level', 1265.4, '亿元'],
  [city, 'result', 2023, 'gdp', 'growth', 7.1, '%'],
  [city, 'result', 2023, 'gdp', 'rank', 3, '位', { clause: '总量居全省第' }],
  [city, 'result', 2023, 'primary_va', 'level', 160.2, '亿元'],
  [city, 'result', 2023, 'budget_revenue', 'level', 85.1, '亿元'],
  [city, 'result', 2023, 'budget_revenue', 'growth', 6.9, '%'],
  [city, 'result', 2023, 'tax_revenue', 'level', 58.7, '亿元'],
  [city, 'result', 2023, 'tax_share', 'share', 69, '%'],
  [city, 'result', 2023, 'industrial_va_above', 'growth', 9.4, '%'],
  [city, 'result', 2023, 'fai', 'growth', 5.2, '%'],
  [city, 'result', 2023, 'private_investment', 'growth', -3.1, '%'],
  [city, 'result', 2023, 'retail_sales', 'level', 486.2, '亿元'],
  [city, 'result', 2023, 'retail_sales', 'growth', 6.8, '%'],
  [city, 'result', 2023, 'urban_income', 'level', 38482, '元'],
  [city, 'result', 2023, 'urban_income', 'growth', 6.4, '%'],
  [city, 'result', 2023, 'rural_income', 'level', 19326, '元'],
  [city, 'result', 2023, 'rural_income', 'growth', 8.3, '%'],
  [city, 'result', 2023, 'cpi', 'growth', 0.4, '%'],
  [city, 'result', 2023, 'unemployment_surveyed', 'share', 5.1, '%'],
  [city, 'result', 2023, 'urban_jobs', 'level', 1.31, '万人'],
  [city, 'result', 2023, 'urbanization', 'share', 61.5, '%'],
  [city, 'result', 2023, 'urbanization', 'growth', 1.2, '个百分点'],
  [city, 'result', 2023, 'hightech_enterprises', 'level', 312, '家'],
  [city, 'result', 2023, '=新开工亿元以上项目', 'level', 64, '个'],
  [city, 'result', 2023, 'trade_total', 'level', 52.3, '亿元'],
  [city, 'result', 2023, 'fdi', 'level', 1.4, '亿美元'],
  // 2022
  [city, 'result', 2022, 'gdp', 'level', 1182.6, '亿元'],
  [city, 'result', 2022, 'gdp', 'growth', 5.8, '%'],
  [city, 'result', 2022, 'budget_revenue', 'level', 79.6, '亿元'],
  [city, 'result', 2022, 'budget_revenue', 'growth', 4.4, '%'],
  [city, 'result', 2022, 'fai', 'growth', 9.9, '%'],
  [city, 'result', 2022, 'retail_sales', 'level', 455.3, '亿元'],
  // 2024
  [city, 'target', 2024, 'gdp', 'growth', 6.5, '%', { bound: 'approx' }],
  [city, 'target', 2024, 'budget_revenue', 'growth', 5, '%'],
  [city, 'target', 2024, 'fai', 'growth', 7, '%', { bound: 'ge' }],
  [city, 'target', 2024, 'retail_sales', 'growth', 7, '%'],
  // the district
  [district, 'target', 2023, 'gdp', 'growth', 8, '%', { bound: 'ge' }],
  [district, 'target', 2023, 'gdp', 'level', 330, '亿元'],
  [district, 'target', 2023, 'budget_revenue', 'level', 12.6, '亿元'],
  [district, 'target', 2023, 'fai', 'growth', 9, '%'],
  [district, 'result', 2023, 'gdp', 'level', 326.3, '亿元'],
  [district, 'result', 2023, 'gdp', 'growth', 6.8, '%'],
  [district, 'result', 2023, 'gdp', 'rank', 2, '位', { clause: '增速居全市第' }],
  [district, 'result', 2023, 'budget_revenue', 'level', 4.39, '亿元'],
  [district, 'result', 2023, 'budget_revenue', 'growth', -2.5, '%'],
  [district, 'result', 2023, 'fai', 'growth', 11.3, '%'],
  [district, 'result', 2023, 'retail_sales', 'level', 120.5, '亿元'],
  [district, 'result', 2022, 'gdp', 'level', 301.7, '亿元'],
  [district, 'target', 2024, 'gdp', 'growth', 7, '%'],
  // the county, whose reports contradict each other on its investment
  [county, 'target', 2023, 'gdp', 'growth', 7, '%'],
  [county, 'target', 2023, 'budget_revenue', 'growth', 6, '%'],
  [county, 'result', 2023, 'gdp', 'level', 98.7, '亿元'],
  [county, 'result', 2023, 'gdp', 'growth', 7.3, '%'],
  [county, 'result', 2023, 'budget_revenue', 'level', 35600, '万元'],
  [county, 'result', 2023, 'fai', 'growth', 10.1, '%'],
  [county, 'result', 2023, 'fai', 'growth', 12.4, '%'],
  [county, 'result', 2022, 'gdp', 'level', 92.1, '亿元'],
];

export const figures: readonly LedgerFigure[] = rows.map(
  ([area, kind, year, what, measure, value, unit, more]) =>
    figure({ area, kind, year, what, measure, value, unit, ...more }),
);

/** Only the city's, for sheets of one area. */
export const cityFigures = figures.filter(({ area }) => area === city);
