/** The records as one list box: what needs a look first. Only the rows in sight are drawn, so thousands scroll smoothly. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { usePane } from '../../parts/pane-context';
import type { ListRow } from '../../review/filters';
import { reportName } from '../../review/wording';
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
  report: {
    padding: '8px 12px 6px',
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  part: {
    padding: '6px 12px 4px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  nothing: { padding: '12px', color: tokens.colorNeutralForeground3 },
});

const optionId = (recordId: string): string => `record-${recordId}`;

function keyOf(row: ListRow): string {
  if (row.type === 'record') return row.record.id;
  if (row.type === 'report') return `report ${row.report.id}`;
  return row.type === 'part' ? `part ${row.key}` : `heading ${row.group}`;
}

export function RecordList({
  checking,
  onKeyDown,
}: {
  checking: Checking;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const styles = useStyles();
  const { t } = usePane();
  const { rows, chosen, listed, everyReport } = checking;
  const list = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => list.current,
    estimateSize: (index) => (rows[index]!.type === 'record' ? 58 : 30),
    getItemKey: (index) => keyOf(rows[index]!),
    overscan: 8,
  });

  const chosenId = chosen?.id ?? null;
  const chosenAt = useMemo(
    () => rows.findIndex((row) => row.type === 'record' && row.record.id === chosenId),
    [rows, chosenId],
  );
  useEffect(() => {
    if (chosenAt >= 0) virtual.scrollToIndex(chosenAt, { align: 'auto' });
    // Scrolls when another record is chosen, not whenever the list is drawn.
  }, [chosenAt, virtual]);

  /** How many records stand above and in a row, and in all rows. */
  const { places, total } = useMemo(() => {
    let count = 0;
    const places = rows.map((row) => (row.type === 'record' ? (count += 1) : count));
    return { places, total: count };
  }, [rows]);

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
          {t(listed.every(({ records }) => records.length === 0) ? 'check.noRecords' : 'check.noneShown')}
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
                    'aria-posinset': places[index],
                    'aria-setsize': total,
                    onClick: () => checking.choose(row.record.id, row.report.id),
                    onDoubleClick: () => checking.edit({ type: 'correct', record: row.record }),
                  }
                : { role: 'presentation' })}
            >
              {row.type === 'record' ? (
                <RecordRow
                  record={row.record}
                  chosen={row.record.id === chosenId}
                  area={everyReport ? row.report.area : ''}
                />
              ) : (
                <Heading row={row} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heading({ row }: { row: Exclude<ListRow, { type: 'record' }> }) {
  const styles = useStyles();
  const { t } = usePane();
  if (row.type === 'heading') {
    return <div className={styles.heading}>{t(`list.${row.group}`, { count: row.count })}</div>;
  }
  const name = row.type === 'report' ? reportName(row.report, t) : row.name;
  return <div className={styles[row.type]}>{t('list.group', { name, count: row.count })}</div>;
}
