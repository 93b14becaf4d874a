/**
 * How an Excel object is declared: a table that names what the workbench can do with it. Whatever is not
 * in its table answers ApiNotFound and is counted, so nothing is silently accepted.
 */
export interface ExcelType<T> {
  /** `Range`, as Office.js calls it. */
  readonly name: string;
  /** The stable id by which later batches address the object again. */
  readonly id?: (object: T) => string | number;
  /** Objects without a public id answer with `_Id` (named items, settings). */
  readonly idField?: 'Id' | '_Id';
  /** True for objects that have no id and must be pinned by a reference (ranges). */
  readonly kept?: boolean;
  /** Plain values: what a bare `load()` brings, unless marked `onlyWhenAsked`. */
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  /** Other Excel objects that hang on this one; null is a null object. */
  readonly parts?: Readonly<Record<string, (object: T) => MaybeLater<HostObject | null>>>;
  readonly methods?: Readonly<Record<string, (object: T, ...args: never[]) => unknown>>;
  /** Names of `_Register…Event` without the frame: `Changed`. */
  readonly events?: readonly string[];
  /** Present on collections. */
  readonly collection?: Collection<T>;
}

export interface Scalar<T> {
  readonly read: (object: T) => unknown;
  readonly write?: (object: T, value: never) => unknown;
  readonly onlyWhenAsked?: boolean;
}

export interface Collection<T> {
  readonly items: (object: T) => MaybeLater<readonly HostObject[]>;
  /** The item of a key, or null; getItem and getItemOrNullObject both stand on it. */
  readonly find?: (object: T, key: never) => MaybeLater<HostObject | null>;
}

export type MaybeLater<V> = V | Promise<V>;

/** Any Excel type: its functions take an object that only the type itself can name. */
export type AnyExcelType = ExcelType<never>;

export interface HostObject {
  readonly excelType: AnyExcelType;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && 'excelType' in value;

/** A scalar that is read and written under one name of the object itself. */
export function field<T, K extends keyof T>(name: K): Scalar<T> {
  return {
    read: (object) => object[name],
    write: (object, value: T[K]) => {
      object[name] = value;
    },
  };
}

export const readOnly = <T>(read: (object: T) => unknown): Scalar<T> => ({ read });

export const camel = (name: string): string =>
  name.startsWith('_') ? name : name.charAt(0).toLowerCase() + name.slice(1);

export const pascal = (name: string): string =>
  // isEntireRow and isEntireColumn are the two names that Office.js reads in camel case.
  name.startsWith('_') || name.startsWith('isEntire') ? name : name.charAt(0).toUpperCase() + name.slice(1);
