/** Which report is being checked, and of which area and year it is. */
import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { useMemo, useState } from 'react';
import { usePane, usePaneState } from '../../parts/pane-context';
import { countNeedingLook } from '../../review/attention';
import type { ReviewRecord, ReviewReport, ReviewText } from '../../review/review';
import { reportName } from '../../review/wording';
import type { Translate } from '../../../i18n';
import type { Checking } from './useChecking';

const useStyles = makeStyles({
  header: {
    flexShrink: 0,
    padding: '6px 10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', gap: '6px', alignItems: 'center' },
  select: { flex: 1, minWidth: 0 },
  area: { flex: '1 1 80px', minWidth: 0, width: '80px' },
  year: { flex: '0 0 76px', width: '76px' },
  warning: { margin: '4px 0 0', color: tokens.colorStatusWarningForeground2, lineHeight: 1.5 },
});

/** Value of the choice that lists the records of all reports. */
const every = 'every';

export function ReportHeader({ checking: { report, everyReport } }: { checking: Checking }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const texts = usePaneState((state) => state.texts);
  const [naming, setNaming] = useState<string | null>(null);
  const all = useMemo(() => texts.flatMap(({ reports }) => reports), [texts]);
  const unnamed = report.area === '' || report.year === null;
  return (
    <div className={styles.header}>
      <div className={styles.row}>
        <Select
          className={styles.select}
          size="small"
          aria-label={t('check.report')}
          value={everyReport ? every : report.id}
          onChange={(_, { value }) =>
            value === every ? store.showEveryReport() : store.choose({ reportId: value })
          }
        >
          {all.length > 1 && <option value={every}>{everyLabel(all, t)}</option>}
          {texts.flatMap((text) =>
            text.reports.map((each) => (
              <option key={each.id} value={each.id}>
                {reportLabel(each, text, t)}
              </option>
            )),
          )}
        </Select>
        <Button
          size="small"
          appearance="subtle"
          icon={<EditRegular />}
          aria-label={t('check.nameReport')}
          title={t('check.nameReport')}
          aria-expanded={naming === report.id}
          onClick={() => setNaming(naming === report.id ? null : report.id)}
        />
      </div>
      {unnamed && naming !== report.id && <p className={styles.warning}>{t('check.unnamed')}</p>}
      {naming === report.id && <NameForm key={report.id} report={report} close={() => setNaming(null)} />}
    </div>
  );
}

function NameForm({ report, close }: { report: ReviewReport; close: () => void }) {
  const styles = useStyles();
  const { store, t } = usePane();
  const [area, setArea] = useState(report.area);
  const [year, setYear] = useState(report.year === null ? '' : String(report.year));
  const plainYear = year.normalize('NFKC').trim();
  const yearProblem = plainYear !== '' && !/^(?:19|20)\d{2}$/u.test(plainYear);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (yearProblem) return;
        store.change({
          type: 'name-report',
          reportId: report.id,
          area: area.trim(),
          year: plainYear === '' ? null : Number(plainYear),
        });
        close();
      }}
    >
      <div className={styles.row} style={{ marginTop: 6 }}>
        <Input
          className={styles.area}
          size="small"
          aria-label={t('check.area')}
          placeholder={t('check.area')}
          value={area}
          autoFocus
          onChange={(_, { value }) => setArea(value)}
        />
        <Input
          className={styles.year}
          size="small"
          aria-label={t('check.year')}
          placeholder={t('check.year')}
          inputMode="numeric"
          value={year}
          aria-invalid={yearProblem}
          onChange={(_, { value }) => setYear(value)}
        />
        <Button size="small" appearance="primary" type="submit">
          {t('save')}
        </Button>
      </div>
      <p style={{ margin: '4px 0 0', lineHeight: 1.5 }}>
        {yearProblem ? t('edit.problem.year') : t('check.yearMeans')}
      </p>
    </form>
  );
}

function reportLabel(report: ReviewReport, text: ReviewText, t: Translate): string {
  const nameless = report.area === '' && report.year === null;
  return withFacts(nameless ? (report.title ?? text.name) : reportName(report, t), report.records, t);
}

function everyLabel(reports: readonly ReviewReport[], t: Translate): string {
  const records = reports.flatMap((report) => report.records);
  return withFacts(t('check.everyReport', { count: reports.length }), records, t);
}

function withFacts(name: string, records: readonly ReviewRecord[], t: Translate): string {
  const toLookAt = countNeedingLook(records);
  const facts = [name, t('check.records', { count: records.length })];
  if (toLookAt > 0) facts.push(t('check.toLookAt', { count: toLookAt }));
  return facts.join(' · ');
}
