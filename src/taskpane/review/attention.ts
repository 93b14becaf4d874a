/** What needs a look, and why. */
import type { Flag, IndicatorRecord } from '../../engine/record';
import type { MessageKey } from '../../i18n';
import type { ReviewRecord } from './review';

/** Flags that ask for a decision, the graver first. The others are only told when the record is looked at. */
const asking: readonly Flag[] = ['conflict', 'period-unclear', 'unit-unknown', 'secondary'];

const reasons: Readonly<Record<Flag, MessageKey>> = {
  conflict: 'reason.conflict',
  'period-unclear': 'reason.periodUnclear',
  'unit-unknown': 'reason.unitUnknown',
  secondary: 'reason.secondary',
  'period-inferred': 'reason.periodInferred',
  'kind-inferred': 'reason.kindInferred',
  'subject-carried': 'reason.subjectCarried',
  provisional: 'reason.provisional',
};

export function asksForALook(record: IndicatorRecord): boolean {
  return record.flags.some((flag) => asking.includes(flag));
}

/** Whether a person should still look at it. */
export function needsLook(record: ReviewRecord): boolean {
  return record.decision === 'open' && asksForALook(record.current);
}

/** Sentences that say why, those that ask for a decision first. */
export function reasonsOf(record: IndicatorRecord): MessageKey[] {
  const rank = (flag: Flag): number => (asking.includes(flag) ? asking.indexOf(flag) : asking.length);
  return [...record.flags].sort((a, b) => rank(a) - rank(b)).map((flag) => reasons[flag]);
}

export function countNeedingLook(records: readonly ReviewRecord[]): number {
  return records.reduce((count, record) => count + (needsLook(record) ? 1 : 0), 0);
}
