import type { Dictionary } from '../lexicon/dictionary';
import type { Report } from '../record';

export function readDocument(_text: string, _dictionary: Dictionary): Report[] {
  return [];
}
