import type { CellValue, Matrix } from './cells';

/** One row of figures in a chart. */
export interface SeriesPlan {
  readonly name: string;
  readonly values: ReadonlyArray<number | null>;
  readonly type?: string;
  readonly color?: string;
  readonly dataLabels?: boolean;
}

export interface ChartData {
  readonly categories: readonly string[];
  readonly series: readonly SeriesPlan[];
}

/** What a chart shows, apart from its figures. */
export interface ChartLook {
  readonly type: string;
  readonly seriesBy: string;
  readonly title: { readonly text: string; readonly visible: boolean };
  readonly legend: { readonly position: string; readonly visible: boolean };
  readonly axisTitles: { readonly category: string; readonly value: string };
  readonly valueScale: { readonly minimum?: number; readonly maximum?: number };
  readonly looks: ReadonlyMap<number, { name?: string; type?: string; color?: string; dataLabels?: boolean }>;
}

/** Reads a range as Excel does: names at the head, categories at the side, more points than series. */
export function chartSeries(values: Matrix<CellValue>, seriesBy: string): ChartData {
  const byRows = seriesBy === 'Rows' || (seriesBy === 'Auto' && (values[0]?.length ?? 0) > values.length);
  const table = byRows ? transpose(values) : values;
  const isText = (value: CellValue): boolean => typeof value === 'string' && value !== '';
  const headed = table.length > 1 && table[0].slice(-1).every(isText);
  const body = headed ? table.slice(1) : table;
  const sided = (table[0]?.length ?? 0) > 1 && body.some((row) => isText(row[0]));
  const columns = Array.from({ length: table[0]?.length ?? 0 }, (_, i) => i).slice(sided ? 1 : 0);
  return {
    categories: body.map((row, index) => (sided ? String(row[0]) : String(index + 1))),
    series: columns.map((column, index) => ({
      name: headed ? String(table[0][column]) : `${index + 1}`,
      values: body.map((row) => (typeof row[column] === 'number' ? row[column] : null)),
    })),
  };
}

const transpose = (values: Matrix<CellValue>): Matrix<CellValue> =>
  (values[0] ?? []).map((_, column) => values.map((row) => row[column]));

interface Drawing {
  readonly type: 'bar' | 'line' | 'pie' | 'scatter';
  readonly horizontal?: boolean;
  readonly stacked?: boolean;
  readonly area?: boolean;
  readonly ring?: boolean;
}

/** Excel's kinds of chart in those of the chart library. */
const DRAWINGS: Readonly<Record<string, Drawing>> = {
  Area: { type: 'line', area: true },
  BarClustered: { type: 'bar', horizontal: true },
  BarStacked: { type: 'bar', horizontal: true, stacked: true },
  ColumnClustered: { type: 'bar' },
  ColumnStacked: { type: 'bar', stacked: true },
  Doughnut: { type: 'pie', ring: true },
  Line: { type: 'line' },
  LineMarkers: { type: 'line' },
  Pie: { type: 'pie' },
  XYScatter: { type: 'scatter' },
};

/** The chart library's own description of a chart. */
export function chartOption(look: ChartLook, values: Matrix<CellValue>): object {
  const { categories, series } = chartSeries(values, look.seriesBy);
  const drawing = DRAWINGS[look.type] ?? DRAWINGS.ColumnClustered;
  const frame = {
    animation: false,
    title: { text: look.title.visible ? look.title.text : '', left: 'center' },
    legend: { show: look.legend.visible, ...(look.legend.position === 'Top' ? { top: 28 } : { bottom: 0 }) },
    tooltip: {},
  };
  if (drawing.type === 'pie') {
    const data = categories.map((name, i) => ({ name, value: series[0]?.values[i] ?? 0 }));
    return { ...frame, series: [{ type: 'pie', radius: drawing.ring ? ['40%', '65%'] : '60%', data }] };
  }
  const category = { type: 'category', data: categories, name: look.axisTitles.category };
  const value = {
    type: 'value',
    name: look.axisTitles.value,
    min: look.valueScale.minimum,
    max: look.valueScale.maximum,
  };
  return {
    ...frame,
    grid: { left: 48, right: 24, top: 48, bottom: 48 },
    xAxis: drawing.horizontal ? value : category,
    yAxis: drawing.horizontal ? category : value,
    series: series.map((plan, index) => {
      const own = look.looks.get(index) ?? {};
      const drawn = own.type ? (DRAWINGS[own.type] ?? drawing) : drawing;
      return {
        type: drawn.type,
        name: own.name ?? plan.name,
        data: plan.values,
        ...(drawn.stacked && { stack: 'all' }),
        ...(drawn.area && { areaStyle: {} }),
        ...(own.color && { itemStyle: { color: own.color } }),
        ...(own.dataLabels && { label: { show: true } }),
      };
    }),
  };
}
