/** What sort of row a row is: the head of a table, a note, a line over the table, or something to fill. */
import { cornerUnits, unitList } from '../headers/units';
import { isHeadingWord } from '../headers/reading';
import type { HeaderReader, PlacedHeader } from './reader';
import type { SheetView } from './view';

const noteStart =
  /^(?:注|备注|说明|附注|资料来源|数据来源|填表说明|注释|填报说明)\s*[:：\d]|^(?:填表人|制表人|审核人|负责人|单位负责人|联系人|联系电话|填报人|审核|制表|分管领导)\s*[:：(（]|^(?:notes?|source|prepared by)\s*[:：]/iu;
const metaStart =
  /^(?:填报单位|报送单位|编制单位|制表单位|填报日期|制表日期|报送日期|填报时间|日期|时间|表号|制表机关|批准机关|批准文号|有效期|文号|附件|附表|密级|主管部门)\s*\d*\s*[:：]?/u;

/** The day a table was made, not the time its figures are of. */
const dateAlone = /^[(（]?(?:19|20)\d\d[年./-]\d{1,2}[月./-]\d{1,2}[日号]?[)）]?$/u;

export const isNote = (text: string): boolean => noteStart.test(text.trim());

const unitInNote =
  /(?:单位(?:均|都|统一)?(?:为|是|[:：])|以)\s*([^\s,，。;；、()（）]{1,8})|\bin\s+([\w$ ]{2,24})/iu;

/** 单位:万 of a corner; 填报单位:统计局 speaks of an office. */
const cornerStart = /^[(（]?(?:计量|金额|数据)?单位\s*[:：]\s*\S/u;

/**
 * Whether a note below the table speaks of units (注:进出口总额单位为亿美元, 以万元为单位), or a corner names one that cannot be read
 * (单位:万): a cell that names none may mean it.
 */
export function speaksOfUnits(text: string): boolean {
  const corner = /[(（]?(?:计量|金额|数据)?单位\s*[:：][^()（）]*[)）]?$/u.exec(text.trim())?.[0] ?? '';
  if (cornerStart.test(corner) && cornerUnits(text) === null && !metaStart.test(text.trim())) return true;
  const match = isNote(text) ? unitInNote.exec(text.normalize('NFKC')) : null;
  const words = (match?.[1] ?? match?.[2] ?? '').replace(/(?:为|作)?单位$|计$/u, '');
  return words !== '' && unitList(words.trim()) !== null;
}

/** 填报单位:…, 单位:亿元, 附表1: lines over a table that head nothing. */
export const isMeta = (text: string): boolean =>
  metaStart.test(text.trim()) || dateAlone.test(text.trim()) || cornerUnits(text) !== null;

/** 甲 乙 1 2 3 below the head of a statistical form. */
export function isColumnNumbering(view: SheetView, row: number, left: number, right: number): boolean {
  const shown: string[] = [];
  for (let column = left; column <= right; column += 1) {
    const place = view.shownAt(row, column);
    if (place.row !== row) return false;
    const cell = view.cellAt(place.row, place.column);
    if (cell && cell.value !== null && cell.formula === null) shown.push(String(cell.value).trim());
  }
  if (shown.length < 2 || shown.length < right - left) return false;
  if (!shown.every((text) => /^(?:[甲乙丙丁戊]|[(（]?\d{1,2}[)）]?|[①-⑳])$/u.test(text))) return false;
  const numbers = shown.filter((text) => /\d/u.test(text)).map((text) => Number(/\d+/u.exec(text)![0]));
  return (
    numbers.every((number, index) => number === index + 1) &&
    (numbers.length > 1 || /[甲①]/u.test(shown.join('')))
  );
}

const isIndicator = ({ reading }: PlacedHeader): boolean => reading.indicators.length > 0;
const isArea = ({ reading }: PlacedHeader): boolean => reading.areas.length > 0 || reading.wholeArea !== null;

/** Whether a table's head begins in this row. */
export function startsHead(view: SheetView, reader: HeaderReader, row: number): boolean {
  const headers = reader.of(row);
  if (headers.length === 0 || isNote(headers[0]!.reading.text)) return false;
  const own = headers.filter(({ reading }) => !isMeta(reading.text));
  if (own.length < headers.length) return false;
  const first = own[0]!;
  const others = own.slice(1);
  const hasTable = rowBelowHas(view, row);
  if (others.length === 0) {
    // A blank corner and one heading: ' | 目标'.
    return (
      hasTable &&
      isHeadingWord(first.reading) &&
      first.place.column > 0 &&
      view.isBlank(row, first.place.column - 1) &&
      view.textAt(row + 1, first.place.column - 1) !== '' &&
      view.isBlank(row + 1, first.place.column)
    );
  }
  if (first.reading.role !== null) return true;
  if (others.some(({ reading: { role } }) => role !== null && role !== 'unit' && role !== 'aside'))
    return true;
  const onesBelow = others.filter(({ place }) => {
    const below = reader.at(row + 1, place.column);
    return (
      below !== null &&
      below.place.row > row &&
      isIndicator(below) &&
      view.mergeAt(row, place.column) === null
    );
  });
  if (onesBelow.length > 0) return false;
  if (!gapsAreHeaded(view, reader, own)) return false;
  if (others.some(({ reading }) => isHeadingWord(reading))) {
    return !isIndicator(first) || others.every((header) => !isIndicator(header));
  }
  const many = (test: (header: PlacedHeader) => boolean): boolean => own.filter(test).length >= 2;
  return hasTable && (many(isIndicator) || many(isArea));
}

/** Something stands below, so that the row can head it. */
function rowBelowHas(view: SheetView, row: number): boolean {
  return row < view.lastRow && view.hasContent(row + 1);
}

/**
 * Heads stand side by side; the labels of a form (地区生产总值 | ____ | 增速 | ____) have blanks between them. A blank between
 * heads is one that an upper head is centred over, so that a lower head stands below it.
 */
function gapsAreHeaded(view: SheetView, reader: HeaderReader, headers: readonly PlacedHeader[]): boolean {
  return headers.slice(1).every(({ place }, index) => {
    const before = headers[index]!.place;
    const end = view.mergeAt(before.row, before.column)?.right ?? before.column;
    for (let column = end + 1; column < place.column; column += 1) {
      const below = reader.at(place.row + 1, column);
      if (!below || !isHeadingWord(below.reading)) return false;
    }
    return true;
  });
}
