/** The whole ledger as an Excel workbook that needs no add-in: the tables Targets, Results, Sources and Gaps. */
import ExcelJS from 'exceljs';
import { builtInDictionary } from '../../engine';
import { statusWord, type Status } from '../../ledger/gap';
import type { Language } from '../../ledger/language';
import { pairLedger } from '../../ledger/pairing';
import {
  gapRows,
  gapsTable,
  recordToRow,
  resultsTable,
  sourcesTable,
  sourceToRow,
  structuredReferences,
  targetsTable,
  type Row,
  type TableDefinition,
} from '../../ledger/tables';
import type { FileOutcome } from '../extraction';
import type { CommandLanguage } from '../language';
import { ledgerOf, readingsOf } from '../ledger-of-files';
import { addTableSheet } from './table-sheet';

/** Green, yellow and red that are told apart in print as well, because the word stands in the cell. */
const statusFills: readonly (readonly [status: Status, fill: string, letters: string])[] = [
  ['met', 'FFE2F0D9', 'FF375623'],
  ['nearly-met', 'FFFFF2CC', 'FF7F6000'],
  ['not-met', 'FFF8D7DA', 'FF842029'],
];

/** @returns the bytes of the xlsx file */
export async function workbookOutput(
  outcomes: readonly FileOutcome[],
  language: CommandLanguage,
  readAt: Date,
): Promise<Uint8Array> {
  const words: Language = language === 'zh' ? 'zh-CN' : 'en-US';
  const ledger = ledgerOf(readingsOf(outcomes, readAt));
  const pairs = pairLedger(ledger, { dictionary: builtInDictionary });
  const rowsOf = (table: 'Targets' | 'Results'): Row[] =>
    ledger[table === 'Targets' ? 'targets' : 'results'].map((record) =>
      recordToRow(record, words, structuredReferences(table, words)),
    );
  const gaps = gapRows(pairs, {
    language: words,
    dictionary: builtInDictionary,
    references: structuredReferences('Gaps', words),
    formulas: 'native',
  });
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'indicator-ledger';
  workbook.created = readAt;
  // native formulas carry their present answers; a program that opens the file works them out anew
  workbook.calcProperties.fullCalcOnLoad = true;
  const tables: [TableDefinition, readonly Row[]][] = [
    [gapsTable, gaps],
    [targetsTable, rowsOf('Targets')],
    [resultsTable, rowsOf('Results')],
    [sourcesTable, ledger.sources.map(sourceToRow)],
  ];
  for (const [definition, rows] of tables) {
    const sheet = addTableSheet(workbook, definition, rows, words);
    if (definition.id === 'Gaps') colourStatuses(sheet, rows.length, words);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function colourStatuses(sheet: ExcelJS.Worksheet, rows: number, language: Language): void {
  const column = gapsTable.columns.findIndex(({ id }) => id === 'status') + 1;
  const letter = sheet.getColumn(column).letter;
  sheet.addConditionalFormatting({
    ref: `${letter}2:${letter}${Math.max(2, rows + 1)}`,
    rules: statusFills.map(([status, fill, letters], index) => ({
      type: 'cellIs',
      operator: 'equal',
      priority: index + 1,
      formulae: [`"${statusWord(status, language)}"`],
      style: {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: fill } },
        font: { color: { argb: letters } },
      },
    })),
  });
}
