/** A worksheet's XML as a grid for the planner. Nothing is lost by reading: the XML itself is kept and edited in place. */
import {
  placeOf,
  type CellPlace,
  type CellValue,
  type GridRange,
  type TemplateCell,
  type TemplateGrid,
} from '../../ledger/template';
import { plainStyle, type CellStyle } from './cell-styles';
import { decodeXml, elementsOf, findElement, tagsOf, textOf, type XmlTag } from './xml';

/** A sheet of more cells holds collected records; it is no template, and is left as it is. */
export const mostCells = 100_000;

export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styles: readonly CellStyle[];
}

/** Shared strings by index: rich text as plain text, without the readings (拼音) beside it. */
export function readSharedStrings(xml: string | null): string[] {
  if (xml === null) return [];
  const strings: string[] = [];
  for (const { innerStart, innerEnd } of elementsOf(xml, 'si'))
    strings.push(richText(xml.slice(innerStart, innerEnd)));
  return strings;
}

function richText(inner: string): string {
  let plain = inner;
  for (const { tag, end } of [...elementsOf(inner, 'rPh')].reverse())
    plain = plain.slice(0, tag.start) + plain.slice(end);
  return textOf(plain, 't');
}

export function rangeOf(reference: string): GridRange | null {
  const [from, to] = reference.split(':').map((part) => placeOf(part));
  if (!from) return null;
  const end = to ?? from;
  return {
    top: Math.min(from.row, end.row),
    left: Math.min(from.column, end.column),
    bottom: Math.max(from.row, end.row),
    right: Math.max(from.column, end.column),
  };
}

const isOn = (value: string | null): boolean => value === '1' || value === 'true';

/**
 * Reads a worksheet.
 *
 * @returns null for a sheet of more cells than a template has
 */
export function readGrid(sheetName: string, xml: string, context: SheetContext): TemplateGrid | null {
  const cells: TemplateCell[] = [];
  const merges: GridRange[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const formulaRanges: GridRange[] = [];
  const sharedFormulas = new Map<string, string>();
  let isProtected = false;
  let row = -1;
  let column = -1;
  let cell: { tag: XmlTag; place: CellPlace } | null = null;

  const take = (tag: XmlTag, place: CellPlace, inner: string): void => {
    const style = context.styles[Number(tag.attribute('s') ?? 0)] ?? plainStyle;
    const formula = formulaOf(inner, formulaRanges, sharedFormulas);
    const value = valueOf(tag.attribute('t') ?? 'n', inner, context.sharedStrings);
    cells.push({
      ...place,
      value,
      text: value === null ? '' : String(value),
      formula,
      numberFormat: style.numberFormat,
      locked: style.locked,
      indent: style.indent,
    });
  };

  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c') {
      if (tag.isClosing) {
        if (cell) take(cell.tag, cell.place, xml.slice(cell.tag.end, tag.start));
        cell = null;
        continue;
      }
      // A cell without a reference follows the one before it.
      const place = placeOf(tag.attribute('r') ?? '') ?? { row, column: column + 1 };
      column = place.column;
      if (tag.isEmpty) take(tag, place, '');
      else cell = { tag, place };
      if (cells.length > mostCells) return null;
    } else if (tag.name === 'row' && !tag.isClosing) {
      row = Number(tag.attribute('r') ?? row + 2) - 1;
      column = -1;
      if (isOn(tag.attribute('hidden'))) hiddenRows.add(row);
    } else if (tag.name === 'col' && isOn(tag.attribute('hidden'))) {
      const last = Math.min(Number(tag.attribute('max')), 16_384);
      for (let at = Number(tag.attribute('min')); at <= last; at += 1) hiddenColumns.add(at - 1);
    } else if (tag.name === 'mergeCell' && !tag.isClosing) {
      const range = rangeOf(tag.attribute('ref') ?? '');
      if (range) merges.push(range);
    } else if (tag.name === 'sheetProtection' && !tag.isClosing) {
      isProtected = isOn(tag.attribute('sheet'));
    }
  }
  return {
    sheetName,
    cells: formulaRanges.length === 0 ? cells : cells.map((held) => spilled(held, formulaRanges)),
    merges,
    protected: isProtected,
    hiddenRows,
    hiddenColumns,
  };
}

/** Formula of a cell; of an array or a data table the range it fills is noted, for its other cells hold values only. */
function formulaOf(inner: string, ranges: GridRange[], shared: Map<string, string>): string | null {
  if (!inner.includes('f')) return null;
  const element = findElement(inner, 'f');
  if (!element) return null;
  const { tag, innerStart, innerEnd } = element;
  const text = decodeXml(inner.slice(innerStart, innerEnd));
  const type = tag.attribute('t');
  const range = rangeOf(tag.attribute('ref') ?? '');
  if ((type === 'array' || type === 'dataTable') && range) ranges.push(range);
  const index = tag.attribute('si');
  if (type === 'shared' && index !== null) {
    if (text !== '') shared.set(index, text);
    return text || (shared.get(index) ?? '');
  }
  return text;
}

function spilled(cell: TemplateCell, ranges: readonly GridRange[]): TemplateCell {
  const isIn = ranges.some(
    ({ top, left, bottom, right }) =>
      cell.row >= top && cell.row <= bottom && cell.column >= left && cell.column <= right,
  );
  return isIn && cell.formula === null ? { ...cell, formula: '' } : cell;
}

function valueOf(type: string, inner: string, sharedStrings: readonly string[]): CellValue {
  if (inner === '') return null;
  if (type === 'inlineStr') {
    const element = findElement(inner, 'is');
    return element ? richText(inner.slice(element.innerStart, element.innerEnd)) : null;
  }
  const element = findElement(inner, 'v');
  if (!element) return null;
  const raw = decodeXml(inner.slice(element.innerStart, element.innerEnd));
  switch (type) {
    case 's':
      return sharedStrings[Number(raw)] ?? '';
    case 'str':
    case 'e':
    case 'd':
      return raw;
    case 'b':
      return isOn(raw);
    default:
      return raw.trim() === '' ? null : Number(raw);
  }
}
