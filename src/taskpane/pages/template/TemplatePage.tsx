/** Filling the user's own sheets. */
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

export function TemplatePage() {
  const page = usePageStyles();
  const { t } = usePane();
  return (
    <div className={page.scroll} tabIndex={0}>
      <h2 className={page.heading}>{t('template.title')}</h2>
      <p className={page.text}>{t('template.what')}</p>
      <p className={page.text}>{t('template.commandLine')}</p>
      <pre style={{ whiteSpace: 'pre-wrap' }}>
        <code>indicator-ledger fill 模板.xlsx --from 报告.txt -o 结果.xlsx</code>
      </pre>
    </div>
  );
}
