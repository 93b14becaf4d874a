/** Text in, reports and records out. Pure: no Excel, no DOM, no Node. */
import type { Dictionary } from './lexicon/dictionary';
import { builtInDictionary } from './lexicon/indicators';
import { readDocument } from './reading/document';
import type { Report } from './record';

export type * from './record';
export type { Dictionary, IndicatorEntry } from './lexicon/dictionary';
export { createDictionary, foldName } from './lexicon/dictionary';
export { builtInDictionary } from './lexicon/indicators';

/**
 * Reads every report in a text.
 *
 * @param text as decoded: byte-order mark removed, line ends as they are. All spans of the answer are UTF-16 units of it.
 * @param dictionary what is known of indicators; the built-in one when left out.
 * @returns reports in the order of the text, each with its records in the order of their numbers; empty for a text without any.
 */
export function readReports(text: string, dictionary: Dictionary = builtInDictionary): Report[] {
  return readDocument(text, dictionary);
}
