/** Brings back what was under review, then keeps every change. */
import { useEffect, useState } from 'react';
import type { PaneStore } from '../review/store';
import { keep } from './keeper';
import type { PaneMemory } from './memory';

/**
 * @param onRefused told when this window keeps nothing; must be the same function at every drawing
 * @returns whether the pane can be shown
 */
export function useMemory(store: PaneStore, memory: PaneMemory, onRefused: () => void): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    void memory
      .load()
      .then((remembered) => {
        if (remembered && !gone) store.restore(remembered);
      }, onRefused)
      .then(() => {
        if (gone) return;
        stop = keep(store, memory, onRefused);
        setReady(true);
      });
    return () => {
      gone = true;
      stop?.();
    };
  }, [memory, store, onRefused]);
  return ready;
}
