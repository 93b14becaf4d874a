/** What is being read now, how far it is, and a way to stop it. */
import { Button, ProgressBar, Spinner } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

export function ReadingStatus() {
  const page = usePageStyles();
  const { intake, t } = usePane();
  const { now, waiting } = useSyncExternalStore(intake.subscribe, intake.get);
  return (
    <div role="status" aria-live="polite">
      {now && (
        <div className={page.card}>
          <div className={page.row}>
            <Spinner size="tiny" />
            <span style={{ flex: 1 }}>
              {t('read.reading', { name: now.name })}
              {waiting > 0 && ` ${t('read.waiting', { count: waiting })}`}
            </span>
            <Button size="small" onClick={() => intake.cancel()}>
              {t('read.cancel')}
            </Button>
          </div>
          {now.part !== null && (
            <ProgressBar value={now.part} aria-label={t('read.reading', { name: now.name })} />
          )}
        </div>
      )}
    </div>
  );
}
