/** Saves the store's changes soon after they happen, one save at a time, and at once when the pane is about to go. */
import type { PaneStore } from '../review/store';
import type { PaneMemory } from './memory';

const pause = 400;

/** @returns a function that stops keeping, after a last save */
export function keep(store: PaneStore, memory: PaneMemory, onFailure: (error: unknown) => void): () => void {
  let saved = store.get();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving = Promise.resolve();

  const save = (): void => {
    clearTimeout(timer);
    timer = undefined;
    const state = store.get();
    if (state.texts === saved.texts && state.page === saved.page && state.reportId === saved.reportId) return;
    saved = state;
    const { page, reportId, texts } = state;
    saving = saving.then(() => memory.save({ page, reportId, texts })).catch(onFailure);
  };
  const unsubscribe = store.subscribe(() => {
    timer ??= setTimeout(save, pause);
  });
  const onHide = (): void => {
    if (document.visibilityState === 'hidden') save();
  };
  addEventListener('pagehide', save);
  document.addEventListener('visibilitychange', onHide);
  return () => {
    unsubscribe();
    removeEventListener('pagehide', save);
    document.removeEventListener('visibilitychange', onHide);
    save();
  };
}
