import {
  BooleanNumber,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { AnyExcelType, ExcelType, HostObject, Scalar } from '../richapi/excel-type';
import { invalidArgument } from '../richapi/api-error';
import type { StyleChange } from '../sheet/styles';
import { bordersOf } from './range-borders';
import type { CellRange } from './range';
import { bind } from './simple-objects';

export class RangeFormat implements HostObject {
  constructor(readonly range: CellRange) {}

  get excelType(): AnyExcelType {
    return rangeFormatType;
  }
}

export const applyStyle = (range: CellRange, change: StyleChange): void => {
  range.book.protection.check(range.sheetId, range.area);
  range.book.styles.apply(range.sheetId, range.area, change);
};

/** A property that lives in one member of a cell's style. */
function styled<V>(read: (style: IStyleData) => V, change: (value: V) => StyleChange): Scalar<CellRange> {
  return {
    read: (range) => range.book.styles.uniform(range.sheetId, range.area, read) ?? null,
    write: (range: CellRange, value: V) => applyStyle(range, change(value)),
  };
}

function inWords<K extends number>(words: Readonly<Record<K, string>>, value: string, location: string): K {
  const found = Object.entries<string>(words).find(([, word]) => word === value);
  if (!found) throw invalidArgument(`Not a value of ${location}: ${value}`, location);
  return Number(found[0]) as K;
}

const HORIZONTAL: Record<HorizontalAlign, string> = {
  [HorizontalAlign.UNSPECIFIED]: 'General',
  [HorizontalAlign.LEFT]: 'Left',
  [HorizontalAlign.CENTER]: 'Center',
  [HorizontalAlign.RIGHT]: 'Right',
  [HorizontalAlign.JUSTIFIED]: 'Justify',
  [HorizontalAlign.BOTH]: 'CenterAcrossSelection',
  [HorizontalAlign.DISTRIBUTED]: 'Distributed',
};

const VERTICAL: Record<VerticalAlign, string> = {
  [VerticalAlign.UNSPECIFIED]: 'Bottom',
  [VerticalAlign.TOP]: 'Top',
  [VerticalAlign.MIDDLE]: 'Center',
  [VerticalAlign.BOTTOM]: 'Bottom',
};

const colour = (text: string): string =>
  /^#?[0-9a-f]{6}$/i.test(text) ? `#${text.replace('#', '').toUpperCase()}` : text;

/** Univer keeps `rgb(…)` where a user picks a colour; Office.js answers `#RRGGBB`. */
function hex(text: Nullable<string>, absent: string): string {
  if (!text) return absent;
  const parts = /^rgba?\((\d+), *(\d+), *(\d+)/.exec(text);
  return parts
    ? `#${parts
        .slice(1, 4)
        .map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase())
        .join('')}`
    : text.toUpperCase();
}

const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const rangeFillType: ExcelType<CellRange> = {
  name: 'RangeFill',
  scalars: {
    color: {
      ...styled(
        (style) => hex(style.bg?.rgb, '#FFFFFF'),
        (text: string) => ({ bg: text ? { rgb: colour(text) } : null }),
      ),
      // Cells of several colours answer '' here, where other properties answer null.
      read: (range) =>
        range.book.styles.uniform(range.sheetId, range.area, (style) => hex(style.bg?.rgb, '#FFFFFF')) ?? '',
    },
  },
  methods: { clear: (range) => applyStyle(range, { bg: null }) },
};

const rangeFontType: ExcelType<CellRange> = {
  name: 'RangeFont',
  scalars: {
    bold: styled(
      (style) => style.bl === BooleanNumber.TRUE,
      (on: boolean) => ({ bl: flag(on) }),
    ),
    color: styled(
      (style) => hex(style.cl?.rgb, '#000000'),
      (text: string) => ({ cl: text ? { rgb: colour(text) } : null }),
    ),
    italic: styled(
      (style) => style.it === BooleanNumber.TRUE,
      (on: boolean) => ({ it: flag(on) }),
    ),
    name: styled(
      (style) => style.ff ?? 'Arial',
      (name: string) => ({ ff: name }),
    ),
    size: styled(
      (style) => style.fs ?? 11,
      (points: number) => ({ fs: points }),
    ),
    strikethrough: styled(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (on: boolean) => ({ st: on ? { s: BooleanNumber.TRUE } : null }),
    ),
    underline: styled(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      (kind: string) => ({ ul: kind === 'None' ? null : { s: BooleanNumber.TRUE } }),
    ),
  },
};

/** Whether cells resist changes once their sheet is protected. */
const protectionType: ExcelType<CellRange> = {
  name: 'FormatProtection',
  scalars: {
    locked: {
      read: (range) => range.book.protection.locked(range.sheetId, range.area),
      write: (range, locked: boolean) => range.book.protection.lock(range.sheetId, range.area, locked),
    },
  },
};

const rangeFormatType: ExcelType<RangeFormat> = {
  name: 'RangeFormat',
  scalars: {
    columnWidth: {
      read: ({ range }) => range.book.layout.columnWidth(range.sheetId, range.area) ?? null,
      write: ({ range }, points: number) =>
        range.book.layout.setColumnWidth(range.sheetId, range.area, points),
    },
    rowHeight: {
      read: ({ range }) => range.book.layout.rowHeight(range.sheetId, range.area) ?? null,
      write: ({ range }, points: number) => range.book.layout.setRowHeight(range.sheetId, range.area, points),
    },
    ...ofRange({
      horizontalAlignment: styled(
        (style) => HORIZONTAL[style.ht ?? HorizontalAlign.UNSPECIFIED],
        (word: string) => ({ ht: inWords(HORIZONTAL, word, 'RangeFormat.horizontalAlignment') }),
      ),
      verticalAlignment: styled(
        (style) => VERTICAL[style.vt ?? VerticalAlign.UNSPECIFIED],
        (word: string) => ({
          vt: inWords(VERTICAL, word, 'RangeFormat.verticalAlignment') || VerticalAlign.BOTTOM,
        }),
      ),
      wrapText: styled(
        (style) => style.tb === WrapStrategy.WRAP,
        (on: boolean) => ({ tb: on ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
      ),
      indentLevel: styled(
        (style) => Math.round((style.pd?.l ?? 0) / INDENT),
        (level: number) => ({ pd: { l: level * INDENT, r: 0, t: 0, b: 0 } }),
      ),
    }),
  },
  parts: {
    borders: ({ range }) => bordersOf(range),
    fill: ({ range }) => bind(rangeFillType, range),
    font: ({ range }) => bind(rangeFontType, range),
    protection: ({ range }) => bind(protectionType, range),
  },
  methods: {
    autofitColumns: ({ range }) => range.book.autofit(range.sheetId, range.area, 'columns'),
    autofitRows: ({ range }) => range.book.autofit(range.sheetId, range.area, 'rows'),
  },
};

/** Pixels of one step of indentation. */
const INDENT = 9;

function ofRange(scalars: Record<string, Scalar<CellRange>>): Record<string, Scalar<RangeFormat>> {
  return Object.fromEntries(
    Object.entries(scalars).map(([name, { read, write }]) => [
      name,
      {
        read: ({ range }: RangeFormat) => read(range),
        write: ({ range }: RangeFormat, value: never) => write?.(range, value),
      },
    ]),
  );
}
