/** One record of the list: what it is, how much, when, and what is to be said about it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { memo } from 'react';
import { KindBadge } from '../../parts/KindBadge';
import { usePane } from '../../parts/pane-context';
import { needsLook, reasonsOf } from '../../review/attention';
import { isAdded, isCorrected, type ReviewRecord } from '../../review/review';
import { figureInWords, periodInWords } from '../../review/wording';

const useStyles = makeStyles({
  row: {
    padding: '7px 12px 8px 9px',
    borderLeft: '3px solid transparent',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    cursor: 'pointer',
    lineHeight: 1.45,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    // High contrast draws transparent lines.
    '@media (forced-colors: active)': { borderLeftColor: 'Canvas' },
  },
  chosen: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  refused: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  first: { display: 'flex', gap: '7px', alignItems: 'baseline' },
  name: { flex: 1, minWidth: 0, overflowWrap: 'anywhere' },
  period: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  second: { display: 'flex', gap: '8px', alignItems: 'baseline', marginBlockStart: '2px' },
  figure: { fontWeight: tokens.fontWeightSemibold, flex: 1, minWidth: 0 },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reason: {
    display: 'flex',
    gap: '5px',
    marginBlockStart: '3px',
    color: tokens.colorStatusWarningForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  icon: { flexShrink: 0, marginBlockStart: '2px' },
});

export const RecordRow = memo(function RecordRow({
  record,
  chosen,
  area,
}: {
  record: ReviewRecord;
  chosen: boolean;
  /** Named where records of several reports stand together. */
  area: string;
}) {
  const styles = useStyles();
  const { t } = usePane();
  const { current } = record;
  const look = needsLook(record);
  const state = stateOf(record);
  return (
    <div className={mergeClasses(styles.row, chosen && styles.chosen)}>
      <div className={styles.first}>
        <KindBadge kind={current.kind} />
        <span className={mergeClasses(styles.name, record.decision === 'refused' && styles.refused)}>
          {current.indicator}
        </span>
        <span className={styles.period}>{[area, periodInWords(current, t)].filter(Boolean).join(' ')}</span>
      </div>
      <div className={styles.second}>
        <span className={mergeClasses(styles.figure, record.decision === 'refused' && styles.refused)}>
          {figureInWords(current, t)}
          {current.stretch && ` ${t('figure.stretch')}`}
        </span>
        {state && <span className={styles.state}>{t(`state.${state}`)}</span>}
      </div>
      {look && (
        <div className={styles.reason}>
          <WarningRegular className={styles.icon} aria-hidden />
          <span>{t(reasonsOf(current)[0]!)}</span>
        </div>
      )}
    </div>
  );
});

function stateOf(record: ReviewRecord): 'refused' | 'added' | 'corrected' | 'confirmed' | null {
  if (record.decision === 'refused') return 'refused';
  if (isAdded(record)) return 'added';
  if (isCorrected(record)) return 'corrected';
  return record.decision === 'confirmed' ? 'confirmed' : null;
}
