/**
 * Taking writes back. Every step of a write leaves an `Inverse` before it is sent, so that the same list serves a cancelled
 * write (rolled back at once), a failed one, and the pane's undo much later.
 */
import { LedgerError } from './errors';
import { inOurWords, inWorkbook, type Session } from './session';

export interface Inverse {
  /** Rejects with `undo-overtaken` when a person has changed since what would be taken back. Writes nothing. */
  check(session: Session): Promise<void>;
  /** Puts back what stood there before; copes with a step that was carried out in part or not at all. */
  takeBack(session: Session): Promise<void>;
}

/** A step that nothing a person does could make wrong to take back. */
export function uncheckedInverse(takeBack: Inverse['takeBack']): Inverse {
  return { check: async () => {}, takeBack };
}

/** What a write was, so that the pane can say what it takes back. */
export type WriteKind = 'ledger' | 'gaps' | 'chart' | 'ranking' | 'indicators' | 'freeze' | 'fill';

interface RememberedWrite {
  readonly kind: WriteKind;
  readonly inverses: readonly Inverse[];
}

/** Latest last. They live as long as the runtime: Excel itself forgets its undo list on closing as well. */
const writes: RememberedWrite[] = [];

/** Enough for an afternoon; each holds only the cells it changed. */
const remembered = 20;

export function rememberWrite(kind: WriteKind, inverses: readonly Inverse[]): void {
  if (inverses.length === 0) return;
  writes.push({ kind, inverses });
  if (writes.length > remembered) writes.shift();
  tellWatchers();
}

export function undoableWrites(): number {
  return writes.length;
}

export function lastWrite(): WriteKind | null {
  return writes.at(-1)?.kind ?? null;
}

const watchers = new Set<() => void>();

/** Tells whenever there is another write to take back, or none. @returns a function that stops telling */
export function watchWrites(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

function tellWatchers(): void {
  for (const watcher of watchers) watcher();
}

export interface UndoOptions {
  /** Takes back what can be found although a person has changed some of it since. */
  readonly evenIfChanged?: boolean;
}

export async function undoLastWrite(options: UndoOptions = {}): Promise<WriteKind> {
  const write = writes.at(-1);
  if (!write) throw new LedgerError('nothing-to-undo');
  const { kind, inverses } = write;
  await inWorkbook(
    async (session) => {
      if (!options.evenIfChanged) for (const inverse of inverses) await inverse.check(session);
      await takeAllBack(session, inverses);
    },
    { oneUndoStep: true },
  );
  writes.splice(writes.indexOf(write), 1);
  tellWatchers();
  return kind;
}

/** Latest step first. */
export async function takeAllBack(session: Session, inverses: readonly Inverse[]): Promise<void> {
  for (const inverse of inverses.toReversed()) await inverse.takeBack(session);
}

/**
 * Runs the steps of a write as one: `work` puts the inverse of each step into the list before it sends the step. When it fails
 * or is cancelled, everything is put back and the error travels on.
 */
export async function asOneWrite<T>(
  kind: WriteKind,
  work: (session: Session, inverses: Inverse[]) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const inverses: Inverse[] = [];
  const outcome = await inWorkbook(
    async (session) => {
      try {
        return await work(session, inverses);
      } catch (error) {
        await putBack(session, inverses, error);
        throw error;
      }
    },
    { signal, oneUndoStep: true },
  );
  rememberWrite(kind, inverses);
  return outcome;
}

async function putBack(session: Session, inverses: readonly Inverse[], failure: unknown): Promise<void> {
  try {
    await takeAllBack(session.forPuttingBack(), inverses);
  } catch (error) {
    const cause = new AggregateError([failure, error]);
    throw new LedgerError('not-put-back', { reason: inOurWords(error).message }, { cause });
  }
}
