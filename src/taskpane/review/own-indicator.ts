/** An indicator that a person adds to the dictionary, as far as its name and unit tell; the rest can be put right in the table. */
import type { IndicatorEntry } from '../../engine';

export function ownIndicator(
  name: string,
  unit: string,
  changes: Partial<Pick<IndicatorEntry, 'aliases' | 'direction'>> = {},
): IndicatorEntry {
  return {
    id: `own_${name}`,
    name,
    nameEn: name,
    aliases: [],
    category: 'economy',
    dimension: unit.includes('元') ? 'money' : unit === '%' ? 'ratio' : 'count',
    unit: unit.trim(),
    direction: 'higher',
    growth: 'nominal',
    ...changes,
  };
}
