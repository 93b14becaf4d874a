import { Book } from './excel/book';
import { CellRange } from './excel/range';
import { loadFunctions } from './functions/metadata';
import { FunctionBridge } from './functions/bridge';
import { FUNCTIONS_SERVICE, PaneFunctions } from './functions/pane-functions';
import { HostEvents } from './protocol/host-events';
import { OfficeHost } from './protocol/office-host';
import { EventType } from './protocol/host-events';
import { ribbonService, type ControlState } from './protocol/ribbon-service';
import { addinInternalService, Runtime, type RuntimeState } from './protocol/runtime-service';
import { Interpreter } from './richapi/interpreter';
import type { BatchRequest } from './richapi/batch';
import { Unsupported } from './richapi/unsupported';
import { watchEdits } from './sheet/edits';
import { watchShifts } from './sheet/shifts-by-hand';
import { Spreadsheet } from './sheet/spreadsheet';
import type { Language } from './protocol/app-context';

export interface WorkbenchOptions {
  readonly sheetBox: HTMLElement;
  readonly frame: HTMLIFrameElement;
  readonly language: Language;
  readonly onUnsupported: (name: string) => void;
  readonly onRibbon: (state: ControlState) => void;
  readonly onRuntime: (state: RuntimeState) => void;
  readonly onCommandCompleted: (commandId: string) => void;
}

/** Everything but the page around it: spreadsheet, Excel objects, and the conversation with the pane. */
export class Workbench {
  readonly spreadsheet: Spreadsheet;
  readonly book: Book;
  readonly host: OfficeHost;
  readonly functions: PaneFunctions;
  readonly bridge: FunctionBridge;
  readonly runtime: Runtime;
  readonly events: HostEvents;
  readonly interpreter: Interpreter;
  readonly unsupported: Unsupported;
  /** Errors that batches have ended with, the newest last. */
  readonly errors: string[] = [];

  constructor(options: WorkbenchOptions) {
    this.unsupported = new Unsupported(options.onUnsupported);
    this.events = new HostEvents(() => this.host.channel);
    this.spreadsheet = new Spreadsheet(options.sheetBox, options.language);
    this.functions = new PaneFunctions(this.events);
    this.bridge = new FunctionBridge(this.spreadsheet, this.functions);
    this.book = new Book(this.spreadsheet, {
      events: this.events,
      keep: (range) => this.interpreter.references.keep(range),
      kept: () => this.interpreter.references.all(),
      referenced: (id) => this.interpreter.references.find(id),
      recalculateFunctions: (sheetId) => this.bridge.recalculate(sheetId),
      refuse: (typeName, member) => this.unsupported.refuse(typeName, member),
    });
    this.runtime = new Runtime((state) => {
      options.onRuntime(state);
      this.events.excel(EventType.addinVisibility, [''], {
        visibility: state === 'Visible' ? 'Visible' : 'Hidden',
      });
    });
    this.interpreter = new Interpreter({
      root: this.book,
      unsupported: this.unsupported,
      onError: (error) =>
        this.errors.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
      services: {
        [FUNCTIONS_SERVICE]: () => this.functions.service(),
        'Microsoft.InternalService.AddinInternalService': () => addinInternalService(() => {}),
        'Microsoft.AppRuntime.AppRuntimeService': () => this.runtime.service(),
        'Microsoft.AppRuntime.AppRuntimePersistenceService': () => this.runtime.persistence(),
        'Microsoft.DynamicRibbon.DynamicRibbon': () => ribbonService(options.onRibbon),
      },
    });
    this.host = new OfficeHost({
      frame: options.frame,
      book: this.book,
      interpreter: { references: this.interpreter.references, execute: (batch) => this.execute(batch) },
      onCommandCompleted: options.onCommandCompleted,
      onUnsupported: (name) => {
        this.unsupported.counts[name] = (this.unsupported.counts[name] ?? 0) + 1;
        options.onUnsupported(name);
      },
    });
    this.listen();
  }

  /** Loads the add-in's page into the pane. */
  open(url: string, language: Language): void {
    this.functions.reset();
    // Office.js keeps its host's language and the document's settings here and would believe the old ones.
    sessionStorage.clear();
    this.host.language = language;
    this.host.open(url);
  }

  /** Makes the add-in's functions known to formulas. */
  async registerFunctions(url: string, namespace: string): Promise<void> {
    this.bridge.register(await loadFunctions(url), namespace);
  }

  private async execute(batch: BatchRequest) {
    this.book.busyWithBatch = true;
    try {
      return await this.interpreter.execute(batch);
    } finally {
      this.book.busyWithBatch = false;
    }
  }

  private listen(): void {
    const { api, book } = this.spreadsheet.parts;
    watchEdits(this.spreadsheet, {
      edited: (sheetId, area) => {
        for (const table of this.book.tables.touching(new CellRange(this.book, sheetId, area)))
          if (area.row <= table.area.row) void table.syncTitles();
        this.book.announcer.edited(sheetId, area, this.book.busyWithBatch ? 'ThisLocalAddin' : 'Unknown');
      },
    });
    watchShifts(this.spreadsheet, {
      before: () => this.book.beforeShiftByHand(),
      after: (sheetId, shift) => void this.book.afterShiftByHand(sheetId, shift),
    });
    let selection = '';
    let timer: ReturnType<typeof setTimeout> | undefined;
    api.addEvent(api.Event.SelectionChanged, () => {
      clearTimeout(timer);
      // One move of the hand raises several of these, some of them for a cell in passing.
      timer = setTimeout(() => {
        const areas = this.book.selection.areas();
        const sheetId = book.getActiveSheet().getSheetId();
        const now = JSON.stringify([sheetId, areas]);
        if (areas.length === 0 || now === selection) return;
        selection = now;
        this.book.announcer.selected(sheetId, areas);
      }, 30);
    });
    let active = book.getActiveSheet().getSheetId();
    api.addEvent(api.Event.ActiveSheetChanged, () => {
      const now = book.getActiveSheet().getSheetId();
      if (now === active) return;
      const before = this.book.findSheet(active) ? active : null;
      active = now;
      this.book.announcer.sheetActivated(now, before);
    });
    this.spreadsheet.calculation.onFinished(() => {
      for (const sheet of this.book.sheets()) this.book.announcer.calculated(sheet.id);
    });
  }
}
