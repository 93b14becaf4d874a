/** How the targets of the reports under review fared: counts, and the missed ones with the reason in words. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { reasonSentence, statuses, statusWord, type Status } from '../../../ledger/gap';
import { defaultTolerance, type Tolerance } from '../../../ledger/gap/tolerance';
import type { Pair } from '../../../ledger/pairing';
import { wordingOf } from '../../../ledger/wording';
import { usePageStyles } from '../../parts/page-styles';
import { usePane, usePaneState } from '../../parts/pane-context';
import { faredTargets, type Fared } from '../../review/fared';

const useStyles = makeStyles({
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 14px',
    margin: '2px 0 6px',
    padding: 0,
    listStyleType: 'none',
  },
  heading: { margin: '10px 0 2px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  pair: { padding: '6px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, lineHeight: 1.5 },
  status: { fontWeight: tokens.fontWeightSemibold },
  met: { color: tokens.colorStatusSuccessForeground3 },
  nearly: { color: tokens.colorStatusWarningForeground2 },
  missed: { color: tokens.colorStatusDangerForeground3 },
});

/** A sign beside the word, so that the statuses differ by more than their colour. */
const signs: Readonly<Partial<Record<Status, string>>> = { met: '✓', 'nearly-met': '≈', 'not-met': '✗' };

export function GapsSummary() {
  const page = usePageStyles();
  const { t, dictionary } = usePane();
  const texts = usePaneState((state) => state.texts);
  const tolerance = useTolerance();
  const fared = useMemo(() => faredTargets(texts, dictionary, tolerance), [texts, dictionary, tolerance]);
  return (
    <section className={page.section} aria-labelledby="gaps-summary">
      <h2 id="gaps-summary" className={page.heading}>
        {t('gaps.summary')}
      </h2>
      {fared.length === 0 && <p className={page.quiet}>{t('gaps.summaryNone')}</p>}
      {fared.map((each) => (
        <FaredYear key={`${each.area} ${each.year}`} fared={each} />
      ))}
    </section>
  );
}

/** The workbook's own where there is one. */
function useTolerance(): Tolerance {
  const { room, tellError } = usePane();
  const [tolerance, setTolerance] = useState(defaultTolerance);
  useEffect(() => {
    room?.readSettings().then(({ toleranceRate, toleranceLevel }) => {
      setTolerance({ rate: toleranceRate, level: toleranceLevel });
    }, tellError);
  }, [room, tellError]);
  return tolerance;
}

function FaredYear({ fared: { area, year, counts, missed } }: { fared: Fared }) {
  const styles = useStyles();
  const { t, language } = usePane();
  return (
    <>
      <h3 className={styles.heading}>{t('gaps.summaryOf', { area, year: String(year) })}</h3>
      <ul className={styles.counts}>
        {statuses.map(
          (status) =>
            counts[status] > 0 && (
              <li key={status} className={colourOf(status, styles)}>
                {signs[status]}{' '}
                {t('gaps.count', { status: statusWord(status, language), count: counts[status] })}
              </li>
            ),
        )}
      </ul>
      <ul className={styles.list}>
        {missed.map((pair) => (
          <MissedTarget key={pair.target.key} pair={pair} />
        ))}
      </ul>
    </>
  );
}

function MissedTarget({ pair: { target, result, assessment } }: { pair: Pair }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t, language } = usePane();
  return (
    <li className={styles.pair} title={target.sentence}>
      <span className={styles.status}>{target.indicator}</span>{' '}
      <span className={colourOf(assessment.status, styles)}>
        {signs[assessment.status]} {statusWord(assessment.status, language)}
      </span>
      <p className={page.quiet} style={{ margin: 0 }}>
        {result &&
          t('gaps.targetAgainstResult', {
            target: wordingOf(target, language),
            result: wordingOf(result, language),
          })}
        {t('gaps.because', { reason: reasonSentence(assessment.reason, language) })}
      </p>
    </li>
  );
}

function colourOf(status: Status, styles: ReturnType<typeof useStyles>): string | undefined {
  if (status === 'met') return styles.met;
  if (status === 'nearly-met') return styles.nearly;
  return status === 'not-met' ? styles.missed : undefined;
}
