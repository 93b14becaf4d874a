/** Targets against results: the sheet of live formulas, its chart, the ranking, and the freeze for circulation. */
import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { useEffect, useState, useSyncExternalStore, type FormEvent } from 'react';
import type { DocumentSettings, ExcelRoom, FreezeOptions } from '../../../excel';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { UndoWrite } from '../../parts/UndoWrite';
import { useTask } from '../../parts/useTask';
import { GapsSummary } from './GapsSummary';

export function GapsPage() {
  const page = usePageStyles();
  const { room, t } = usePane();
  return (
    <div className={page.frame}>
      <div className={page.body} tabIndex={0}>
        <p className={page.text}>{t('gaps.what')}</p>
        {room ? <GapsSheet room={room} /> : <p className={page.quiet}>{t('write.noExcel')}</p>}
        <GapsSummary />
        {room && <Chart room={room} />}
        {room && <Freeze room={room} />}
      </div>
      {room && <Foot room={room} />}
    </div>
  );
}

/** The way back stays in sight while one scrolls to the chart and the freeze. */
function Foot({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const last = useSyncExternalStore(room.watchWrites, room.lastWrite);
  return (
    last !== null && (
      <div className={page.foot}>
        <UndoWrite room={room} />
      </div>
    )
  );
}

function GapsSheet({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const { t, tell, tellError } = usePane();
  const [running, run] = useTask();
  const [settings, setSettings] = useState<DocumentSettings | null>(null);
  useEffect(() => {
    room.readSettings().then(setSettings, tellError);
  }, [room, tellError]);
  const make = (): void =>
    run(async () => {
      const { rows, sheet } = await room.writeGaps();
      tell({ tone: 'success', sentence: t('gaps.made', { rows, sheet }) });
    });
  return (
    <section>
      <div className={page.row}>
        <Button appearance="primary" onClick={make} disabledFocusable={running}>
          {t(running ? 'gaps.making' : 'gaps.make')}
        </Button>
        <Button onClick={() => run(() => room.goToTable('Gaps'))}>{t('gaps.go')}</Button>
      </div>
      {settings && (
        <p className={page.quiet}>
          {t('gaps.tolerance', { rate: settings.toleranceRate, level: settings.toleranceLevel })}
        </p>
      )}
    </section>
  );
}

function Chart({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const { t, tell, dictionary } = usePane();
  const [running, run] = useTask();
  const [by, setBy] = useState<'indicator' | 'area'>('area');
  const [of, setOf] = useState('');
  const [year, setYear] = useState('');
  const complete = of.trim() !== '' && /^\d{4}$/u.test(year.trim());

  const draw = (event: FormEvent): void => {
    event.preventDefault();
    if (!complete) return;
    run(async () => {
      await room.addGapsChart({ by, of: of.trim(), year: Number(year) });
      tell({ tone: 'success', sentence: t('gaps.charted') });
    });
  };
  const rank = (): void =>
    run(async () => {
      const { rows, sheet } = await room.writeRanking(of.trim(), Number(year), 'result');
      tell({ tone: 'success', sentence: t('gaps.ranked', { rows, sheet }) });
    });
  return (
    <section className={page.section} aria-labelledby="gaps-chart">
      <h2 id="gaps-chart" className={page.heading}>
        {t('gaps.chart')}
      </h2>
      <form onSubmit={draw}>
        <div className={page.row}>
          <Field label={t('gaps.by')} style={{ flex: '1 1 110px' }}>
            <Select value={by} onChange={(_, { value }) => setBy(value as 'indicator' | 'area')}>
              <option value="area">{t('gaps.byArea')}</option>
              <option value="indicator">{t('gaps.byIndicator')}</option>
            </Select>
          </Field>
          <Field label={t(by === 'area' ? 'gaps.indicator' : 'gaps.area')} style={{ flex: '2 1 130px' }}>
            <Input
              value={of}
              list={by === 'area' ? 'gaps-indicators' : undefined}
              onChange={(_, { value }) => setOf(value)}
              input={{ style: { minWidth: 0 } }}
            />
          </Field>
          <Field label={t('check.year')} style={{ flex: '0 1 76px' }}>
            <Input
              value={year}
              inputMode="numeric"
              onChange={(_, { value }) => setYear(value)}
              input={{ style: { minWidth: 0, width: '100%' } }}
            />
          </Field>
        </div>
        <datalist id="gaps-indicators">
          {dictionary.entries.map(({ id, name }) => (
            <option key={id} value={name} />
          ))}
        </datalist>
        <div className={page.row} style={{ marginTop: 8 }}>
          <Button type="submit" disabledFocusable={running || !complete}>
            {t('gaps.draw')}
          </Button>
          {by === 'area' && (
            <Button type="button" disabledFocusable={running || !complete} onClick={() => complete && rank()}>
              {t('gaps.rank')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}

function Freeze({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const { t, tell, tellError } = usePane();
  const [running, run] = useTask();
  const [into, setInto] = useState<FreezeOptions['into']>('native');
  const [keepLiveCopy, setKeepLiveCopy] = useState(true);
  const freeze = (): void =>
    run(async () => {
      const { values, native, left } = await room.freeze({ into, keepLiveCopy });
      tell({
        tone: left.length > 0 ? 'warning' : 'success',
        sentence:
          t('freeze.done', { values, native }) +
          (left.length > 0 ? ` ${t('freeze.left', { cells: left.slice(0, 8).join(t('list.comma')) })}` : ''),
        action: { label: t('undo'), run: () => void room.undoLastWrite().catch(tellError) },
      });
    });
  return (
    <section className={page.section} aria-labelledby="freeze">
      <h2 id="freeze" className={page.heading}>
        {t('freeze.title')}
      </h2>
      <p className={page.text}>{t('freeze.what')}</p>
      <RadioGroup
        aria-labelledby="freeze"
        value={into}
        onChange={(_, { value }) => setInto(value as FreezeOptions['into'])}
      >
        <Radio value="native" label={t('freeze.native')} />
        <Radio value="values" label={t('freeze.values')} />
      </RadioGroup>
      <Checkbox
        label={t('freeze.keepLive')}
        checked={keepLiveCopy}
        onChange={(_, { checked }) => setKeepLiveCopy(checked === true)}
      />
      <div className={page.row}>
        <Button onClick={freeze} disabledFocusable={running}>
          {t('freeze.do')}
        </Button>
      </div>
    </section>
  );
}
