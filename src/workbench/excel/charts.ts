import type { AnyExcelType, ExcelType, HostObject } from '../richapi/excel-type';
import { ChartViews } from '../sheet/chart-views';
import { chartSeries, type SeriesPlan } from '../sheet/chart-option';
import type { Book } from './book';
import { chartType } from './chart-type';
import type { CellRange } from './range';
import { bind } from './simple-objects';
import type { Sheet } from './worksheet';

export interface SeriesLook {
  name?: string;
  type?: string;
  color?: string;
  dataLabels?: boolean;
}

/** Excel's Chart, painted by a chart library over the sheet. */
export class Chart implements HostObject {
  readonly id = `{${crypto.randomUUID().toUpperCase()}}`;
  readonly title = { text: '', visible: true };
  readonly legend = { position: 'Bottom', visible: true };
  readonly axisTitles = { category: '', value: '' };
  readonly valueScale: { minimum?: number; maximum?: number } = {};
  readonly looks = new Map<number, SeriesLook>();
  /** Points from the sheet's corner. */
  readonly box = { left: 20, top: 20, width: 480, height: 288 };

  constructor(
    readonly book: Book,
    readonly sheetId: string,
    public name: string,
    public type: string,
    public source: CellRange,
    public seriesBy: string,
  ) {}

  get excelType(): AnyExcelType {
    return chartType;
  }

  async series(): Promise<SeriesPlan[]> {
    const values = await this.book.cells.values(this.source.sheetId, this.source.area);
    return chartSeries(values, this.seriesBy).series.map((plan, index) => ({
      ...plan,
      ...this.looks.get(index),
    }));
  }

  look(index: number): SeriesLook {
    const known = this.looks.get(index) ?? {};
    this.looks.set(index, known);
    return known;
  }

  /** Lays the chart over the cells from one to another. */
  place(from: CellRange, to: CellRange | null): void {
    const start = from.book.spreadsheet.boxOf(from.sheetId, from.area);
    const end = to ? to.book.spreadsheet.boxOf(to.sheetId, to.area) : null;
    this.box.left = start.left;
    this.box.top = start.top;
    if (end) {
      this.box.width = end.left + end.width - start.left;
      this.box.height = end.top + end.height - start.top;
    }
  }
}

/** The charts of the workbook. */
export class ChartStore {
  private charts: Chart[] = [];
  private made = 0;
  private readonly views: ChartViews;
  private waiting = new Set<Chart>();

  constructor(private readonly book: Book) {
    this.views = new ChartViews(book.spreadsheet);
    // A chart follows its figures.
    book.spreadsheet.calculation.onFinished(() => this.charts.forEach((chart) => this.changed(chart)));
  }

  of(sheetId: string): Chart[] {
    return this.charts.filter((chart) => chart.sheetId === sheetId);
  }

  add(sheetId: string, type: string, source: CellRange, seriesBy: string): Chart {
    const prefix = this.book.spreadsheet.language === 'zh-CN' ? '图表' : 'Chart';
    const chart = new Chart(this.book, sheetId, `${prefix} ${++this.made}`, type, source, seriesBy);
    this.charts.push(chart);
    this.changed(chart);
    return chart;
  }

  /** Paints a chart anew once the batch has said all about it. */
  changed(chart: Chart): void {
    if (this.waiting.size === 0) setTimeout(() => void this.paint());
    this.waiting.add(chart);
  }

  remove(chart: Chart): void {
    this.charts = this.charts.filter((other) => other !== chart);
    this.waiting.delete(chart);
    this.views.remove(chart.id);
  }

  dropSheet(sheetId: string): void {
    for (const chart of this.of(sheetId)) this.remove(chart);
  }

  private async paint(): Promise<void> {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const chart of waiting) {
      const values = await this.book.cells.values(chart.source.sheetId, chart.source.area);
      await this.views.show(chart, values);
    }
  }
}

const chartsType: ExcelType<Sheet> = {
  name: 'ChartCollection',
  scalars: { count: { read: ({ book, id }) => book.charts.of(id).length } },
  collection: {
    items: ({ book, id }) => book.charts.of(id),
    find: ({ book, id }, key: string) =>
      book.charts.of(id).find((chart) => chart.id === key || chart.name === key) ?? null,
  },
  methods: {
    add: ({ book, id }, type: string, source: CellRange, seriesBy: string = 'Auto') =>
      book.charts.add(id, type, source, seriesBy),
  },
};

export const chartsOf = (sheet: Sheet): HostObject => bind(chartsType, sheet);
