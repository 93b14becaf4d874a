/** The number format that shows a number as it is shown now: 7.5% · 1,234.5亿元. */
import type { CellValue } from './session';

const shown = /^-?(?<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?<decimals>\d+))?(?<unit>.*)$/u;

/**
 * @param text as the cell shows the value
 * @returns null where the plain format shows the same, and for anything but numbers
 */
export function formatShowing(value: CellValue, text: string): string | null {
  if (typeof value !== 'number' || text === String(value)) return null;
  const parts = shown.exec(text)?.groups;
  if (!parts) return null;
  const digits = `${parts.whole!.includes(',') ? '#,##0' : '0'}${parts.decimals ? `.${'0'.repeat(parts.decimals.length)}` : ''}`;
  const unit = parts.unit!;
  if (unit === '%') return `${digits}%`;
  return unit === '' ? digits : `${digits}"${unit.replaceAll('"', '')}"`;
}
