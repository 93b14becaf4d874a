/** The report's text with every record marked. Marks differ by line and sign as well as by colour. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { usePane } from '../../parts/pane-context';
import { blockAt, blocksOf, marksOf } from '../../review/blocks';
import { TextBlock } from './TextBlock';
import type { Checking } from './useChecking';
import { useSelectedWords } from './useSelectedWords';

const useStyles = makeStyles({
  frame: { height: '100%', position: 'relative' },
  text: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: '6px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  whole: { position: 'relative', width: '100%' },
  block: { position: 'absolute', top: 0, left: 0, width: '100%', boxSizing: 'border-box', padding: '0 14px' },
  add: { position: 'absolute', bottom: '8px', right: '14px', boxShadow: tokens.shadow8, maxWidth: '90%' },
});

export function ReportText({
  checking,
  onKeyDown,
}: {
  checking: Checking;
  onKeyDown: (event: KeyboardEvent) => void;
}) {
  const styles = useStyles();
  const { t } = usePane();
  const { text, report, chosen } = checking;
  const region = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(text.text, report.span), [text.text, report.span]);
  const marks = useMemo(() => marksOf(report.records), [report.records]);
  const virtual = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => region.current,
    estimateSize: (index) => 30 + Math.ceil((blocks[index]!.end - blocks[index]!.start) / 22) * 24,
    getItemKey: (index) => blocks[index]!.start,
    overscan: 4,
  });

  const chosenId = chosen?.id ?? null;
  const place = chosen?.current.valueSpan.start ?? null;
  useEffect(() => {
    if (chosenId === null || place === null) return;
    if (bringIntoSight(region.current, chosenId)) return;
    virtual.scrollToIndex(blockAt(blocks, place), { align: 'start' });
    // The block is drawn and measured over the next frames; only then is the mark's own place known.
    let frames = 60;
    let frame = requestAnimationFrame(function look() {
      frames -= 1;
      if (!bringIntoSight(region.current, chosenId) && frames > 0) frame = requestAnimationFrame(look);
    });
    return () => cancelAnimationFrame(frame);
  }, [chosenId, place, blocks, virtual]);

  const words = useSelectedWords(region, text.text);
  return (
    <div className={styles.frame}>
      <div
        ref={region}
        className={styles.text}
        role="region"
        aria-label={t('check.text')}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <div className={styles.whole} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => (
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              className={styles.block}
              style={{ transform: `translateY(${start}px)` }}
            >
              <TextBlock
                text={text.text}
                block={blocks[index]!}
                marks={marks}
                chosen={chosen}
                choose={checking.choose}
              />
            </div>
          ))}
        </div>
      </div>
      {words && (
        <Button
          className={styles.add}
          size="small"
          appearance="primary"
          // Keeps the selection: a click on a button would otherwise clear it before it is read.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => checking.edit({ type: 'add', ...words })}
        >
          {t('check.addWords', { words: shortened(words.words) })}
        </Button>
      )}
    </div>
  );
}

const shortened = (words: string): string => (words.length > 10 ? `${words.slice(0, 10)}…` : words);

/** @returns whether the mark is drawn; it then stands well inside the region */
function bringIntoSight(region: HTMLElement | null, recordId: string): boolean {
  const mark = region?.querySelector(`[data-records~="${CSS.escape(recordId)}"]`);
  if (!region || !mark) return false;
  const around = region.getBoundingClientRect();
  const at = mark.getBoundingClientRect();
  const margin = Math.min(28, around.height / 4);
  if (at.top < around.top + margin || at.bottom > around.bottom - margin) {
    region.scrollTop += at.top - around.top - (around.height - at.height) / 2;
  }
  return true;
}
