/** What the room offers, as types. The functions of these shapes are exported by `index.ts`. */
import type { Dictionary, IndicatorEntry } from '../engine';
import type { Measure, RecordKind, Report, Span } from '../engine/record';
import type {
  FillPlan,
  LedgerFigure,
  Mapping,
  PlannedCell,
  SourceCell,
  TemplateGrid,
} from '../ledger/template';
import type { Language } from './errors';
import type { UndoOptions, WriteKind } from './undo';

export type { WriteKind } from './undo';

/** One report to be written, as checked by a person: `report.records` holds just the records that are to be kept. */
export interface WriteSource {
  readonly report: Report;
  /** The loaded text that the report's spans speak of; it may hold other reports as well. */
  readonly text: string;
  /** Name of the file, or words for where it came from (粘贴, 选中单元格). */
  readonly file: string;
  readonly readAt: Date;
}

/** Sheet name, and address without it. */
export interface CellPlace {
  readonly sheet: string;
  readonly address: string;
}

export type LedgerTableName = 'Targets' | 'Results';
export type TableName = LedgerTableName | 'Sources' | 'Gaps' | 'Indicators';

/** added: not in the ledger yet · changed: a newer version gives another figure · gone: the newer version no longer states it ·
 *  kept: corrected by hand, so the report's figure is not written over it · unchanged: there already. */
export type PlannedChange = 'added' | 'changed' | 'gone' | 'kept' | 'unchanged';

/** One row of what a write would do. */
export interface PlannedRow {
  /** Key of the row inside this plan; stable between two plans of the same reports. */
  readonly key: string;
  readonly change: PlannedChange;
  readonly table: LedgerTableName;
  readonly area: string;
  readonly indicator: string;
  readonly measure: Measure;
  /** 2025 or 2021-2025. */
  readonly period: string;
  /** Figure in the ledger now (7.5%以上), null for an added row. */
  readonly before: string | null;
  /** Figure of the report, null for one that is gone. */
  readonly after: string | null;
  readonly sentence: string;
}

export interface WritePlan {
  readonly counts: Readonly<Record<PlannedChange, number>>;
  /** All rows that are not `unchanged`, in the order of the reports. */
  readonly rows: readonly PlannedRow[];
  /** Reports whose very text is in the workbook already, by file name. */
  readonly readBefore: readonly string[];
  /** Rows of the ledger that cannot be read; they are left alone, and no function finds them. */
  readonly problems: readonly RowProblem[];
}

/** A row that a person wrote or changed so that it cannot be read. */
export interface RowProblem {
  readonly table: LedgerTableName;
  readonly sheet: string;
  readonly address: string;
  sentence(language: Language): string;
}

export interface WriteOptions {
  /** Stops the write; the workbook is then as it was before, and the promise rejects with `cancelled`. */
  readonly signal?: AbortSignal;
  /** Part of the work done, 0 to 1, and the step that is going on. */
  readonly onProgress?: (done: number, step: WriteStep) => void;
  /** Which planned rows to carry out; all of them when left out. A changed row not taken keeps its figure, a gone row not taken stays. */
  readonly take?: (row: PlannedRow) => boolean;
}

export type WriteStep = 'prepare' | 'texts' | 'rows' | 'formats' | 'done';

export interface WriteOutcome {
  readonly added: number;
  readonly changed: number;
  readonly gone: number;
  readonly kept: number;
  readonly unchanged: number;
  /** How often the workbook was asked, and the largest single request in bytes. */
  readonly roundTrips: number;
  readonly largestRequest: number;
  /** Whether Excel's own undo takes the write back in one step (mergeUndoGroup, ExcelApi 1.20). */
  readonly undoneByExcel: boolean;
}

/** A figure with its way back to the sentence. */
export interface TracedFigure {
  readonly kind: RecordKind;
  readonly area: string;
  readonly indicator: string;
  readonly indicatorId: string | null;
  /** 2025 or 2021-2025. */
  readonly period: string;
  /** As the ledger words it: 7.5%以上, 780亿元. */
  readonly figure: string;
  readonly sentence: string;
  /** File, title and year of its report. */
  readonly file: string;
  readonly title: string;
  readonly reportYear: number | null;
  /** Whole text of the report out of the hidden sheet; null when it is not there, `textProblem` then says why. */
  readonly text: string | null;
  readonly textProblem: 'text-missing' | 'text-damaged' | null;
  /** Places in `text`; null for a row typed by hand. */
  readonly sentenceSpan: Span | null;
  readonly valueSpan: Span | null;
  /** Where its row stands: sheet name and A1 address. */
  readonly sheet: string;
  readonly address: string;
}

/** What the selected cell goes back to. */
export interface LedgerSelection {
  /** Table the cell belongs to, or null for a cell elsewhere that was filled from the ledger. */
  readonly table: TableName | null;
  readonly sheet: string;
  readonly address: string;
  /** One for a ledger row; target and result for a row of Gaps; several for a cell that several figures went into. */
  readonly figures: readonly TracedFigure[];
}

export interface GapsOptions {
  /** Years to compare; all years of the ledger when left out. */
  readonly years?: readonly number[];
  readonly areas?: readonly string[];
}

export interface ChartOptions {
  /** One indicator over the areas, or one area over its indicators. */
  readonly by: 'area' | 'indicator';
  /** Area (for `indicator`) or indicator (for `area`) that is drawn. */
  readonly of: string;
  readonly year: number;
}

export interface GapsOutcome {
  readonly rows: number;
  readonly sheet: string;
}

export interface FreezeOptions {
  /** values: every formula of the add-in becomes its value · native: native formulas over the tables where one exists, values elsewhere. */
  readonly into: 'values' | 'native';
  /** The sheets with such formulas are copied first, and the copies stay live. */
  readonly keepLiveCopy: boolean;
}

export interface FreezeOutcome {
  readonly values: number;
  readonly native: number;
  /** Cells that showed an error or #BUSY! and were left as they are: their addresses. */
  readonly left: readonly string[];
  readonly liveCopies: readonly string[];
}

/** Text of the selected cells; `cellOf` leads a place in the text back to its cell. */
export interface SelectedCells {
  readonly text: string;
  readonly sheet: string;
  readonly address: string;
  cellOf(offset: number): string | null;
}

/** Settings kept in the document, so that a colleague who opens it sees the same statuses. */
export interface DocumentSettings {
  /** Language of sheet names and headers of tables still to be made. */
  readonly language: Language;
  /** 左右: nearly met within so many 个百分点 (rates). */
  readonly toleranceRate: number;
  /** 左右: nearly met within so many per cent (levels). */
  readonly toleranceLevel: number;
  /** Names the user gave to sheets of the ledger; those left out are called as the language has it. */
  readonly sheetNames: Partial<SheetNames>;
}

export type SheetNames = Readonly<Record<TableName, string>>;

export interface FillChoice {
  readonly take?: (cell: PlannedCell) => boolean;
  /**
   * Writes a formula where one gives the value, so that the cell follows the ledger: with the add-in's functions (live), or looking up
   * the ledger's tables (native), which people without the add-in see as well.
   */
  readonly formulas?: 'live' | 'native';
  /** Says where the figures come from: in notes (批注) at the cells, or in these cells beside them, by sheet (see `sourceCells`). */
  readonly sources?: 'notes' | ReadonlyMap<string, readonly SourceCell[]>;
  /** Writes over cells that hold something as well. */
  readonly overwrite?: boolean;
}

export interface FillOutcome {
  readonly filled: number;
  /** How many of them are formulas. */
  readonly formulas: number;
  /** How many notes, or cells of a source column, were written. */
  readonly sources: number;
  /** Addresses left alone, with the sheet's name where several are filled: they hold something by now, or are protected. */
  readonly left: readonly string[];
}

export interface ExcelRoom {
  /**
   * To be called once when the runtime starts, with or without the pane: reads the ledger into the index of the custom
   * functions, keeps it so on table events, and makes `ZB` cells recalculate when figures change.
   * @returns a function that stops listening.
   */
  startLedger(onError?: (error: unknown) => void): Promise<() => Promise<void>>;

  /** Reads what is in the workbook and says what writing these reports would change. Writes nothing. */
  planWrite(sources: readonly WriteSource[]): Promise<WritePlan>;
  /** Carries out a plan. Rejects with `ledger-moved-on` when the tables changed since the plan was made. */
  writeLedger(plan: WritePlan, options?: WriteOptions): Promise<WriteOutcome>;
  /** Takes back the add-in's latest write (again: the one before), and says what it was. Rejects with `nothing-to-undo` or `undo-overtaken`. */
  undoLastWrite(options?: UndoOptions): Promise<WriteKind>;
  /** How many writes of this session can be taken back. */
  undoableWrites(): number;
  /** What `undoLastWrite` would take back; null for nothing. */
  lastWrite(): WriteKind | null;
  /** Tells when that changes. @returns a function that stops telling */
  watchWrites(watcher: () => void): () => void;

  /** Tells what the selected cell goes back to, null for a cell that has nothing to do with the ledger. Calls are debounced. */
  onLedgerSelection(
    handler: (selection: LedgerSelection | null) => void,
    onError?: (error: unknown) => void,
  ): Promise<() => Promise<void>>;
  /** The same for the cell that is selected now. */
  readLedgerSelection(): Promise<LedgerSelection | null>;
  /** Whole text of a report by fingerprint, checked against it. */
  readReportText(fingerprint: string): Promise<string>;

  /** Writes the Gaps table of live formulas with status colours, or brings it up to date. */
  writeGaps(options?: GapsOptions): Promise<GapsOutcome>;
  /** Adds a native chart of targets against results, on a sheet of its own whose figures follow Gaps. */
  addGapsChart(options: ChartOptions): Promise<void>;
  /** Writes the ranking (位次) of the areas by one indicator on a sheet of its own. */
  writeRanking(indicator: string, year: number, kind: RecordKind, measure?: Measure): Promise<GapsOutcome>;

  /** Built-in indicators with the user's additions out of the table Indicators. */
  readDictionary(): Promise<Dictionary>;
  /** Adds rows to the table Indicators, which is made when it is not there; an entry of a present id replaces its row. */
  addIndicators(entries: readonly IndicatorEntry[]): Promise<void>;

  /** 定稿: turns the add-in's formulas into what people without it can see. Can be taken back by `undoLastWrite`. */
  freeze(options: FreezeOptions): Promise<FreezeOutcome>;

  /** What the ledger's sheets are called now, or will be when they are made. */
  readSheetNames(): Promise<SheetNames>;
  /** Renames them; rejects with `sheet-name-wrong` or `sheet-name-taken`, nothing being renamed then. */
  nameSheets(names: SheetNames): Promise<void>;

  /** Names of the visible sheets that are not the ledger's own, in the order of their tabs. */
  templateSheets(): Promise<readonly string[]>;
  /** The active sheet, or the one of this name, as `planFill` of `ledger/template` takes it. */
  readTemplateGrid(sheetName?: string): Promise<TemplateGrid>;
  /** All of `templateSheets` but those that are empty, or too large to be forms. */
  readTemplateGrids(): Promise<readonly TemplateGrid[]>;
  /** The ledger's figures for `planFill`. */
  readLedgerFigures(): Promise<LedgerFigure[]>;
  /** Carries out plans of `planFill`, one a sheet; filled cells lead back to their sentences. `undoLastWrite` takes all of them back. */
  fillTemplate(plans: readonly FillPlan[], choice?: FillChoice): Promise<FillOutcome>;
  /** What was agreed on sheets filled before, for `planFill`; kept in the workbook. */
  readMappings(): Promise<Mapping[]>;
  /** Keeps what was agreed on a sheet, in place of what was kept for sheets of its shape. */
  keepMapping(mapping: Mapping): Promise<void>;

  /** Text of the selected cells, row by row. */
  selectedCells(): Promise<SelectedCells>;
  /** Puts a formula into the selected cell. Rejects with `place-occupied` where something stands in it. */
  putFormula(formula: string): Promise<CellPlace>;
  /** Shows and selects a cell or range. */
  goTo(sheet: string, address: string): Promise<void>;
  /** Shows the sheet of a table, whatever it is called by now. Rejects with `table-missing`. */
  goToTable(table: TableName): Promise<void>;
  /** Shows and selects the ledger row of a record just written or traced. */
  goToRow(table: TableName, rowKey: string): Promise<void>;

  readSettings(): Promise<DocumentSettings>;
  writeSettings(changes: Partial<DocumentSettings>): Promise<void>;
}
