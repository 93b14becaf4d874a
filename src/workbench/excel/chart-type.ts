import { readOnly, type ExcelType, type HostObject } from '../richapi/excel-type';
import type { SeriesPlan } from '../sheet/chart-option';
import { painted } from './chart-property';
import type { Chart, SeriesLook } from './charts';
import type { CellRange } from './range';
import { bind } from './simple-objects';

const box = (name: keyof Chart['box']) => painted((chart: Chart) => chart.box, name);

const titleType: ExcelType<Chart> = {
  name: 'ChartTitle',
  scalars: {
    text: painted((chart: Chart) => chart.title, 'text'),
    visible: painted((chart: Chart) => chart.title, 'visible'),
  },
};

const legendType: ExcelType<Chart> = {
  name: 'ChartLegend',
  scalars: {
    position: painted((chart: Chart) => chart.legend, 'position'),
    visible: painted((chart: Chart) => chart.legend, 'visible'),
  },
};

const axisTitleType = (of: keyof Chart['axisTitles']): ExcelType<Chart> => ({
  name: 'ChartAxisTitle',
  scalars: { text: painted((chart: Chart) => chart.axisTitles, of) },
});
const categoryTitleType = axisTitleType('category');
const valueTitleType = axisTitleType('value');

const categoryAxisType: ExcelType<Chart> = {
  name: 'ChartAxis',
  parts: { title: (chart) => bind(categoryTitleType, chart) },
};

const valueAxisType: ExcelType<Chart> = {
  name: 'ChartAxis',
  scalars: {
    maximum: painted((chart: Chart) => chart.valueScale, 'maximum'),
    minimum: painted((chart: Chart) => chart.valueScale, 'minimum'),
  },
  parts: { title: (chart) => bind(valueTitleType, chart) },
};

const axesType: ExcelType<Chart> = {
  name: 'ChartAxes',
  parts: {
    categoryAxis: (chart) => bind(categoryAxisType, chart),
    valueAxis: (chart) => bind(valueAxisType, chart),
  },
};

interface Series {
  readonly chart: Chart;
  readonly index: number;
  readonly plan: SeriesPlan;
}

const look = (name: keyof SeriesLook, of: (series: Series) => unknown) => ({
  read: of,
  write: ({ chart, index }: Series, value: never) => {
    chart.look(index)[name] = value;
    chart.book.charts.changed(chart);
  },
});

const seriesFillType: ExcelType<Series> = {
  name: 'ChartFill',
  methods: {
    setSolidColor: ({ chart, index }, color: string) => {
      chart.look(index).color = color;
      chart.book.charts.changed(chart);
    },
  },
};

const seriesLineType: ExcelType<Series> = {
  name: 'ChartLineFormat',
  scalars: { color: look('color', ({ plan }) => plan.color ?? '') },
};

const seriesFormatType: ExcelType<Series> = {
  name: 'ChartSeriesFormat',
  parts: {
    fill: (series) => bind(seriesFillType, series),
    line: (series) => bind(seriesLineType, series),
  },
};

const seriesType: ExcelType<Series> = {
  name: 'ChartSeries',
  id: ({ index }) => index,
  scalars: {
    chartType: look('type', ({ chart, plan }) => plan.type ?? chart.type),
    hasDataLabels: look('dataLabels', ({ plan }) => plan.dataLabels ?? false),
    name: look('name', ({ plan }) => plan.name),
  },
  parts: { format: (series) => bind(seriesFormatType, series) },
};

const seriesOf = async (chart: Chart): Promise<HostObject[]> =>
  (await chart.series()).map((plan, index) => bind(seriesType, { chart, index, plan }));

const seriesCollectionType: ExcelType<Chart> = {
  name: 'ChartSeriesCollection',
  scalars: { count: { read: async (chart) => (await chart.series()).length } },
  collection: { items: seriesOf, find: async (chart, id: number) => (await seriesOf(chart))[id] ?? null },
};

export const chartType: ExcelType<Chart> = {
  name: 'Chart',
  id: ({ id }) => id,
  scalars: {
    chartType: painted((chart: Chart) => chart, 'type'),
    height: box('height'),
    id: readOnly(({ id }) => id),
    left: box('left'),
    name: painted((chart: Chart) => chart, 'name'),
    top: box('top'),
    width: box('width'),
  },
  parts: {
    axes: (chart) => bind(axesType, chart),
    legend: (chart) => bind(legendType, chart),
    series: (chart) => bind(seriesCollectionType, chart),
    title: (chart) => bind(titleType, chart),
    worksheet: (chart) => chart.book.sheet(chart.sheetId),
  },
  methods: {
    delete: (chart) => chart.book.charts.remove(chart),
    setData: (chart, source: CellRange, seriesBy: string = 'Auto') => {
      chart.source = source;
      chart.seriesBy = seriesBy;
      chart.book.charts.changed(chart);
    },
    setPosition: (chart, from: CellRange | string, to?: CellRange | string | null) => {
      const range = (given: CellRange | string): CellRange =>
        typeof given === 'string' ? chart.book.sheet(chart.sheetId).range(given) : given;
      chart.place(range(from), to ? range(to) : null);
      chart.book.charts.changed(chart);
    },
  },
};
