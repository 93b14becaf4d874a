/** Row by row what a write would do; what would change or go can be left as it is. */
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PlannedChange, PlannedRow } from '../../../excel';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

/** What overwrites comes first; plain additions are many and harmless. */
const order = ['changed', 'gone', 'kept', 'added'] as const satisfies readonly PlannedChange[];
/** Rows drawn of one sort; the counts above tell the whole. */
const drawn = 200;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  row: { padding: '5px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, lineHeight: 1.5 },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  summary: { cursor: 'pointer', padding: '8px 0 4px', fontWeight: tokens.fontWeightSemibold },
});

export function PlannedRows({
  rows,
  refused,
  refuse,
}: {
  rows: readonly PlannedRow[];
  refused: ReadonlySet<string>;
  refuse: (key: string, refuse: boolean) => void;
}) {
  const styles = useStyles();
  const page = usePageStyles();
  const { t } = usePane();
  const groups = useMemo(
    () => order.map((change) => ({ change, rows: rows.filter((row) => row.change === change) })),
    [rows],
  );
  return (
    <>
      {groups.map(
        ({ change, rows: group }) =>
          group.length > 0 && (
            <details key={change} open={change !== 'added'}>
              <summary className={styles.summary}>
                {t(`write.group.${change}`)} ({group.length})
              </summary>
              <ul className={styles.list}>
                {group.slice(0, drawn).map((row) => (
                  <li key={row.key} className={styles.row}>
                    {change === 'changed' || change === 'gone' ? (
                      <Checkbox
                        checked={!refused.has(row.key)}
                        label={<RowWords row={row} />}
                        onChange={(_, { checked }) => refuse(row.key, checked !== true)}
                      />
                    ) : (
                      <RowWords row={row} />
                    )}
                  </li>
                ))}
              </ul>
              {group.length > drawn && (
                <p className={page.quiet}>{t('write.more', { count: group.length - drawn })}</p>
              )}
            </details>
          ),
      )}
    </>
  );
}

function RowWords({ row }: { row: PlannedRow }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <span title={row.sentence}>
      {t(row.table === 'Targets' ? 'kind.target' : 'kind.result')} · {row.area} {row.period} {row.indicator}{' '}
      {row.before !== null && (
        <span className={row.change === 'kept' ? undefined : styles.before}>{row.before}</span>
      )}
      {row.before !== null && row.after !== null && ' → '}
      {row.after !== null && <strong>{row.after}</strong>}
    </span>
  );
}
