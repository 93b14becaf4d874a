/** The records as one list box: what needs a look first. Only the rows in sight are drawn, so thousands scroll smoothly. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { usePane } from '../../parts/pane-context';
import { RecordRow } from './RecordRow';
import type { Checking } from './useChecking';

const useStyles = makeStyles({
  list: {
    flex: '1 1 0',
    minHeight: 0,
    overflowY: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  whole: { position: 'relative', width: '100%' },
  row: { position: 'absolute', top: 0, left: 0, width: '100%' },
  heading: {
    padding: '6px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  nothing: { padding: '12px', color: tokens.colorNeutralForeground3 },
});

const optionId = (recordId: string): string => `record-${recordId}`;

export function RecordList({
  checking,
  onKeyDown,
}: {
  checking: Checking;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const styles = useStyles();
  const { t } = usePane();
  const { rows, chosen, report } = checking;
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (rows[index]!.type === 'heading' ? 28 : 58),
    getItemKey: (index) => {
      const row = rows[index]!;
      return row.type === 'heading' ? `heading ${row.group}` : row.record.id;
    },
    overscan: 8,
  });

  const chosenAt = chosen
    ? rows.findIndex((row) => row.type === 'record' && row.record.id === chosen.id)
    : -1;
  useEffect(() => {
    if (chosenAt >= 0) virtual.scrollToIndex(chosenAt, { align: 'auto' });
    // Scrolls when another record is chosen, not whenever the list is drawn.
  }, [chosenAt, virtual]);

  const recordsBefore = (index: number): number =>
    rows.slice(0, index + 1).reduce((count, row) => count + (row.type === 'record' ? 1 : 0), 0);
  const total = rows.length - rows.filter(({ type }) => type === 'heading').length;

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('check.list', { count: total })}
      aria-describedby="check-keys"
      {...(chosenAt >= 0 ? { 'aria-activedescendant': optionId(chosen!.id) } : {})}
      onKeyDown={onKeyDown}
      onFocus={() => {
        if (!chosen) checking.move(1);
      }}
    >
      {total === 0 && (
        <p className={styles.nothing} role="presentation">
          {t(report.records.length === 0 ? 'check.noRecords' : 'check.noneShown')}
        </p>
      )}
      <div className={styles.whole} role="presentation" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]!;
          return (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.row}
              style={{ transform: `translateY(${start}px)` }}
              {...(row.type === 'record'
                ? {
                    id: optionId(row.record.id),
                    role: 'option',
                    'aria-selected': row.record.id === chosen?.id,
                    'aria-posinset': recordsBefore(index),
                    'aria-setsize': total,
                    onClick: () => checking.choose(row.record.id),
                    onDoubleClick: () => checking.edit({ type: 'correct', record: row.record }),
                  }
                : { role: 'presentation' })}
            >
              {row.type === 'record' ? (
                <RecordRow record={row.record} chosen={row.record.id === chosen?.id} />
              ) : (
                <div className={mergeClasses(styles.heading)}>
                  {t(`list.${row.group}`, { count: row.count })}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
