/** Numbers that stand together: 7%和8%左右, 43326元、21482元, 80个村、50个社区. */
import type { Carried } from './context';
import type { Draft } from './draft';
import type { Quantity } from './quantity';

export const DISTRIBUTING = /^(?:、|和|与|及|以及|以上、|左右、|(?:和|与|及)?其中)?$/;

/** How many numbers stand together as in 7%、8%和9%. */
export function groupFrom(text: string, quantities: readonly Quantity[], index: number): number {
  let count = 1;
  const shared = /分别[^,。;]{0,6}$/.test(
    text.slice(Math.max(0, quantities[index].start - 8), quantities[index].start),
  );
  for (let next = index + 1; next < quantities.length; next++) {
    const between = text.slice(quantities[next - 1].boundEnd, quantities[next].start);
    if (
      between === '' ||
      between.length > 2 ||
      !DISTRIBUTING.test(between) ||
      (!shared && quantities[next].unitClass !== quantities[index].unitClass)
    )
      break;
    count++;
  }
  return count;
}

/** Subject of the next number of a list that was shared out. */
export function nextOfList(carried: Carried, quantity: Quantity): string {
  const used = carried.drafts.length > 0 ? carried.list.indexOf(carried.subject) : -1;
  if (
    carried.list.length > 0 &&
    used >= 0 &&
    used + 1 < carried.list.length &&
    (carried.unitClass === quantity.unitClass || carried.clause.tail.has('split'))
  )
    return carried.list[used + 1];
  return carried.subject;
}

/** Length of the noun behind a number where it fills its clause: 80个村、50个社区. */
export function consumedBehind(after: string): number {
  const match = /^(?:的)?[^,。;:!?、(\d]{1,24}/.exec(after);
  if (!match) return 0;
  const noun = match[0].replace(/(?:和|与|及|以及)$/, '');
  const end = after.charAt(noun.length);
  return noun.length === after.length || /[,。;、和与及以]/.test(end) ? noun.length : 0;
}

/** 7%和8%左右: one bound word at the end of a shared-out list holds for all its numbers. */
export function sharedBounds(text: string, drafts: Draft[]): Draft[] {
  for (let last = drafts.length - 1; last > 0; last--) {
    const bound = drafts[last].bound;
    if (bound !== 'approx' && bound !== 'ge' && bound !== 'le') continue;
    for (let first = last - 1; first >= 0; first--) {
      const between = text.slice(drafts[first].end, drafts[first + 1].start);
      if (
        drafts[first].bound !== 'eq' ||
        !/^(?:、|和|与|及)$/.test(between) ||
        drafts[first].unit !== drafts[last].unit
      )
        break;
      drafts[first] = { ...drafts[first], bound };
    }
  }
  return drafts;
}
