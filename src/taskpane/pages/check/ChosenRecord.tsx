/** The chosen record in full, and what can be done to it; without one, how to go about checking. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useMemo } from 'react';
import { usePane } from '../../parts/pane-context';
import { countNeedingLook, needsLook, reasonsOf } from '../../review/attention';
import { isAdded, isCorrected } from '../../review/review';
import type { Checking } from './useChecking';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  reason: {
    margin: '0 0 6px',
    lineHeight: 1.5,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', gap: '6px', alignItems: 'center', flexWrap: 'wrap' },
  keys: {
    margin: '6px 0 0',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: 1.4,
    // Said to screen readers all the same: the list points to it.
    '@media (max-width: 459px)': { display: 'none' },
  },
  end: { marginInlineStart: 'auto' },
});

export function ChosenRecord({ checking }: { checking: Checking }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const { chosen, listed } = checking;
  const toLookAt = useMemo(
    () => listed.reduce((sum, { records }) => sum + countNeedingLook(records), 0),
    [listed],
  );
  const open = chosen?.decision === 'open';
  // The first reason of a record that needs a look stands in its row already.
  const reasons = chosen ? reasonsOf(chosen.current).slice(needsLook(chosen) ? 1 : 0) : [];
  return (
    <section className={styles.bar} aria-label={t('check.chosen')}>
      {reasons.length > 0 && <p className={styles.reason}>{reasons.map((reason) => t(reason)).join(' ')}</p>}
      <div className={styles.actions}>
        {chosen && open && (
          <Button size="small" appearance="primary" icon={<CheckmarkRegular />} onClick={checking.confirm}>
            {t('check.confirm')}
          </Button>
        )}
        {chosen && (
          <Button
            size="small"
            icon={<EditRegular />}
            onClick={() => checking.edit({ type: 'correct', record: chosen })}
          >
            {t('check.correct')}
          </Button>
        )}
        {chosen && chosen.decision !== 'refused' && (
          <Button size="small" icon={<DismissRegular />} onClick={checking.refuse}>
            {t('check.refuse')}
          </Button>
        )}
        {chosen && chosen.current.indicatorId === null && chosen.decision !== 'refused' && (
          <Button
            size="small"
            title={t('alias.what')}
            onClick={() => checking.edit({ type: 'know-as', record: chosen })}
          >
            {t('alias.open')}
          </Button>
        )}
        {chosen && !open && (chosen.decision === 'refused' || isCorrected(chosen) || !isAdded(chosen)) && (
          <Button
            size="small"
            appearance="subtle"
            onClick={() =>
              isAdded(chosen)
                ? store.change({ type: 'decide', recordId: chosen.id, decision: 'confirmed' })
                : checking.takeBack()
            }
          >
            {t(isCorrected(chosen) ? 'check.asRead' : 'check.reopen')}
          </Button>
        )}
        {!chosen && <span>{toLookAt > 0 ? t('check.start', { count: toLookAt }) : t('check.allClear')}</span>}
        {(!chosen || toLookAt === 0) && (
          <Button
            className={styles.end}
            size="small"
            appearance={open ? 'secondary' : 'primary'}
            icon={<ArrowRightRegular />}
            iconPosition="after"
            onClick={() => store.go('write')}
          >
            {t('check.toWrite')}
          </Button>
        )}
      </div>
      <p id="check-keys" className={styles.keys}>
        {t('check.keys')}
      </p>
    </section>
  );
}
