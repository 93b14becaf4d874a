/** A paragraph with its marks. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { usePane } from '../../parts/pane-context';
import { needsLook } from '../../review/attention';
import { piecesOf, type Mark, type Piece } from '../../review/blocks';
import type { Span } from '../../../engine/record';
import type { ReviewRecord } from '../../review/review';
import { figureInWords } from '../../review/wording';

const useStyles = makeStyles({
  paragraph: { margin: '0 0 8px', lineHeight: 1.75, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  sentence: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: {
    color: 'inherit',
    cursor: 'pointer',
    paddingBlock: '1px',
    borderRadius: '2px',
    // In high contrast the lines below tell the marks apart; colours of their own would fall short of the system's.
    '@media (forced-colors: active)': { backgroundColor: 'Canvas', color: 'CanvasText' },
  },
  target: {
    backgroundColor: tokens.colorPaletteBlueBackground2,
    color: tokens.colorPaletteBlueForeground2,
    borderBottom: `2px dashed ${tokens.colorPaletteBlueForeground2}`,
  },
  result: {
    backgroundColor: tokens.colorPaletteGreenBackground1,
    color: tokens.colorPaletteGreenForeground2,
    borderBottom: `2px solid ${tokens.colorPaletteGreenForeground2}`,
  },
  look: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    borderBottom: `3px double ${tokens.colorStatusWarningForeground1}`,
    // The sign that needs no colour; read out by the list, so it is kept from screen readers here.
    '::after': {
      content: '"?" / ""',
      fontWeight: 700,
      fontSize: '0.8em',
      verticalAlign: 'super',
      marginInlineStart: '1px',
    },
  },
  refused: {
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px dotted ${tokens.colorNeutralForeground3}`,
    textDecorationLine: 'line-through',
  },
  chosen: {
    outline: `2px solid ${tokens.colorCompoundBrandStroke}`,
    outlineOffset: '1px',
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

interface TextBlockProps {
  readonly text: string;
  readonly block: Span;
  readonly marks: readonly Mark[];
  readonly chosen: ReviewRecord | null;
  readonly choose: (recordId: string) => void;
}

export const TextBlock = memo(
  function TextBlock({ text, block, marks, chosen, choose }: TextBlockProps) {
    const styles = useStyles();
    const { t } = usePane();
    const sentence = chosen?.current.sentenceSpan ?? null;
    const pieces = useMemo(() => cutBySentence(piecesOf(block, marks), sentence), [block, marks, sentence]);
    return (
      <p className={styles.paragraph}>
        {pieces.map((piece) => {
          const words = text.slice(piece.start, piece.end);
          const within = sentence !== null && piece.start >= sentence.start && piece.end <= sentence.end;
          const inSentence = within && styles.sentence;
          if (piece.records.length === 0) {
            return (
              <span key={piece.start} data-start={piece.start} className={inSentence || undefined}>
                {words}
              </span>
            );
          }
          const isChosen = piece.records.some(({ id }) => id === chosen?.id);
          const shown = piece.records.find(({ id }) => id === chosen?.id) ?? piece.records[0]!;
          const kind = lookOf(piece.records);
          return (
            <mark
              key={piece.start}
              data-start={piece.start}
              data-records={piece.records.map(({ id }) => id).join(' ')}
              data-look={kind}
              className={mergeClasses(styles.mark, styles[kind], isChosen && styles.chosen)}
              title={`${t(`kind.${shown.current.kind}`)} · ${shown.current.indicator} · ${figureInWords(shown.current, t)}`}
              onClick={() => choose(nextOf(piece.records, chosen?.id ?? null))}
            >
              {words}
            </mark>
          );
        })}
      </p>
    );
  },
  (before, after) =>
    before.block === after.block &&
    before.text === after.text &&
    before.marks === after.marks &&
    before.choose === after.choose &&
    (before.chosen === after.chosen || (!touches(before) && !touches(after))),
);

const touches = ({ chosen, block }: TextBlockProps): boolean =>
  chosen !== null &&
  chosen.current.sentenceSpan.start < block.end &&
  chosen.current.sentenceSpan.end > block.start;

function lookOf(records: readonly ReviewRecord[]): 'look' | 'target' | 'result' | 'refused' {
  if (records.every(({ decision }) => decision === 'refused')) return 'refused';
  if (records.some(needsLook)) return 'look';
  return records.find(({ decision }) => decision !== 'refused')!.current.kind;
}

/** A mark that speaks for several records leads to each in turn. */
function nextOf(records: readonly ReviewRecord[], chosenId: string | null): string {
  const at = records.findIndex(({ id }) => id === chosenId);
  return records[(at + 1) % records.length]!.id;
}

function cutBySentence(pieces: readonly Piece[], sentence: Span | null): readonly Piece[] {
  if (!sentence) return pieces;
  return pieces.flatMap((piece) => {
    if (piece.records.length > 0) return [piece];
    const cuts = [sentence.start, sentence.end].filter((cut) => cut > piece.start && cut < piece.end);
    const edges = [piece.start, ...cuts, piece.end];
    return edges.slice(1).map((end, index) => ({ start: edges[index]!, end, records: [] }));
  });
}
