/** Where the ledger is written: a sheet of its own for each table, called as the user likes. */
import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useState, type FormEvent } from 'react';
import type { ExcelRoom, SheetNames } from '../../../excel';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { useTask } from '../../parts/useTask';

const tables = ['Targets', 'Results', 'Sources', 'Gaps', 'Indicators'] as const;

export function SheetSettings({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const { t, tell, tellError } = usePane();
  const [running, run] = useTask();
  const [names, setNames] = useState<SheetNames | null>(null);
  useEffect(() => {
    room.readSheetNames().then(setNames, tellError);
  }, [room, tellError]);
  if (!names) return null;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    run(async () => {
      await room.nameSheets(names);
      setNames(await room.readSheetNames());
      tell({ tone: 'success', sentence: t('settings.sheetsSaved') });
    });
  };
  return (
    <section className={page.section} aria-labelledby="sheets">
      <h2 id="sheets" className={page.heading}>
        {t('settings.sheets')}
      </h2>
      <p className={page.text}>{t('settings.sheetsWhat')}</p>
      <form onSubmit={save}>
        {tables.map((table) => (
          <Field key={table} label={t(`settings.sheet.${table}`)}>
            <Input
              value={names[table]}
              maxLength={31}
              onChange={(_, { value }) => setNames({ ...names, [table]: value })}
            />
          </Field>
        ))}
        <Button type="submit" style={{ marginTop: 8 }} disabledFocusable={running}>
          {t('save')}
        </Button>
      </form>
    </section>
  );
}
