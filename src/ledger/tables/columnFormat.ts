/** How the ledger's columns are shown, in Excel and in a file. */
import { numberFormat } from '../numberFormat';
import { isFormula, type ColumnDefinition, type ColumnFormat, type Row } from './definition';

const ofColumn: Readonly<Record<Exclude<ColumnFormat, 'by-unit'>, string>> = {
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
  return numberFormat(typeof value === 'number' ? value : null, String(row['unit'] ?? ''));
}
