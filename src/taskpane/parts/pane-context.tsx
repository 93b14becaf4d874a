/** What every page of the pane can reach. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Dictionary } from '../../engine';
import type { ExcelRoom } from '../../excel';
import type { Language, Translate } from '../../i18n';
import type { Environment } from '../office/environment';
import type { Preferences } from '../office/preferences';
import type { Intake } from '../reading/intake';
import type { PaneMemory } from '../memory/memory';
import type { PaneState, PaneStore } from '../review/store';

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'success' | 'warning' | 'error';
  readonly sentence: string;
  /** What the sentence sums up, each in its own words. */
  readonly items?: readonly string[];
  /** A new attempt at the same thing puts the old sentence away. */
  readonly about?: 'reading' | 'writing';
  readonly action?: { readonly label: string; readonly run: () => void };
}

export interface Pane {
  readonly store: PaneStore;
  readonly intake: Intake;
  readonly memory: PaneMemory;
  /** Null outside Excel. */
  readonly room: ExcelRoom | null;
  /** Built-in indicators with those of the workbook. */
  readonly dictionary: Dictionary;
  /** Reads those of the workbook again. */
  readonly readDictionary: () => Promise<Dictionary>;
  readonly environment: Environment;
  readonly preferences: Preferences;
  readonly prefer: (changes: Partial<Preferences>) => void;
  readonly t: Translate;
  readonly language: Language;
  readonly tell: (notice: Omit<Notice, 'id'>) => void;
  /** Puts away what was said about it. */
  readonly hush: (about: NonNullable<Notice['about']>) => void;
  /** Tells an error in its own sentence; a cancellation as a plain fact. */
  readonly tellError: (error: unknown) => void;
}

export const PaneContext = createContext<Pane | null>(null);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error('This part stands outside the pane.');
  return pane;
}

/** A part of the state as it stands there; what is worked out of it belongs into `useMemo`. */
export function usePaneState<Part>(part: (state: PaneState) => Part): Part {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, () => part(store.get()));
}
