import type { Book } from '../excel/book';
import type { Matrix } from '../sheet/cells';

/** `document.getSelectedDataAsync`: a matrix, or text with tabs between cells. */
export async function selectedData(
  book: Book,
  { CoerceType, ValueFormat }: { CoerceType?: string; ValueFormat?: string },
): Promise<unknown> {
  const { sheetId, area } = book.selection.range();
  const values = await (ValueFormat === 'formatted'
    ? book.cells.text(sheetId, area)
    : book.cells.values(sheetId, area));
  return CoerceType === 'text' ? values.map((row) => row.join('\t')).join('\n') : values;
}

/** `document.setSelectedDataAsync`: written from the upper left cell of the selection. */
export function writeSelectedData(book: Book, data: unknown): void {
  const matrix: Matrix<unknown> = Array.isArray(data)
    ? (data as Matrix<unknown>)
    : String(data)
        .split('\n')
        .map((line) => line.split('\t'));
  const { sheetId, area } = book.selection.range();
  const target = { row: area.row, column: area.column, rows: matrix.length, columns: matrix[0]?.length ?? 1 };
  book.protection.check(sheetId, target);
  book.cells.write(sheetId, target, matrix);
}
