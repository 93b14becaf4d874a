/** The report being checked, its list, and what can be done to the chosen record. */
import { useCallback, useMemo, useState } from 'react';
import { usePane, usePaneState } from '../../parts/pane-context';
import { listRows, neighbour, nextToLookAt, type ListRow, type RecordRow } from '../../review/filters';
import { partsOf } from '../../review/parts';
import { findReport, type ReviewRecord, type ReviewReport, type ReviewText } from '../../review/review';
import { searchWith } from '../../review/search';

/** What a dialog is open for. */
export type Editing =
  | { readonly type: 'correct'; readonly record: ReviewRecord }
  | { readonly type: 'add'; readonly words: string; readonly start: number | null }
  | { readonly type: 'know-as'; readonly record: ReviewRecord };

export interface Checking {
  readonly text: ReviewText;
  /** The report whose text is shown: the chosen one, or that of the chosen record. */
  readonly report: ReviewReport;
  /** The reports whose records are listed. */
  readonly listed: readonly ReviewReport[];
  readonly everyReport: boolean;
  readonly rows: readonly ListRow[];
  readonly chosen: ReviewRecord | null;
  readonly editing: Editing | null;
  readonly canUndo: boolean;
  choose(recordId: string | null, reportId?: string): void;
  move(step: 1 | -1): void;
  confirm(): void;
  refuse(): void;
  takeBack(): void;
  edit(editing: Editing | null): void;
  undo(): void;
}

export function useChecking(): Checking | null {
  const { store, dictionary } = usePane();
  const texts = usePaneState((state) => state.texts);
  const reportId = usePaneState((state) => state.reportId);
  const recordId = usePaneState((state) => state.recordId);
  const everyReport = usePaneState((state) => state.everyReport);
  const filter = usePaneState((state) => state.filter);
  const canUndo = usePaneState((state) => state.past.length > 0);
  const [editing, setEditing] = useState<Editing | null>(null);

  const found = useMemo(() => findReport(texts, reportId), [texts, reportId]);
  const parts = useParts(texts);
  const listed = useMemo(() => {
    if (!found) return [];
    if (!everyReport) return [found.report];
    return texts.flatMap(({ reports }) => reports.filter(({ records }) => records.length > 0));
  }, [found, texts, everyReport]);
  const search = useMemo(() => searchWith(dictionary), [dictionary]);
  const rows = useMemo(() => {
    const withParts = listed.map((report) => ({ report, parts: parts(report.id) }));
    return listRows(withParts, filter, search(filter.search));
  }, [listed, parts, filter, search]);
  const chosen = useMemo(
    () => found?.report.records.find(({ id }) => id === recordId) ?? null,
    [found, recordId],
  );
  // The same function at every drawing, so that blocks of the text are not drawn again for its sake.
  const choose = useCallback(
    (id: string | null, ofReport?: string): void =>
      store.choose({
        recordId: id,
        ...(ofReport !== undefined && id !== null ? { reportId: ofReport } : {}),
      }),
    [store],
  );
  if (!found) return null;

  const chooseRow = (row: RecordRow | null): void => choose(row?.record.id ?? null, row?.report.id);
  /** Decides on the chosen record and goes on to the next one that waits for a decision. */
  const decide = (decision: 'confirmed' | 'refused'): void => {
    if (!chosen) return;
    const next = nextToLookAt(rows, chosen.id);
    store.change({ type: 'decide', recordId: chosen.id, decision });
    if (next) chooseRow(next);
  };
  return {
    ...found,
    listed,
    everyReport,
    rows,
    chosen,
    editing,
    canUndo,
    choose,
    move: (step) => chooseRow(neighbour(rows, recordId, step)),
    confirm: () => decide('confirmed'),
    refuse: () => decide('refused'),
    takeBack: () => chosen && store.change({ type: 'take-back', recordId: chosen.id }),
    edit: setEditing,
    undo: () => store.undo(),
  };
}

/** The parts of each report. Texts do not change while they are checked, so each is looked through once. */
function useParts(texts: readonly ReviewText[]) {
  const [known] = useState(() => new Map<string, ReturnType<typeof partsOf>>());
  return useCallback(
    (id: string) => {
      const held = known.get(id);
      if (held) return held;
      const found = findReport(texts, id);
      const own = found ? partsOf(found.text.text, found.report.span) : [];
      known.set(id, own);
      return own;
    },
    [texts, known],
  );
}

/** What a key asks for in the list or the text; null for a key that means nothing here. */
export function actionOfKey(
  { key, ctrlKey, metaKey, altKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  checking: Checking,
): (() => void) | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' ? checking.undo : null;
  switch (key.length === 1 ? key.toLowerCase() : key) {
    case 'j':
    case 'ArrowDown':
      return () => checking.move(1);
    case 'k':
    case 'ArrowUp':
      return () => checking.move(-1);
    case 'Enter':
      return checking.confirm;
    case 'Delete':
    case 'Backspace':
      return checking.refuse;
    case 'e': {
      const { chosen } = checking;
      return chosen && (() => checking.edit({ type: 'correct', record: chosen }));
    }
    case 'i': {
      const { chosen } = checking;
      return chosen && chosen.current.indicatorId === null
        ? () => checking.edit({ type: 'know-as', record: chosen })
        : null;
    }
    case 'a':
      return () => checking.edit({ type: 'add', words: '', start: null });
    case 'u':
      return checking.undo;
    default:
      return null;
  }
}
