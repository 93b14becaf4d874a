/** How the targets of the reports under review fared, by what their later reports say. */
import { readingOf } from '../../ledger/identity';
import { pairLedger, type Pair } from '../../ledger/pairing';
import { statuses, type Status } from '../../ledger/gap';
import { defaultTolerance, type Tolerance } from '../../ledger/gap/tolerance';
import type { Dictionary } from '../../engine';
import { reportToWrite, type ReviewText } from './review';

export interface Fared {
  readonly area: string;
  readonly year: number;
  readonly counts: Readonly<Record<Status, number>>;
  /** What the reader asks for first: not met, then nearly met. */
  readonly missed: readonly Pair[];
}

/** One entry for each area and year whose targets a result answers, the latest year first. */
export function faredTargets(
  texts: readonly ReviewText[],
  dictionary: Dictionary,
  tolerance: Tolerance = defaultTolerance,
): Fared[] {
  const readings = texts.flatMap(({ text, name, readAt, reports }) =>
    reports.map((report) =>
      readingOf(reportToWrite(report), text, { file: name, readAt: new Date(readAt), dictionary }),
    ),
  );
  const records = readings.flatMap((reading) => reading.records);
  const pairs = pairLedger(
    {
      targets: records.filter(({ kind }) => kind === 'target'),
      results: records.filter(({ kind }) => kind === 'result'),
    },
    { dictionary, tolerance },
  );
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const { area, period } = pair.target;
    if (area === '') continue;
    const key = `${area}|${period.to}`;
    groups.set(key, [...(groups.get(key) ?? []), pair]);
  }
  return [...groups.values()]
    .filter((group) => group.some(({ result }) => result !== null))
    .map((group) => ({
      area: group[0]!.target.area,
      year: group[0]!.target.period.to,
      counts: Object.fromEntries(
        statuses.map((status) => [
          status,
          group.filter(({ assessment }) => assessment.status === status).length,
        ]),
      ) as Record<Status, number>,
      missed: [
        ...group.filter(({ assessment }) => assessment.status === 'not-met'),
        ...group.filter(({ assessment }) => assessment.status === 'nearly-met'),
      ],
    }))
    .sort((one, other) => other.year - one.year || one.area.localeCompare(other.area, 'zh-CN'));
}
