/** Filling the user's own sheet: a look at what each empty cell asks for, then the fill. */
import { Button, Checkbox, Field, Input, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExcelRoom } from '../../../excel';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { PlannedCells } from './PlannedCells';
import { SheetPicture } from './SheetPicture';
import { useFilling, type Filling } from './useFilling';

export function TemplatePage() {
  const page = usePageStyles();
  const { room, t } = usePane();
  if (room) return <FillSheet room={room} />;
  return (
    <div className={page.scroll} tabIndex={0}>
      <h2 className={page.heading}>{t('template.title')}</h2>
      <p className={page.text}>{t('template.what')}</p>
      <p className={page.quiet}>{t('write.noExcel')}</p>
    </div>
  );
}

function FillSheet({ room }: { room: ExcelRoom }) {
  const page = usePageStyles();
  const { t } = usePane();
  const filling = useFilling(room);
  const [chosen, setChosen] = useState<string | null>(null);
  const { grid, plan, running } = filling;
  const toFill = plan?.cells.filter(({ outcome }) => outcome.state === 'fill').length ?? 0;
  return (
    <div className={page.frame}>
      <div className={page.body} tabIndex={0}>
        <h2 className={page.heading}>{t('template.title')}</h2>
        <p className={page.text}>{t('template.what')}</p>
        <Wishes filling={filling} />
        <div role="status" aria-live="polite">
          {running && <Spinner size="tiny" label={t('template.planning')} />}
          {plan && !filling.noFigures && (
            <p className={page.text} data-testid="fill-counts">
              {plan.cells.length === 0
                ? t('template.nothing', { sheet: plan.sheetName })
                : t('template.counts', {
                    sheet: plan.sheetName,
                    fill: toFill,
                    leave: plan.cells.length - toFill,
                  })}
            </p>
          )}
        </div>
        {filling.noFigures && <NoLedger />}
        {grid && plan && plan.cells.length > 0 && !filling.noFigures && (
          <>
            <SheetPicture grid={grid} plan={plan} chosen={chosen} choose={setChosen} />
            <PlannedCells
              plan={plan}
              chosen={chosen}
              choose={setChosen}
              strike={filling.strike}
              assign={filling.assign}
              pick={filling.pick}
            />
          </>
        )}
      </div>
      <div className={page.foot}>
        <div className={page.row}>
          {toFill > 0 && (
            <Button
              appearance="primary"
              data-testid="fill"
              disabledFocusable={running}
              onClick={filling.fill}
            >
              {t('template.fill', { count: toFill })}
            </Button>
          )}
          <Button
            appearance={toFill > 0 ? 'secondary' : 'primary'}
            disabledFocusable={running}
            onClick={filling.look}
          >
            {t(plan ? 'template.planAgain' : 'template.plan')}
          </Button>
          {filling.outcome && (
            <Button disabledFocusable={running} onClick={filling.undo}>
              {t('write.undo')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

function Wishes({ filling: { wishes, wish } }: { filling: Filling }) {
  const page = usePageStyles();
  const { t } = usePane();
  return (
    <>
      <div className={page.row} style={{ alignItems: 'end' }}>
        <Field label={t('template.area')} style={{ flex: '1 1 130px' }}>
          <Input
            value={wishes.area}
            onChange={(_, { value }) => wish({ area: value })}
            input={{ style: { minWidth: 0 } }}
          />
        </Field>
        <Field label={t('template.year')} style={{ flex: '1 1 110px' }}>
          <Input
            value={wishes.year}
            inputMode="numeric"
            onChange={(_, { value }) => wish({ year: value })}
            input={{ style: { minWidth: 0 } }}
          />
        </Field>
      </div>
      <Checkbox
        label={t('template.takeText')}
        checked={wishes.takeText}
        onChange={(_, { checked }) => wish({ takeText: checked === true })}
      />
      <Checkbox
        label={t('template.live')}
        checked={wishes.live}
        onChange={(_, { checked }) => wish({ live: checked === true })}
      />
    </>
  );
}

function NoLedger() {
  const page = usePageStyles();
  const { store, t } = usePane();
  return (
    <div className={page.card}>
      <p className={page.text}>{t('template.noLedger')}</p>
      <Button onClick={() => store.go('read')}>{t('template.goRead')}</Button>
    </div>
  );
}
