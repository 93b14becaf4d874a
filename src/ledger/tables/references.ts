/** How formulas name cells of the tables. */
import { inLanguage, type Language } from '../language';
import type { References, TableId } from './definition';
import { tableDefinitions } from './tableDefinitions';

/** Caption of a column where a person has renamed it; undefined where they have not. */
export type CaptionOf = (table: TableId, columnId: string) => string | undefined;

/**
 * Structured references in the long form (Targets[[#This Row],[目标值]]), which the files, Excel in every language and
 * other spreadsheets read alike; Excel itself shows them as [@目标值].
 */
export function structuredReferences(
  table: TableId,
  language: Language,
  captionOf: CaptionOf = () => undefined,
): References {
  const caption = (of: TableId, columnId: string): string => {
    const known = captionOf(of, columnId);
    if (known !== undefined) return escaped(known);
    const column = tableDefinitions[of].columns.find(({ id }) => id === columnId);
    if (!column) throw new RangeError(`${of} has no column ${columnId}`);
    return escaped(inLanguage(column.caption, language));
  };
  return {
    cell: (columnId) => `${table}[[#This Row],[${caption(table, columnId)}]]`,
    column: (of, columnId) => `${of}[${caption(of, columnId)}]`,
  };
}

/** Characters that mean something inside the brackets are set off with an apostrophe. */
function escaped(caption: string): string {
  return caption.replace(/['#[\]@]/gu, "'$&");
}
