import type { QueryInfo } from './batch';
import { camel, isHostObject, pascal, type HostObject } from './excel-type';
import type { Members } from './members';
import type { References } from './references';

type Spell = (name: string) => string;

/** What is asked of an object, as a tree of names; an empty node asks for all scalars. */
interface Wanted {
  [name: string]: Wanted;
}

/** Makes the answers to load (Pascal case) and retrieve (camel case). */
export class Answers {
  constructor(
    private readonly members: Members,
    private readonly references: References,
  ) {}

  load(object: HostObject | null, query: QueryInfo = {}): Promise<unknown> {
    return this.answer(object, query, pascal);
  }

  retrieve(object: HostObject | null, query: QueryInfo = {}): Promise<unknown> {
    return this.answer(object, query, camel);
  }

  /** Id and reference id: by these Office.js addresses the object in later batches. */
  identity(object: HostObject, spell: Spell = pascal): Record<string, unknown> {
    const { id, idField = 'Id', kept } = object.excelType;
    const answer: Record<string, unknown> = {};
    if (id) answer[idField === 'Id' ? spell('id') : idField] = id(object as never);
    const reference = kept && this.references.idOf(object);
    if (reference) answer._ReferenceId = reference;
    return answer;
  }

  private async answer(object: HostObject | null, query: QueryInfo, spell: Spell): Promise<unknown> {
    if (!object) return null;
    const wanted = wantedBy(query);
    return object.excelType.collection
      ? this.list(object, wanted, spell, query)
      : this.one(object, wanted, spell);
  }

  private async list(object: HostObject, wanted: Wanted, spell: Spell, query: QueryInfo = {}) {
    const all = await object.excelType.collection!.items(object as never);
    const from = query.Skip ?? 0;
    const chosen = all.slice(from, query.Top ? from + query.Top : undefined);
    const { count, ...ofItems } = wanted;
    const items: unknown[] = [];
    for (const item of chosen) items.push(await this.one(item, ofItems, spell));
    const answer: Record<string, unknown> = { [spell === pascal ? '_Items' : 'items']: items };
    if (count) answer[spell('count')] = await this.members.read(object, 'count');
    return answer;
  }

  private async one(object: HostObject, wanted: Wanted, spell: Spell): Promise<Record<string, unknown>> {
    const answer = this.identity(object, spell);
    for (const name of this.names(object, wanted)) {
      const value = await this.members.read(object, name);
      answer[spell(name)] = isHostObject(value)
        ? await this.part(value, wanted[name] ?? {}, spell)
        : (value ?? null);
    }
    return answer;
  }

  private part(object: HostObject, wanted: Wanted, spell: Spell): Promise<unknown> {
    return object.excelType.collection ? this.list(object, wanted, spell) : this.one(object, wanted, spell);
  }

  private names(object: HostObject, wanted: Wanted): Set<string> {
    const { '*': star, ...named } = wanted;
    const names = new Set(Object.keys(named));
    if (star || names.size === 0)
      for (const [name, scalar] of Object.entries(object.excelType.scalars ?? {}))
        if (!scalar.onlyWhenAsked) names.add(name);
    return names;
  }
}

function wantedBy({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const tree: Wanted = {};
  const add = (path: string, everything: boolean): void => {
    let node = tree;
    // `items/` is said or left out by Office.js as it likes.
    for (const name of path.split(/[/.]/))
      if (name && name.toLowerCase() !== 'items') node = node[name] ??= {};
    if (everything) node['*'] ??= {};
  };
  for (const path of Select) add(path, false);
  for (const path of Expand) add(path, true);
  return tree;
}
