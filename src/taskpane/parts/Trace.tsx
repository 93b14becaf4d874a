/** The sentence behind the selected cell. It opens by itself when a ledger row is selected, and is put away until the next one. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { useEffect, useMemo, useState } from 'react';
import type { LedgerSelection, TracedFigure } from '../../excel';
import { KindBadge } from './KindBadge';
import { usePane } from './pane-context';

const useStyles = makeStyles({
  trace: {
    flexShrink: 0,
    maxHeight: '45%',
    overflowY: 'auto',
    padding: '8px 12px 12px',
    borderTop: `2px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { display: 'flex', alignItems: 'center', gap: '8px' },
  title: { flex: 1, fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: tokens.fontSizeBase300 },
  figure: { marginBlock: '6px 0' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '6px', alignItems: 'center' },
  sentence: { margin: '4px 0 0', lineHeight: 1.7 },
  mark: { backgroundColor: tokens.colorPaletteYellowBackground2, color: 'inherit', fontWeight: 600 },
  around: { margin: '2px 0', lineHeight: 1.7, whiteSpace: 'pre-wrap' },
  within: { fontWeight: tokens.fontWeightSemibold },
  source: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: '2px 0 0' },
});

export function Trace() {
  const styles = useStyles();
  const { room, t, tellError } = usePane();
  const [selection, setSelection] = useState<LedgerSelection | null>(null);
  useEffect(() => {
    if (!room) return;
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    room.onLedgerSelection(setSelection, tellError).then((end) => {
      if (gone) void end();
      else stop = end;
    }, tellError);
    return () => {
      gone = true;
      void stop?.();
    };
  }, [room, tellError]);
  if (!selection || selection.figures.length === 0) return null;
  return (
    <section className={styles.trace} aria-label={t('trace.title')} aria-live="polite">
      <div className={styles.head}>
        <h2 className={styles.title}>{t('trace.title')}</h2>
        <Button
          appearance="transparent"
          size="small"
          icon={<DismissRegular />}
          aria-label={t('trace.close')}
          onClick={() => setSelection(null)}
        />
      </div>
      {selection.figures.map((figure) => (
        <Figure
          key={`${figure.sheet}!${figure.address}`}
          figure={figure}
          inLedger={selection.table === 'Targets' || selection.table === 'Results'}
        />
      ))}
    </section>
  );
}

function Figure({ figure, inLedger }: { figure: TracedFigure; inLedger: boolean }) {
  const styles = useStyles();
  const { room, t, tellError } = usePane();
  const around = useMemo(() => aroundSentence(figure), [figure]);
  return (
    <div className={styles.figure}>
      <div className={styles.facts}>
        <KindBadge kind={figure.kind} />
        <span>
          {figure.area} {figure.period} {figure.indicator} <strong>{figure.figure}</strong>
        </span>
      </div>
      <p className={styles.sentence}>
        <SentenceWithMark figure={figure} />
      </p>
      <p className={styles.source}>
        {figure.title || figure.file
          ? t('trace.source', {
              source: [...new Set([figure.title, figure.file])].filter(Boolean).join(' · '),
            })
          : t('trace.byHand')}
        {figure.textProblem === 'text-missing' && ` ${t('trace.textMissing')}`}
        {figure.textProblem === 'text-damaged' && ` ${t('trace.textDamaged')}`}
      </p>
      {around && (
        <details>
          <summary className={styles.source}>{t('trace.around')}</summary>
          <p className={styles.around}>
            {around.before}
            <span className={styles.within}>{around.sentence}</span>
            {around.after}
          </p>
        </details>
      )}
      {!inLedger && room && (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void room.goTo(figure.sheet, figure.address).catch(tellError)}
        >
          {t('trace.goToRow')}
        </Button>
      )}
    </div>
  );
}

/** Characters shown before and after the sentence. */
const context = 240;

function aroundSentence({ text, sentenceSpan }: TracedFigure) {
  if (text === null || !sentenceSpan) return null;
  const { start, end } = sentenceSpan;
  return {
    before: (start > context ? '…' : '') + text.slice(Math.max(0, start - context), start),
    sentence: text.slice(start, end),
    after: text.slice(end, end + context) + (end + context < text.length ? '…' : ''),
  };
}

function SentenceWithMark({ figure: { text, sentenceSpan, valueSpan, sentence } }: { figure: TracedFigure }) {
  const styles = useStyles();
  if (text === null || !sentenceSpan || !valueSpan) return <>{sentence}</>;
  return (
    <>
      {text.slice(sentenceSpan.start, valueSpan.start)}
      <mark className={styles.mark}>{text.slice(valueSpan.start, valueSpan.end)}</mark>
      {text.slice(valueSpan.end, sentenceSpan.end)}
    </>
  );
}
