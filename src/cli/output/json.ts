/** The extraction as JSON: one entry of `sources` a file, in their order; places count in the text as decoded. */
import type { FileOutcome } from '../extraction';
import { isFailed } from '../extraction';

/** @param indent 2 for people, 0 for programs */
export function jsonOutput(outcomes: readonly FileOutcome[], indent: number): string {
  const sources = outcomes.map((outcome) =>
    isFailed(outcome)
      ? { file: outcome.file, error: outcome.problem, reports: [] }
      : { file: outcome.file, reports: outcome.reports },
  );
  return `${JSON.stringify({ sources }, null, indent)}\n`;
}
