/** How a table of the ledger looks: widths, alignment, hidden keys, frozen header, filter buttons, a named style. */
import type { ColumnDefinition, TableDefinition } from '../ledger/tables';

/** One of Excel's own, so that every Excel and WPS shows it and a person can choose another. */
const tableStyle = 'TableStyleMedium2';

/** Points for a character of Excel's default font, Calibri 11 or 等线 11. */
const pointsPerCharacter = 5.6;
const padding = 4;

/** Alignment of new rows; neighbours of equal alignment in one stroke. */
export function alignRows(
  sheet: Excel.Worksheet,
  top: number,
  left: number,
  rows: number,
  columns: readonly ColumnDefinition[],
): void {
  for (let from = 0; from < columns.length;) {
    const { align, wrap = false } = columns[from]!;
    let to = from + 1;
    while (to < columns.length && columns[to]!.align === align && (columns[to]!.wrap ?? false) === wrap) to++;
    const { format } = sheet.getRangeByIndexes(top, left + from, rows, to - from);
    format.horizontalAlignment = align === 'left' ? 'Left' : align === 'right' ? 'Right' : 'Center';
    format.verticalAlignment = 'Top';
    if (wrap) format.wrapText = true;
    from = to;
  }
}

/** Everything about a table just made that is not its cells. */
export function dressTable(
  table: Excel.Table,
  sheet: Excel.Worksheet,
  definition: TableDefinition,
  header: number,
): void {
  table.style = tableStyle;
  table.showFilterButton = true;
  for (const [index, { width, hidden }] of definition.columns.entries()) {
    const column = sheet.getRangeByIndexes(header, index, 1, 1);
    column.format.columnWidth = width * pointsPerCharacter + padding;
    if (hidden) column.columnHidden = true;
  }
  const head = sheet.getRangeByIndexes(header, 0, 1, definition.columns.length);
  head.format.horizontalAlignment = 'Center';
  head.format.verticalAlignment = 'Center';
  sheet.freezePanes.freezeRows(header + 1);
}
