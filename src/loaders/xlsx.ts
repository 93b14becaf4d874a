/** Cells of an Excel workbook as text, sheet after sheet, as a person sees them: percentages as percentages, no hidden sheets. */
import { DamagedArchive, type Archive } from './archive';
import type { Budget } from './budget';
import { rowText } from './table-text';
import { formatKinds, shownNumber, type NumberKind } from './xlsx-number';
import { readXml } from './xml';

interface Sheet {
  readonly name: string;
  readonly part: string;
}

/** @returns one line a row, cells parted by tabs; with several sheets each begins with its name on a line */
export function readXlsx(archive: Archive, budget: Budget): string {
  const sheets = visibleSheets(archive, budget);
  const strings = sharedStrings(archive, budget);
  const kinds = archive.has('xl/styles.xml') ? formatKinds(archive.read('xl/styles.xml'), budget) : [];
  const blocks: string[] = [];
  for (const sheet of sheets) {
    const rows = sheetRows(archive.read(sheet.part), strings, kinds, budget);
    if (rows.length > 0) blocks.push((sheets.length > 1 ? [sheet.name, ...rows] : rows).join('\n'));
  }
  return blocks.join('\n\n');
}

function visibleSheets(archive: Archive, budget: Budget): Sheet[] {
  const targets = new Map<string, string>();
  readXml(
    archive.read('xl/_rels/workbook.xml.rels'),
    {
      open: (name, attribute) => {
        if (name === 'Relationship') targets.set(attribute('Id') ?? '', attribute('Target') ?? '');
      },
    },
    budget,
  );
  const sheets: Sheet[] = [];
  readXml(
    archive.read('xl/workbook.xml'),
    {
      open: (name, attribute) => {
        if (name !== 'sheet' || (attribute('state') ?? 'visible') !== 'visible') return;
        const target = targets.get(attribute('id') ?? '');
        const title = attribute('name') ?? '';
        if (!target) throw new DamagedArchive(`sheet ${title} has no part`);
        // chart sheets and old macro sheets hold no cells
        if (!target.includes('worksheets/')) return;
        sheets.push({ name: title, part: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
      },
    },
    budget,
  );
  return sheets;
}

function sharedStrings(archive: Archive, budget: Budget): string[] {
  const strings: string[] = [];
  if (!archive.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  readXml(
    archive.read('xl/sharedStrings.xml'),
    {
      open: (name) => {
        if (name === 'si') current = '';
        else if (name === 'rPh') phonetic = true;
        else if (name === 't') inText = !phonetic;
      },
      text: (text) => {
        if (inText) current += text;
      },
      close: (name) => {
        if (name === 'si') strings.push(current);
        else if (name === 'rPh') phonetic = false;
        else if (name === 't') inText = false;
      },
    },
    budget,
  );
  return strings;
}

function sheetRows(
  part: Uint8Array,
  strings: readonly string[],
  kinds: readonly NumberKind[],
  budget: Budget,
): string[] {
  const rows: string[] = [];
  let cells: string[] = [];
  let column = 0;
  let type = 'n';
  let kind: NumberKind = 'plain';
  let value = '';
  let inValue = false;
  readXml(
    part,
    {
      open: (name, attribute) => {
        if (name === 'row') cells = [];
        else if (name === 'c') {
          column = columnOf(attribute('r')) ?? cells.length;
          type = attribute('t') ?? 'n';
          kind = kinds[Number(attribute('s') ?? 0)] ?? 'plain';
          value = '';
        } else if (name === 'v' || name === 't') inValue = true;
      },
      text: (text) => {
        if (inValue) value += text;
      },
      close: (name) => {
        if (name === 'v' || name === 't') inValue = false;
        else if (name === 'c') {
          const shown = shownCell(type, value, kind, strings);
          budget.spend(shown.length);
          while (cells.length < column && cells.length < 256) cells.push('');
          cells.push(shown);
        } else if (name === 'row') {
          const line = rowText(cells);
          if (line.trim() !== '') rows.push(line);
        }
      },
    },
    budget,
  );
  return rows;
}

function shownCell(type: string, value: string, kind: NumberKind, strings: readonly string[]): string {
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return value === '' ? '' : shownNumber(Number(value), kind);
    default:
      return value;
  }
}

/** B7 → 1; undefined when the writer left the reference out, which means the next column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/u.exec(reference ?? '')?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
