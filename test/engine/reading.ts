/** Sentences of a fictional 云岭市, read inside a report of 2024, and records written down in one line each. */
import { readReports, type IndicatorRecord, type Report } from '../../src/engine';

export const TITLE = '云岭市政府工作报告\n——2024年1月10日在云岭市第五届人民代表大会第三次会议上\n各位代表:\n';

/** Reads sentences as the review of 2023. */
export const inReview = (sentences: string): Report =>
  only(`${TITLE}一、2023年工作回顾\n${sentences}\n二、2024年工作安排\n`);

/** Reads sentences as the plan for 2024. */
export const inPlan = (sentences: string): Report =>
  only(`${TITLE}一、2023年工作回顾\n一年来,各项事业稳步前进。\n二、2024年工作安排\n${sentences}\n`);

/** Reads sentences as the review of the five years 2019–2023. */
export const inFiveYearReview = (sentences: string): Report =>
  only(`${TITLE}一、过去五年工作回顾\n${sentences}\n二、2024年工作安排\n`);

/** Reads sentences as the goals of the five years 2024–2028. */
export const inFiveYearPlan = (sentences: string): Report =>
  only(
    `${TITLE}一、过去五年工作回顾\n五年来,各项事业稳步前进。\n二、今后五年奋斗目标\n${sentences}\n三、2024年工作安排\n`,
  );

export function only(text: string): Report {
  const reports = readReports(text);
  if (reports.length !== 1) throw new Error(`${reports.length} reports in place of one`);
  return reports[0];
}

/** `T gdp growth 7% approx 2024`: kind, id or name, measure, figure, bound unless eq, stretch, period unless of one year `annual`. */
export function line(record: IndicatorRecord): string {
  const { from, to } = record.period;
  const years = from === to ? `${to}` : `${from}-${to}`;
  return [
    record.kind === 'target' ? 'T' : 'R',
    record.indicatorId ?? record.indicator,
    record.measure,
    record.goal ?? `${record.value}${record.upper === null ? '' : `~${record.upper}`}${record.unit}`,
    record.bound === 'eq' ? '' : record.bound,
    record.stretch ? 'stretch' : '',
    years,
    record.basis === 'annual' ? '' : record.basis,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export const lines = (report: Report): string[] => report.records.map(line);
