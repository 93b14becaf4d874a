/** The sentences that stand at the top of the pane. */
import { useCallback, useState } from 'react';
import type { Notice } from './pane-context';

/** Older ones give way: three sentences are as much as anybody reads. */
const most = 3;

let lastId = 0;

export function useNotices() {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const tell = useCallback((notice: Omit<Notice, 'id'>) => {
    lastId += 1;
    const told = { ...notice, id: lastId };
    setNotices((held) => [...held.filter(({ sentence }) => sentence !== told.sentence), told].slice(-most));
  }, []);
  const hush = useCallback(
    (about: NonNullable<Notice['about']>) =>
      setNotices((held) => held.filter((notice) => notice.about !== about)),
    [],
  );
  const dismiss = useCallback(
    (id: number) => setNotices((held) => held.filter((notice) => notice.id !== id)),
    [],
  );
  return { notices, tell, hush, dismiss };
}
