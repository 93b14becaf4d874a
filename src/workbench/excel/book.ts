import { invalidArgument } from '../richapi/api-error';
import type { AnyExcelType, HostObject } from '../richapi/excel-type';
import type { HostEvents } from '../protocol/host-events';
import type { Area } from '../sheet/area';
import { Cells } from '../sheet/cells';
import { Layout } from '../sheet/layout';
import { shifted, type Shift } from '../sheet/shift';
import { shiftCells } from '../sheet/shift-cells';
import type { Spreadsheet } from '../sheet/spreadsheet';
import { Styles } from '../sheet/styles';
import { INITIAL_COLUMNS, INITIAL_ROWS } from '../sheet/univer';
import { Announcer, type Cause } from './announcer';
import { ChartStore } from './charts';
import { CommentStore } from './comments';
import { FormatRules } from './conditional-formats';
import { NamedItems } from './names';
import { Protection } from './protection';
import { CellRange } from './range';
import { Selection } from './selection';
import { Settings } from './settings';
import type { Table } from './table';
import { Tables } from './tables';
import { workbookType } from './workbook-type';
import { Sheet, sheetOfAddress } from './worksheet';

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** What the book needs of its surroundings. */
export interface BookSurroundings {
  readonly events: HostEvents;
  /** Pins a range under a reference id, for events that hand it out. */
  readonly keep: (range: CellRange) => string;
  /** Ranges that are pinned, and so move with their cells. */
  readonly kept: () => Iterable<HostObject>;
  /** Drops what custom functions have answered so far and has them asked again. */
  readonly recalculateFunctions: (sheetId: string | null) => void;
  readonly referenced: (id: string) => HostObject | undefined;
  /** Counts what is unsupported and makes the error to throw. */
  readonly refuse: (typeName: string, member: string) => Error;
}

/** Excel's Workbook: the engine and everything that is kept beside it. */
export class Book implements HostObject {
  readonly cells: Cells;
  readonly styles: Styles;
  readonly layout: Layout;
  readonly protection: Protection;
  readonly tables: Tables;
  readonly names: NamedItems;
  readonly settings: Settings;
  readonly selection: Selection;
  readonly announcer: Announcer;
  readonly formatRules: FormatRules;
  readonly charts: ChartStore;
  readonly comments: CommentStore;
  readonly veryHidden = new Set<string>();
  /** True while a batch of the pane runs: its edits are the add-in's own. */
  busyWithBatch = false;
  /** True while the pane moves cells; the same commands are otherwise a person's. */
  private shifting = false;
  private areasBefore: ReadonlyMap<Table, Place> = new Map();
  private readonly sheetObjects = new Map<string, Sheet>();

  constructor(
    readonly spreadsheet: Spreadsheet,
    readonly surroundings: BookSurroundings,
  ) {
    this.cells = new Cells(spreadsheet);
    this.styles = new Styles(spreadsheet);
    this.layout = new Layout(spreadsheet);
    this.protection = new Protection(spreadsheet);
    this.tables = new Tables(this);
    this.names = new NamedItems(this);
    this.settings = new Settings(() => surroundings.events.settingsChanged());
    this.selection = new Selection(this);
    this.announcer = new Announcer(this, surroundings.events, surroundings.keep);
    this.formatRules = new FormatRules(this);
    this.charts = new ChartStore(this);
    this.comments = new CommentStore(this);
  }

  get excelType(): AnyExcelType {
    return workbookType;
  }

  refuse(typeName: string, member: string): Error {
    return this.surroundings.refuse(typeName, member);
  }

  sheet(id: string): Sheet {
    let sheet = this.sheetObjects.get(id);
    if (!sheet) this.sheetObjects.set(id, (sheet = new Sheet(this, id)));
    return sheet;
  }

  sheets(): Sheet[] {
    return this.spreadsheet.sheets().map((sheet) => this.sheet(sheet.getSheetId()));
  }

  activeSheet(): Sheet {
    return this.sheet(this.spreadsheet.parts.book.getActiveSheet().getSheetId());
  }

  /** By id, or by name without regard to case. */
  findSheet(key: string): Sheet | null {
    const sheets = this.sheets();
    const lower = String(key).toLowerCase();
    return (
      sheets.find(({ id }) => id === key) ?? sheets.find(({ name }) => name.toLowerCase() === lower) ?? null
    );
  }

  addSheet(name: string): Sheet {
    const before = this.activeSheet();
    const made = this.spreadsheet.parts.book.create(name, INITIAL_ROWS, INITIAL_COLUMNS);
    // The engine shows a new sheet at once, Excel's API does not.
    this.spreadsheet.parts.book.setActiveSheet(before.id);
    const sheet = this.sheet(made.getSheetId());
    this.announcer.sheetAdded(sheet.id);
    return sheet;
  }

  /** Forgets what is kept beside a sheet that is about to go. */
  dropSheet(sheet: Sheet): void {
    this.veryHidden.delete(sheet.id);
    this.charts.dropSheet(sheet.id);
    for (const table of this.tables.of(sheet.id)) this.tables.forget(table.id);
    this.sheetObjects.delete(sheet.id);
  }

  /** A range by address, defined name or table name. @throws InvalidArgument when it is none of these. */
  rangeAt(address: string, sheetId: string): CellRange {
    const place = sheetOfAddress(this, address, sheetId);
    if (place) return new CellRange(this, place.id, place.area);
    const name = this.names.find(this.sheet(sheetId), address) ?? this.names.find(null, address);
    const named = name && sheetOfAddress(this, name.formula.slice(1), sheetId);
    if (named) return new CellRange(this, named.id, named.area);
    const table = this.tables.find(address);
    if (table) return table.body();
    throw invalidArgument(`This is no range: ${address}`, 'Worksheet.getRange');
  }

  /** Contents, Formats, Hyperlinks, RemoveHyperlinks or All. */
  async clear(sheetId: string, area: Area, applyTo: string): Promise<void> {
    const range = this.spreadsheet.range(sheetId, this.spreadsheet.readable(sheetId, area));
    if (applyTo === 'Contents') range.clearContent();
    else if (applyTo === 'Formats') {
      range.clearFormat();
      this.formatRules.clear(sheetId, area);
    } else if (applyTo === 'All') {
      range.clear();
      this.formatRules.clear(sheetId, area);
    } else throw invalidArgument(`Not a thing to clear: ${applyTo}`, 'Range.clear');
  }

  /** Moves cells, and with them tables, and ranges that the pane keeps. */
  async shift(sheetId: string, shift: Shift): Promise<void> {
    this.protection.check(sheetId, shift.at);
    const tables = this.tableAreas();
    this.shifting = true;
    try {
      await shiftCells(this.spreadsheet, sheetId, shift);
    } finally {
      this.shifting = false;
    }
    await this.follow(sheetId, shift, tables, 'ThisLocalAddin');
  }

  /** A person is about to move cells in the sheet itself. */
  beforeShiftByHand(): void {
    if (!this.shifting) this.areasBefore = this.tableAreas();
  }

  async afterShiftByHand(sheetId: string, shift: Shift): Promise<void> {
    if (!this.shifting) await this.follow(sheetId, shift, this.areasBefore, 'Unknown');
  }

  private tableAreas(): Map<Table, Place> {
    return new Map(this.tables.all().map((table) => [table, { sheetId: table.sheetId, area: table.area }]));
  }

  private async follow(
    sheetId: string,
    shift: Shift,
    before: ReadonlyMap<Table, Place>,
    cause: Cause,
  ): Promise<void> {
    const here = [...before].filter(([, place]) => place.sheetId === sheetId);
    await this.tables.follow(shift, new Map(here.map(([table, { area }]) => [table, area])));
    this.moveKept(sheetId, shift);
    this.announcer.shifted(sheetId, shift, cause);
  }

  private moveKept(sheetId: string, shift: Shift): void {
    for (const object of this.surroundings.kept())
      if (object instanceof CellRange && object.sheetId === sheetId)
        object.area = shifted(object.area, shift) ?? object.area;
  }

  /** Dirties add-in functions where asked, and waits until everything is calculated. */
  async calculate(allDirty: boolean, sheetId: string | null): Promise<void> {
    if (allDirty) this.surroundings.recalculateFunctions(sheetId);
    await this.spreadsheet.calculation.settled();
  }

  async autofit(sheetId: string, area: Area, what: 'columns' | 'rows'): Promise<void> {
    await this.spreadsheet.calculation.settled();
    if (what === 'columns') this.layout.autofitColumns(sheetId, area);
    else this.layout.autofitRows(sheetId, area);
  }

  /** The area a formula spills into. */
  async spillingTo(range: CellRange): Promise<CellRange | null> {
    await this.spreadsheet.calculation.settled();
    const area = this.spreadsheet.calculation.spillArea(range.sheetId, range.area.row, range.area.column);
    return area && range.at(area);
  }
}
