/** What a figure is about, for looking it up: the dictionary's indicator, or just its own name. */
import { foldName, type Dictionary } from '../../../engine/lexicon/dictionary';
import { additionPrefix } from '../lexicon/nesting';

export interface Subject {
  readonly id: string | null;
  readonly name: string;
}

/**
 * The subject of a record. 新增高新技术企业 that was read as `hightech_enterprises` is kept apart from the stock:
 * an addition is never the figure of a cell that asks for the total.
 */
export function subjectOf(id: string | null, name: string, dictionary: Dictionary): Subject {
  const entry = id === null ? dictionary.byName(name) : dictionary.byId(id);
  if (!entry) return { id, name };
  const isAddition = additionPrefix.test(name.normalize('NFKC')) && dictionary.byName(name)?.id !== entry.id;
  return isAddition && !additionPrefix.test(entry.name)
    ? { id: null, name }
    : { id: entry.id, name: entry.name };
}

/** Key of a subject: figures and questions of the same key are about the same. */
export function subjectKey({ id, name }: Subject): string {
  return id === null ? `name:${foldName(name)}` : `id:${id}`;
}
