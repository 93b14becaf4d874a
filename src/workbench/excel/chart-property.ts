import { field } from '../richapi/excel-type';
import type { Chart } from './charts';

/** A property of one part of a chart, which repaints it. */
export const painted = <T extends object, K extends keyof T>(part: (chart: Chart) => T, name: K) => ({
  read: (chart: Chart) => part(chart)[name] ?? null,
  write: (chart: Chart, value: never) => {
    field<T, K>(name).write!(part(chart), value);
    chart.book.charts.changed(chart);
  },
});
