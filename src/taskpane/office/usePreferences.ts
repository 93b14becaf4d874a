/** The preferences, and the colours that follow from them and from Office. */
import { useCallback, useEffect, useState } from 'react';
import { loadPreferences, savePreferences, type Preferences } from './preferences';
import { currentAppearance, onAppearanceChange } from './theme';

export function usePreferences() {
  const [preferences, setPreferences] = useState(loadPreferences);
  const [appearance, setAppearance] = useState(() => currentAppearance(preferences.appearance));
  useEffect(() => savePreferences(preferences), [preferences]);
  useEffect(() => {
    const look = (): void => setAppearance(currentAppearance(preferences.appearance));
    look();
    return onAppearanceChange(look);
  }, [preferences.appearance]);
  const prefer = useCallback(
    (changes: Partial<Preferences>) => setPreferences((held) => ({ ...held, ...changes })),
    [],
  );
  return { preferences, appearance, prefer };
}
