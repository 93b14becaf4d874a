/** What the pane and its worker say to each other. */
import type { IndicatorEntry, Report } from '../../engine';
import type { LoadedText, LoadErrorCode } from '../../loaders';

export type ReadingTask =
  | { readonly type: 'read'; readonly text: string; readonly additions: readonly IndicatorEntry[] }
  | { readonly type: 'load'; readonly name: string; readonly bytes: Uint8Array; readonly pdfAssets: string };

export type ReadingAnswer =
  | { readonly type: 'reports'; readonly reports: readonly Report[] }
  | { readonly type: 'loaded'; readonly loaded: LoadedText }
  | { readonly type: 'progress'; readonly part: number }
  | { readonly type: 'load-failed'; readonly code: LoadErrorCode; readonly parameters: unknown }
  | { readonly type: 'failed'; readonly message: string };
