/** How the ledger's columns are shown. */
import { isFormula, type ColumnDefinition, type ColumnFormat, type Row } from '../ledger/tables';
import { numberFormat } from '../ledger/numberFormat';

const ofColumn: Record<Exclude<ColumnFormat, 'by-unit'>, string> = {
  text: 'General',
  whole: '#,##0',
  year: '0',
  percent: '0.0%',
  points: '+#,##0.0##;-#,##0.0##;0',
  'date-time': 'yyyy-mm-dd hh:mm',
};

export function formatOf(column: ColumnDefinition, row: Row): string {
  if (column.format !== 'by-unit') return ofColumn[column.format];
  const cell = row[column.id] ?? null;
  const value = isFormula(cell) ? cell.value : cell;
  return numberFormat(typeof value === 'number' ? value : null, String(row.unit ?? ''));
}
