/** What the pane holds, outside React: large texts stay out of component state, and commands reach it without a component. */
import { applyChange, type Change } from './changes';
import { everything, type Filter } from './filters';
import { findReport, type ReviewText } from './review';

export type Page = 'read' | 'check' | 'write' | 'gaps' | 'template' | 'settings';

export interface PaneState {
  readonly page: Page;
  readonly texts: readonly ReviewText[];
  readonly reportId: string | null;
  readonly recordId: string | null;
  /** The list shows the records of all reports, not only of the chosen one. */
  readonly everyReport: boolean;
  readonly filter: Filter;
  /** The change that can be taken back in Check, in words of the list. */
  readonly past: readonly (readonly ReviewText[])[];
}

export const emptyPane: PaneState = {
  page: 'read',
  texts: [],
  reportId: null,
  recordId: null,
  everyReport: false,
  filter: everything,
  past: [],
};

/** How many steps back Check goes. */
const remembered = 50;

export interface PaneStore {
  get(): PaneState;
  subscribe(listener: () => void): () => void;
  change(change: Change): void;
  undo(): void;
  go(page: Page): void;
  /** Without a record, choosing a report shows that report alone. */
  choose(place: { reportId?: string | null; recordId?: string | null }): void;
  showEveryReport(): void;
  show(filter: Partial<Filter>): void;
  restore(state: Pick<PaneState, 'page' | 'texts' | 'reportId'>): void;
}

export function createPaneStore(initial: PaneState = emptyPane): PaneStore {
  let state = initial;
  const listeners = new Set<() => void>();
  const set = (next: Partial<PaneState>): void => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(change) {
      const texts = applyChange(state.texts, change);
      // Reading and removing texts are not steps of checking: taking one back would lose a whole text.
      const step = change.type !== 'add-text' && change.type !== 'remove-text';
      const past = step ? [...state.past, state.texts].slice(-remembered) : [];
      const reportId =
        change.type === 'add-text'
          ? (change.text.reports[0]?.id ?? state.reportId)
          : (findReport(texts, state.reportId)?.report.id ?? texts[0]?.reports[0]?.id ?? null);
      const sameReport = reportId === state.reportId;
      set({
        texts,
        past,
        reportId,
        recordId: sameReport ? state.recordId : null,
        everyReport: state.everyReport && change.type !== 'add-text' && texts.length > 0,
        filter: sameReport || state.everyReport ? state.filter : everything,
      });
    },
    undo() {
      const before = state.past.at(-1);
      if (before) set({ texts: before, past: state.past.slice(0, -1) });
    },
    go: (page) => set({ page }),
    choose({ reportId, recordId = null }) {
      const everyReport = state.everyReport && (reportId === undefined || recordId !== null);
      const chosen = reportId === undefined ? state.reportId : reportId;
      const sameList = everyReport === state.everyReport && (everyReport || chosen === state.reportId);
      set({ reportId: chosen, recordId, everyReport, filter: sameList ? state.filter : everything });
    },
    showEveryReport: () => set({ everyReport: true, recordId: null, filter: everything }),
    show: (filter) => set({ filter: { ...state.filter, ...filter } }),
    restore: ({ page, texts, reportId }) =>
      set({
        page,
        texts,
        reportId: findReport(texts, reportId)?.report.id ?? texts[0]?.reports[0]?.id ?? null,
      }),
  };
}
