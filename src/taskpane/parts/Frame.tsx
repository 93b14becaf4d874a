/** Navigation, notices, the page in turn, and the sentence behind the selected cell. */
import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ComponentType } from 'react';
import { commandRequests } from '../../commands/requests';
import { CheckPage } from '../pages/check/CheckPage';
import { ReadPage } from '../pages/read/ReadPage';
import { useTaking } from '../pages/read/useTaking';
import type { Page } from '../review/store';
import { Navigation } from './Navigation';
import { Notices } from './Notices';
import { usePane, usePaneState, type Notice } from './pane-context';
import { Trace } from './Trace';

/** Read and Check are what everybody opens first; the others come when they are asked for. */
const pages: Readonly<Record<Page, ComponentType>> = {
  read: ReadPage,
  check: CheckPage,
  write: lazy(async () => ({ default: (await import('../pages/write/WritePage')).WritePage })),
  gaps: lazy(async () => ({ default: (await import('../pages/gaps/GapsPage')).GapsPage })),
  template: lazy(async () => ({ default: (await import('../pages/template/TemplatePage')).TemplatePage })),
  settings: lazy(async () => ({ default: (await import('../pages/settings/SettingsPage')).SettingsPage })),
};

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    minWidth: '280px',
  },
  main: { flex: '1 1 0', minHeight: 0 },
  page: { height: '100%', outlineStyle: 'none' },
});

export function Frame({ notices, dismiss }: { notices: readonly Notice[]; dismiss: (id: number) => void }) {
  const styles = useStyles();
  const page = usePaneState((state) => state.page);
  const { store } = usePane();
  const taking = useTaking();
  const Page = pages[page];
  const main = useRef<HTMLDivElement>(null);
  const shown = useRef(page);
  useEffect(() => {
    // A page opened by a button inside another page takes the focus with it; the tabs keep theirs.
    if (shown.current !== page && !document.activeElement?.matches('[role=tab]')) main.current?.focus();
    shown.current = page;
  }, [page]);
  useEffect(
    () =>
      commandRequests.listen(() => {
        store.go('read');
        void taking.selection();
      }),
    [store, taking],
  );
  return (
    <div className={styles.frame}>
      <Navigation />
      <Notices notices={notices} dismiss={dismiss} />
      <main className={styles.main}>
        <div
          ref={main}
          id="page"
          className={styles.page}
          role="tabpanel"
          tabIndex={-1}
          aria-labelledby={`tab-${page}`}
        >
          <Suspense fallback={<Spinner size="small" />}>
            <Page />
          </Suspense>
        </div>
      </main>
      <Trace />
    </div>
  );
}
