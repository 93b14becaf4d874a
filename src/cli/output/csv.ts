import type { FileOutcome } from '../extraction';
import type { CommandLanguage } from '../language';
export function csvOutput(_outcomes: readonly FileOutcome[], _language: CommandLanguage): string {
  throw new Error('in the making');
}
