/** The ledger's figures by area and subject, and which of them answer a question. */
import type { Dictionary } from '../../../engine/lexicon/dictionary';
import type { Basis, Period, RecordKind } from '../../../engine/record';
import type { LedgerFigure } from '../figure';
import { isGrowthByName, type Sort } from './terms';
import { subjectKey, subjectOf, type Subject } from './subject';

export interface FigureIndex {
  readonly areas: readonly string[];
  /** Figures of an area and subject, in the order of the reports. */
  of(area: string, subject: Subject): readonly LedgerFigure[];
}

export function indexFigures(figures: readonly LedgerFigure[], dictionary: Dictionary): FigureIndex {
  const byKey = new Map<string, LedgerFigure[]>();
  const areas = new Set<string>();
  const keyOf = (area: string, subject: Subject): string => `${area}\n${subjectKey(subject)}`;
  for (const figure of figures) {
    if (figure.area === '') continue;
    areas.add(figure.area);
    const key = keyOf(figure.area, subjectOf(figure.record.indicatorId, figure.record.indicator, dictionary));
    const list = byKey.get(key);
    if (list) list.push(figure);
    else byKey.set(key, [figure]);
  }
  return { areas: [...areas], of: (area, subject) => byKey.get(keyOf(area, subject)) ?? [] };
}

export interface Asked {
  readonly kind: RecordKind;
  readonly period: Period;
  readonly basis: Basis;
  readonly stretch: boolean;
}

/** Same year or years; a plain year takes 到2026年达到 as well, a mean only 年均. */
export function isOfPeriod({ record }: LedgerFigure, period: Period, basis: Basis): boolean {
  if (record.flags.includes('period-unclear')) return false;
  if (record.period.from !== period.from || record.period.to !== period.to) return false;
  if (basis === 'average' || basis === 'cumulative') return record.basis === basis;
  return record.basis === 'annual' || record.basis === 'end';
}

export function isOfSort({ record }: LedgerFigure, sort: Sort, name: string, isRate: boolean): boolean {
  if (sort === 'rank') return record.measure === 'rank';
  if (isGrowthByName(name) && (sort === 'state' || sort === 'growth')) {
    return record.measure === 'level' || record.measure === 'share' || record.measure === 'growth';
  }
  if (sort === 'state') return record.measure === 'level' || (isRate && record.measure === 'share');
  return record.measure === sort;
}

export function isAsked(figure: LedgerFigure, asked: Asked): boolean {
  return (
    figure.record.kind === asked.kind &&
    figure.record.stretch === asked.stretch &&
    isOfPeriod(figure, asked.period, asked.basis)
  );
}
