/** What somebody new needs to know: three steps, and a report to try them on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

const useStyles = makeStyles({
  box: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 14px',
    marginBlockEnd: '14px',
  },
  steps: { margin: '8px 0 12px', paddingInlineStart: '22px', lineHeight: 1.75 },
});

export function FirstSteps({ onSamples }: { onSamples: () => void }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = usePane();
  return (
    <section className={styles.box} aria-labelledby="first-steps">
      <h2 id="first-steps" className={page.heading}>
        {t('first.title')}
      </h2>
      <ol className={styles.steps}>
        <li>{t('first.read')}</li>
        <li>{t('first.check')}</li>
        <li>{t('first.write')}</li>
      </ol>
      <Button appearance="primary" onClick={onSamples}>
        {t('first.samples')}
      </Button>
    </section>
  );
}
