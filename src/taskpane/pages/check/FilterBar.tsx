/** Which records the list shows. */
import { Button, Input, makeStyles, Select } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { usePane, usePaneState } from '../../parts/pane-context';
import { useMemo } from 'react';
import { indicatorChoices, type Show } from '../../review/filters';
import type { Checking } from './useChecking';

const shows: readonly Show[] = ['all', 'look', 'conflict', 'target', 'result', 'changed', 'refused'];

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: 'flex', gap: '4px', padding: '6px 10px', alignItems: 'center' },
  choice: { flex: '1 1 68px', minWidth: 0, maxWidth: '150px', '& select': { minWidth: 0, width: '100%' } },
  search: { flex: '2 1 84px', minWidth: 0, width: '84px' },
  button: { flexShrink: 0, minWidth: '28px' },
});

export function FilterBar({ checking }: { checking: Checking }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const filter = usePaneState((state) => state.filter);
  const { listed } = checking;
  const indicators = useMemo(() => indicatorChoices(listed), [listed]);
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('check.filters')}>
      <Select
        className={styles.choice}
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
      <Select
        className={styles.choice}
        size="small"
        aria-label={t('check.indicator')}
        title={t('check.indicator')}
        value={filter.indicator ?? ''}
        onChange={(_, { value }) => store.show({ indicator: value === '' ? null : value })}
      >
        <option value="">{t('check.indicators')}</option>
        {indicators.map(({ key, name, count }) => (
          <option key={key} value={key}>
            {t('check.indicatorCount', { name, count })}
          </option>
        ))}
      </Select>
      <Input
        className={styles.search}
        size="small"
        type="search"
        aria-label={t('check.search')}
        title={t('check.searchHint')}
        placeholder={t('check.search')}
        contentBefore={<SearchRegular />}
        value={filter.search}
        onChange={(_, { value }) => store.show({ search: value })}
      />
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<AddRegular />}
        aria-label={t('check.add')}
        title={t('check.add')}
        onClick={() => checking.edit({ type: 'add', words: '', start: null })}
      />
      <Button
        className={styles.button}
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
