/** A header read: everything it says about the cells it stands over or beside. */
import type { RecordKind } from '../../../engine/record';
import type { AskedMeasure } from '../plan';
import type { PeriodWord } from '../lexicon/tokens';
import type { ColumnRole } from '../lexicon/words';
import type { Outline } from './outline';

export interface ReadIndicator {
  readonly id: string | null;
  readonly name: string;
  readonly leaning: boolean;
}

export interface HeaderReading {
  /** As written, trimmed. */
  readonly text: string;
  /** Folded, years replaced by #: what the header is known by next year. */
  readonly key: string;
  readonly outline: Outline;
  readonly role: ColumnRole | null;
  readonly indicators: readonly ReadIndicator[];
  /** Areas of the ledger, in order. */
  readonly areas: readonly string[];
  /** 全市: level 市. */
  readonly wholeArea: string | null;
  readonly kinds: readonly RecordKind[];
  readonly stretch: boolean;
  readonly measures: readonly AskedMeasure[];
  /** 全省位次: 省. */
  readonly among: string | null;
  readonly periods: readonly PeriodWord[];
  readonly average: boolean;
  readonly partOfYear: boolean;
  readonly units: readonly string[];
  readonly isTotal: boolean;
  /** True for mere headings over groups: 经济发展, 一、民生福祉. */
  readonly isCategory: boolean;
  /** What could not be read, empty when all could. */
  readonly unread: string;
}

/** Whether the header says anything of what is asked. */
export function saysSomething(reading: HeaderReading): boolean {
  return (
    reading.indicators.length > 0 ||
    reading.areas.length > 0 ||
    reading.wholeArea !== null ||
    reading.kinds.length > 0 ||
    reading.measures.length > 0 ||
    reading.periods.length > 0 ||
    reading.units.length > 0 ||
    reading.partOfYear ||
    reading.average
  );
}

/** Words that stand over columns, never beside rows of indicators or areas: kinds, measures, years, units alone. */
export function isHeadingWord(reading: HeaderReading): boolean {
  return (
    reading.unread === '' &&
    reading.indicators.length === 0 &&
    (reading.kinds.length > 0 ||
      reading.measures.length > 0 ||
      reading.periods.length > 0 ||
      reading.partOfYear)
  );
}
