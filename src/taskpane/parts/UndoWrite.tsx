/** Takes the latest write back, and says what that was. */
import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { useSyncExternalStore } from 'react';
import type { ExcelRoom } from '../../excel';
import { LedgerError } from '../../excel/errors';
import { usePane } from './pane-context';
import { useTask } from './useTask';

export function UndoWrite({ room, after = () => {} }: { room: ExcelRoom; after?: () => void }) {
  const { tell, hush, tellError, t, language } = usePane();
  const [running, run] = useTask();
  const last = useSyncExternalStore(room.watchWrites, room.lastWrite);
  if (last === null) return null;

  /** Where a person has gone on working since, it asks first. */
  const undo = async (evenIfChanged: boolean): Promise<void> => {
    hush('writing');
    try {
      const undone = await room.undoLastWrite({ evenIfChanged });
      tell({ about: 'writing', tone: 'success', sentence: t(`undone.${undone}`) });
    } catch (error) {
      if (!(error instanceof LedgerError && error.code === 'undo-overtaken')) return tellError(error);
      tell({
        about: 'writing',
        tone: 'warning',
        sentence: error.sentence(language),
        action: { label: t('write.undoAnyway'), run: () => void undo(true) },
      });
    } finally {
      after();
    }
  };
  return (
    <Button
      icon={<ArrowUndoRegular />}
      disabledFocusable={running}
      onClick={() => !running && run(() => undo(false))}
    >
      {t(`undo.${last}`)}
    </Button>
  );
}
