/** What a person chose for this machine: language and colours. */
import type { Language } from '../../i18n';
import type { AppearanceChoice } from './theme';

export interface Preferences {
  /** Null follows Office. */
  readonly language: Language | null;
  readonly appearance: AppearanceChoice;
}

export const defaultPreferences: Preferences = { language: null, appearance: 'office' };

const storageName = 'indicator-ledger.preferences';
const languages: readonly unknown[] = ['zh-CN', 'en-US'];
const appearances: readonly unknown[] = ['office', 'light', 'dark'];

/** What is stored, the rest by default; a webview without storage yields the defaults. */
export function loadPreferences(
  storage: Pick<Storage, 'getItem'> | null = localStorageOrNull(),
): Preferences {
  const stored = parse(storage?.getItem(storageName) ?? null);
  return {
    language: languages.includes(stored['language'])
      ? (stored['language'] as Language)
      : defaultPreferences.language,
    appearance: appearances.includes(stored['appearance'])
      ? (stored['appearance'] as AppearanceChoice)
      : defaultPreferences.appearance,
  };
}

export function savePreferences(preferences: Preferences): void {
  try {
    localStorageOrNull()?.setItem(storageName, JSON.stringify(preferences));
  } catch {
    // A full or forbidden storage: the choice then holds until the pane closes, which is all that can be had.
  }
}

function parse(json: string | null): Record<string, unknown> {
  if (json === null) return {};
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    // Written by something else under our name: as good as nothing.
    return {};
  }
}

function localStorageOrNull(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Webviews that block storage throw on the mere mention of it.
    return null;
  }
}
