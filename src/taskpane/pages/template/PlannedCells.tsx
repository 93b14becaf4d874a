/** Cell by cell: what is written out of which sentence, or why nothing is; each can be struck out or put right. */
import { Button, Checkbox, Field, Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import {
  evidenceSentence,
  outcomeSentence,
  requestSentence,
  isPicked,
  type Alternative,
  type FillPlan,
  keyOfStated,
  takesWords,
  type LeaveReason,
  type LedgerFigure,
  type PlannedCell,
} from '../../../ledger/template';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0 },
  item: {
    padding: '7px 6px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: 1.5,
    // Not below the picture of the sheet, which stays at the top.
    scrollMarginBlockStart: 'min(236px, 34vh)',
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  head: {
    display: 'block',
    width: '100%',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  address: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '6px' },
  fill: { color: tokens.colorStatusSuccessForeground3 },
  leave: { color: tokens.colorNeutralForeground3 },
  sentence: {
    margin: '4px 0',
    paddingInlineStart: '8px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Where one of the figures in question can be taken. */
const choosable: ReadonlySet<LeaveReason> = new Set(['conflict', 'kind-unclear']);

/** Where telling the indicator of the row helps. */
const assignable: ReadonlySet<LeaveReason> = new Set(['indicator-unclear', 'header-unread', 'no-figure']);

export interface PlannedCellsProps {
  readonly plan: FillPlan;
  readonly chosen: string | null;
  choose(address: string): void;
  strike(cell: PlannedCell, struck: boolean): void;
  assign(cell: PlannedCell, indicator: string): void;
  pick(cell: PlannedCell, alternative: Alternative | null): void;
}

export function PlannedCells({ plan, chosen, choose, ...changes }: PlannedCellsProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = usePane();
  const [onlyLeft, setOnlyLeft] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const cells = onlyLeft ? plan.cells.filter(({ outcome }) => outcome.state === 'leave') : plan.cells;

  useEffect(() => {
    list.current?.querySelector(`[data-item="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <section className={page.section} aria-labelledby="template-cells">
      <div className={page.row} style={{ justifyContent: 'space-between' }}>
        <h3 id="template-cells" className={page.heading}>
          {t('template.list')}
        </h3>
        <Checkbox
          label={t('template.onlyLeft')}
          checked={onlyLeft}
          onChange={(_, { checked }) => setOnlyLeft(checked === true)}
        />
      </div>
      <ul className={styles.list} ref={list}>
        {cells.map((cell) => (
          <li
            key={cell.address}
            data-item={cell.address}
            className={mergeClasses(styles.item, cell.address === chosen && styles.chosen)}
          >
            <CellLine cell={cell} open={cell.address === chosen} choose={choose} />
            {cell.address === chosen && <CellDetail cell={cell} {...changes} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CellLine({
  cell,
  open,
  choose,
}: {
  cell: PlannedCell;
  open: boolean;
  choose(address: string): void;
}) {
  const styles = useStyles();
  const { t, language } = usePane();
  const fills = cell.outcome.state === 'fill';
  return (
    <button type="button" className={styles.head} aria-expanded={open} onClick={() => choose(cell.address)}>
      <span className={styles.address}>{cell.address}</span>
      {requestSentence(cell.request, language)}
      <br />
      <span className={fills ? styles.fill : styles.leave}>
        {fills ? '✓ ' : '– '}
        {t(fills ? 'template.willFill' : 'template.willLeave')} {outcomeSentence(cell, language)}
      </span>
    </button>
  );
}

function CellDetail({
  cell,
  strike,
  assign,
  pick,
}: Pick<PlannedCellsProps, 'strike' | 'assign' | 'pick'> & { cell: PlannedCell }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t, language } = usePane();
  const { outcome, evidence } = cell;
  const stated: readonly (Pick<Alternative, 'figure'> & Partial<Alternative>)[] =
    outcome.state === 'fill' ? outcome.proposal.figures.map((figure) => ({ figure })) : outcome.alternatives;
  // One header often settles several parts of the question.
  const because = new Set(evidence.map((each) => evidenceSentence(each, language)));
  const isChoice = outcome.state === 'leave' && choosable.has(outcome.reason);
  const asWords = takesWords(outcome);
  const struck = outcome.state === 'leave' && outcome.reason === 'struck-out';
  return (
    <>
      {stated.map(({ figure, wording, key }) => (
        <blockquote key={keyOfStated(figure)} className={styles.sentence}>
          <Sentence figure={figure} />
          <div className={page.quiet}>{figure.source}</div>
          {(isChoice || asWords) && wording !== undefined && key !== undefined && (
            <Button size="small" onClick={() => pick(cell, { figure, wording, key })}>
              {t(asWords ? 'template.pickWords' : 'template.pick', { figure: wording })}
            </Button>
          )}
        </blockquote>
      ))}
      {evidence.length > 0 && (
        <p className={page.quiet}>
          {t('template.why')} {[...because].join(t('list.comma'))}
        </p>
      )}
      <div className={page.row}>
        {(outcome.state === 'fill' || struck) && (
          <Button size="small" onClick={() => strike(cell, !struck)}>
            {t(struck ? 'template.unstrike' : 'template.strike')}
          </Button>
        )}
        {isPicked(cell) && (
          <Button size="small" onClick={() => pick(cell, null)}>
            {t('template.pickAgain')}
          </Button>
        )}
      </div>
      {outcome.state === 'leave' && assignable.has(outcome.reason) && <Assign cell={cell} assign={assign} />}
    </>
  );
}

/** The sentence with its number marked: two sentences that contradict each other are told apart at a glance. */
function Sentence({ figure: { sentence, valueInSentence } }: { figure: LedgerFigure }) {
  if (!valueInSentence) return sentence.trim();
  const { start, end } = valueInSentence;
  return (
    <>
      {sentence.slice(0, start).trimStart()}
      <mark>{sentence.slice(start, end)}</mark>
      {sentence.slice(end).trimEnd()}
    </>
  );
}

function Assign({ cell, assign }: Pick<PlannedCellsProps, 'assign'> & { cell: PlannedCell }) {
  const page = usePageStyles();
  const { t, dictionary } = usePane();
  const [name, setName] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') assign(cell, name.trim());
  };
  return (
    <form onSubmit={submit} className={page.row} style={{ alignItems: 'end' }}>
      <Field label={t('template.assign')} style={{ flex: '1 1 150px' }}>
        <Input
          value={name}
          list="template-indicators"
          onChange={(_, { value }) => setName(value)}
          input={{ style: { minWidth: 0 } }}
        />
      </Field>
      <datalist id="template-indicators">
        {dictionary.entries.map(({ id, name: known }) => (
          <option key={id} value={known} />
        ))}
      </datalist>
      <Button type="submit" disabledFocusable={name.trim() === ''}>
        {t('template.assignDo')}
      </Button>
    </form>
  );
}
