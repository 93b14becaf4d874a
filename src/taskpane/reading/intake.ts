/** Takes texts and files in, one after another, and puts what is read under review. Goes on while other pages are shown. */
import type { IndicatorEntry } from '../../engine';
import type { LoadNote } from '../../loaders';
import { findUnreadable } from '../../loaders/unreadable';
import { reviewText, type ReviewText, type TextOrigin } from '../review/review';
import type { PaneStore } from '../review/store';
import { largestFile, longestText } from './limits';
import { nameOfText } from './name-of-text';
import { ReadingCancelled, type Reader } from './reader';

/** What came of one text; the pane puts it into a sentence. */
export type Outcome =
  | { readonly type: 'read'; readonly text: ReviewText; readonly records: number }
  | { readonly type: 'empty'; readonly name: string }
  | { readonly type: 'too-long'; readonly name: string; readonly length: number; readonly limit: number }
  | { readonly type: 'too-large'; readonly name: string; readonly size: number; readonly limit: number }
  | { readonly type: 'no-figures'; readonly name: string }
  | { readonly type: 'read-before'; readonly text: ReviewText }
  | { readonly type: 'failed'; readonly name: string; readonly error: unknown };

export interface IntakeState {
  /** Name of what is being read now, with the part done where that is known. */
  readonly now: { readonly name: string; readonly part: number | null } | null;
  readonly waiting: number;
  /** Texts done since nothing was left to do; with `now` and `waiting` they make up the whole. */
  readonly done: number;
}

export interface NamedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

export interface Intake {
  get(): IntakeState;
  subscribe(listener: () => void): () => void;
  takeText(text: string, origin: TextOrigin, name?: string): Promise<Outcome>;
  takeFile(file: NamedFile): Promise<Outcome>;
  /** Stops what is being read and forgets what waits. */
  cancel(): void;
}

export interface IntakeParts {
  readonly reader: Reader;
  readonly store: PaneStore;
  /** The user's own indicators, out of the workbook. */
  readonly additions: () => Promise<readonly IndicatorEntry[]>;
  /** Name for a text that came without one. */
  readonly nameFor: (origin: TextOrigin, words: string) => string;
  readonly newId?: () => string;
}

export function createIntake({ reader, store, additions, nameFor, newId = defaultId }: IntakeParts): Intake {
  let state: IntakeState = { now: null, waiting: 0, done: 0 };
  let stopping = new AbortController();
  let last: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const set = (next: Partial<IntakeState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };

  /** Runs the work once everything before it is done. */
  function inTurn(name: string, work: (signal: AbortSignal) => Promise<Outcome>): Promise<Outcome> {
    const { signal } = stopping;
    set({ waiting: state.waiting + 1 });
    const turn = last.then(async (): Promise<Outcome> => {
      set({ waiting: Math.max(0, state.waiting - 1), now: signal.aborted ? null : { name, part: null } });
      try {
        if (signal.aborted) throw new ReadingCancelled();
        return await work(signal);
      } catch (error) {
        return { type: 'failed', name, error };
      } finally {
        set({ now: null, done: state.waiting === 0 ? 0 : state.done + 1 });
      }
    });
    last = turn;
    return turn;
  }

  async function read(
    text: string,
    origin: TextOrigin,
    name: string | undefined,
    notes: readonly LoadNote[],
    signal: AbortSignal,
  ): Promise<Outcome> {
    const called = name ?? nameFor(origin, nameOfText(text, null, '', null));
    if (text.trim() === '') return { type: 'empty', name: called };
    if (text.length > longestText) {
      return { type: 'too-long', name: called, length: text.length, limit: longestText };
    }
    const before = store.get().texts.find((held) => held.text === text);
    if (before) return { type: 'read-before', text: before };
    const reports = await reader.read(text, await additions(), { signal });
    const records = reports.reduce((sum, report) => sum + report.records.length, 0);
    if (records === 0) return { type: 'no-figures', name: called };
    const first = reports.find((report) => report.records.length > 0)!;
    const reviewed = reviewText(
      {
        id: newId(),
        name: name ?? nameFor(origin, nameOfText(text, first.title, first.area, first.year)),
        origin,
        text,
        readAt: new Date().toISOString(),
        notes,
      },
      reports,
    );
    store.change({ type: 'add-text', text: reviewed });
    return { type: 'read', text: reviewed, records };
  }

  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    takeText: (text, origin, name) =>
      inTurn(name ?? nameFor(origin, ''), (signal) => read(text, origin, name, notesOf(text), signal)),
    takeFile: (file) =>
      inTurn(file.name, async (signal) => {
        const { name, size } = file;
        if (size > largestFile) return { type: 'too-large', name, size, limit: largestFile };
        const bytes = new Uint8Array(await file.arrayBuffer());
        const onProgress = (part: number): void => set({ now: { name, part } });
        const loaded = await reader.load(name, bytes, { signal, onProgress });
        set({ now: { name, part: null } });
        return read(loaded.text, 'file', name, loaded.notes, signal);
      }),
    cancel() {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}

/** A file's notes come from its loader. */
function notesOf(text: string): LoadNote[] {
  const unreadable = text.length > longestText ? null : findUnreadable(text);
  return unreadable ? [{ code: 'unreadable', ...unreadable }] : [];
}

const defaultId = (): string => crypto.randomUUID();
