/** The pane as a whole: what its pages can reach, in the theme and language of Office. */
import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { builtInDictionary, type Dictionary } from '../engine';
import type { ExcelRoom } from '../excel';
import { translator } from '../i18n';
import { memoryFor } from './memory/memory';
import { useMemory } from './memory/useMemory';
import type { Environment } from './office/environment';
import { isCancellation, sentenceOf } from './office/sentences';
import { themeFor } from './office/theme';
import { useLedger } from './office/useLedger';
import { usePreferences } from './office/usePreferences';
import { Frame } from './parts/Frame';
import { Mishap } from './parts/Mishap';
import { PaneContext, type Pane } from './parts/pane-context';
import { useNotices } from './parts/useNotices';
import { createIntake } from './reading/intake';
import { createReader, startReadingWorker } from './reading/reader';
import { createPaneStore } from './review/store';

export function App({ environment, room }: { environment: Environment; room: ExcelRoom | null }) {
  const [store] = useState(createPaneStore);
  const [reader] = useState(() => createReader(startReadingWorker));
  const { preferences, appearance, prefer } = usePreferences();
  const { notices, tell, hush, dismiss } = useNotices();
  const language = preferences.language ?? environment.language;
  const t = useMemo(() => translator(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  // What runs longer than a drawing speaks in the language of the moment it has something to say.
  const speaking = useRef({ t, language });
  useEffect(() => {
    speaking.current = { t, language };
  }, [t, language]);
  const tellError = useCallback(
    (error: unknown) => {
      const sentence = sentenceOf(error, speaking.current.t, speaking.current.language);
      tell({ tone: isCancellation(error) ? 'info' : 'error', sentence });
    },
    [tell],
  );
  const tellRefused = useCallback(
    () => tell({ tone: 'warning', sentence: speaking.current.t('memory.refused') }),
    [tell],
  );

  const memory = useMemo(() => memoryFor(environment.workbook), [environment.workbook]);
  const ready = useMemory(store, memory, tellRefused);
  const { dictionary, readDictionary } = useLedger(room, tellError);
  const intake = useMemo(
    () =>
      createIntake({
        reader,
        store,
        additions: async () => ownIndicators(await readDictionary()),
        nameFor: (origin, words) =>
          words
            ? speaking.current.t(`origin.named.${origin}`, { words })
            : speaking.current.t(`origin.${origin}`),
      }),
    [reader, store, readDictionary],
  );

  const pane = useMemo<Pane>(
    () => ({
      store,
      intake,
      memory,
      room,
      environment,
      preferences,
      prefer,
      t,
      language,
      dictionary,
      readDictionary,
      tell,
      hush,
      tellError,
    }),
    // prettier-ignore
    [store, intake, memory, room, environment, preferences, prefer, t, language, dictionary, readDictionary, tell, hush, tellError],
  );

  return (
    <FluentProvider theme={themeFor(appearance)} style={{ height: '100%' }} data-appearance={appearance}>
      <Mishap t={t}>
        <PaneContext value={pane}>{ready && <Frame notices={notices} dismiss={dismiss} />}</PaneContext>
      </Mishap>
    </FluentProvider>
  );
}

function ownIndicators({ entries }: Dictionary) {
  return entries.filter((entry) => builtInDictionary.byId(entry.id) !== entry);
}
