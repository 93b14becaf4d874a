/** Corrects a record, or adds one out of words of the text. */
import {
  Button,
  Checkbox,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  tokens,
} from '@fluentui/react-components';
import { useMemo, useState, type FormEvent } from 'react';
import type { Basis, Bound, Goal, Measure, RecordKind } from '../../../engine';
import { usePane } from '../../parts/pane-context';
import { sentenceAround } from '../../review/blocks';
import {
  draftFromWords,
  draftOf,
  placesOfWords,
  problemsOf,
  recordOf,
  type Draft,
  type DraftField,
} from '../../review/correction';
import { builtInUnitNames } from '../../review/unit-names';
import type { Checking, Editing } from './useChecking';
import { IndicatorField } from './IndicatorField';

const measures: readonly Measure[] = ['level', 'growth', 'share', 'rank', 'gap'];
const bounds: readonly Bound[] = ['eq', 'ge', 'le', 'approx', 'range'];
const bases: readonly Basis[] = ['annual', 'average', 'cumulative', 'end'];
const goals: readonly Goal[] = ['sync', 'assigned', 'improve', 'relative'];

const useStyles = makeStyles({
  surface: { width: 'min(94vw, 460px)', padding: '16px', maxHeight: '94vh' },
  content: { display: 'flex', flexDirection: 'column', gap: '10px' },
  quote: {
    flexShrink: 0,
    margin: 0,
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorBrandStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: 1.6,
    maxHeight: '96px',
    overflowY: 'auto',
  },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  narrow: { minWidth: 0, width: '100%' },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%', paddingRight: '28px' } },
});

type RecordEditing = Exclude<Editing, { type: 'know-as' }>;

export function RecordEditor({ checking, editing }: { checking: Checking; editing: RecordEditing }) {
  const styles = useStyles();
  const { store, t, dictionary } = usePane();
  const { text, report } = checking;
  const [draft, setDraft] = useState<Draft>(() =>
    editing.type === 'correct'
      ? draftOf(editing.record.current, text.text)
      : draftFromWords(editing.words, report.year, 'target'),
  );
  const [tried, setTried] = useState(false);
  const set = (changes: Partial<Draft>): void => setDraft((held) => ({ ...held, ...changes }));

  const places = useMemo(() => {
    if (editing.type === 'correct') return editing.record.current;
    if (editing.start !== null) {
      const valueSpan = { start: editing.start, end: editing.start + editing.words.length };
      return { valueSpan, sentenceSpan: sentenceAround(text.text, valueSpan) };
    }
    return placesOfWords(draft.words, text.text, report.span);
  }, [editing, draft.words, text.text, report.span]);
  const problems = { ...problemsOf(draft), ...(places ? {} : { words: 'edit.problem.words' as const }) };
  const problem = (field: DraftField) => {
    const key = tried ? problems[field] : undefined;
    return key ? { validationState: 'error' as const, validationMessage: t(key) } : {};
  };
  const close = (): void => checking.edit(null);

  const save = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(problems).length > 0 || !places) return;
    const { valueSpan, sentenceSpan } = places;
    const record = recordOf(draft, { valueSpan, sentenceSpan }, dictionary);
    if (editing.type === 'correct') {
      store.change({ type: 'correct', recordId: editing.record.id, record });
    } else {
      const recordId = `${report.id}.${crypto.randomUUID()}`;
      store.change({ type: 'add-record', reportId: report.id, recordId, record });
      checking.choose(recordId);
    }
    close();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={save} noValidate>
          <DialogBody>
            <DialogTitle>{t(editing.type === 'correct' ? 'edit.correct' : 'edit.add')}</DialogTitle>
            <DialogContent className={styles.content}>
              {places && (
                <blockquote className={styles.quote} tabIndex={0}>
                  {text.text.slice(places.sentenceSpan.start, places.sentenceSpan.end)}
                </blockquote>
              )}
              {editing.type === 'add' && editing.start === null && (
                <Field label={t('edit.words')} hint={t('edit.wordsHint')} {...problem('words')}>
                  <Input
                    value={draft.words}
                    onChange={(_, { value }) => set({ words: value })}
                    onBlur={() => {
                      // The words say most of it; what has been typed already is kept.
                      if (draft.indicator === '' && draft.value === '') {
                        set(draftFromWords(draft.words, report.year, draft.kind));
                      }
                    }}
                  />
                </Field>
              )}
              <IndicatorField
                value={draft.indicator}
                problem={problem('indicator')}
                onChange={(indicator) => set({ indicator })}
              />
              <Field label={t('edit.kind')}>
                <RadioGroup
                  layout="horizontal"
                  value={draft.kind}
                  onChange={(_, { value }) => set({ kind: value as RecordKind })}
                >
                  <Radio value="target" label={t('kind.target')} />
                  <Radio value="result" label={t('kind.result')} />
                </RadioGroup>
              </Field>
              <div className={styles.pair}>
                <Field label={t('edit.value')} {...problem('value')}>
                  <Input
                    className={styles.narrow}
                    inputMode="decimal"
                    value={draft.value}
                    onChange={(_, { value }) => set({ value })}
                  />
                </Field>
                <Field label={t('edit.unit')} {...problem('unit')}>
                  <Input
                    className={styles.narrow}
                    list="known-units"
                    value={draft.unit}
                    onChange={(_, { value }) => set({ unit: value })}
                  />
                </Field>
                <datalist id="known-units">
                  {builtInUnitNames.map((unit) => (
                    <option key={unit} value={unit} />
                  ))}
                </datalist>
                {draft.value.trim() === '' ? (
                  <Field label={t('edit.goal')}>
                    <Select
                      className={styles.select}
                      value={draft.goal}
                      onChange={(_, { value }) => set({ goal: value as Goal | '' })}
                    >
                      <option value="">{t('edit.noGoal')}</option>
                      {goals.map((goal) => (
                        <option key={goal} value={goal}>
                          {t(`goal.${goal}`)}
                        </option>
                      ))}
                    </Select>
                  </Field>
                ) : (
                  <Field label={t('edit.bound')}>
                    <Select
                      className={styles.select}
                      value={draft.bound}
                      onChange={(_, { value }) => set({ bound: value as Bound })}
                    >
                      {bounds.map((bound) => (
                        <option key={bound} value={bound}>
                          {t(`bound.${bound}`)}
                        </option>
                      ))}
                    </Select>
                  </Field>
                )}
                {draft.bound === 'range' && draft.value.trim() !== '' && (
                  <Field label={t('edit.upper')} {...problem('upper')}>
                    <Input
                      className={styles.narrow}
                      inputMode="decimal"
                      value={draft.upper}
                      onChange={(_, { value }) => set({ upper: value })}
                    />
                  </Field>
                )}
                <Field label={t('edit.measure')}>
                  <Select
                    className={styles.select}
                    value={draft.measure}
                    onChange={(_, { value }) => set({ measure: value as Measure })}
                  >
                    {measures.map((measure) => (
                      <option key={measure} value={measure}>
                        {t(`measure.${measure}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
              <div className={styles.pair}>
                <Field label={t('edit.from')} {...problem('from')}>
                  <Input
                    className={styles.narrow}
                    inputMode="numeric"
                    value={draft.from}
                    onChange={(_, { value }) =>
                      set(draft.to === draft.from ? { from: value, to: value } : { from: value })
                    }
                  />
                </Field>
                <Field label={t('edit.to')} {...problem('to')}>
                  <Input
                    className={styles.narrow}
                    inputMode="numeric"
                    value={draft.to}
                    onChange={(_, { value }) => set({ to: value })}
                  />
                </Field>
                <Field label={t('edit.basis')}>
                  <Select
                    className={styles.select}
                    value={draft.basis}
                    onChange={(_, { value }) => set({ basis: value as Basis })}
                  >
                    {bases.map((basis) => (
                      <option key={basis} value={basis}>
                        {t(`basis.${basis}`)}
                      </option>
                    ))}
                  </Select>
                </Field>
              </div>
              <Checkbox
                label={t('edit.stretch')}
                checked={draft.stretch}
                onChange={(_, { checked }) => set({ stretch: checked === true })}
              />
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {t('save')}
              </Button>
              <Button type="button" onClick={close}>
                {t('cancel')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
