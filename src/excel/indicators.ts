/** 指标字典: the built-in indicators, and what people add to them on a sheet of their own workbook. */
import { builtInDictionary, createDictionary, type Dictionary, type IndicatorEntry } from '../engine';
import { indicatorsTable, indicatorToRow, rowToIndicator, type TableDefinition } from '../ledger/tables';
import { surveyWorkplace, tableWrite, writeTables } from './one-write';
import { openTables } from './open-tables';
import { readRows, type StandingRow } from './read-rows';
import { changedCells } from './row-cells';
import { inWorkbook } from './session';
import { lookAtSettings } from './settings';
import { asOneWrite } from './undo';

/** Rows that cannot be read add nothing; `readLedger` names them. */
export function dictionaryOf(rows: readonly StandingRow[]): Dictionary {
  let dictionary = builtInDictionary;
  for (const { row } of rows) {
    const { entry } = rowToIndicator(row, dictionary);
    if (entry) dictionary = createDictionary([...dictionary.entries, entry]);
  }
  return dictionary;
}

export function readDictionary(): Promise<Dictionary> {
  return inWorkbook(async (session) => {
    const open = (await openTables(session, [indicatorsTable])).get('Indicators');
    return dictionaryOf(open ? await readRows(session, open) : []);
  });
}

/** An entry whose id stands in the table already replaces its row; notes of people stay. */
export function addIndicators(entries: readonly IndicatorEntry[]): Promise<void> {
  return asOneWrite('indicators', async (session, inverses) => {
    const look = lookAtSettings(session);
    const open = await openTables(session, [indicatorsTable]);
    const settings = look();
    const table = open.get('Indicators');
    const standing = table ? await readRows(session, table) : [];
    const rowOfId = new Map(standing.map(({ row }) => [String(row.id), row]));
    const rows = entries.map((entry) => indicatorToRow(entry, settings.language));
    const changes = {
      added: rows.filter(({ id }) => !rowOfId.has(String(id))),
      changed: rows.flatMap((row) => {
        const before = rowOfId.get(String(row.id));
        const { note, ...cells } = row;
        return before
          ? [{ key: String(row.id), cells: changedCells(before as typeof row, cells as typeof row) }]
          : [];
      }),
      removed: [],
    };
    const workplace = await surveyWorkplace(session, settings.language, open);
    const definition: TableDefinition = indicatorsTable;
    await writeTables(session, inverses, open, [
      tableWrite(session, definition, table, standing, changes, workplace),
    ]);
    await session.send();
  });
}
