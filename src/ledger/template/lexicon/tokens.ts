/** The pieces that a header is cut into. */
import type { RecordKind } from '../../../engine/record';
import type { AskedMeasure } from '../plan';

/** relative: 上年 is −1, 本年 0, 下年 1, counted from the year of the sheet. */
export type PeriodWord =
  | { readonly type: 'years'; readonly from: number; readonly to: number; readonly end: boolean }
  | { readonly type: 'relative'; readonly offset: number };

export type Token =
  | {
      readonly type: 'indicator';
      readonly id: string | null;
      readonly name: string;
      /** 第一产业: means the value added only where the row before allows it. */
      readonly leaning: boolean;
    }
  | { readonly type: 'area'; readonly name: string }
  /** 全市, 本县: the area of that level that the sheet or the ledger speaks of. */
  | { readonly type: 'whole-area'; readonly level: string }
  | { readonly type: 'kind'; readonly kind: RecordKind; readonly stretch: boolean }
  /** `among`: 全省位次 ranks among the province's. */
  | { readonly type: 'measure'; readonly measure: AskedMeasure; readonly among?: string }
  | { readonly type: 'period'; readonly period: PeriodWord }
  | { readonly type: 'average' }
  /** 1-9月, 上半年: figures of the year do not belong there. */
  | { readonly type: 'part-of-year' }
  | { readonly type: 'unit'; readonly symbol: string }
  | { readonly type: 'of-which' }
  | { readonly type: 'total' }
  | { readonly type: 'filler' }
  | { readonly type: 'category' }
  | { readonly type: 'mark' }
  | { readonly type: 'unknown' };

export interface Piece {
  readonly token: Token;
  readonly text: string;
}

/** Folds what does not tell two headers apart: width, letter case, white space of any sort, line breaks. */
export function foldHeader(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]+/gu, '');
}
