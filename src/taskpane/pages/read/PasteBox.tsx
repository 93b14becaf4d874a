/**
 * A box to paste a report into. The text never becomes the state of a component, and a large one never enters the box: laying out
 * fifty megabytes would freeze the pane for minutes.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ClipboardEvent } from 'react';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';
import { pastedText } from '../../reading/pasted-text';

/** Longest text the box itself shows. */
const longestShown = 100_000;
/** A shorter paste may be a correction in the middle of typing, so it does not start the reading. */
const wholeReport = 200;

const useStyles = makeStyles({
  label: { display: 'block', fontWeight: tokens.fontWeightSemibold, marginBlockEnd: '4px' },
  box: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    minHeight: '112px',
    resize: 'vertical',
    padding: '8px 10px',
    font: 'inherit',
    lineHeight: 1.6,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    '::placeholder': { color: tokens.colorNeutralForeground3, opacity: 1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' },
  },
  button: { marginBlock: '8px' },
});

/** In place of what is selected, as a paste does. */
function insert(box: HTMLTextAreaElement, text: string): void {
  box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
}

export function PasteBox({ take }: { take: (text: string) => Promise<boolean> }) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = usePane();
  const box = useRef<HTMLTextAreaElement>(null);
  const large = useRef('');
  const [filled, setFilled] = useState(false);
  const [heldAside, setHeldAside] = useState<number | null>(null);

  const holdAside = (text: string): void => {
    large.current = text;
    setHeldAside(text.length === 0 ? null : text.length);
  };

  const read = async (text: string): Promise<void> => {
    if (!(await take(text))) return;
    if (box.current) box.current.value = '';
    setFilled(false);
    holdAside('');
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const plain = event.clipboardData.getData('text/plain');
    const text = pastedText(plain, event.clipboardData.getData('text/html'));
    const empty = event.currentTarget.value.trim() === '';
    if (text.length > longestShown) {
      event.preventDefault();
      holdAside(text);
      void read(text);
    } else if (empty && text.length >= wholeReport) {
      event.preventDefault();
      event.currentTarget.value = text;
      setFilled(true);
      void read(text);
    } else if (text !== plain) {
      event.preventDefault();
      insert(event.currentTarget, text);
      setFilled(true);
    }
  };

  return (
    <div>
      <label className={styles.label} htmlFor="paste-box">
        {t('read.pasteLabel')}
      </label>
      <textarea
        ref={box}
        id="paste-box"
        className={styles.box}
        placeholder={t('read.pastePlaceholder')}
        spellCheck={false}
        onPaste={paste}
        onInput={({ currentTarget }) => setFilled(currentTarget.value !== '')}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void read(event.currentTarget.value);
        }}
      />
      {heldAside !== null && <p className={page.quiet}>{t('read.heldAside', { length: heldAside })}</p>}
      <div className={page.row}>
        <Button
          className={styles.button}
          appearance={filled || heldAside !== null ? 'primary' : 'secondary'}
          onClick={() => void read(box.current?.value.trim() ? box.current.value : large.current)}
        >
          {t('read.start')}
        </Button>
        {heldAside !== null && (
          <Button appearance="subtle" onClick={() => holdAside('')}>
            {t('read.putAway')}
          </Button>
        )}
      </div>
    </div>
  );
}
