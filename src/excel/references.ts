/** How formulas name the tables of this workbook: by the captions and names they have now, whoever gave them. */
import type { Language } from '../ledger/language';
import { structuredReferences, type References, type TableId } from '../ledger/tables';
import type { OpenTables } from './open-tables';

export function referencesIn(open: OpenTables, table: TableId, language: Language): References {
  const captionOf = (of: TableId, columnId: string): string | undefined => {
    const standing = open.get(of);
    return standing?.columns[standing.at.get(columnId) ?? -1]?.name;
  };
  const references = structuredReferences(table, language, captionOf);
  const named = (of: TableId, reference: string): string => {
    const name = open.get(of)?.name;
    return name === undefined ? reference : name + reference.slice(of.length);
  };
  return {
    cell: (columnId) => named(table, references.cell(columnId)),
    column: (of, columnId) => named(of, references.column(of, columnId)),
  };
}
