/** Tells sheets of the same shape: the same headers, whatever their year, areas and figures. */
import { fingerprint } from '../fingerprint';
import type { ReadTable } from './plan-tables';

export function shapeOf(tables: readonly ReadTable[]): string {
  const words = tables.map(({ block, columns }) =>
    [
      block.stubs.map(({ header }) => header?.reading.key ?? '').join('\t'),
      columns.map(({ key }) => key).join('\t'),
    ].join('\n'),
  );
  return fingerprint(words.join('\n\n'));
}
