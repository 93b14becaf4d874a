/** Every record of every file as comma-separated values, in UTF-8 with the mark by which Excel knows it. */
import { stringify } from 'csv-stringify/sync';
import { inLanguage, type Language, type Wording } from '../../ledger/language';
import type { LedgerRecord } from '../../ledger/record';
import {
  isFormula,
  kindWords,
  recordToRow,
  structuredReferences,
  targetsTable,
  type LedgerColumnId,
} from '../../ledger/tables';
import type { FileOutcome } from '../extraction';
import type { CommandLanguage } from '../language';
import { readingsOf } from '../ledger-of-files';

interface CsvColumn {
  readonly caption: Wording;
  cell(record: LedgerRecord, row: ReturnType<typeof recordToRow>, language: Language): string | number | null;
}

/** The ledger's columns that people see, the figure as written (7.5 beside %) because a file of values knows no percent format. */
const columns: readonly CsvColumn[] = [
  {
    caption: { zh: '目标/完成', en: 'Kind' },
    cell: (record, _row, language) => kindWords.word(record.kind, language),
  },
  ...targetsTable.columns
    .filter((column) => !column.hidden && column.id !== 'state')
    .map(({ id, caption }) => ({
      caption: id === 'value' ? { zh: '数值', en: 'Value' } : caption,
      cell: (record: LedgerRecord, row: ReturnType<typeof recordToRow>) => cellOf(id, record, row),
    })),
  { caption: { zh: '指标编码', en: 'Indicator id' }, cell: (record) => record.indicatorId },
];

function cellOf(
  id: LedgerColumnId,
  record: LedgerRecord,
  row: ReturnType<typeof recordToRow>,
): string | number | null {
  if (id === 'value' || id === 'upper') return record[id];
  const cell = row[id];
  return isFormula(cell) ? cell.value : cell;
}

/** @returns the whole file, byte-order mark first, lines ended as RFC 4180 wants */
export function csvOutput(outcomes: readonly FileOutcome[], language: CommandLanguage): string {
  const words: Language = language === 'zh' ? 'zh-CN' : 'en-US';
  const references = structuredReferences('Targets', words);
  const lines = readingsOf(outcomes, new Date()).flatMap((reading) =>
    reading.records.map((record) => {
      const row = recordToRow(record, words, references);
      return columns.map((column) => harmless(column.cell(record, row, words)));
    }),
  );
  const head = columns.map((column) => inLanguage(column.caption, words));
  return stringify([head, ...lines], { bom: true, record_delimiter: 'windows' });
}

/** A text that a spreadsheet would take for a formula is set off by an apostrophe; numbers, also negative ones, are none. */
function harmless(cell: string | number | null): string | number | null {
  return typeof cell === 'string' && /^[=+\-@\t\r＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
}
