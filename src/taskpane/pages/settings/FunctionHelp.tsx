/** Every function of the add-in with what it does and an example that can be put into a cell. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ExcelRoom } from '../../../excel';
import type { FunctionDeclaration } from '../../../functions/declaration';
import { functionTable } from '../../../functions/functionTable';
import { inLanguage } from '../../../ledger/language';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { useTask } from '../../parts/useTask';
import { functionExamples } from './function-examples';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  each: { padding: '8px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, lineHeight: 1.5 },
  call: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  example: { display: 'flex', gap: '8px', alignItems: 'center', justifyContent: 'space-between' },
  code: { minWidth: 0, overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace },
  button: { flexShrink: 0 },
});

export function FunctionHelp() {
  const page = usePageStyles();
  const styles = useStyles();
  const { room, t } = usePane();
  return (
    <section className={page.section} aria-labelledby="functions">
      <h2 id="functions" className={page.heading}>
        {t('functions.title')}
      </h2>
      <p className={page.text}>{t('functions.what')}</p>
      <ul className={styles.list}>
        {functionTable.map((declaration) => (
          <Help key={declaration.id} declaration={declaration} room={room} />
        ))}
      </ul>
    </section>
  );
}

function Help({ declaration, room }: { declaration: FunctionDeclaration; room: ExcelRoom | null }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t, language, tell } = usePane();
  const [running, run] = useTask();
  const { id, description, parameters } = declaration;
  const formula = functionExamples[id]!;
  const names = Object.values(parameters).map(({ name, presence }) => {
    const word = inLanguage(name, language);
    return presence === 'optional' ? `[${word}]` : word;
  });
  const put = (excel: ExcelRoom): void =>
    run(async () => {
      const place = await excel.putFormula(formula);
      tell({ tone: 'success', sentence: t('functions.done', { formula, ...place }) });
    });
  return (
    <li className={styles.each}>
      <div className={styles.call}>
        ZB.{id}({names.join(', ')})
      </div>
      <div className={page.quiet}>{inLanguage(description, language)}</div>
      <div className={styles.example}>
        <code className={styles.code}>{formula}</code>
        {room && (
          <Button
            className={styles.button}
            size="small"
            aria-label={t('functions.putLabel', { name: id })}
            disabledFocusable={running}
            onClick={() => put(room)}
          >
            {t('functions.put')}
          </Button>
        )}
      </div>
    </li>
  );
}
