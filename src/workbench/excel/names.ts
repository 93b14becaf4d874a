import { ApiError, invalidArgument, itemNotFound } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import { formatArea, quoteSheet, type Area } from '../sheet/area';
import type { Book } from './book';
import { CellRange } from './range';
import { bind } from './simple-objects';
import { sheetOfAddress, type Sheet } from './worksheet';

interface Scope {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

/** A name as the engine keeps it; what the engine has no place for is kept beside. */
export class NamedItems {
  private readonly hidden = new Set<string>();

  constructor(private readonly book: Book) {}

  in(sheet: Sheet | null): Name[] {
    const scope = sheet?.id ?? 'AllDefaultWorkbook';
    return this.book.spreadsheet.parts.book
      .getDefinedNames()
      .filter((name) => (name.getLocalSheetId() || 'AllDefaultWorkbook') === scope)
      .map((name) => ({
        book: this.book,
        sheet,
        name: name.getName(),
        formula: `=${name.getFormulaOrRefString()}`,
      }));
  }

  find(sheet: Sheet | null, key: string): Name | null {
    return this.in(sheet).find(({ name }) => name.toLowerCase() === String(key).toLowerCase()) ?? null;
  }

  add({ sheet }: Scope, name: string, formula: string): Name {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      throw invalidArgument(`Not a name: "${name}".`, 'NamedItemCollection.add');
    if (this.find(sheet, name))
      throw new ApiError('InvalidArgument', `There is a name "${name}" already.`, 'NamedItemCollection.add');
    const { parts } = this.book.spreadsheet;
    const text = formula.replace(/^=/, '');
    if (sheet) this.book.spreadsheet.sheet(sheet.id).insertDefinedName(name, text);
    else parts.book.insertDefinedName(name, text);
    return this.find(sheet, name)!;
  }

  remove({ sheet, name }: Name): void {
    const { parts } = this.book.spreadsheet;
    const found = parts.book
      .getDefinedNames()
      .find(
        (known) =>
          known.getName() === name &&
          (known.getLocalSheetId() || 'AllDefaultWorkbook') === (sheet?.id ?? 'AllDefaultWorkbook'),
      );
    found?.delete();
  }

  redefine(name: Name, formula: string): void {
    this.remove(name);
    this.add(name, name.name, formula);
  }

  visible({ name }: Name): boolean {
    return !this.hidden.has(name);
  }

  show({ name }: Name, visible: boolean): void {
    if (visible) this.hidden.delete(name);
    else this.hidden.add(name);
  }
}

interface Name extends Scope {
  readonly name: string;
  readonly formula: string;
}

export const absolute = (sheetName: string, area: Area): string =>
  `${quoteSheet(sheetName)}!${formatArea(area).replace(/([A-Z]+)|(\d+)/g, '$$$&')}`;

function rangeOf({ book, formula }: Name): CellRange | null {
  const place = sheetOfAddress(book, formula.slice(1), book.activeSheet().id);
  return place && new CellRange(book, place.id, place.area);
}

const nameType: ExcelType<Name> = {
  name: 'NamedItem',
  id: ({ name }) => name,
  idField: '_Id',
  scalars: {
    comment: { read: () => '' },
    formula: {
      read: ({ formula }) => formula,
      write: (name, formula: string) => name.book.names.redefine(name, formula),
    },
    name: { read: ({ name }) => name },
    scope: { read: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook') },
    type: { read: (name) => (rangeOf(name) ? 'Range' : typeOf(name.formula.slice(1))) },
    value: { read: ({ formula }) => formula.slice(1) },
    visible: {
      read: (name) => name.book.names.visible(name),
      write: (name, visible: boolean) => name.book.names.show(name, visible),
    },
  },
  parts: {
    worksheet: ({ sheet }) => {
      if (!sheet) throw itemNotFound('NamedItem.worksheet');
      return sheet;
    },
  },
  methods: {
    delete: (name) => name.book.names.remove(name),
    getRange: (name) => rangeOf(name),
  },
};

function typeOf(text: string): string {
  if (/^-?\d+(\.\d+)?$/.test(text)) return text.includes('.') ? 'Double' : 'Integer';
  if (/^(TRUE|FALSE)$/i.test(text)) return 'Boolean';
  return 'String';
}

const namesType: ExcelType<Scope> = {
  name: 'NamedItemCollection',
  collection: {
    items: ({ book, sheet }) => book.names.in(sheet).map((name) => bind(nameType, name)),
    find: ({ book, sheet }, key: string) => {
      const name = book.names.find(sheet, key);
      return name && bind(nameType, name);
    },
  },
  methods: {
    add: (scope, name: string, reference: CellRange | string) => {
      const formula =
        typeof reference === 'string' ? reference : absolute(reference.sheet.name, reference.area);
      return bind(nameType, scope.book.names.add(scope, name, formula));
    },
  },
};

export const namesOf = (book: Book, sheet: Sheet | null): HostObject => bind(namesType, { book, sheet });
