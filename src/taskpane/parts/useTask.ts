/** Runs something that takes a while and may fail: says whether it runs, and tells the error. */
import { useCallback, useState } from 'react';
import { usePane } from './pane-context';

export function useTask(): readonly [running: boolean, run: (work: () => Promise<void>) => void] {
  const { tellError } = usePane();
  const [running, setRunning] = useState(false);
  const run = useCallback(
    (work: () => Promise<void>) => {
      setRunning(true);
      work()
        .catch(tellError)
        .finally(() => setRunning(false));
    },
    [tellError],
  );
  return [running, run];
}
