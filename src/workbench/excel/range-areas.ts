import { itemNotFound } from '../richapi/api-error';
import { readOnly, type AnyExcelType, type ExcelType, type HostObject } from '../richapi/excel-type';
import { fromCorners, intersection } from '../sheet/area';
import { objects } from './simple-objects';
import type { CellRange } from './range';

/** Excel's RangeAreas: several ranges of one sheet. */
export class RangeAreas implements HostObject {
  constructor(readonly ranges: readonly CellRange[]) {}

  get excelType(): AnyExcelType {
    return rangeAreasType;
  }

  /** The merged cells that overlap a range. @throws ItemNotFound when there are none. */
  static merged(range: CellRange): RangeAreas {
    const merges = range.book.spreadsheet
      .model(range.sheetId)
      .getMergeData()
      .map((corners) => fromCorners(corners))
      .filter((area) => intersection(area, range.area));
    if (merges.length === 0) throw itemNotFound('Range.getMergedAreas');
    return new RangeAreas(merges.map((area) => range.at(area)));
  }
}

const rangeAreasType: ExcelType<RangeAreas> = {
  name: 'RangeAreas',
  kept: true,
  scalars: {
    address: readOnly(({ ranges }) => ranges.map((range) => range.address).join(',')),
    areaCount: readOnly(({ ranges }) => ranges.length),
    cellCount: readOnly(({ ranges }) => ranges.reduce((sum, { area }) => sum + area.rows * area.columns, 0)),
  },
  parts: {
    areas: ({ ranges }) => objects.collection('RangeCollection', () => ranges),
    worksheet: ({ ranges }) => ranges[0].sheet,
  },
};
