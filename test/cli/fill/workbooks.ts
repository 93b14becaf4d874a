/** Writes drawn sheets as xlsx files, and reads filled ones, with exceljs: a reader and writer other than ours. */
import ExcelJS from 'exceljs';
import { rangeOf, type Drawing } from '../../ledger/template/sheet';

/** One drawing a sheet. Every drawn cell gets a border, as blank cells of a form have one. */
export async function workbookOf(drawings: readonly Drawing[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const [index, drawing] of drawings.entries()) {
    const sheet = workbook.addWorksheet(drawing.name ?? `Sheet${index + 1}`);
    drawing.rows.forEach((drawn, row) =>
      drawn.forEach((content, column) => {
        if (content === null) return;
        const cell = sheet.getCell(row + 1, column + 1);
        cell.border = {
          top: { style: 'thin' },
          bottom: { style: 'thin' },
          left: { style: 'thin' },
          right: { style: 'thin' },
        };
        if (typeof content === 'object') {
          cell.value = {
            formula: content.formula,
            ...(content.value !== undefined && { result: content.value }),
          };
        } else if (content !== '') cell.value = content;
      }),
    );
    for (const [address, format] of Object.entries(drawing.formats ?? {})) {
      const { top, left, bottom, right } = rangeOf(address);
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1)
          sheet.getCell(row + 1, column + 1).numFmt = format;
      }
    }
    for (const address of drawing.unlocked ?? []) {
      const { top, left, bottom, right } = rangeOf(address);
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1)
          sheet.getCell(row + 1, column + 1).protection = { locked: false };
      }
    }
    for (const merge of drawing.merges ?? []) sheet.mergeCells(merge);
    for (const row of drawing.hiddenRows ?? []) sheet.getRow(row).hidden = true;
    for (const column of drawing.hiddenColumns ?? []) sheet.getColumn(column + 1).hidden = true;
    if (drawing.protected) await sheet.protect('', {});
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export type Held = string | number | boolean | null;

export interface ReadBack {
  readonly sheets: readonly string[];
  cell(sheet: string, address: string): { value: Held; format: string; note: string; formula: string | null };
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
  );
  return {
    sheets: workbook.worksheets.map(({ name }) => name),
    cell: (sheet, address) => {
      const cell = workbook.getWorksheet(sheet)!.getCell(address);
      const { value } = cell;
      const isPlain = value === null || typeof value !== 'object';
      const held = isPlain
        ? value
        : 'richText' in value
          ? value.richText.map(({ text }) => text).join('')
          : 'result' in value
            ? (value.result as Held)
            : null;
      const note = cell.note as string | { texts?: { text: string }[] } | undefined;
      return {
        value: (held ?? null) as Held,
        format: cell.numFmt ?? 'General',
        note: typeof note === 'string' ? note : (note?.texts?.map(({ text }) => text).join('') ?? ''),
        formula: cell.formula ?? null,
      };
    },
  };
}
