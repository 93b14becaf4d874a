/** Headings in a column of indicators that name none: an area without reports (经开区, 市直), a year, 目标. */
import { isHeadingWord, type HeaderReading } from '../headers/reading';
import type { PlacedHeader } from '../layout/reader';
import { looksLikeArea } from '../lexicon/areas';
import { foldHeader } from '../lexicon/tokens';

/** 新增省级园区 is a task, 城镇 a part of the residents. */
const isOther = /^(?:新增|新建|创建|建设|建成|打造|申报|培育)|^(?:城镇|乡镇)$/u;
const longestAreaName = 8;

/** Not understood, and with nothing beside the name: no unit, kind, measure or year. */
export function isBareUnread({ unread, measures, kinds, units, periods }: HeaderReading): boolean {
  return unread !== '' && measures.length + kinds.length + units.length + periods.length === 0;
}

export function isStrangeAreaName({ outline }: HeaderReading): boolean {
  const name = foldHeader(outline.rest);
  const isHeading = outline.indent === 0 && !outline.ofWhich;
  return isHeading && name.length <= longestAreaName && !isOther.test(name) && looksLikeArea(name);
}

/** 2023年, 目标: says when or what of nothing yet. */
export function isYearOrKind(reading: HeaderReading): boolean {
  return isHeadingWord(reading) && reading.measures.length + reading.units.length === 0;
}

/** A numbered heading is passed over where it only groups; one that stands for an area is not. */
export const withoutNumber = ({ reading, place }: PlacedHeader): PlacedHeader => ({
  place,
  reading: { ...reading, isCategory: false, outline: { ...reading.outline, numbering: 0 } },
});
