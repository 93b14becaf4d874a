/** Figures in words, for the list and for screen readers. */
import type { IndicatorRecord, Period } from '../../engine/record';
import type { Translate } from '../../i18n';
import type { ReviewReport } from './review';

/** 增长7.5%以上 · 下降1.8% · 846.3亿元 · 4.5–5% · 与经济增长同步. */
export function figureInWords(record: IndicatorRecord, t: Translate): string {
  if (record.value === null) return record.goal ? t(`goal.${record.goal}`) : t('figure.none');
  const falls = record.measure === 'growth' && record.value < 0;
  const number = (value: number): string => String(falls ? Math.abs(value) : value).replace('-', '−');
  const amount =
    record.upper === null ? number(record.value) : `${number(record.value)}–${number(record.upper)}`;
  const figure =
    record.measure === 'rank'
      ? t('figure.rank', { amount, unit: record.unit })
      : `${amount}${spaceBefore(record.unit)}${record.unit}`;
  const bounded =
    record.bound === 'eq' || record.bound === 'range' ? figure : t(`bound.in.${record.bound}`, { figure });
  if (record.measure !== 'growth') return bounded;
  return falls ? t('figure.falls', { figure: bounded }) : t('figure.grows', { figure: bounded });
}

const spaceBefore = (unit: string): string => (/^[a-z]/iu.test(unit) ? ' ' : '');

/** 2025 · 2021–2025 · 2021–2025年均 · 到2025年. */
export function periodInWords(
  { period, basis }: Pick<IndicatorRecord, 'period' | 'basis'>,
  t: Translate,
): string {
  return t(`period.${basis}`, { period: yearsInWords(period) });
}

export function yearsInWords({ from, to }: Period): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/** 云岭市 2025; what is not known is said to be so. */
export function reportName(report: Pick<ReviewReport, 'area' | 'year'>, t: Translate): string {
  const year = report.year === null ? '' : String(report.year);
  return [report.area || t('check.noArea'), year].filter(Boolean).join(' ');
}
