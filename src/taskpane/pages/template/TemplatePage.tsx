/** Filling the user's own sheet: a look at what each empty cell asks for, then the fill. */
import { Button, Field, Select, Spinner } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExcelRoom } from '../../../excel';
import type { Translate } from '../../../i18n';
import type { FillPlan } from '../../../ledger/template';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { PlannedCells } from './PlannedCells';
import { SheetPicture } from './SheetPicture';
import { useFilling } from './useFilling';
import { Wishes } from './Wishes';

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
  const [shownName, setShownName] = useState('');
  const { sheets, running, noFigures } = filling;
  const plans = noFigures ? null : sheets;
  const shown = plans?.find(({ plan }) => plan.sheetName === shownName) ?? plans?.[0];
  const toFill = (plans ?? []).reduce((sum, { plan }) => sum + fillsIn(plan), 0);
  return (
    <div className={page.frame}>
      <div className={page.body} tabIndex={0}>
        <h2 className={page.heading}>{t('template.title')}</h2>
        <p className={page.text}>{t('template.what')}</p>
        <Wishes filling={filling} />
        <div role="status" aria-live="polite">
          {running && <Spinner size="tiny" label={t('template.planning')} />}
          {shown && (
            <p className={page.text} data-testid="fill-counts">
              {countsOf(shown.plan, t)}
            </p>
          )}
        </div>
        {noFigures && <NoLedger />}
        {plans && plans.length > 1 && (
          <Field label={t('template.shown', { count: plans.length, fill: toFill })}>
            <Select
              data-testid="shown-sheet"
              value={shown!.plan.sheetName}
              onChange={(_, { value }) => {
                setShownName(value);
                setChosen(null);
              }}
            >
              {plans.map(({ plan }) => (
                <option key={plan.sheetName} value={plan.sheetName}>
                  {t('template.shownSheet', { sheet: plan.sheetName, fill: fillsIn(plan) })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {shown && shown.plan.cells.length > 0 && (
          <>
            <SheetPicture grid={shown.grid} plan={shown.plan} chosen={chosen} choose={setChosen} />
            <PlannedCells
              plan={shown.plan}
              chosen={chosen}
              choose={setChosen}
              strike={(cell, struck) => filling.strike(shown.plan, cell, struck)}
              assign={(cell, indicator) => filling.assign(shown.plan, cell, indicator)}
              pick={(cell, alternative) => filling.pick(shown.plan, cell, alternative)}
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
            {t(sheets ? 'template.planAgain' : 'template.plan')}
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

const fillsIn = ({ cells }: FillPlan): number =>
  cells.filter(({ outcome }) => outcome.state === 'fill').length;

function countsOf(plan: FillPlan, t: Translate): string {
  const { sheetName: sheet, cells } = plan;
  const fill = fillsIn(plan);
  return cells.length === 0
    ? t('template.nothing', { sheet })
    : t('template.counts', { sheet, fill, leave: cells.length - fill });
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
