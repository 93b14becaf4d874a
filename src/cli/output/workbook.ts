import type { FileOutcome } from '../extraction';
import type { CommandLanguage } from '../language';
export function workbookOutput(
  _outcomes: readonly FileOutcome[],
  _language: CommandLanguage,
  _at: Date,
): Promise<Uint8Array> {
  throw new Error('in the making');
}
