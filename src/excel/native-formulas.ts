/** Formulas that every Excel has in place of the add-in's, where there is one. */
import { createLedgerIndex } from '../ledger/ledgerIndex';
import { pairLedger } from '../ledger/pairing';
import { gapRows, gapsTable, isFormula, type Row } from '../ledger/tables';
import { addressOf, placeOf as placeAt } from '../ledger/template/grid';
import { callsIn, type CellReference } from './formula-calls';
import type { LiveCell } from './freeze';
import { nativeFormula, referencesOfCalls, type CellContent } from './native-calls';
import { openTables } from './open-tables';
import type { StandingLedger } from './read-ledger';
import { readRows } from './read-rows';
import { referencesIn } from './references';
import type { DocumentSettings } from './room';
import type { CellValue, Session } from './session';

export interface NativeCell {
  /** Formulas that may stand for the cell's, the likeliest first. */
  readonly formulas: readonly string[];
  /** Their answers have to be held against the value shown before; Gaps compares by the ledger's own columns. */
  readonly unproven: boolean;
}

/** The native formula for a cell, or null where there is none. */
export type NativeFormulas = (cell: LiveCell) => NativeCell | null;

export async function nativeFormulas(
  session: Session,
  ledger: StandingLedger,
  settings: DocumentSettings,
  cells: readonly LiveCell[],
): Promise<NativeFormulas> {
  const ofGaps = await formulasOfGaps(session, ledger, settings);
  const elsewhere = await formulasElsewhere(
    session,
    ledger,
    settings,
    cells.filter((cell) => ofGaps(cell) === undefined),
  );
  return (cell) => {
    const formula = ofGaps(cell);
    if (formula !== undefined) return formula === null ? null : { formulas: [formula], unproven: false };
    const formulas = elsewhere(cell);
    return formulas.length === 0 ? null : { formulas, unproven: true };
  };
}

const cellsPerAnswer = 20_000;

/** Undefined for cells that are not in Gaps. */
async function formulasOfGaps(
  session: Session,
  ledger: StandingLedger,
  { language, toleranceRate, toleranceLevel }: DocumentSettings,
): Promise<(cell: LiveCell) => string | null | undefined> {
  const gaps = await openTables(session, [gapsTable]);
  const table = gaps.get('Gaps');
  if (!table) return () => undefined;
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
  return ({ sheet, row, column }) => {
    if (sheet !== table.sheetName || row < table.top || row >= table.top + table.rows) return undefined;
    const id = idAt.get(column - table.left);
    if (id === undefined) return undefined;
    const native = rowOfKey.get(keyAt.get(row - table.top) ?? '')?.[id] ?? null;
    return isFormula(native) && callsIn(native.formula).length === 0 ? native.formula : null;
  };
}

/** Look-ups and plain arithmetic for the add-in's functions in cells of any sheet; spilled answers have none. */
async function formulasElsewhere(
  session: Session,
  ledger: StandingLedger,
  { language, toleranceRate, toleranceLevel }: DocumentSettings,
  cells: readonly LiveCell[],
): Promise<(cell: LiveCell) => readonly string[]> {
  const single = cells.filter(({ values }) => values.length === 1 && values[0]!.length === 1);
  const index = createLedgerIndex();
  index.set({
    targets: ledger.records.filter(({ kind }) => kind === 'target'),
    results: ledger.records.filter(({ kind }) => kind === 'result'),
    dictionary: ledger.dictionary,
    tolerance: { rate: toleranceRate, level: toleranceLevel },
    language,
  });
  const contents = await readReferences(session, single);
  const references = referencesIn(ledger.open, 'Targets', language);
  // A number that another call answers is told by its unit (7.5%) or plainly, as the host hands it over: both are tried.
  const shown = new Map<string, string>(
    single.flatMap(({ sheet, row, column, formats }) =>
      formats ? [[`${sheet}!${addressOf({ row, column })}`, formats.shown[0]![0]!] as const] : [],
    ),
  );
  const plain = new Map<string, string>(
    single.map(({ sheet, row, column }) => [`${sheet}!${addressOf({ row, column })}`, ''] as const),
  );
  const formulas = new Map(
    single.map((cell) => {
      const native = [shown, plain].map((formats) =>
        nativeFormula(cell.formula, {
          index,
          language,
          references,
          read: (reference) => {
            const key = keyOf(reference, cell.sheet);
            const content = contents.get(key);
            return content ? { ...content, numberFormat: formats.get(key) ?? content.numberFormat } : null;
          },
        }),
      );
      return [placeOf(cell), [...new Set(native)].filter((formula) => formula !== null)];
    }),
  );
  return (cell) => formulas.get(placeOf(cell)) ?? [];
}

const placeOf = ({ sheet, row, column }: LiveCell): string => `${sheet}|${row}|${column}`;
const keyOf = ({ sheet, address }: CellReference, own: string): string => `${sheet ?? own}!${address}`;

/** The cells that the calls refer to, each sheet read once. */
async function readReferences(
  session: Session,
  cells: readonly LiveCell[],
): Promise<Map<string, CellContent>> {
  const bySheet = new Map<string, Set<string>>();
  for (const { formula, sheet } of cells) {
    for (const reference of referencesOfCalls(formula)) {
      const name = reference.sheet ?? sheet;
      const addresses = bySheet.get(name);
      if (addresses) addresses.add(reference.address);
      else bySheet.set(name, new Set([reference.address]));
    }
  }
  const contents = new Map<string, CellContent>();
  for (const [name, addresses] of bySheet) {
    const places = [...addresses].flatMap((address) => {
      const place = placeAt(address);
      return place ? [{ address, ...place }] : [];
    });
    const sheet = session.workbook.worksheets.getItemOrNullObject(name);
    await session.send();
    if (sheet.isNullObject || places.length === 0) continue;
    const first = Math.min(...places.map(({ column }) => column));
    const width = Math.max(...places.map(({ column }) => column)) - first + 1;
    const rows = Math.max(1, Math.floor(cellsPerAnswer / width));
    const byRow = [...places].sort((a, b) => a.row - b.row);
    for (let at = 0; at < byRow.length;) {
      const top = byRow[at]!.row;
      let end = at;
      while (end < byRow.length && byRow[end]!.row < top + rows) end++;
      const height = byRow[end - 1]!.row - top + 1;
      const block = sheet.getRangeByIndexes(top, first, height, width).load('values,numberFormat');
      // One answer a block is the point here: all at once would be refused.
      await session.send();
      for (const { address, row, column } of byRow.slice(at, end)) {
        const [r, c] = [row - top, column - first];
        contents.set(`${name}!${address}`, {
          value: block.values[r]![c] as CellValue,
          numberFormat: String(block.numberFormat[r]![c]),
        });
      }
      at = end;
    }
  }
  return contents;
}
