/** What one file yields: plain values, so that they pass from thread to thread. */
import type { Report } from '../engine';
import type { LoadNote } from '../loaders';

export interface ExtractedFile {
  /** As given on the command line; `-` is standard input. */
  readonly file: string;
  readonly text: string;
  readonly notes: readonly LoadNote[];
  readonly reports: readonly Report[];
}

/** Why a file could not be read, in the language of the command line. */
export interface FailedFile {
  readonly file: string;
  readonly problem: string;
}

export type FileOutcome = ExtractedFile | FailedFile;

export function isFailed(outcome: FileOutcome): outcome is FailedFile {
  return 'problem' in outcome;
}
