/** Which columns headed 单位 hold units, and which hold names of offices. */
import { unitList } from '../headers/units';
import type { Block } from '../layout/blocks';
import type { HeaderReader } from '../layout/reader';

/** Columns headed 单位 that hold units, not names. */
export function unitColumns(reader: HeaderReader, block: Block): Set<number> {
  const columns = new Set<number>();
  for (const { column, header } of block.stubs) {
    if (header?.reading.role !== 'unit') continue;
    const texts = block.bodyRows
      .map((row) => reader.at(row, column)?.reading.text)
      .filter((text) => text !== undefined);
    if (texts.length === 0 || texts.some((text) => unitList(text) !== null)) columns.add(column);
  }
  return columns;
}
