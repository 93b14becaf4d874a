/** Three steps, then what is done with the ledger. */
import { CounterBadge, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { useMemo } from 'react';
import { countNeedingLook } from '../review/attention';
import type { Page } from '../review/store';
import { usePane, usePaneState } from './pane-context';

const steps: readonly Page[] = ['read', 'check', 'write'];
const uses: readonly Page[] = ['gaps', 'template'];

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  list: { display: 'flex', paddingInline: '2px', flexWrap: 'nowrap' },
  tab: {
    paddingInline: '8px',
    minWidth: 0,
    whiteSpace: 'nowrap',
    '@media (max-width: 359px)': { paddingInline: '6px' },
  },
  firstUse: { '@media (min-width: 360px)': { marginInlineStart: '8px' } },
  settings: { marginInlineStart: 'auto' },
  badge: { marginInlineStart: '2px', minWidth: 0, paddingInline: '2px' },
});

export function Navigation() {
  const styles = useStyles();
  const { store, t } = usePane();
  const page = usePaneState((state) => state.page);
  const texts = usePaneState((state) => state.texts);
  const toLookAt = useMemo(
    () =>
      texts
        .flatMap(({ reports }) => reports)
        .reduce((sum, { records }) => sum + countNeedingLook(records), 0),
    [texts],
  );
  const tab = (name: Page, className?: string) => (
    <Tab
      key={name}
      id={`tab-${name}`}
      value={name}
      className={mergeClasses(styles.tab, className)}
      {...(name === page ? { 'aria-controls': 'page' } : {})}
    >
      {t(`page.${name}`)}
      {name === 'check' && toLookAt > 0 && (
        <CounterBadge
          className={styles.badge}
          size="small"
          appearance="ghost"
          count={toLookAt}
          overflowCount={99}
        />
      )}
    </Tab>
  );
  return (
    <header className={styles.bar}>
      <TabList
        size="medium"
        className={styles.list}
        selectedValue={page}
        aria-label={t('page.all')}
        onTabSelect={(_, { value }) => store.go(value as Page)}
      >
        {steps.map((name) => tab(name))}
        {uses.map((name, place) => tab(name, place === 0 ? styles.firstUse : undefined))}
        <Tab
          id="tab-settings"
          value="settings"
          icon={<SettingsRegular />}
          className={mergeClasses(styles.tab, styles.settings)}
          aria-label={t('page.settings')}
          title={t('page.settings')}
          {...(page === 'settings' ? { 'aria-controls': 'page' } : {})}
        />
      </TabList>
    </header>
  );
}
