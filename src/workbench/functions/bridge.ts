import {
  FunctionType,
  IDescriptionService,
  IFunctionService,
  SetTriggerFormulaCalculationStartMutation,
} from '@univerjs/preset-sheets-core';
import { formatArea, fromCorners, quoteSheet } from '../sheet/area';
import type { Spreadsheet } from '../sheet/spreadsheet';
import { Answers, type Answer, type CallingCell } from './answers';
import { executorFor, type Argument } from './executor';
import type { FunctionMetadata, FunctionsFile } from './metadata';
import type { PaneFunctions } from './pane-functions';
import { BUSY, isError, type Result } from './values';

/** Answers that arrive within this time are put into the sheet by one calculation. */
const GATHER_MS = 30;

/** Lets formulas call the add-in's functions: `=ZB.GAP(…)` is asked in the pane and answered by recalculation. */
export class FunctionBridge {
  private readonly answers = new Answers();
  private dirty = new Map<string, CallingCell>();
  private timer: ReturnType<typeof setTimeout> | null = null;
  private registered = new Set<string>();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly pane: PaneFunctions,
  ) {}

  /** Makes the functions of a metadata file known under `NAMESPACE.NAME`. */
  register(file: FunctionsFile, namespace: string): void {
    const { injector } = this.spreadsheet.parts;
    const fresh = file.functions.filter(({ name }) => !this.registered.has(`${namespace}.${name}`));
    for (const metadata of fresh) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      this.registered.add(`${namespace}.${metadata.name}`);
      const executor = executorFor({
        name,
        parameters: metadata.parameters,
        errorsAllowed: file.allowErrorForDataTypeAny === true,
        ask: (args, cell) => this.ask(metadata, args, cell),
      });
      injector.get(IFunctionService).registerExecutors(executor);
      injector.get(IDescriptionService).registerDescriptions([describe(metadata, name)]);
    }
  }

  /** True while any formula waits for the pane. */
  get busy(): boolean {
    return this.answers.waiting > 0 || this.dirty.size > 0;
  }

  /** Forgets the answers and asks anew: what Excel does in a full calculation. */
  recalculate(sheetId: string | null): void {
    const { cells, invocations } = this.answers.drop(sheetId);
    for (const invocation of invocations) this.pane.cancel(invocation);
    this.refresh(cells);
  }

  /** What the function of a cell gave as the reason of its error. */
  messageAt(cell: CallingCell): string | undefined {
    return this.answers.messageAt(cell);
  }

  private ask(metadata: FunctionMetadata, args: readonly Argument[], cell: CallingCell): Result {
    const { options = {} } = metadata;
    const address = this.addressOf(cell);
    const values = padded(metadata, args);
    const parameterAddresses = options.requiresParameterAddresses
      ? args.map((arg) => this.areaOf(arg))
      : null;
    const own = options.stream || options.requiresAddress ? address : null;
    const key = JSON.stringify([metadata.id, values, own, parameterAddresses]);
    const known = this.answers.find(key);
    const answer = known ?? this.answers.open(key);
    this.answers.note(answer, cell);
    if (!known)
      answer.invocation = this.pane.call(
        {
          id: metadata.id,
          args: values,
          address,
          parameterAddresses,
          streaming: options.stream === true,
          cancelable: options.stream === true || options.cancelable === true,
          errorsAllowed: args.some(({ value }) => holdsError(value)),
        },
        (result) => this.answered(answer, result),
      );
    return this.answers.valueOf(answer);
  }

  private answered(answer: Answer, result: Result): void {
    // A function that gives its arguments back must not look as if it were still at work.
    answer.result = result === BUSY ? { error: '#VALUE!' } : result;
    this.refresh(answer.cells.values());
  }

  private refresh(cells: Iterable<CallingCell>): void {
    for (const cell of cells) this.dirty.set(`${cell.sheetId} ${cell.column} ${cell.row}`, cell);
    if (this.timer === null && this.dirty.size > 0)
      this.timer = setTimeout(() => this.recalculateDirty(), GATHER_MS);
  }

  private recalculateDirty(): void {
    this.timer = null;
    const cells = [...this.dirty.values()];
    this.dirty = new Map();
    const known = new Set(this.spreadsheet.sheets().map((sheet) => sheet.getSheetId()));
    const unitId = this.spreadsheet.unitId;
    this.spreadsheet.command(SetTriggerFormulaCalculationStartMutation.id, {
      commands: [],
      forceCalculation: false,
      dirtyRanges: columnRuns(cells.filter(({ sheetId }) => known.has(sheetId))).map(
        ({ sheetId, ...range }) => ({
          unitId,
          sheetId,
          range,
        }),
      ),
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  }

  private addressOf({ sheetId, row, column }: CallingCell): string {
    return this.named(sheetId, formatArea({ row, column, rows: 1, columns: 1 }));
  }

  private areaOf({ area }: Argument): string | null {
    return area && this.named(area.sheetId, formatArea(fromCorners(area)));
  }

  private named(sheetId: string, address: string): string {
    return `${quoteSheet(this.spreadsheet.sheet(sheetId).getSheetName())}!${address}`;
  }
}

/** Arguments as Office.js expects them: left-out ones are null, repeating ones are gathered in a list. */
function padded({ parameters }: FunctionMetadata, args: readonly Argument[]): unknown[] {
  const values = args.map(({ value }) => encoded(value));
  const last = parameters.length - 1;
  if (parameters[last]?.repeating) return [...fill(values.slice(0, last), last), values.slice(last)];
  return fill(values, parameters.length);
}

const fill = (values: unknown[], length: number): unknown[] => [
  ...values,
  ...Array<unknown>(Math.max(0, length - values.length)).fill(null),
];

/** An error among the arguments, in the shape in which Office.js makes a CustomFunctions.Error of it. */
function encoded(value: unknown): unknown {
  if (isError(value)) return { code: value.error, type: 'CustomFunctionError' };
  return Array.isArray(value) ? value.map(encoded) : value;
}

const holdsError = (value: unknown): boolean =>
  Array.isArray(value) ? value.some(holdsError) : isError(value);

interface Run {
  readonly sheetId: string;
  readonly startRow: number;
  endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Cells beneath each other as one range: thousands of single ranges would cost the engine seconds. */
function columnRuns(cells: readonly CallingCell[]): Run[] {
  const sorted = [...cells].sort(
    (a, b) => a.sheetId.localeCompare(b.sheetId) || a.column - b.column || a.row - b.row,
  );
  const runs: Run[] = [];
  for (const { sheetId, row, column } of sorted) {
    const last = runs.at(-1);
    if (last && last.sheetId === sheetId && last.startColumn === column && last.endRow === row - 1)
      last.endRow = row;
    else runs.push({ sheetId, startRow: row, endRow: row, startColumn: column, endColumn: column });
  }
  return runs;
}

function describe(metadata: FunctionMetadata, name: string) {
  const text = metadata.description ?? '';
  return {
    functionName: name,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: metadata.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? '',
      example: '',
      require: (parameter.optional ? 0 : 1) as 0 | 1,
      repeat: (parameter.repeating ? 1 : 0) as 0 | 1,
    })),
  };
}
