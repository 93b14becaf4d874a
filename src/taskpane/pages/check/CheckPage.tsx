/** The text with its marks beside the list of records, in step with each other. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type KeyboardEvent } from 'react';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { ChosenRecord } from './ChosenRecord';
import { FilterBar } from './FilterBar';
import { RecordList } from './RecordList';
import { ReportHeader } from './ReportHeader';
import { ReportText } from './ReportText';
import { actionOfKey, useChecking } from './useChecking';

const RecordEditor = lazy(async () => ({ default: (await import('./RecordEditor')).RecordEditor }));

const KnowAs = lazy(async () => ({ default: (await import('./KnowAs')).KnowAs }));

const useStyles = makeStyles({
  page: { height: '100%', display: 'flex', flexDirection: 'column' },
  sides: {
    flex: '1 1 0',
    minHeight: 0,
    display: 'flex',
    flexDirection: 'column',
    '@media (min-width: 620px)': { flexDirection: 'row' },
  },
  text: {
    flex: '0 0 34%',
    minHeight: 0,
    minWidth: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (min-width: 620px)': {
      flex: '1 1 0',
      borderBottom: 'none',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  list: { flex: '1 1 0', minHeight: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
});

export function CheckPage() {
  const styles = useStyles();
  const page = usePageStyles();
  const { store, t } = usePane();
  const checking = useChecking();
  if (!checking) {
    return (
      <div className={page.scroll}>
        <p className={page.text}>{t('check.nothing')}</p>
        <Button appearance="primary" onClick={() => store.go('read')}>
          {t('check.toRead')}
        </Button>
      </div>
    );
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = actionOfKey(event, checking);
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <div className={styles.page}>
      <ReportHeader checking={checking} />
      <div className={styles.sides}>
        <div className={styles.text}>
          <ReportText checking={checking} onKeyDown={onKeyDown} />
        </div>
        <div className={styles.list}>
          <FilterBar checking={checking} />
          <RecordList checking={checking} onKeyDown={onKeyDown} />
        </div>
      </div>
      <ChosenRecord checking={checking} />
      {checking.editing && (
        <Suspense>
          {checking.editing.type === 'know-as' ? (
            <KnowAs checking={checking} record={checking.editing.record} />
          ) : (
            <RecordEditor checking={checking} editing={checking.editing} />
          )}
        </Suspense>
      )}
    </div>
  );
}
