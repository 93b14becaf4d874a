/** Colours of the pane: those of Office where it tells them, high contrast where the system asks for it. */
import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type BrandVariants,
  type Theme,
} from '@fluentui/react-components';

export type Appearance = 'light' | 'dark' | 'contrast';
export type AppearanceChoice = 'office' | 'light' | 'dark';

/** The green of the ledger's cover in sixteen steps. */
const ledgerGreen: BrandVariants = {
  10: '#021311',
  20: '#06211e',
  30: '#08322e',
  40: '#0a423e',
  50: '#0b4d48',
  60: '#0d5852',
  70: '#0f5f59',
  80: '#0f6c65',
  90: '#1d7c75',
  100: '#338b84',
  110: '#4a9a94',
  120: '#63aaa4',
  130: '#7ebab5',
  140: '#9acac6',
  150: '#b7dad7',
  160: '#d6ebe9',
};

const dark = createDarkTheme(ledgerGreen);

const themes: Record<Appearance, Theme> = {
  light: createLightTheme(ledgerGreen),
  // Links and selected tabs of the dark theme need a lighter green than Fluent takes by itself to be read on grey.
  dark: {
    ...dark,
    colorBrandForeground1: ledgerGreen[120],
    colorBrandForeground2: ledgerGreen[130],
    colorBrandForegroundLink: ledgerGreen[130],
    colorBrandForegroundLinkHover: ledgerGreen[140],
    colorCompoundBrandStroke: ledgerGreen[110],
    colorCompoundBrandForeground1: ledgerGreen[120],
  },
  contrast: teamsHighContrastTheme,
};

export function themeFor(appearance: Appearance): Theme {
  return themes[appearance];
}

export function currentAppearance(choice: AppearanceChoice): Appearance {
  if (matchMedia('(forced-colors: active)').matches) return 'contrast';
  if (choice !== 'office') return choice;
  const office = typeof Office === 'undefined' ? undefined : Office.context?.officeTheme;
  // On the web Office.js tells no theme; the browser then says what the frame of the pane is painted for.
  if (!office) return prefersDark().matches ? 'dark' : 'light';
  return (office.isDarkTheme ?? isDark(office.bodyBackgroundColor)) ? 'dark' : 'light';
}

const prefersDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)');

/** Tells when the theme of Office or the contrast of the system changes. @returns a function that stops listening */
export function onAppearanceChange(listener: () => void): () => void {
  const schemes = [matchMedia('(forced-colors: active)'), prefersDark()];
  for (const scheme of schemes) scheme.addEventListener('change', listener);
  // Excel raises no theme event in every version; the pane looks again whenever it is shown.
  document.addEventListener('visibilitychange', listener);
  window.addEventListener('focus', listener);
  return () => {
    for (const scheme of schemes) scheme.removeEventListener('change', listener);
    document.removeEventListener('visibilitychange', listener);
    window.removeEventListener('focus', listener);
  };
}

/** Whether a colour #rrggbb is nearer to black, by the luminance people see. */
export function isDark(colour: string | undefined): boolean {
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/iu.exec(colour ?? '');
  if (!parts) return false;
  const [red, green, blue] = parts.slice(1).map((part) => Number.parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.5;
}
