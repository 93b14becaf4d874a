/** Which of several records that say the same is the one to take. */
import type { LedgerRecord } from './record';

/**
 * Scores, the smallest first: what a person typed, figures that stand for themselves, no 力争, the report that usually states
 * them (a target in its own year, a result in the year after), exact and final ones, and the order of the text.
 */
export function trust(record: LedgerRecord): number[] {
  const reportYear = Number(record.sourceId.split('|')[1]);
  const usualYear = record.period.to + (record.kind === 'result' ? 1 : 0);
  return [
    record.state === 'by-hand' ? 0 : 1,
    record.flags.includes('secondary') ? 1 : 0,
    record.stretch ? 1 : 0,
    reportYear === usualYear ? 0 : 1,
    record.bound === 'eq' ? 0 : 1,
    record.flags.includes('provisional') ? 1 : 0,
    record.valueSpan?.start ?? 0,
  ];
}

/** Order by scores, the first that differs deciding. */
export function compareBy(score: (record: LedgerRecord) => readonly number[]) {
  return (one: LedgerRecord, other: LedgerRecord): number => {
    const [left, right] = [score(one), score(other)];
    const at = left.findIndex((value, index) => value !== right[index]);
    return at < 0 ? 0 : left[at]! - right[at]!;
  };
}
