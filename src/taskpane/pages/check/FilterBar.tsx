/** Which records the list shows. */
import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { usePane, usePaneState } from '../../parts/pane-context';
import type { Show } from '../../review/filters';
import type { Checking } from './useChecking';

const shows: readonly Show[] = ['all', 'look', 'target', 'result', 'changed', 'refused'];

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: 'flex', gap: '4px', padding: '6px 10px', alignItems: 'center' },
  show: { flex: '0 1 92px', minWidth: '76px' },
  search: { flex: '1 1 60px', minWidth: 0, width: '60px' },
});

export function FilterBar({ checking }: { checking: Checking }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const filter = usePaneState((state) => state.filter);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('check.filters')}>
      <Select
        className={styles.show}
        size="small"
        aria-label={t('check.show')}
        value={filter.show}
        onChange={(_, { value }) => store.show({ show: value as Show })}
      >
        {shows.map((show) => (
          <option key={show} value={show}>
            {t(`show.${show}`)}
          </option>
        ))}
      </Select>
      <Input
        className={styles.search}
        size="small"
        type="search"
        aria-label={t('check.search')}
        placeholder={t('check.search')}
        contentBefore={<SearchRegular />}
        value={filter.search}
        onChange={(_, { value }) => store.show({ search: value })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={t('check.add')}
        title={t('check.add')}
        onClick={() => checking.edit({ type: 'add', words: '', start: null })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        aria-label={t('check.undo')}
        title={t('check.undo')}
        disabledFocusable={!checking.canUndo}
        onClick={checking.undo}
      />
    </div>
  );
}
