import type { Cell, ValueType } from 'exceljs';
import type { Book } from '../excel/book';
import { formatArea, fromCorners } from './area';
import type { CellValue, Matrix } from './cells';
import type { StyleChange } from './styles';

/* The library is loaded when the first file is opened or saved: it is as big as a tenth of the page. */
const library = async () => (await import('exceljs')).default;

/** Every sheet as a file: contents, number formats, fills, bold, widths, merges, tables, visibility. */
export async function saveXlsx(book: Book): Promise<Blob> {
  const { Workbook } = await library();
  const file = new Workbook();
  for (const sheet of book.sheets()) {
    const page = file.addWorksheet(sheet.name, { state: STATES[sheet.visibility] });
    const used = book.spreadsheet.used(sheet.id, false);
    if (!used) continue;
    const values = await book.cells.values(sheet.id, used);
    const formulas = await book.cells.formulas(sheet.id, used);
    const model = book.spreadsheet.model(sheet.id);
    for (let i = 0; i < used.rows; i++)
      for (let j = 0; j < used.columns; j++) {
        const cell = page.getCell(used.row + i + 1, used.column + j + 1);
        const value = values[i][j];
        const formula = formulas[i][j];
        if (formula !== value && typeof formula === 'string')
          cell.value = { formula: formula.slice(1), result: value as string | number };
        else if (value !== '') cell.value = value;
        const style = model.getComposedCellStyle(used.row + i, used.column + j);
        if (style.n?.pattern) cell.numFmt = style.n.pattern;
        if (style.bl) cell.font = { bold: true };
        const fill = /^#([0-9a-f]{6})$/i.exec(style.bg?.rgb ?? '');
        if (fill) cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${fill[1]}` } };
      }
    for (let column = 0; column < used.column + used.columns; column++)
      page.getColumn(column + 1).width =
        book.spreadsheet.sheet(sheet.id).getColumnWidth(column) / PIXELS_PER_CHARACTER;
    for (const corners of model.getMergeData()) page.mergeCells(formatArea(fromCorners(corners)));
    for (const table of book.tables.of(sheet.id)) {
      const { row, column } = table.area;
      page.addTable({
        name: table.name,
        ref: formatArea({ row, column, rows: 1, columns: 1 }),
        headerRow: true,
        columns: table.titles().map((name) => ({ name, filterButton: true })),
        rows: rowsOf(
          await book.cells.values(sheet.id, table.body().area),
          await book.cells.formulas(sheet.id, table.body().area),
        ),
      });
    }
  }
  const bytes = await file.xlsx.writeBuffer();
  return new Blob([bytes as ArrayBuffer], { type: XLSX });
}

/** Adds a file's sheets to the workbook under their names, or under a name beside one that is taken. */
export async function openXlsx(book: Book, bytes: ArrayBuffer): Promise<string[]> {
  const { Workbook, ValueType } = await library();
  const file = new Workbook();
  await file.xlsx.load(bytes);
  const names: string[] = [];
  for (const page of file.worksheets) {
    let name = page.name.slice(0, 28);
    for (let n = 2; book.findSheet(name); n++) name = `${page.name.slice(0, 26)} ${n}`;
    const sheet = book.addSheet(name);
    names.push(name);
    const area = {
      row: 0,
      column: 0,
      rows: Math.max(1, page.rowCount),
      columns: Math.max(1, page.columnCount),
    };
    const contents = Array.from({ length: area.rows }, () =>
      Array<CellValue | null>(area.columns).fill(null),
    );
    const styles = Array.from({ length: area.rows }, () =>
      Array<StyleChange | null>(area.columns).fill(null),
    );
    page.eachRow((row, rowNumber) =>
      row.eachCell((cell, columnNumber) => {
        if (cell.isMerged && cell.master !== cell) return;
        contents[rowNumber - 1][columnNumber - 1] = contentOf(cell, ValueType);
        styles[rowNumber - 1][columnNumber - 1] = styleOf(cell);
      }),
    );
    // Formats first: a cell in text format keeps what is written to it.
    book.styles.applyEach(sheet.id, area, (row, column) => styles[row][column]);
    book.cells.write(sheet.id, area, contents);
    for (const merge of page.model.merges) {
      const { area } = sheet.range(merge);
      book.spreadsheet.range(sheet.id, area).merge({ isForceMerge: true });
    }
    page.columns?.forEach((column, index) => {
      if (column.width)
        book.spreadsheet.sheet(sheet.id).setColumnWidths(index, 1, column.width * PIXELS_PER_CHARACTER);
    });
    for (const { table } of Object.values((page as unknown as FileTables).tables ?? {})) {
      const made = await book.tables.add(sheet.range(table.tableRef ?? table.autoFilterRef), true);
      if (!book.tables.find(table.name)) await made.rename(table.name);
    }
  }
  return names;
}

function contentOf(cell: Cell, types: typeof ValueType): CellValue | null {
  const { value } = cell;
  switch (cell.type) {
    case types.Formula:
      return `=${cell.formula}`;
    case types.String:
    case types.RichText:
    case types.Hyperlink:
    case types.SharedString:
      return `'${cell.text}`;
    case types.Date:
      return serialOf(value as Date);
    default:
      return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }
}

function styleOf(cell: Cell): StyleChange | null {
  const argb = cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;
  const style = {
    ...(cell.numFmt && { n: { pattern: cell.numFmt } }),
    ...(cell.font?.bold && { bl: 1 }),
    ...(argb && { bg: { rgb: `#${argb.slice(-6)}` } }),
  };
  return Object.keys(style).length > 0 ? style : null;
}

/** What exceljs keeps of tables beside its typings. */
interface FileTables {
  readonly tables?: Record<
    string,
    { readonly table: { name: string; tableRef?: string; autoFilterRef: string } }
  >;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const STATES = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const PIXELS_PER_CHARACTER = 7;

const serialOf = (date: Date): number => (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;

const rowsOf = (values: Matrix<CellValue>, formulas: Matrix<CellValue>): unknown[][] =>
  values.map((row, i) =>
    row.map((value, j) => {
      const formula = formulas[i][j];
      return formula !== value && typeof formula === 'string'
        ? { formula: formula.slice(1), result: value }
        : value;
    }),
  );
