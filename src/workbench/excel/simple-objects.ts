import type { AnyExcelType, ExcelType, HostObject } from '../richapi/excel-type';

/** Host objects that are no more than a type and what it works on. */
class Simple<T> implements HostObject {
  constructor(
    readonly excelType: AnyExcelType,
    readonly subject: T,
  ) {}
}

/** Lets a type speak of its subject itself rather than of the wrapper. */
export function bind<T>(type: ExcelType<T>, subject: T): HostObject {
  return new Simple(wrapped(type), subject);
}

const wrappers = new WeakMap<object, AnyExcelType>();

function wrapped<T>(type: ExcelType<T>): AnyExcelType {
  const known = wrappers.get(type);
  if (known) return known;
  const each = <V, W>(table: Readonly<Record<string, V>> | undefined, of: (value: V) => W) =>
    table && Object.fromEntries(Object.entries(table).map(([name, value]) => [name, of(value)]));
  const made: ExcelType<Simple<T>> = {
    ...(type as unknown as ExcelType<Simple<T>>),
    id: type.id && ((object) => type.id!(object.subject)),
    scalars: each(type.scalars, (scalar) => ({
      ...scalar,
      read: (object: Simple<T>) => scalar.read(object.subject),
      write: scalar.write && ((object: Simple<T>, value: never) => scalar.write!(object.subject, value)),
    })),
    parts: each(type.parts, (part) => (object: Simple<T>) => part(object.subject)),
    methods: each(
      type.methods,
      (method) =>
        (object: Simple<T>, ...args: never[]) =>
          method(object.subject, ...args),
    ),
    collection: type.collection && {
      items: (object) => type.collection!.items(object.subject),
      find: type.collection.find && ((object, key: never) => type.collection!.find!(object.subject, key)),
    },
  };
  wrappers.set(type, made as AnyExcelType);
  return made as AnyExcelType;
}

/** A collection without a type of its own to declare. */
const collection = (name: string, items: () => readonly HostObject[]): HostObject =>
  bind<null>({ name, collection: { items } }, null);

const rangeSort = <R>(range: R, sort: (range: R, ...args: never[]) => unknown): HostObject =>
  bind<R>({ name: 'RangeSort', methods: { apply: sort } }, range);

export const objects = { collection, rangeSort };
