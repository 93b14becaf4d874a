/** One conversation with Excel: counts its round trips, keeps requests small, stops when asked to, and speaks of errors in our own words. */
import { LedgerError } from './errors';

/** Excel on the web refuses requests of more than 5 MB; what Office.js puts around the cells needs room as well. */
const fullRequest = 3_000_000;

export type CellValue = string | number | boolean;

export class Session {
  roundTrips = 0;
  /** Bytes of cells in the fullest request so far. */
  largestRequest = 0;
  private waiting = 0;

  constructor(
    readonly context: Excel.RequestContext,
    private readonly signal?: AbortSignal,
  ) {}

  get workbook(): Excel.Workbook {
    return this.context.workbook;
  }

  /** Sends what is queued. Rejects with `cancelled` instead when the user has cancelled. */
  async send(): Promise<void> {
    this.stopIfCancelled();
    this.roundTrips++;
    this.largestRequest = Math.max(this.largestRequest, this.waiting);
    this.waiting = 0;
    await this.context.sync();
  }

  /** The same conversation, deaf to the cancel button. */
  forPuttingBack(): Session {
    return new Session(this.context);
  }

  stopIfCancelled(): void {
    if (this.signal?.aborted) throw new LedgerError('cancelled');
  }

  /** Notes that cells of this many bytes are queued; sends first when they would overfill the request. */
  async makeRoom(bytes: number): Promise<void> {
    if (this.waiting > 0 && this.waiting + bytes > fullRequest) await this.send();
    this.waiting += bytes;
  }
}

export interface Block {
  readonly first: number;
  readonly cells: CellValue[][];
  bytes: number;
}

/** Rows as blocks that fit into a request each. */
export function blocksOf(rows: readonly CellValue[][], limit = fullRequest / 2): Block[] {
  const blocks: Block[] = [];
  for (const [index, row] of rows.entries()) {
    const bytes = requestBytes(row);
    const block = blocks.at(-1);
    if (block && block.bytes + bytes <= limit) {
      block.cells.push(row);
      block.bytes += bytes;
    } else blocks.push({ first: index, cells: [row], bytes });
  }
  return blocks;
}

/** Bytes of a row in a request. Texts count by UTF-8, and once more for quotes inside quotes: the request is JSON inside JSON. */
export function requestBytes(row: readonly CellValue[]): number {
  let bytes = 2;
  for (const cell of row) {
    if (typeof cell !== 'string') bytes += 12;
    else {
      bytes += 6;
      for (let index = 0; index < cell.length; index++) {
        const code = cell.charCodeAt(index);
        bytes +=
          code < 0x20 ? 7 : code === 0x22 || code === 0x5c ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
      }
    }
  }
  return bytes;
}

export interface SessionOptions {
  readonly signal?: AbortSignal;
  /** One step of Excel's own undo, where Excel offers that. */
  readonly oneUndoStep?: boolean;
  /** Waits until the user has left the cell that is being edited, instead of failing. */
  readonly waitForCellEdit?: boolean;
}

/** Runs `work` in one conversation with Excel; whatever goes wrong arrives as a `LedgerError`. */
export async function inWorkbook<T>(
  work: (session: Session) => Promise<T>,
  options: SessionOptions = {},
): Promise<T> {
  const run: Excel.RunOptions = {
    ...(options.waitForCellEdit ? { delayForCellEdit: true } : {}),
    ...(options.oneUndoStep && offersUndoGroups() ? { mergeUndoGroup: true } : {}),
  };
  try {
    return await Excel.run(run, (context) => work(new Session(context, options.signal)));
  } catch (error) {
    throw inOurWords(error);
  }
}

/** Whether Excel's own undo takes back everything of one `Excel.run` in a single step. */
export function offersUndoGroups(): boolean {
  return offers('1.20');
}

export function offers(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

export function inOurWords(error: unknown): LedgerError {
  if (error instanceof LedgerError) return error;
  const { code, message } = error as { code?: unknown; message?: unknown };
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return new LedgerError('cell-being-edited', {}, { cause: error });
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
      return new LedgerError('too-much-for-excel', {}, { cause: error });
    default:
      return new LedgerError('excel-failed', { reason: String(message ?? error) }, { cause: error });
  }
}

/** Ends a registration in the conversation it was made in. */
export async function stopListening(
  registration: OfficeExtension.EventHandlerResult<unknown>,
): Promise<void> {
  try {
    await Excel.run(registration.context as Excel.RequestContext, async (context) => {
      registration.remove();
      await context.sync();
    });
  } catch (error) {
    throw inOurWords(error);
  }
}
