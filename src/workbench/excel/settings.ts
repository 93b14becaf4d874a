import type { ExcelType, HostObject } from '../richapi/excel-type';
import type { Book } from './book';
import { bind } from './simple-objects';

/**
 * What the add-in keeps in the document. `Office.context.document.settings` and `workbook.settings` are two
 * doors to the same room, so values are kept as the serialised text of the first.
 */
export class Settings {
  private entries = new Map<string, string>();

  constructor(private readonly changed: () => void) {}

  serialised(): Record<string, string> {
    return Object.fromEntries(this.entries);
  }

  replaceAll(entries: ReadonlyArray<readonly [string, string]>): void {
    this.entries = new Map(entries);
    this.changed();
  }

  keys(): string[] {
    return [...this.entries.keys()];
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  value(key: string): unknown {
    const text = this.entries.get(key);
    return text === undefined ? null : JSON.parse(text);
  }

  put(key: string, value: unknown): void {
    this.entries.set(key, JSON.stringify(value ?? null));
    this.changed();
  }

  delete(key: string): void {
    this.entries.delete(key);
    this.changed();
  }
}

interface Setting {
  readonly book: Book;
  readonly key: string;
}

const settingType: ExcelType<Setting> = {
  name: 'Setting',
  id: ({ key }) => key,
  idField: '_Id',
  scalars: {
    key: { read: ({ key }) => key },
    value: {
      read: ({ book, key }) => book.settings.value(key),
      write: ({ book, key }, value: unknown) => book.settings.put(key, value),
    },
  },
  methods: { delete: ({ book, key }) => book.settings.delete(key) },
};

const setting = (book: Book, key: string): HostObject => bind(settingType, { book, key });

const settingsType: ExcelType<Book> = {
  name: 'SettingCollection',
  events: ['SettingsChanged'],
  collection: {
    items: (book) => book.settings.keys().map((key) => setting(book, key)),
    find: (book, key: string) => (book.settings.has(key) ? setting(book, key) : null),
  },
  methods: {
    add: (book, key: string, value: unknown) => {
      book.settings.put(key, value);
      return setting(book, key);
    },
  },
};

export const settingsOf = (book: Book): HostObject => bind(settingsType, book);
