/** Finds the tables of a sheet: one below another, side by side, or folded (指标 数值 指标 数值). */
import { saysSomething } from '../headers/reading';
import { headLayers, headRows } from './head';
import type { HeaderReader, PlacedHeader } from './reader';
import { isMeta, isNote, startsHead } from './rows';
import type { SheetView } from './view';

/** A column of cells that ask. */
export interface AskingColumn {
  readonly column: number;
  /** Headers over it, the lowest first. */
  readonly stack: readonly PlacedHeader[];
}

export interface StubColumn {
  readonly column: number;
  readonly header: PlacedHeader | null;
}

export interface Block {
  readonly head: { readonly top: number; readonly bottom: number };
  readonly left: number;
  readonly right: number;
  readonly stubs: readonly StubColumn[];
  readonly columns: readonly AskingColumn[];
  readonly bodyRows: readonly number[];
  /** Lines over the table, the nearest first: titles, corners. */
  readonly over: readonly PlacedHeader[];
}

export interface SheetLayout {
  readonly blocks: readonly Block[];
  /** Rows outside of all tables that hold labels, with the lines over them: forms. */
  readonly formRows: readonly { readonly row: number; readonly over: readonly PlacedHeader[] }[];
  /** All lines over tables. */
  readonly titles: readonly PlacedHeader[];
}

/** Columns of the rows that hold something. */
function extent(view: SheetView, top: number, bottom: number): { left: number; right: number } | null {
  let left = Infinity;
  let right = -1;
  for (let row = top; row <= bottom; row += 1) {
    for (let column = 0; column <= view.lastColumn; column += 1) {
      if (view.isBlank(row, column)) continue;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return right < 0 ? null : { left, right };
}

/** Last row of the table's body: before the next head, title of the next table, or note. */
function bodyEnd(view: SheetView, reader: HeaderReader, from: number, left: number): number {
  let end = from - 1;
  for (let row = from; row <= view.lastRow; row += 1) {
    if (!view.hasContent(row)) continue;
    const headers = reader.of(row);
    if (headers[0] && isNote(headers[0].reading.text)) break;
    if (row > from && isNextHead(view, reader, row, left)) break;
    if (headers.length > 0 && headers.every(({ reading }) => isMeta(reading.text))) break;
    if (headers.length === 1 && leadsToHead(view, reader, row)) break;
    end = row;
  }
  return end;
}

function isNextHead(view: SheetView, reader: HeaderReader, row: number, left: number): boolean {
  if (!startsHead(view, reader, row)) return false;
  const first = reader.of(row)[0]!;
  if (first.reading.role !== null) return true;
  const afterGap = !view.hasContent(row - 1) || reader.of(row - 1).length === 1;
  return afterGap && (view.isBlank(row, left) || !saysSomething(first.reading));
}

/** A single text with, below it, nothing but more such lines until a head: the title of the next table. */
function leadsToHead(view: SheetView, reader: HeaderReader, row: number): boolean {
  const afterBlank = row > 0 && !view.hasContent(row - 1);
  const { reading, place } = reader.of(row)[0]!;
  const isWide = (view.mergeAt(place.row, place.column)?.right ?? place.column) > place.column;
  // The last row of a table, with nothing filled in yet, is no title of the next one.
  if (!isWide && !afterBlank && reading.unread === '' && saysSomething(reading)) return false;
  for (let next = row + 1; next <= Math.min(view.lastRow, row + 4); next += 1) {
    const headers = reader.of(next);
    if (headers.length === 0) continue;
    if (startsHead(view, reader, next)) {
      return headers[0]!.reading.role !== null || afterBlank;
    }
    if (headers.length > 1 && !headers.every(({ reading }) => isMeta(reading.text))) return false;
  }
  return false;
}

/** Columns where a new table begins: after an empty column, or where 指标 or 地区 comes again. */
function splitColumns(
  view: SheetView,
  reader: HeaderReader,
  head: { top: number; bottom: number },
  end: number,
  left: number,
  right: number,
): { left: number; right: number }[] {
  const layers = headLayers(view, reader, head, left, right);
  const roleAt = (column: number) =>
    layers(column)
      .map(({ reading }) => reading.role)
      .find((role) => role !== null) ?? null;
  const isEmpty = (column: number): boolean => {
    for (let row = head.top; row <= end; row += 1) if (!view.isBlank(row, column)) return false;
    return true;
  };
  const hasStub = (column: number): boolean => {
    const role = roleAt(column);
    if (role === 'indicator' || role === 'area' || role === 'serial' || role === 'year') return true;
    for (let row = head.bottom + 1; row <= end; row += 1) {
      const header = reader.at(row, column);
      if (header && (header.reading.indicators.length > 0 || header.reading.areas.length > 0)) return true;
    }
    return false;
  };
  const parts: { left: number; right: number }[] = [];
  let start = left;
  let sawFigures = false;
  for (let column = left; column <= right; column += 1) {
    if (isEmpty(column)) {
      if (column + 1 <= right && hasStub(column + 1)) {
        if (column > start) parts.push({ left: start, right: column - 1 });
        start = column + 1;
        sawFigures = false;
      }
      continue;
    }
    const role = roleAt(column);
    const isName = role === 'indicator' || role === 'area' || role === 'serial';
    const sameSpan = column > left && layers(column)[0]?.place.column === layers(column - 1)[0]?.place.column;
    if (isName && sawFigures && column > start && !sameSpan) {
      parts.push({ left: start, right: column - 1 });
      start = column;
      sawFigures = false;
    }
    if (role === null) sawFigures = true;
  }
  parts.push({ left: start, right });
  return parts;
}

/** Which columns of a table name what its rows are about, and which ask. */
function sortColumns(
  view: SheetView,
  reader: HeaderReader,
  head: { top: number; bottom: number },
  end: number,
  left: number,
  right: number,
): { stubs: StubColumn[]; columns: AskingColumn[] } {
  const layers = headLayers(view, reader, head, left, right);
  const stubs: StubColumn[] = [];
  const columns: AskingColumn[] = [];
  for (let column = left; column <= right; column += 1) {
    const stack = layers(column);
    const header = stack.find(({ reading }) => reading.role !== null) ?? stack[0] ?? null;
    const said = stack.some(({ reading }) => reading.role === null && saysSomething(reading));
    let namesRows = false;
    let texts = 0;
    for (let row = head.bottom + 1; row <= end; row += 1) {
      const own = reader.at(row, column);
      if (!own) continue;
      texts += 1;
      if (
        own.reading.indicators.length > 0 ||
        own.reading.areas.length > 0 ||
        own.reading.wholeArea !== null
      ) {
        namesRows = true;
      }
    }
    if (header?.reading.role && !(said && header.reading.role !== 'unit')) stubs.push({ column, header });
    else if (column === left && texts > 0) stubs.push({ column, header });
    else if ((!said || isNameless(stubs)) && namesRows) stubs.push({ column, header });
    else if (stack.length > 0) columns.push({ column, stack });
  }
  return { stubs, columns };
}

/** Only 序号 so far: a column of names must follow, whatever heads it (目标任务). */
const isNameless = (stubs: readonly StubColumn[]): boolean =>
  stubs.every(({ header }) => header?.reading.role === 'serial' || header?.reading.role === 'category');

/** Lays a sheet out. */
export function layOut(view: SheetView, reader: HeaderReader): SheetLayout {
  const blocks: Block[] = [];
  const formRows: { row: number; over: PlacedHeader[] }[] = [];
  const titles: PlacedHeader[] = [];
  let sheetLines: PlacedHeader[] = [];
  let lines: PlacedHeader[] = [];
  for (let row = 0; row <= view.lastRow; row += 1) {
    const headers = reader.of(row);
    if (headers.length === 0) continue;
    if (isNote(headers[0]!.reading.text)) continue;
    if (startsHead(view, reader, row)) {
      const head = headRows(view, reader, row);
      const wide = extent(view, head.top, head.bottom)!;
      const probe = extent(view, head.bottom + 1, Math.min(view.lastRow, head.bottom + 3));
      const left = Math.min(wide.left, probe?.left ?? wide.left);
      const end = bodyEnd(view, reader, head.bottom + 1, left);
      for (const part of splitColumns(view, reader, head, end, left, wide.right)) {
        const { stubs, columns } = sortColumns(view, reader, head, end, part.left, part.right);
        const bodyRows = [];
        for (let body = head.bottom + 1; body <= end; body += 1)
          if (view.hasContent(body)) bodyRows.push(body);
        const over = [...lines].reverse().concat(blocks.length > 0 ? [...sheetLines].reverse() : []);
        blocks.push({
          head,
          ...part,
          stubs,
          columns,
          bodyRows,
          over: over.filter((line) => isOver(view, line, part)),
        });
      }
      if (sheetLines.length === 0) sheetLines = lines;
      lines = [];
      row = Math.max(end, head.bottom);
      continue;
    }
    const isLine =
      headers.every(({ reading }) => isMeta(reading.text)) ||
      (headers.length === 1 && !isLabel(view, reader, row)) ||
      headers.every(
        ({ reading }) =>
          isMeta(reading.text) || (reading.periods.length > 0 && reading.indicators.length === 0),
      );
    if (isLine) {
      lines.push(...headers);
      titles.push(...headers);
    } else formRows.push({ row, over: [...lines].reverse().concat([...sheetLines].reverse()) });
  }
  return { blocks, formRows, titles };
}

const titleEnd = /(?:情况|表|统计|一览|台账|清单|汇总|月报|快报|简报|通报)(?:[(（][^()（）]*[)）])?$/u;

/** A label with a blank, formatted cell after it; a title ends in 情况 or 表, or stands right over the head of a table. */
function isLabel(view: SheetView, reader: HeaderReader, row: number): boolean {
  const [only] = reader.of(row);
  if (!only || only.reading.indicators.length === 0 || only.reading.unread !== '') return false;
  if (view.mergeAt(only.place.row, only.place.column)) return false;
  if (titleEnd.test(only.reading.text)) return false;
  if (row < view.lastRow && startsHead(view, reader, row + 1)) return false;
  const next = view.cellAt(row, only.place.column + 1);
  return next !== null && view.isBlank(row, only.place.column + 1);
}

/** Of tables side by side each has the lines over its own columns; a line wider than that, or over the left edge, is for all. */
function isOver(view: SheetView, line: PlacedHeader, part: { left: number; right: number }): boolean {
  const merge = view.mergeAt(line.place.row, line.place.column);
  if (!merge) return isMeta(line.reading.text) || line.place.column <= part.right;
  return merge.left <= part.right && merge.right >= part.left;
}
