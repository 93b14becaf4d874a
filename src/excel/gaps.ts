/** 对照: every target beside its result, in formulas that follow the ledger. */
import { pairLedger } from '../ledger/pairing';
import { gapRows, gapsTable, isFormula, type Cell, type Row } from '../ledger/tables';
import { surveyWorkplace, tableWrite, writeTables } from './one-write';
import { LedgerError } from './errors';
import { openTables, type OpenTable } from './open-tables';
import { readRows, readShown, type StandingRow } from './read-rows';
import { referencesIn } from './references';
import type { GapsOptions, GapsOutcome } from './room';
import { holdsStill } from './row-cells';
import { readLedgerWithKeys } from './rows-by-hand';
import type { Session } from './session';
import { lookAtSettings } from './settings';
import { showStatusColours } from './status-colours';
import type { TableChanges } from './table-write';
import { asOneWrite } from './undo';

/** Writes the table, or brings it up to date: rows of new targets come, rows whose target is gone go, people's notes and columns stay. */
export function writeGaps(options: GapsOptions = {}): Promise<GapsOutcome> {
  return asOneWrite('gaps', async (session, inverses) => {
    const look = lookAtSettings(session);
    const ledger = await readLedgerWithKeys(session, () => look().language);
    const { language, toleranceRate, toleranceLevel } = look();
    if (!ledger.open.get('Targets')) throw new LedgerError('table-missing', { table: 'Targets' });
    const open = await openTables(session, [gapsTable]);
    const pairs = pairLedger(
      {
        targets: ledger.records.filter(({ kind }) => kind === 'target'),
        results: ledger.records.filter(({ kind }) => kind === 'result'),
      },
      {
        dictionary: ledger.dictionary,
        tolerance: { rate: toleranceRate, level: toleranceLevel },
        years: options.years,
        areas: options.areas,
      },
    );
    const table = open.get('Gaps');
    const references = referencesIn(ledger.open.with(open), 'Gaps', language);
    const rows = gapRows(pairs, { language, dictionary: ledger.dictionary, references, formulas: 'live' });
    const standing = table ? await readRows(session, table) : [];
    const changes = table ? await changesOf(session, table, standing, rows) : fresh(rows);
    const workplace = await surveyWorkplace(session, language, open);
    const write = tableWrite(session, gapsTable, table, standing, changes, workplace, showStatusColours);
    await writeTables(session, inverses, open, [write]);
    const now = (await openTables(session, [gapsTable])).get('Gaps');
    return { rows: rows.length, sheet: now?.sheetName ?? '' };
  });
}

const fresh = (added: readonly Row[]): TableChanges => ({ added, changed: [], removed: [] });

/** So many cells of a row changed: it is written whole, in one stroke. */
const wholeRowFrom = 3;

async function changesOf(
  session: Session,
  table: OpenTable,
  standing: readonly StandingRow[],
  rows: readonly Row[],
): Promise<TableChanges> {
  const formulas = await readShown(session, table, 'formulas');
  const rowOfKey = new Map(standing.map((row) => [String(row.row.key), row]));
  const changed = rows.flatMap((row) => {
    const before = rowOfKey.get(String(row.key));
    if (!before) return [];
    // People's notes are no part of what is compared.
    const { note, ...wanted } = row;
    const differing = Object.entries(wanted).filter(
      ([id, cell]) => table.at.has(id) && !stands(cell, before.row[id], formulas.get(before.index)?.[id]),
    );
    if (differing.length === 0) return [];
    const cells = differing.length < wholeRowFrom ? Object.fromEntries(differing) : wanted;
    return [{ key: String(row.key), cells: cells as Partial<Row> }];
  });
  const wantedKeys = new Set(rows.map(({ key }) => String(key)));
  return {
    added: rows.filter(({ key }) => !rowOfKey.has(String(key))),
    changed,
    // A row without key was typed by a person.
    removed: [...rowOfKey.keys()].filter((key) => key !== '' && !wantedKeys.has(key)),
  };
}

/** A formula that yields what it should is the one that was written, however Excel spells it now. */
function stands(wanted: Cell, value: unknown, formula: unknown): boolean {
  if (wanted === null || !isFormula(wanted)) return !isLive(formula) && holdsStill(wanted, value);
  if (!isLive(formula)) return false;
  const { value: expected } = wanted;
  return typeof expected === 'number' && typeof value === 'number'
    ? Math.abs(expected - value) <= 1e-9 * Math.max(1, Math.abs(expected))
    : String(value) === String(expected);
}

function isLive(formula: unknown): boolean {
  return typeof formula === 'string' && formula.startsWith('=');
}
