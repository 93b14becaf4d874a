import { useEffect, useRef, type ReactElement } from 'react';
import type { CellValue, Matrix } from './cells';
import { chartOption, type ChartLook } from './chart-option';
import type { Spreadsheet } from './spreadsheet';

/** The part of the chart library that is used here; it is loaded with the first chart. */
interface Painter {
  setOption(option: object, notMerge?: boolean): void;
  resize(): void;
  dispose(): void;
}

const COMPONENT = 'workbench-chart';
/** Office.js measures in points, the screen in pixels. */
const PIXELS_PER_POINT = 4 / 3;

export interface ShownChart extends ChartLook {
  readonly id: string;
  readonly sheetId: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

interface View {
  readonly dispose: () => void;
  readonly box: string;
}

/** Paints charts in boxes that float over the sheet; the engine's own charts are no open source. */
export class ChartViews {
  private registered = false;
  private readonly views = new Map<string, View>();
  private readonly options = new Map<string, object>();
  private readonly painters = new Map<string, Painter>();

  constructor(private readonly spreadsheet: Spreadsheet) {}

  async show(chart: ShownChart, values: Matrix<CellValue>): Promise<void> {
    this.register();
    this.options.set(chart.id, chartOption(chart, values));
    const box = JSON.stringify(chart.box);
    const known = this.views.get(chart.id);
    if (known && known.box !== box) known.dispose();
    if (!known || known.box !== box) this.place(chart, box);
    else this.painters.get(chart.id)?.setOption(this.options.get(chart.id)!, true);
  }

  remove(id: string): void {
    this.views.get(id)?.dispose();
    this.views.delete(id);
    this.options.delete(id);
  }

  private place({ id, sheetId, box }: ShownChart, key: string): void {
    const left = box.left * PIXELS_PER_POINT;
    const top = box.top * PIXELS_PER_POINT;
    const placed = this.spreadsheet.sheet(sheetId).addFloatDomToPosition({
      componentKey: COMPONENT,
      allowTransform: true,
      data: { id },
      initPosition: {
        startX: left,
        startY: top,
        endX: left + box.width * PIXELS_PER_POINT,
        endY: top + box.height * PIXELS_PER_POINT,
      },
    });
    if (placed) this.views.set(id, { dispose: placed.dispose, box: key });
  }

  private register(): void {
    if (this.registered) return;
    this.registered = true;
    const { options, painters } = this;
    const ChartBox = ({ data }: { data: { id: string } }): ReactElement => {
      const box = useRef<HTMLDivElement>(null);
      useEffect(() => {
        let painter: Painter | null = null;
        const observer = new ResizeObserver(() => painter?.resize());
        void import('echarts').then((echarts) => {
          if (!box.current) return;
          painter = echarts.init(box.current) as Painter;
          painter.setOption(options.get(data.id) ?? {});
          painters.set(data.id, painter);
          observer.observe(box.current);
        });
        return () => {
          observer.disconnect();
          painters.delete(data.id);
          painter?.dispose();
        };
      }, [data.id]);
      return <div ref={box} className="chart" data-chart={data.id} />;
    };
    this.spreadsheet.parts.api.registerComponent(COMPONENT, ChartBox as never);
  }
}
