/** The pane as a whole: theme, language, what it remembers, and the frame around its pages. */
import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { builtInDictionary, type IndicatorEntry } from '../engine';
import type { ExcelRoom } from '../excel';
import { translator } from '../i18n';
import { keep } from './memory/keeper';
import { memoryFor } from './memory/memory';
import type { Environment } from './office/environment';
import { loadPreferences, savePreferences, type Preferences } from './office/preferences';
import { isCancellation, sentenceOf } from './office/sentences';
import { currentAppearance, onAppearanceChange, themeFor } from './office/theme';
import { Frame } from './parts/Frame';
import { PaneContext, type Notice, type Pane } from './parts/pane-context';
import { createIntake } from './reading/intake';
import { createReader, startReadingWorker } from './reading/reader';
import { createPaneStore } from './review/store';

export function App({ environment, room }: { environment: Environment; room: ExcelRoom | null }) {
  const [preferences, setPreferences] = useState(loadPreferences);
  const [appearance, setAppearance] = useState(() => currentAppearance(preferences.appearance));
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const [ready, setReady] = useState(false);
  const [store] = useState(createPaneStore);
  const memory = useMemo(() => memoryFor(environment.workbook), [environment.workbook]);
  const lastNotice = useRef(0);

  const language = preferences.language ?? environment.language;
  const t = useMemo(() => translator(language), [language]);

  const tell = useCallback((notice: Omit<Notice, 'id'>) => {
    lastNotice.current += 1;
    const id = lastNotice.current;
    setNotices((held) =>
      [...held.filter(({ sentence }) => sentence !== notice.sentence), { ...notice, id }].slice(-3),
    );
  }, []);
  const tellError = useCallback(
    (error: unknown) =>
      tell({ tone: isCancellation(error) ? 'info' : 'error', sentence: sentenceOf(error, t, language) }),
    [tell, t, language],
  );
  const hush = useCallback(
    (about: Notice['about']) => setNotices((held) => held.filter((notice) => notice.about !== about)),
    [],
  );
  const dismiss = useCallback(
    (id: number) => setNotices((held) => held.filter((notice) => notice.id !== id)),
    [],
  );
  const prefer = useCallback((changes: Partial<Preferences>) => {
    setPreferences((held) => {
      const next = { ...held, ...changes };
      savePreferences(next);
      return next;
    });
  }, []);

  const latest = useRef({ t, tellError });
  useEffect(() => {
    latest.current = { t, tellError };
  });
  const intake = useMemo(
    () =>
      createIntake({
        reader: createReader(startReadingWorker),
        store,
        additions: () => ownIndicators(room, (error) => latest.current.tellError(error)),
        nameFor: (origin, words) =>
          words
            ? latest.current.t(`origin.named.${origin}`, { words })
            : latest.current.t(`origin.${origin}`),
      }),
    [store, room],
  );

  useEffect(() => {
    const look = (): void => setAppearance(currentAppearance(preferences.appearance));
    look();
    return onAppearanceChange(look);
  }, [preferences.appearance]);

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    let stop: (() => void) | null = null;
    let gone = false;
    const failed = (): void => tell({ tone: 'warning', sentence: latest.current.t('memory.refused') });
    void memory
      .load()
      .then((remembered) => {
        if (remembered && !gone) store.restore(remembered);
      }, failed)
      .then(() => {
        if (gone) return;
        stop = keep(store, memory, failed);
        setReady(true);
      });
    return () => {
      gone = true;
      stop?.();
    };
  }, [memory, store, tell]);

  useEffect(() => {
    if (!room) return;
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    room.startLedger().then(
      (end) => {
        if (gone) void end();
        else stop = end;
      },
      (error: unknown) => latest.current.tellError(error),
    );
    return () => {
      gone = true;
      void stop?.();
    };
  }, [room]);

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
      tell,
      hush,
      tellError,
    }),
    [store, intake, memory, room, environment, preferences, prefer, t, language, tell, hush, tellError],
  );

  return (
    <FluentProvider theme={themeFor(appearance)} style={{ height: '100%' }} data-appearance={appearance}>
      <PaneContext value={pane}>{ready && <Frame notices={notices} dismiss={dismiss} />}</PaneContext>
    </FluentProvider>
  );
}

async function ownIndicators(
  room: ExcelRoom | null,
  onError: (error: unknown) => void,
): Promise<readonly IndicatorEntry[]> {
  if (!room) return [];
  try {
    const { entries } = await room.readDictionary();
    return entries.filter((entry) => builtInDictionary.byId(entry.id) !== entry);
  } catch (error) {
    // A broken table of indicators must not stop a report from being read; the user is told.
    onError(error);
    return [];
  }
}
