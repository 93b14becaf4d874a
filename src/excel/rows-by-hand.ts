/**
 * Rows that people type or copy in Targets and Results get a key, so that Gaps and the functions know them again, and the cells that
 * follow from the others. What a person wrote stays as it is; words in the cell of the number (7.5%以上) become number, unit and bound.
 */
import { figureAsRead, keyByHand } from '../ledger/identity';
import type { LedgerRecord } from '../ledger/record';
import { formatOf, recordToRow, rowToRecord, type ReadRow, type Row } from '../ledger/tables';
import type { OpenTable } from './open-tables';
import { readLedger, type StandingLedger } from './read-ledger';
import type { StandingRow } from './read-rows';
import { referencesIn } from './references';
import { runsOf, sentCell } from './row-cells';
import { requestBytes, type Session } from './session';
import type { Language } from './errors';

interface RowToKey {
  readonly open: OpenTable;
  readonly standing: StandingRow;
  /** A copy of a row that came from a report: it no longer stands for what the report says. */
  readonly isCopy: boolean;
}

/** Reads the ledger, and gives the rows of people their keys first where there are such rows. */
export async function readLedgerWithKeys(
  session: Session,
  language: () => Language,
): Promise<StandingLedger> {
  const ledger = await readLedger(session);
  const rows = rowsToKey(ledger);
  if (rows.length === 0) return ledger;
  const keyed = await keyRows(session, ledger, rows, language());
  return keyed > 0 ? readLedger(session) : ledger;
}

function rowsToKey(ledger: StandingLedger): RowToKey[] {
  return (['Targets', 'Results'] as const).flatMap((id) => {
    const open = ledger.open.get(id);
    if (!open || open.protected) return [];
    const rows = ledger.rows.get(id) ?? [];
    const copies = new Set(copiesAmong(ledger, rows, id === 'Targets' ? 'target' : 'result'));
    return rows
      .filter((standing) => text(standing.row.key) === '' || copies.has(standing))
      .map((standing) => ({ open, standing, isCopy: copies.has(standing) }));
  });
}

/** Of rows with one key, those that say something else than the report; the row that is still as read, or the first, keeps it. */
function copiesAmong(
  { dictionary }: StandingLedger,
  rows: readonly StandingRow[],
  kind: LedgerRecord['kind'],
): StandingRow[] {
  const groups = new Map<string, StandingRow[]>();
  for (const standing of rows) {
    const key = text(standing.row.key);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), standing]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return [];
    const isAsRead = ({ row }: StandingRow): boolean => {
      const { record } = rowToRecord(row, kind, dictionary);
      return record !== undefined && figureAsRead(record) === record.asRead;
    };
    const owner = group.find(isAsRead) ?? group[0]!;
    return group.filter((standing) => standing !== owner && !isAsRead(standing));
  });
}

const ofTheReport = ['sourceId', 'asRead', 'place', 'flags'] as const;

async function keyRows(
  session: Session,
  ledger: StandingLedger,
  rows: readonly RowToKey[],
  language: Language,
): Promise<number> {
  const formats = rows.map(({ open, standing }) => cellOf(open, standing, 'value')?.load('numberFormat'));
  await session.send();
  const taken = new Set(ledger.records.map(({ key }) => key));
  let keyed = 0;
  for (const [at, { open, standing, isCopy }] of rows.entries()) {
    const percent = String(formats[at]?.numberFormat[0]![0] ?? '').includes('%');
    const row = withUnit(isCopy ? withoutReport(standing.row) : standing.row, percent);
    const kind = open.definition.id === 'Targets' ? 'target' : 'result';
    const { record } = rowToRecord(row, kind, ledger.dictionary);
    if (!record) continue;
    const key = keyByHand(record, taken);
    const references = referencesIn(ledger.open, kind === 'target' ? 'Targets' : 'Results', language);
    const full: Row = recordToRow({ ...record, key }, language, references);
    await writeRow(session, open, standing, full, isCopy);
    keyed++;
  }
  await session.send();
  return keyed;
}

const withoutReport = (row: ReadRow): ReadRow => ({
  ...row,
  key: '',
  state: '',
  ...Object.fromEntries(ofTheReport.map((id) => [id, ''])),
});

/** 7.5% typed into the cell of the number is 0.075 to Excel, and only its format tells the unit. */
function withUnit(row: ReadRow, percent: boolean): ReadRow {
  return percent && typeof row.value === 'number' && text(row.unit) === '' ? { ...row, unit: '%' } : row;
}

/** Into empty cells only, but for a figure in words, and for what a copied row says of a report. */
async function writeRow(
  session: Session,
  open: OpenTable,
  { row, index }: StandingRow,
  full: Row,
  isCopy: boolean,
): Promise<void> {
  const worded = typeof row.value === 'string' && row.value.trim() !== '';
  const anew = new Set<string>([
    'key',
    ...(worded ? ['value', 'upper', 'unit', 'bound', 'measure'] : []),
    ...(isCopy ? [...ofTheReport, 'state', 'year'] : []),
  ]);
  const changing = new Map(
    [...open.at].filter(
      ([id]) => id in full && (anew.has(id) || text(row[id]) === '') && text(row[id]) !== text(full[id]),
    ),
  );
  for (const { start, columns } of runsOf(open.definition, changing)) {
    const cells = columns.map(({ id }) => sentCell(full[id]));
    await session.makeRoom(requestBytes(cells) + 400);
    open.sheet.getRangeByIndexes(open.top + index, open.left + start, 1, columns.length).values = [cells];
  }
  for (const column of open.definition.columns.filter(({ format }) => format === 'by-unit')) {
    const cell = cellOf(open, { row, index }, column.id);
    if (cell && full[column.id] !== null) cell.numberFormat = [[formatOf(column, full)]];
  }
}

function cellOf(open: OpenTable, { index }: StandingRow, id: string): Excel.Range | undefined {
  const at = open.at.get(id);
  return at === undefined ? undefined : open.sheet.getCell(open.top + index, open.left + at);
}

const text = (cell: unknown): string => (cell === null || cell === undefined ? '' : String(cell).trim());
