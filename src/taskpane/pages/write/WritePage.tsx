/** What a write would do, the write itself, and the way back. */
import { Button, Checkbox, makeStyles, ProgressBar, Spinner, tokens } from '@fluentui/react-components';
import type { WriteOutcome, WritePlan } from '../../../excel';
import type { Translate } from '../../../i18n';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { UndoWrite } from '../../parts/UndoWrite';
import { countNeedingLook } from '../../review/attention';
import { reportName } from '../../review/wording';
import { PlannedRows } from './PlannedRows';
import { useWriting, type WritableReport } from './useWriting';

const useStyles = makeStyles({
  reports: { listStyleType: 'none', margin: 0, padding: 0 },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '6px 18px',
    margin: '4px 0',
    padding: 0,
    listStyleType: 'none',
  },
  number: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '4px' },
  warning: { color: tokens.colorStatusWarningForeground2, lineHeight: 1.6, margin: '6px 0' },
});

export function WritePage() {
  const page = usePageStyles();
  const styles = useStyles();
  const { room, store, t } = usePane();
  const writing = useWriting();
  const { reports } = writing;

  if (reports.length === 0) {
    return (
      <div className={page.scroll}>
        <p className={page.text}>{t('write.nothing')}</p>
        <Button appearance="primary" onClick={() => store.go('read')}>
          {t('check.toRead')}
        </Button>
      </div>
    );
  }
  const state = writing.writing;
  return (
    <div className={page.frame}>
      <div className={page.body}>
        <h2 className={page.heading}>{t('write.title')}</h2>
        <ul className={styles.reports} aria-label={t('write.reports')}>
          {reports.map((each) => (
            <ReportChoice
              key={each.report.id}
              {...each}
              taken={!writing.left.has(each.report.id)}
              take={(taken) => writing.leave(each.report.id, !taken)}
            />
          ))}
        </ul>
        {state.step !== 'written' && (
          <Warnings reports={reports.filter(({ report }) => !writing.left.has(report.id))} />
        )}
        {!room && <p className={styles.warning}>{t('write.noExcel')}</p>}
        <div role="status" aria-live="polite">
          {state.step === 'planning' && <Spinner size="tiny" label={t('write.planning')} />}
          {state.step === 'planned' && <PlanCounts plan={state.plan} />}
          {state.step === 'written' && <Written outcome={state.outcome} />}
        </div>
        {state.step === 'planned' && (
          <PlannedRows rows={state.plan.rows} refused={writing.refusedRows} refuse={writing.refuseRow} />
        )}
      </div>
      {room && (
        <div className={page.foot}>
          {state.step === 'writing' ? (
            <div className={page.row}>
              <div style={{ flex: 1 }}>
                <ProgressBar value={state.done} aria-label={t(`write.step.${state.at}`)} />
                <span>{t(`write.step.${state.at}`)}</span>
              </div>
              <Button onClick={writing.cancel}>{t('cancel')}</Button>
            </div>
          ) : (
            <div className={page.row}>
              {state.step === 'planned' && (
                <Button
                  appearance="primary"
                  data-testid="write"
                  disabledFocusable={!changesAnything(state.plan)}
                  onClick={() => void writing.write(room, state.plan)}
                >
                  {t('write.write')}
                </Button>
              )}
              {(state.step === 'written' || state.step === 'failed') && (
                <Button onClick={writing.planAgain}>{t('write.again')}</Button>
              )}
              <UndoWrite room={room} after={writing.planAgain} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}

function changesAnything({ counts, readBefore, rows }: WritePlan): boolean {
  // The same text read again still brings its Sources row and kept text up to date where they are missing.
  return counts.added + counts.changed + counts.gone > 0 || (readBefore.length === 0 && rows.length === 0);
}

function ReportChoice({
  text,
  report,
  records,
  taken,
  take,
}: WritableReport & { taken: boolean; take: (taken: boolean) => void }) {
  const { t } = usePane();
  const name = reportName(report, t);
  return (
    <li>
      <Checkbox
        checked={taken}
        label={`${name} · ${t('check.records', { count: records })} · ${text.name}`}
        onChange={(_, { checked }) => take(checked === true)}
      />
    </li>
  );
}

function Warnings({ reports }: { reports: readonly WritableReport[] }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const unnamed = reports.filter(({ report }) => report.area === '' || report.year === null);
  const toLookAt = reports.reduce((sum, { report }) => sum + countNeedingLook(report.records), 0);
  const first = unnamed[0] ?? reports.find(({ report }) => countNeedingLook(report.records) > 0);
  if (!first) return null;
  return (
    <div className={styles.warning}>
      {unnamed.length > 0 && <div>{t('write.unnamed', { count: unnamed.length })}</div>}
      {toLookAt > 0 && <div>{t('write.toLookAt', { count: toLookAt })}</div>}
      <Button
        size="small"
        appearance="subtle"
        onClick={() => {
          store.choose({ reportId: first.report.id });
          store.go('check');
        }}
      >
        {t('write.backToCheck')}
      </Button>
    </div>
  );
}

const counted = ['added', 'changed', 'gone', 'kept', 'unchanged'] as const;

function PlanCounts({ plan }: { plan: WritePlan }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t, language } = usePane();
  return (
    <>
      <ul className={styles.counts} aria-label={t('write.counts')}>
        {counted.map((change) =>
          plan.counts[change] > 0 || change === 'added' ? (
            <li key={change}>
              <span className={styles.number}>{plan.counts[change]}</span>
              {t(`write.count.${change}`)}
            </li>
          ) : null,
        )}
      </ul>
      {!changesAnything(plan) && <p className={page.text}>{t('write.nothingNew')}</p>}
      {plan.problems.length > 0 && (
        <div className={styles.warning}>
          {t('write.problems')}
          {plan.problems.slice(0, 5).map((problem) => (
            <div key={`${problem.sheet}!${problem.address}`}>{problem.sentence(language)}</div>
          ))}
        </div>
      )}
      {plan.readBefore.length > 0 && (
        <p className={page.quiet}>
          {t('write.readBefore', { names: plan.readBefore.join(t('list.comma')) })}
        </p>
      )}
    </>
  );
}

/** 新增 110 行，不变 3 行。 What did not happen is not mentioned. */
function outcomeInWords(outcome: WriteOutcome, t: Translate): string {
  const parts = counted.filter((change) => outcome[change] > 0);
  if (parts.length === 0) return t('write.nothingNew');
  const words = parts.map((change) => t(`write.outcome.${change}`, { count: outcome[change] }));
  return words.join(t('list.clause')) + t('sentence.end');
}

function Written({ outcome }: { outcome: WriteOutcome }) {
  const page = usePageStyles();
  const { room, store, t, tellError } = usePane();
  const show = (table: 'Targets' | 'Results'): void => {
    if (room) room.goToTable(table).catch(tellError);
  };
  return (
    <section className={page.card} aria-label={t('write.done')}>
      <h3 className={page.heading}>{t('write.done')}</h3>
      <p className={page.text} data-testid="written">
        {outcomeInWords(outcome, t)}
      </p>
      {outcome.undoneByExcel && <p className={page.quiet}>{t('write.undoneByExcel')}</p>}
      <div className={page.row}>
        <Button size="small" onClick={() => show('Targets')}>
          {t('write.goTargets')}
        </Button>
        <Button size="small" onClick={() => show('Results')}>
          {t('write.goResults')}
        </Button>
        <Button size="small" appearance="primary" onClick={() => store.go('gaps')}>
          {t('write.toGaps')}
        </Button>
      </div>
    </section>
  );
}
