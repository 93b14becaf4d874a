/** Where texts come in: paste, files, selected cells, samples. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { SelectAllOnRegular } from '@fluentui/react-icons/svg/select-all-on';
import { useRef, useState, type DragEvent } from 'react';
import { usePageStyles } from '../../parts/page-styles';
import { usePane, usePaneState } from '../../parts/pane-context';
import { FirstSteps } from './FirstSteps';
import { PasteBox } from './PasteBox';
import { ReadingStatus } from './ReadingStatus';
import { TextList } from './TextList';
import { useTaking } from './useTaking';

/** Endings the loaders read; a file of another ending can still be dropped, its content decides. */
const endings = '.txt,.docx,.doc,.wps,.pdf,.html,.htm,.xlsx,.csv,.md';

const useStyles = makeStyles({
  dropping: {
    outline: `2px dashed ${tokens.colorBrandStroke1}`,
    outlineOffset: '-6px',
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
  hidden: { display: 'none' },
});

export function ReadPage() {
  const page = usePageStyles();
  const styles = useStyles();
  const { room, t } = usePane();
  const texts = usePaneState((state) => state.texts);
  const taking = useTaking();
  const picker = useRef<HTMLInputElement>(null);
  const [dropping, setDropping] = useState(false);

  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setDropping(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void taking.files(files);
    else void taking.text(event.dataTransfer.getData('text/plain'), 'paste');
  };

  return (
    <div
      className={mergeClasses(page.scroll, dropping && styles.dropping)}
      onDragOver={(event) => {
        event.preventDefault();
        setDropping(true);
      }}
      onDragLeave={(event) => {
        if (event.currentTarget === event.target) setDropping(false);
      }}
      onDrop={drop}
    >
      {texts.length === 0 && <FirstSteps onSamples={() => void taking.samples()} />}
      <PasteBox take={(text) => taking.text(text, 'paste')} />
      <div className={page.row}>
        <Button icon={<DocumentAddRegular />} onClick={() => picker.current?.click()}>
          {t('read.pickFiles')}
        </Button>
        {room && (
          <Button icon={<SelectAllOnRegular />} onClick={() => void taking.selection()}>
            {t('read.takeSelection')}
          </Button>
        )}
        <input
          ref={picker}
          className={styles.hidden}
          type="file"
          multiple
          accept={endings}
          aria-label={t('read.pickFiles')}
          tabIndex={-1}
          onChange={({ target }) => {
            void taking.files([...(target.files ?? [])]);
            target.value = '';
          }}
        />
      </div>
      <p className={page.quiet}>{t('read.dropHint')}</p>
      <ReadingStatus />
      {texts.length > 0 && <TextList onSamples={() => void taking.samples()} />}
    </div>
  );
}
