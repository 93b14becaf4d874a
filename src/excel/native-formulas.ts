/** Formulas that every Excel has in place of the add-in's, where there is one. */
import { pairLedger } from '../ledger/pairing';
import { gapRows, gapsTable, isFormula, type Row } from '../ledger/tables';
import { callsIn } from './formula-calls';
import type { LiveCell } from './freeze';
import { openTables } from './open-tables';
import type { StandingLedger } from './read-ledger';
import { readRows } from './read-rows';
import { referencesIn } from './references';
import type { DocumentSettings } from './room';
import type { Session } from './session';

/** The native formula for a cell, or null where there is none. */
export type NativeFormulas = (cell: LiveCell) => string | null;

export async function nativeFormulas(
  session: Session,
  ledger: StandingLedger,
  { language, toleranceRate, toleranceLevel }: DocumentSettings,
): Promise<NativeFormulas> {
  const gaps = await openTables(session, [gapsTable]);
  const table = gaps.get('Gaps');
  if (!table) return () => null;
  const pairs = pairLedger(
    {
      targets: ledger.records.filter(({ kind }) => kind === 'target'),
      results: ledger.records.filter(({ kind }) => kind === 'result'),
    },
    { dictionary: ledger.dictionary, tolerance: { rate: toleranceRate, level: toleranceLevel } },
  );
  const references = referencesIn(ledger.open.with(gaps), 'Gaps', language);
  const rows = gapRows(pairs, { language, dictionary: ledger.dictionary, references, formulas: 'native' });
  const rowOfKey = new Map(rows.map((row): [string, Row] => [String(row.key), row]));
  const keyAt = new Map((await readRows(session, table)).map(({ row, index }) => [index, String(row.key)]));
  const idAt = new Map([...table.at].map(([id, index]) => [index, id]));
  return (cell) => {
    if (cell.sheet !== table.sheetName) return null;
    const row = rowOfKey.get(keyAt.get(cell.row - table.top) ?? '');
    const native = row?.[idAt.get(cell.column - table.left) ?? ''] ?? null;
    return isFormula(native) && callsIn(native.formula).length === 0 ? native.formula : null;
  };
}
