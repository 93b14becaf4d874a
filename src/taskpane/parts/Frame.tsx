/** Navigation, notices, the page in turn, and the sentence behind the selected cell. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ComponentType } from 'react';
import { commandRequests } from '../../commands/requests';
import { CheckPage } from '../pages/check/CheckPage';
import { GapsPage } from '../pages/gaps/GapsPage';
import { ReadPage } from '../pages/read/ReadPage';
import { useTaking } from '../pages/read/useTaking';
import { SettingsPage } from '../pages/settings/SettingsPage';
import { TemplatePage } from '../pages/template/TemplatePage';
import { WritePage } from '../pages/write/WritePage';
import type { Page } from '../review/store';
import { Navigation } from './Navigation';
import { Notices } from './Notices';
import { usePane, usePaneState, type Notice } from './pane-context';
import { Trace } from './Trace';

const pages: Readonly<Record<Page, ComponentType>> = {
  read: ReadPage,
  check: CheckPage,
  write: WritePage,
  gaps: GapsPage,
  template: TemplatePage,
  settings: SettingsPage,
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
  page: { flex: '1 1 0', minHeight: 0, outlineStyle: 'none' },
});

export function Frame({ notices, dismiss }: { notices: readonly Notice[]; dismiss: (id: number) => void }) {
  const styles = useStyles();
  const page = usePaneState((state) => state.page);
  const { store } = usePane();
  const taking = useTaking();
  const Page = pages[page];
  const main = useRef<HTMLElement>(null);
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
      <main
        ref={main}
        id="page"
        className={styles.page}
        role="tabpanel"
        tabIndex={-1}
        aria-labelledby={`tab-${page}`}
      >
        <Page />
      </main>
      <Trace />
    </div>
  );
}
