import { numfmt } from '@univerjs/core';
import type { Language } from '../protocol/app-context';

/** A value as the cell shows it. */
export function displayText(value: string | number | boolean, format: string, language: Language): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === '' || format === '@') return String(value);
  if (
    typeof value === 'string' &&
    /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|SPILL!|BUSY!)$/.test(value)
  )
    return value;
  try {
    return String(numfmt.format(format, value, { locale: language, throws: true }));
  } catch {
    // A pattern that cannot be read shows the bare value, as the grid does.
    return String(value);
  }
}
