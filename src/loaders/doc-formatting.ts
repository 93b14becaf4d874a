/** Which places of a Word 97-2003 stream carry a certain property. Properties stand in pages of 512 bytes, each for a run of places. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const pageSize = 512;

/**
 * @param index the table of pages: places, then page numbers (PlcfBtePapx or PlcfBteChpx)
 * @param properties codes of yes/no properties, any of which counts when it is on
 * @returns ranges in ascending order
 */
export function formattedRanges(
  document: Uint8Array,
  index: Uint8Array,
  of: 'paragraph' | 'character',
  properties: readonly number[],
): Range[] {
  const view = new DataView(index.buffer, index.byteOffset, index.byteLength);
  const count = Math.max(0, Math.floor((index.length - 4) / 8));
  const ranges: Range[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    const page = (view.getUint32((count + 1) * 4 + entry * 4, true) & 0x3fffff) * pageSize;
    if (page + pageSize > document.length) continue;
    ranges.push(...rangesOfPage(document.subarray(page, page + pageSize), of, properties));
  }
  return ranges.sort((one, other) => one.start - other.start);
}

/** Whether a place lies in one of the ranges, which must be in ascending order. */
export function includesPlace(ranges: readonly Range[], place: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle].end <= place) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length && ranges[low].start <= place;
}

function rangesOfPage(
  page: Uint8Array,
  of: 'paragraph' | 'character',
  properties: readonly number[],
): Range[] {
  const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
  const runs = page[pageSize - 1];
  // an entry behind the places: one byte that says where the properties stand, and for paragraphs 12 more that do not matter here
  const entrySize = of === 'paragraph' ? 13 : 1;
  const ranges: Range[] = [];
  for (let run = 0; run < runs; run += 1) {
    const entryAt = (runs + 1) * 4 + run * entrySize;
    if (entryAt >= pageSize) break;
    const at = page[entryAt] * 2;
    if (at === 0) continue;
    if (turnsOn(propertyList(page, at, of), properties))
      ranges.push({ start: view.getUint32(run * 4, true), end: view.getUint32(run * 4 + 4, true) });
  }
  return ranges;
}

function propertyList(page: Uint8Array, at: number, of: 'paragraph' | 'character'): Uint8Array {
  if (of === 'character') return page.subarray(at + 1, at + 1 + page[at]);
  // counted in words; a zero means that the next byte counts, and then two bytes of style come before the properties
  const [start, size] = page[at] === 0 ? [at + 2, page[at + 1] * 2] : [at + 1, page[at] * 2 - 1];
  return page.subarray(start + 2, start + size);
}

/** Walks the list: a code of two bytes whose top three bits tell the size of what follows. */
function turnsOn(list: Uint8Array, properties: readonly number[]): boolean {
  const sizes = [1, 1, 2, 4, 2, 2, -1, 3];
  let at = 0;
  while (at + 2 < list.length) {
    const code = list[at] | (list[at + 1] << 8);
    at += 2;
    if (properties.includes(code) && list[at] === 1) return true;
    const size = sizes[code >> 13];
    if (size > 0) at += size;
    // tables' own definition counts itself in two bytes, everything else of variable size in one
    else at += code === 0xd608 ? 1 + (list[at] | (list[at + 1] << 8)) : 1 + list[at];
  }
  return false;
}
