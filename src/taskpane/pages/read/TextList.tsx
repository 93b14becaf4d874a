/** The texts under review, each with what was found in it. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons/svg/delete';
import { formatMoment } from '../../../i18n';
import { noteMessage } from '../../../loaders/messages';
import { usePageStyles } from '../../parts/page-styles';
import { usePane, usePaneState } from '../../parts/pane-context';
import { countNeedingLook } from '../../review/attention';
import type { ReviewText } from '../../review/review';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', flex: 1, minWidth: 0 },
  look: { color: tokens.colorStatusWarningForeground2, margin: '2px 0', lineHeight: 1.6 },
});

export function TextList({ onSamples }: { onSamples: () => void }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = usePane();
  const texts = usePaneState((state) => state.texts);
  const hasSample = texts.some(({ origin }) => origin === 'sample');
  return (
    <section className={page.section} aria-labelledby="held-texts">
      <h2 id="held-texts" className={page.heading}>
        {t('read.held', { count: texts.length })}
      </h2>
      <ul className={styles.list}>
        {texts.map((text) => (
          <HeldText key={text.id} text={text} />
        ))}
      </ul>
      {!hasSample && (
        <Button appearance="subtle" size="small" onClick={onSamples} style={{ marginTop: 8 }}>
          {t('first.samples')}
        </Button>
      )}
    </section>
  );
}

function HeldText({ text }: { text: ReviewText }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { store, t, language, tell } = usePane();
  const records = text.reports.flatMap((report) => report.records);
  const count = (kind: string): number => records.filter(({ current }) => current.kind === kind).length;
  const toLookAt = countNeedingLook(records);

  const remove = (): void => {
    store.change({ type: 'remove-text', textId: text.id });
    tell({
      tone: 'info',
      sentence: t('read.removed', { name: text.name }),
      action: { label: t('undo'), run: () => store.change({ type: 'add-text', text }) },
    });
  };

  return (
    <li className={page.card}>
      <div className={page.row}>
        <span className={styles.name}>{text.name}</span>
        <Button
          appearance="subtle"
          size="small"
          icon={<DeleteRegular />}
          aria-label={t('read.remove', { name: text.name })}
          title={t('read.remove', { name: text.name })}
          onClick={remove}
        />
      </div>
      <p className={page.quiet}>
        {t('read.found', {
          reports: text.reports.length,
          targets: count('target'),
          results: count('result'),
        })}
        {' · '}
        {formatMoment(language, new Date(text.readAt))}
      </p>
      {text.notes.map((note) => (
        <p key={note.code} className={page.quiet}>
          {noteMessage(note, language === 'zh-CN' ? 'zh' : 'en')}
        </p>
      ))}
      {toLookAt > 0 && <p className={styles.look}>{t('read.toLookAt', { count: toLookAt })}</p>}
      <Button
        size="small"
        onClick={() => {
          store.choose({ reportId: text.reports.find((report) => report.records.length > 0)?.id ?? null });
          store.go('check');
        }}
      >
        {t('read.check')}
      </Button>
    </li>
  );
}
