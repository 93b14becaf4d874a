/** One table of the ledger on a sheet of its own. */
import type ExcelJS from 'exceljs';
import { inLanguage, type Language } from '../../ledger/language';
import { formatOf, isFormula, type Cell, type Row, type TableDefinition } from '../../ledger/tables';

/** @returns the sheet, its header row frozen, its hidden columns hidden */
export function addTableSheet(
  workbook: ExcelJS.Workbook,
  definition: TableDefinition,
  rows: readonly Row[],
  language: Language,
): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(inLanguage(definition.sheet, language), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  definition.columns.forEach((column, index) => {
    const of = sheet.getColumn(index + 1);
    of.width = column.width;
    of.hidden = column.hidden ?? false;
    of.alignment = { horizontal: column.align, vertical: 'top', wrapText: column.wrap ?? false };
  });
  // other programs than Excel show no table styles
  sheet.getRow(1).font = { bold: true };
  sheet.addTable({
    name: definition.id,
    ref: 'A1',
    headerRow: true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: definition.columns.map((column) => ({
      name: inLanguage(column.caption, language),
      filterButton: true,
    })),
    // Excel opens no table without a row
    rows: (rows.length > 0 ? rows : [null]).map((row) =>
      definition.columns.map((column) => cellValue(row?.[column.id] ?? null)),
    ),
  });
  rows.forEach((row, index) => {
    definition.columns.forEach((column, place) => {
      const format = formatOf(column, row);
      if (format !== 'General') sheet.getCell(index + 2, place + 1).numFmt = format;
    });
  });
  return sheet;
}

/** Text stays text even where it begins with =: only a formula cell is written as one. */
function cellValue(cell: Cell): ExcelJS.CellValue {
  if (!isFormula(cell)) return cell === '' ? null : cell;
  return { formula: cell.formula.replace(/^=/u, ''), result: cell.value };
}
