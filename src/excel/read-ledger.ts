/** The ledger as it stands in the workbook, with what could not be read of it. */
import type { Dictionary } from '../engine';
import { fingerprint } from '../ledger/fingerprint';
import type { Language } from '../ledger/language';
import type { LedgerRecord, SourceRecord } from '../ledger/record';
import {
  indicatorsTable,
  resultsTable,
  rowFaultSentence,
  rowToRecord,
  rowToSource,
  sourcesTable,
  targetsTable,
  type RowFault,
  type TableId,
} from '../ledger/tables';
import { addressOf } from '../ledger/template/grid';
import { dictionaryOf } from './indicators';
import { demandColumns, openTables, type OpenTable, type OpenTables } from './open-tables';
import { readRows, type StandingRow } from './read-rows';
import type { RowProblem } from './room';
import type { Session } from './session';

/** Without these a row cannot be known again, or would be read as something it does not say. */
const vital = {
  Targets: [
    'key',
    'area',
    'indicator',
    'measure',
    'value',
    'upper',
    'unit',
    'bound',
    'period',
    'basis',
    'stretch',
    'sourceId',
    'asRead',
  ],
  Results: [
    'key',
    'area',
    'indicator',
    'measure',
    'value',
    'upper',
    'unit',
    'bound',
    'period',
    'basis',
    'stretch',
    'sourceId',
    'asRead',
  ],
  Sources: ['id', 'fingerprint'],
} as const;

export interface StandingLedger {
  readonly open: OpenTables;
  readonly dictionary: Dictionary;
  readonly records: readonly LedgerRecord[];
  readonly sources: readonly SourceRecord[];
  /** All rows as they stand, by table; also those that could not be read. */
  readonly rows: ReadonlyMap<TableId, readonly StandingRow[]>;
  readonly problems: readonly RowProblem[];
  /** Keys of rows that could not be read: they are in the ledger all the same. */
  readonly unreadKeys: ReadonlySet<string>;
  /** The same for the same contents, wherever the rows stand. */
  readonly digest: string;
}

export async function readLedger(session: Session): Promise<StandingLedger> {
  const open = await openTables(session, [targetsTable, resultsTable, sourcesTable, indicatorsTable]);
  const rows = new Map<TableId, StandingRow[]>();
  for (const table of open) {
    demandColumns(table, vital[table.definition.id as keyof typeof vital] ?? []);
    rows.set(table.definition.id, await readRows(session, table));
  }
  const dictionary = dictionaryOf(rows.get('Indicators') ?? []);
  const problems: RowProblem[] = [];
  const unreadKeys = new Set<string>();
  const note = (table: OpenTable, { row, index }: StandingRow, faults: readonly RowFault[]): void => {
    problems.push(problemOf(table, index, faults));
    if (row.key) unreadKeys.add(String(row.key));
  };
  const records = (['Targets', 'Results'] as const).flatMap((id) =>
    (rows.get(id) ?? []).flatMap((standing) => {
      const reading = rowToRecord(standing.row, id === 'Targets' ? 'target' : 'result', dictionary);
      if (reading.record) return [reading.record];
      note(open.get(id)!, standing, reading.faults);
      return [];
    }),
  );
  const sources = (rows.get('Sources') ?? []).flatMap(({ row }) => rowToSource(row) ?? []);
  return { open, dictionary, records, sources, rows, problems, unreadKeys, digest: digestOf(rows) };
}

function problemOf(table: OpenTable, index: number, faults: readonly RowFault[]): RowProblem {
  const column = table.at.get(faults[0]!.column) ?? 0;
  return {
    table: table.definition.id as RowProblem['table'],
    sheet: table.sheetName,
    address: addressOf({ row: table.top + index, column: table.left + column }),
    sentence: (language: Language) =>
      faults.map((each) => rowFaultSentence(each, language)).join(language === 'zh-CN' ? ';' : '; '),
  };
}

/** 表述 is a formula: it follows from the other cells, and may not be calculated yet. */
function digestOf(rows: ReadonlyMap<TableId, readonly StandingRow[]>): string {
  const lines = [...rows].flatMap(([id, standing]) =>
    standing.map(({ row: { wording, ...row } }) =>
      JSON.stringify([id, Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))]),
    ),
  );
  return fingerprint(lines.sort().join('\n'));
}
