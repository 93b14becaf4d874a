/** The report being checked, its list, and what can be done to the chosen record. */
import { useCallback, useMemo, useState } from 'react';
import { usePane, usePaneState } from '../../parts/pane-context';
import { listRows, neighbour, nextToLookAt, type ListRow } from '../../review/filters';
import { findReport, type ReviewRecord, type ReviewReport, type ReviewText } from '../../review/review';

/** What the editor is open for. */
export type Editing =
  | { readonly type: 'correct'; readonly record: ReviewRecord }
  | { readonly type: 'add'; readonly words: string; readonly start: number | null };

export interface Checking {
  readonly text: ReviewText;
  readonly report: ReviewReport;
  readonly rows: readonly ListRow[];
  readonly chosen: ReviewRecord | null;
  readonly editing: Editing | null;
  readonly canUndo: boolean;
  choose(recordId: string | null): void;
  move(step: 1 | -1): void;
  confirm(): void;
  refuse(): void;
  takeBack(): void;
  edit(editing: Editing | null): void;
  undo(): void;
}

export function useChecking(): Checking | null {
  const { store } = usePane();
  const texts = usePaneState((state) => state.texts);
  const reportId = usePaneState((state) => state.reportId);
  const recordId = usePaneState((state) => state.recordId);
  const filter = usePaneState((state) => state.filter);
  const canUndo = usePaneState((state) => state.past.length > 0);
  const [editing, setEditing] = useState<Editing | null>(null);

  const found = useMemo(() => findReport(texts, reportId), [texts, reportId]);
  const rows = useMemo(() => (found ? listRows(found.report.records, filter) : []), [found, filter]);
  const chosen = useMemo(
    () => found?.report.records.find(({ id }) => id === recordId) ?? null,
    [found, recordId],
  );
  // The same function at every drawing, so that blocks of the text are not drawn again for its sake.
  const choose = useCallback((id: string | null): void => store.choose({ recordId: id }), [store]);
  if (!found) return null;

  /** Decides on the chosen record and goes on to the next one that waits for a decision. */
  const decide = (decision: 'confirmed' | 'refused'): void => {
    if (!chosen) return;
    const next = nextToLookAt(rows, chosen.id);
    store.change({ type: 'decide', recordId: chosen.id, decision });
    choose(next?.id ?? chosen.id);
  };
  return {
    ...found,
    rows,
    chosen,
    editing,
    canUndo,
    choose,
    move: (step) => choose(neighbour(rows, recordId, step)?.id ?? null),
    confirm: () => decide('confirmed'),
    refuse: () => decide('refused'),
    takeBack: () => chosen && store.change({ type: 'take-back', recordId: chosen.id }),
    edit: setEditing,
    undo: () => store.undo(),
  };
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
    case 'a':
      return () => checking.edit({ type: 'add', words: '', start: null });
    case 'u':
      return checking.undo;
    default:
      return null;
  }
}
