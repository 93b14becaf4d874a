/** A template file: its sheets as grids, and the filled copy of it. */
import type { TemplateGrid } from '../../ledger/template';
import { closeArchive, openArchive, setTextPart, textPart, type Archive } from './archive';
import { readStyles } from './cell-styles';
import { addNotes, type CellNote } from './notes';
import { recalculateOnLoad } from './recalculate';
import { reachedSheets, withoutAnswers } from './kept-answers';
import { sheetNames } from './sheet-names';
import { readGrid, readSharedStrings } from './sheet-grid';
import { workbookParts, type WorkbookParts } from './workbook-parts';
import { writeCells, type CellChange } from './write-cells';

export interface TemplateSheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Null for a sheet of too many cells, which is left as it is. */
  readonly grid: TemplateGrid | null;
}

export interface SheetFill {
  readonly sheet: string;
  readonly changes: readonly CellChange[];
  readonly notes: readonly CellNote[];
}

export interface TemplateFile {
  readonly sheets: readonly TemplateSheet[];
  /** Bytes of the filled workbook. Only touched cells are other than in the template; formulas are worked out anew on opening. */
  fill(fills: readonly SheetFill[]): Uint8Array;
}

/** @throws {TemplateFileError} */
export function openTemplate(bytes: Uint8Array): TemplateFile {
  const archive = openArchive(bytes);
  const parts = workbookParts(archive);
  const sharedStrings = readSharedStrings(parts.sharedStrings && textPart(archive, parts.sharedStrings));
  const styles = readStyles(parts.styles && textPart(archive, parts.styles));
  return {
    sheets: parts.sheets.map(({ name, part, isHidden }) => ({
      name,
      isHidden,
      grid: readGrid(name, textPart(archive, part), { sharedStrings, styles }),
    })),
    fill: (fills) => fillArchive(new Map(archive), parts, fills),
  };
}

function fillArchive(archive: Archive, parts: WorkbookParts, fills: readonly SheetFill[]): Uint8Array {
  const changed = new Set<string>();
  for (const { sheet, changes, notes } of fills) {
    const part = parts.sheets.find(({ name }) => name === sheet)?.part;
    if (part === undefined) continue;
    if (changes.length > 0) {
      setTextPart(archive, part, writeCells(textPart(archive, part), changes));
      changed.add(part);
    }
    addNotes(archive, part, notes);
  }
  if (changed.size > 0) {
    setTextPart(archive, parts.workbook, recalculateOnLoad(textPart(archive, parts.workbook)));
    for (const part of reachedSheets(changed, sheetNames(archive, parts), (name) =>
      textPart(archive, name),
    )) {
      const xml = textPart(archive, part);
      const without = withoutAnswers(xml);
      if (without !== xml) setTextPart(archive, part, without);
    }
  }
  return closeArchive(archive);
}
