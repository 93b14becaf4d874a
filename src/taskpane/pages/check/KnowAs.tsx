/** Tells the dictionary what a name means that it lacks: an indicator it knows, or a new one. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { IndicatorEntry } from '../../../engine';
import { usePane } from '../../parts/pane-context';
import { usePageStyles } from '../../parts/page-styles';
import { useTask } from '../../parts/useTask';
import { ownIndicator } from '../../review/own-indicator';
import type { ReviewRecord } from '../../review/review';
import { suggestFrom } from '../../review/search';
import type { Checking } from './useChecking';

const useStyles = makeStyles({
  surface: { width: 'min(94vw, 420px)', padding: '16px', maxHeight: '94vh' },
  content: { display: 'flex', flexDirection: 'column', gap: '8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  choice: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', fontWeight: 'normal' },
});

/** As many as stand in a pane without scrolling. */
const offeredAtMost = 6;

export function KnowAs({ checking, record }: { checking: Checking; record: ReviewRecord }) {
  const styles = useStyles();
  const page = usePageStyles();
  const { store, room, t, tell, tellError, dictionary, readDictionary } = usePane();
  const [running, run] = useTask();
  const [typed, setTyped] = useState('');
  const { indicator: name, unit } = record.current;
  const suggest = useMemo(() => suggestFrom(dictionary), [dictionary]);
  const offered = useMemo(() => suggest(typed.trim() || name, offeredAtMost), [suggest, typed, name]);
  const close = (): void => checking.edit(null);

  const knowAs = (entry: IndicatorEntry): void =>
    run(async () => {
      await room?.addIndicators([entry]);
      await readDictionary();
      store.change({ type: 'know-as', name, indicator: entry });
      close();
      const takeBack = async (): Promise<void> => {
        await room?.undoLastWrite();
        await readDictionary();
        store.undo();
      };
      tell({
        tone: 'success',
        sentence: t(room ? 'alias.kept' : 'alias.notKept', { name, indicator: entry.name }),
        action: { label: t('undo'), run: () => void takeBack().catch(tellError) },
      });
    });

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('alias.title', { name })}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={page.text}>{t('alias.what')}</p>
            <Input
              type="search"
              aria-label={t('alias.search')}
              placeholder={t('alias.search')}
              value={typed}
              onChange={(_, { value }) => setTyped(value)}
            />
            <ul className={styles.list} aria-label={t('alias.offered')}>
              {offered.map((entry) => (
                <li key={entry.id}>
                  <Button
                    className={styles.choice}
                    appearance="subtle"
                    disabledFocusable={running}
                    onClick={() => knowAs({ ...entry, aliases: [...new Set([...entry.aliases, name])] })}
                  >
                    {entry.name}
                  </Button>
                </li>
              ))}
              {offered.length === 0 && <li className={page.quiet}>{t('alias.none')}</li>}
            </ul>
          </DialogContent>
          <DialogActions fluid>
            <Button disabledFocusable={running} onClick={() => knowAs(ownIndicator(name, unit))}>
              {t('alias.new')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
