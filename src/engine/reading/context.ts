/** What the readers of a sentence share: the report they stand in, and what one clause leaves behind for the next. */
import type { Measure } from '../record';
import type { ClauseReading } from './clause';
import type { Draft } from './draft';
import type { Names } from './identify';
import type { Quantity } from './quantity';

/** What is known of the report while its sentences are read. */
export interface ReadingContext {
  readonly text: string;
  readonly names: Names;
  /** The area's name, whole and without its suffix. */
  readonly areaNames: readonly string[];
  readonly national: boolean;
  readonly provincial: boolean;
  readonly planYear: number;
  /** A statistical bulletin, where 增加3家 behind a level always means against the year before. */
  readonly bulletin: boolean;
}

/** What a number leaves behind for the clauses after it. */
export interface Carried {
  subject: string;
  clause: ClauseReading;
  measure: Measure;
  /** Subjects of a list, for the next 分别. */
  list: string[];
  end: number;
  unitClass: Quantity['unitClass'];
  behind: boolean;
  verb: string;
  drafts: Draft[];
}
