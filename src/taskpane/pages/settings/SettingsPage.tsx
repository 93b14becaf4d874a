/** Language, colours, tolerance, the user's own indicators, and what happens to the texts. */
import { Button, Field, Input, Select } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState, type FormEvent } from 'react';
import type { DocumentSettings, ExcelRoom } from '../../../excel';
import type { Language } from '../../../i18n';
import type { AppearanceChoice } from '../../office/theme';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { useTask } from '../../parts/useTask';
import { parseNumber } from '../../review/correction';
import { DictionarySettings } from './DictionarySettings';
import { SheetSettings } from './SheetSettings';

const FunctionHelp = lazy(async () => ({ default: (await import('./FunctionHelp')).FunctionHelp }));

export function SettingsPage() {
  const page = usePageStyles();
  const { room, preferences, prefer, t } = usePane();
  return (
    <div className={page.scroll}>
      <h2 className={page.heading}>{t('settings.look')}</h2>
      <Field label={t('settings.language')}>
        <Select
          value={preferences.language ?? 'office'}
          onChange={(_, { value }) => prefer({ language: value === 'office' ? null : (value as Language) })}
        >
          <option value="office">{t('settings.asOffice')}</option>
          <option value="zh-CN">中文</option>
          <option value="en-US">English</option>
        </Select>
      </Field>
      <Field label={t('settings.appearance')} style={{ marginTop: 8 }}>
        <Select
          value={preferences.appearance}
          onChange={(_, { value }) => prefer({ appearance: value as AppearanceChoice })}
        >
          <option value="office">{t('settings.asOffice')}</option>
          <option value="light">{t('settings.light')}</option>
          <option value="dark">{t('settings.dark')}</option>
        </Select>
      </Field>
      {room && <ToleranceSettings room={room} />}
      {room && <SheetSettings room={room} />}
      <DictionarySettings />
      <Suspense>
        <FunctionHelp />
      </Suspense>
      <Privacy />
      <p className={page.quiet}>{t('settings.version', { version: ADDIN_VERSION })}</p>
    </div>
  );
}

function ToleranceSettings({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const { t, tell, tellError } = usePane();
  const [running, run] = useTask();
  const [rate, setRate] = useState('');
  const [level, setLevel] = useState('');
  useEffect(() => {
    const show = ({ toleranceRate, toleranceLevel }: DocumentSettings): void => {
      setRate(String(toleranceRate));
      setLevel(String(toleranceLevel));
    };
    room.readSettings().then(show, tellError);
  }, [room, tellError]);
  const [rateNumber, levelNumber] = [parseNumber(rate), parseNumber(level)];
  const wrong = (value: number | null) =>
    value === null || value < 0 || value > 100
      ? { validationState: 'error' as const, validationMessage: t('settings.toleranceProblem') }
      : {};
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (rateNumber === null || levelNumber === null || rateNumber < 0 || levelNumber < 0) return;
    run(async () => {
      await room.writeSettings({ toleranceRate: rateNumber, toleranceLevel: levelNumber });
      tell({ tone: 'success', sentence: t('settings.toleranceSaved') });
    });
  };
  return (
    <section className={page.section} aria-labelledby="tolerance">
      <h2 id="tolerance" className={page.heading}>
        {t('settings.tolerance')}
      </h2>
      <p className={page.text}>{t('settings.toleranceWhat')}</p>
      <form onSubmit={save}>
        <Field label={t('settings.toleranceRate')} {...(rate === '' ? {} : wrong(rateNumber))}>
          <Input value={rate} inputMode="decimal" onChange={(_, { value }) => setRate(value)} />
        </Field>
        <Field label={t('settings.toleranceLevel')} {...(level === '' ? {} : wrong(levelNumber))}>
          <Input value={level} inputMode="decimal" onChange={(_, { value }) => setLevel(value)} />
        </Field>
        <Button type="submit" style={{ marginTop: 8 }} disabledFocusable={running}>
          {t('save')}
        </Button>
      </form>
    </section>
  );
}

function Privacy() {
  const page = usePageStyles();
  const { store, memory, t, tell } = usePane();
  const [running, run] = useTask();
  const forget = (): void =>
    run(async () => {
      for (const { id } of store.get().texts) store.change({ type: 'remove-text', textId: id });
      await memory.forget();
      tell({ tone: 'success', sentence: t('privacy.forgotten') });
    });
  return (
    <section className={page.section} aria-labelledby="privacy">
      <h2 id="privacy" className={page.heading}>
        {t('privacy.title')}
      </h2>
      <p className={page.text}>{t('privacy.nothingSent')}</p>
      <p className={page.text}>{t('privacy.kept')}</p>
      <Button onClick={forget} disabledFocusable={running}>
        {t('privacy.forget')}
      </Button>
    </section>
  );
}
