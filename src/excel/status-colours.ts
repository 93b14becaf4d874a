/** Colours of the status words, by conditional formats, so that they follow the formulas. Never by colour alone: the word stands there. */
import { statuses, statusWord, type Status } from '../ledger/gap';
import type { RowsPlace } from './table-write';

/** Text on ground, each pair with a contrast of more than 4.5. */
const colours: Readonly<Record<Status, readonly [font: string, fill: string]>> = {
  met: ['#1E5631', '#DDF0E0'],
  'nearly-met': ['#6B4E00', '#FFF1CC'],
  'not-met': ['#8A1C1C', '#FBDEDC'],
  'not-comparable': ['#4A4A4A', '#EDEDED'],
  'no-result': ['#4A4A4A', '#F5F5F5'],
  'not-quantified': ['#2F4858', '#E4EEF4'],
};

/** Rows ahead: the rules are there already when the table grows. */
const rows = 20_000;

/** In both languages: the functions speak that of whoever looks. */
export function showStatusColours({ sheet, top, left, at }: RowsPlace): void {
  const column = at.get('status');
  if (column === undefined) return;
  const range = sheet.getRangeByIndexes(top, left + column, rows, 1);
  for (const status of statuses)
    for (const language of ['zh-CN', 'en-US'] as const) {
      const [font, fill] = colours[status];
      const { cellValue } = range.conditionalFormats.add('CellValue');
      cellValue.format.font.color = font;
      cellValue.format.fill.color = fill;
      cellValue.rule = { formula1: `="${statusWord(status, language)}"`, operator: 'EqualTo' };
    }
}
