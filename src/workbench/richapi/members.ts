import { ApiError, itemNotFound } from './api-error';
import { camel, type AnyExcelType, type HostObject, type MaybeLater } from './excel-type';
import type { Unsupported } from './unsupported';

/** Reads, writes and calls members of Excel objects by the names that a batch uses. */
export class Members {
  constructor(private readonly unsupported: Unsupported) {}

  /** A part or scalar by its camel-case name. */
  async read(object: HostObject, name: string): Promise<unknown> {
    const type = object.excelType;
    const part = own(type.parts, name);
    if (part) return part(object as never);
    // `count` of a collection is a scalar in some types only; it is always known.
    if (name === 'count' && type.collection && !own(type.scalars, name))
      return (await type.collection.items(object as never)).length;
    const scalar = own(type.scalars, name);
    if (scalar) return scalar.read(object as never);
    const nullable = /^(.*)OrNullObject$/.exec(name);
    if (nullable) return this.orNull(() => this.read(object, nullable[1]));
    throw this.unsupported.refuse(type.name, name);
  }

  async write(object: HostObject, name: string, value: unknown): Promise<void> {
    const scalar = own(object.excelType.scalars, name);
    if (!scalar) throw this.unsupported.refuse(object.excelType.name, name);
    if (!scalar.write)
      throw new ApiError('InvalidArgument', `${name} is read-only.`, `${object.excelType.name}.${name}`);
    await scalar.write(object as never, value as never);
  }

  /** Nested state as `set()` and `update()` send it: `{values: …, format: {fill: {color: …}}}`. */
  async update(object: HostObject, state: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [key, value] of Object.entries(state)) {
      const name = camel(key);
      const part = own(object.excelType.parts, name);
      if (part && value !== null && typeof value === 'object') {
        const target = await part(object as never);
        if (!target) throw itemNotFound(`${object.excelType.name}.${name}`);
        await this.update(target, value as Record<string, unknown>);
      } else await this.write(object, name, value);
    }
  }

  async call(object: HostObject, rawName: string, sent: readonly unknown[]): Promise<unknown> {
    // Arguments that are left out arrive as null.
    const args = sent.map((arg) => (arg === null ? undefined : arg));
    const type = object.excelType;
    const name = camel(rawName);
    const method = own(type.methods, name);
    if (method) return method(object as never, ...(args as never[]));
    if (type.collection) {
      const answer = this.collectionCall(object, type, name, args);
      if (answer !== undefined) return answer;
    }
    const nullable = /^(.*)OrNullObject(.*)$/.exec(name);
    if (nullable) return this.orNull(() => this.call(object, nullable[1] + nullable[2], args));
    const event = /^_(?:Unr|R)egister(.*?)(?:Event)?$/.exec(name);
    if (event && type.events?.includes(event[1])) return null;
    // Office.js asks before it sends a big matrix in slices.
    if (name === '_ValidateArraySize') return null;
    throw this.unsupported.refuse(type.name, name);
  }

  private collectionCall(
    object: HostObject,
    type: AnyExcelType,
    name: string,
    args: readonly unknown[],
  ): MaybeLater<unknown> | undefined {
    const { items, find } = type.collection!;
    switch (name) {
      case 'getItem':
        return find?.(object as never, args[0] as never);
      case 'getItemAt':
        return Promise.resolve(items(object as never)).then((list) => {
          const item = list[args[0] as number];
          if (!item)
            throw new ApiError('InvalidArgument', 'The index is out of range.', `${type.name}.getItemAt`);
          return item;
        });
      case 'getCount':
        return Promise.resolve(items(object as never)).then((list) => list.length);
      default:
        return undefined;
    }
  }

  private async orNull(attempt: () => Promise<unknown>): Promise<unknown> {
    try {
      return (await attempt()) ?? null;
    } catch (error) {
      if (error instanceof ApiError && error.code === 'ItemNotFound') return null;
      throw error;
    }
  }
}

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;
