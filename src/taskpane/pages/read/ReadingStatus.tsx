/** What is being read now, how far it is, and a way to stop it. */
import { Button, makeStyles, ProgressBar, Spinner } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

const useStyles = makeStyles({
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  all: { display: 'flex', alignItems: 'center', gap: '10px', marginBlockStart: '8px' },
  bar: { flex: 1 },
});

export function ReadingStatus() {
  const page = usePageStyles();
  const styles = useStyles();
  const { intake, t } = usePane();
  const { now, waiting, done } = useSyncExternalStore(intake.subscribe, intake.get);
  const all = done + 1 + waiting;
  return (
    <div role="status" aria-live="polite">
      {now && (
        <div className={page.card}>
          <div className={page.row}>
            <Spinner size="tiny" />
            <span className={styles.name}>{t('read.reading', { name: now.name })}</span>
            <Button size="small" onClick={() => intake.cancel()}>
              {t('read.cancel')}
            </Button>
          </div>
          {now.part !== null && (
            <ProgressBar value={now.part} aria-label={t('read.reading', { name: now.name })} />
          )}
          {all > 1 && (
            <div className={styles.all}>
              <span>{t('read.progress', { place: done + 1, all })}</span>
              <ProgressBar
                className={styles.bar}
                thickness="large"
                value={(done + (now.part ?? 0)) / all}
                aria-label={t('read.progress', { place: done + 1, all })}
              />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
