/** What a person corrected on a sheet, kept for the next sheet of the same shape. */
import type { RecordKind } from '../../engine/record';
import type { AskedMeasure } from './plan';

/** Years are never kept: next year's sheet has its own. */
export interface CorrectedRequest {
  readonly area?: string;
  readonly indicator?: string;
  readonly kind?: RecordKind;
  readonly measure?: AskedMeasure;
  readonly unit?: string;
  /**
   * Keys of figures chosen where the reports contradict each other, or to be written as they are worded. Next year's figures are others,
   * and so is the choice.
   */
  readonly picks?: readonly string[];
}

/** Holds for the cells whose headers have these keys; a null key stands for any header. */
export interface Correction {
  readonly rowKey: string | null;
  readonly columnKey: string | null;
  /** `skip` strikes the cells out. */
  readonly set: CorrectedRequest | 'skip';
}

export interface Mapping {
  readonly fingerprint: string;
  readonly corrections: readonly Correction[];
}
