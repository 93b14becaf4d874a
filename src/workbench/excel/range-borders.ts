import { BorderStyleTypes, type IBorderData, type IStyleData } from '@univerjs/core';
import { invalidArgument } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import type { Area } from '../sheet/area';
import type { CellRange } from './range';
import { bind } from './simple-objects';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
type Side = (typeof SIDES)[number];
type CellSide = 't' | 'b' | 'l' | 'r';

interface Border {
  readonly range: CellRange;
  readonly side: Side;
}

const STYLES: Readonly<Record<string, BorderStyleTypes>> = {
  Continuous: BorderStyleTypes.THIN,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Dot: BorderStyleTypes.DOTTED,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const WEIGHTS: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

/** The cells that a side of a range is drawn on, and the side of each. */
function stripe({ area }: CellRange, side: Side): { area: Area; of: CellSide } | null {
  const { row, column, rows, columns } = area;
  switch (side) {
    case 'EdgeTop':
      return { area: { ...area, rows: 1 }, of: 't' };
    case 'EdgeBottom':
      return { area: { ...area, row: row + rows - 1, rows: 1 }, of: 'b' };
    case 'EdgeLeft':
      return { area: { ...area, columns: 1 }, of: 'l' };
    case 'EdgeRight':
      return { area: { ...area, column: column + columns - 1, columns: 1 }, of: 'r' };
    case 'InsideHorizontal':
      return rows > 1 ? { area: { ...area, rows: rows - 1 }, of: 'b' } : null;
    case 'InsideVertical':
      return columns > 1 ? { area: { ...area, columns: columns - 1 }, of: 'r' } : null;
  }
}

type Line = { s: BorderStyleTypes; cl: { rgb?: string | null } };

const lineOf = (style: IStyleData, side: CellSide): Line | undefined =>
  (style.bd?.[side] as Line | null) ?? undefined;

function read<V>({ range, side }: Border, of: (line: Line | undefined) => V): V | null {
  const cells = stripe(range, side);
  if (!cells) return of(undefined);
  return range.book.styles.uniform(range.sheetId, cells.area, (style) => of(lineOf(style, cells.of))) ?? null;
}

function draw({ range, side }: Border, change: (line: Line | undefined) => Line | null): void {
  const cells = stripe(range, side);
  if (!cells) return;
  range.book.protection.check(range.sheetId, range.area);
  const style = range.book.spreadsheet
    .model(range.sheetId)
    .getComposedCellStyle(cells.area.row, cells.area.column);
  const bd = { [cells.of]: change(lineOf(style, cells.of)) } as IBorderData;
  range.book.styles.apply(range.sheetId, cells.area, { bd });
}

const styleName = (line: Line | undefined): string => {
  if (!line || line.s === BorderStyleTypes.NONE) return 'None';
  return Object.keys(STYLES).find((name) => STYLES[name] === line.s) ?? 'Continuous';
};

const borderType: ExcelType<Border> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  scalars: {
    sideIndex: { read: ({ side }) => side },
    style: {
      read: (border) => read(border, styleName),
      write: (border, name: string) => {
        if (name !== 'None' && !(name in STYLES))
          throw invalidArgument(`No line style: ${name}`, 'RangeBorder.style');
        draw(border, (line) =>
          name === 'None' ? null : { s: STYLES[name], cl: line?.cl ?? { rgb: '#000000' } },
        );
      },
    },
    color: {
      read: (border) => read(border, (line) => line?.cl.rgb?.toUpperCase() ?? '#000000'),
      write: (border, rgb: string) =>
        draw(border, (line) => ({ s: line?.s ?? BorderStyleTypes.THIN, cl: { rgb } })),
    },
    weight: {
      read: (border) =>
        read(border, (line) => Object.keys(WEIGHTS).find((name) => WEIGHTS[name] === line?.s) ?? 'Thin'),
      write: (border, name: string) => {
        if (!(name in WEIGHTS)) throw invalidArgument(`No line weight: ${name}`, 'RangeBorder.weight');
        draw(border, (line) => ({ s: WEIGHTS[name], cl: line?.cl ?? { rgb: '#000000' } }));
      },
    },
  },
};

/** The sides that can be drawn; the diagonals cannot. */
export const bordersOf = (range: CellRange): HostObject => {
  const border = (side: Side): HostObject => bind(borderType, { range, side });
  return bind<CellRange>(
    {
      name: 'RangeBorderCollection',
      collection: {
        items: () => SIDES.map(border),
        find: (_range, side: string) => SIDES.filter((known) => known === side).map(border)[0] ?? null,
      },
    },
    range,
  );
};
