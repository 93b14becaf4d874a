/** 由2019年的412亿元增加到2023年的560亿元: the start of a rise, and what it leaves for the end. */
import type { Carried } from './context';
import { readClause, type ClauseReading } from './clause';
import { splitSubjects } from './distribution';
import type { Names } from './identify';
import { DISTRIBUTING } from './lists';
import type { Quantity } from './quantity';

const BASELINE = /(?:由|从)((?:[^,;。由从]{0,14}(?:末|底|初|时|年|前)?的?)?(?:约|近|不到|不足|超过)?)$/;
const RISES_FROM_HERE =
  /^(?:以上|左右|多|余)?(?:,)?(?:大幅|快速|稳步|逐年|稳定|进一步|迅速)?(?:增长|增加|提高|提升|扩大|上升|下降|降低|减少|缩小|跃升|调整|优化|演变|发展|压减|压缩|攀升|拓展|缩短|增|升|降|扩|提)(?:到|至|为)/;
const DATED = /(?:19|20)\d\d年(?:末|底)?的?(?:约|近|不到|不足)?$/;

/** The number a clause leads to as the start of a rise; `dated` where it is a figure of a year of its own, else it states nothing. */
export interface Baseline {
  readonly dated: boolean;
  readonly carried: Carried | null;
}

/** 由29400元、10700元提高到…: the further starts of a list. */
const MORE_STARTS =
  /^(?:(?:以上|左右|多|余)?(?:、|和|与|及)[\d.,]+[万亿]*[^,。;、\d]{1,4}?(?=、|和|与|及|提|增|上|扩|下|降|减|缩|调|发))+/;

/**
 * @param piece clause before the number
 * @param after text behind it
 * @param group how many numbers stand together in a list that begins here
 */
export function baselineOf(
  piece: string,
  after: string,
  quantity: Quantity,
  carried: Carried | null,
  group: number,
  names: Names,
): Baseline | null {
  const base = BASELINE.exec(piece);
  if (!base) return null;
  const dated = DATED.test(piece);
  const rises =
    RISES_FROM_HERE.test(after) || (group > 1 && RISES_FROM_HERE.test(after.replace(MORE_STARTS, '')));
  if (!dated && base[1] !== '' && !rises) return null;
  const named = readClause(piece.slice(0, base.index).replace(/^[、\s]+/, ''));
  return {
    dated,
    carried:
      named.subject === ''
        ? carried
        : carriedFrom(withShared(named.subject, carried), named, quantity, group, names),
  };
}

/** Whether a number goes on with a list of starts: 由29400元、10700元提高到…. */
export const goesOnWithStarts = (between: string): boolean => between !== '' && DISTRIBUTING.test(between);

/** 占国内生产总值的比重 goes on with what was spoken of before. */
const withShared = (subject: string, carried: Carried | null): string =>
  carried && subject.startsWith('占') ? carried.subject + subject : subject;

/** What a number that is only the start of a rise leaves behind: its subject. */
export const carriedFrom = (
  subject: string,
  clause: ClauseReading,
  quantity: Quantity,
  group: number,
  names: Names,
): Carried => ({
  subject,
  clause,
  measure: quantity.unitClass === 'percent' ? 'share' : 'level',
  list: group > 1 ? splitSubjects(subject, group, names) : [],
  end: quantity.boundEnd,
  unitClass: quantity.unitClass,
  behind: false,
  verb: '',
  drafts: [],
});
