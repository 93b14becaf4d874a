/** Carries out a plan: texts into the hidden sheet, records into Targets and Results, reports into Sources, as one write. */
import type { LedgerChange } from '../ledger/merge';
import type { LedgerRecord, SourceRecord } from '../ledger/record';
import {
  recordToRow,
  resultsTable,
  sourcesTable,
  sourceToRow,
  targetsTable,
  type Row,
  type TableDefinition,
} from '../ledger/tables';
import { LedgerError } from './errors';
import { surveyWorkplace, tableWrite, writeTables } from './one-write';
import { openTables } from './open-tables';
import { insideOf, type PlanInside } from './plan';
import { readLedger, type StandingLedger } from './read-ledger';
import { referencesIn } from './references';
import type { DocumentSettings, WriteOptions, WriteOutcome, WritePlan, WriteStep } from './room';
import { changedCells } from './row-cells';
import { offers, offersUndoGroups, type Session } from './session';
import { lookAtSettings, queueSettings } from './settings';
import type { TableChanges, TableWrite } from './table-write';
import { keepTexts, openTextStore } from './text-store';
import { asOneWrite, type Inverse } from './undo';

export async function writeLedger(plan: WritePlan, options: WriteOptions = {}): Promise<WriteOutcome> {
  if (!offers('1.13')) throw new LedgerError('not-supported', { reason: 'ExcelApi 1.13' });
  const { signal, onProgress = () => {}, take = () => true } = options;
  const inside = insideOf(plan);
  const refused = new Set(plan.rows.filter((row) => !take(row)).map(({ key }) => key));
  const taken = inside.changes.filter(({ key }) => !refused.has(key));
  return asOneWrite(
    'ledger',
    async (session, inverses) => {
      onProgress(0, 'prepare');
      const settings = lookAtSettings(session);
      const ledger = await readLedger(session);
      if (ledger.digest !== inside.digest) throw new LedgerError('ledger-moved-on');
      const write = new LedgerWrite(session, ledger, settings(), inverses, onProgress);
      await write.carryOut(inside, taken);
      onProgress(1, 'done');
      return outcomeOf(plan, taken, session);
    },
    signal,
  );
}

class LedgerWrite {
  constructor(
    private readonly session: Session,
    private readonly ledger: StandingLedger,
    private readonly settings: DocumentSettings,
    private readonly inverses: Inverse[],
    private readonly onProgress: (done: number, step: WriteStep) => void,
  ) {}

  async carryOut({ readings }: PlanInside, changes: readonly LedgerChange[]): Promise<void> {
    const { session, ledger, inverses } = this;
    const sources = new Map(readings.map(({ source }) => [source.id, source]));
    const workplace = await surveyWorkplace(session, this.settings.language, ledger.open);
    const write = (definition: TableDefinition, planned: TableChanges): TableWrite | null => {
      const standing = ledger.rows.get(definition.id) ?? [];
      return tableWrite(session, definition, ledger.open.get(definition.id), standing, planned, workplace);
    };
    const writes = [
      write(targetsTable, this.recordChanges('target', changes)),
      write(resultsTable, this.recordChanges('result', changes)),
      write(sourcesTable, this.sourceChanges([...sources.values()])),
    ];

    const store = await openTextStore(session);
    if (store.sheet === null && workplace.structureProtected) throw new LedgerError('workbook-protected');
    this.onProgress(0.1, 'texts');
    const texts = readings.map(({ source, text }) => ({ fingerprint: source.fingerprint, text }));
    await keepTexts(session, store, texts, inverses);

    this.onProgress(0.2, 'rows');
    await writeTables(session, inverses, ledger.open, writes, (part) => {
      this.onProgress(0.2 + 0.7 * part, part < 1 ? 'rows' : 'formats');
    });
    queueSettings(session, this.settings);
    if (!ledger.open.get('Targets')) await this.showNewLedger();
    await session.send();
  }

  /** A new ledger is shown; with one that is known the user stays where they are. */
  private async showNewLedger(): Promise<void> {
    const open = (await openTables(this.session, [targetsTable])).get('Targets');
    if (!open) return;
    open.sheet.activate();
    open.table.getRange().getCell(0, 0).select();
  }

  private recordChanges(kind: LedgerRecord['kind'], changes: readonly LedgerChange[]): TableChanges {
    const { language } = this.settings;
    const id = kind === 'target' ? 'Targets' : 'Results';
    const references = referencesIn(this.ledger.open, id, language);
    const row = (record: LedgerRecord): Row => recordToRow(record, language, references);
    const own = changes.filter(({ before, after }) => (after ?? before)?.kind === kind);
    return {
      added: own.flatMap(({ before, after }) => (before === null && after ? [row(after)] : [])),
      changed: own.flatMap(({ key, before, after }) => {
        if (!before || !after) return [];
        const cells = changedCells(row(before), row(after));
        return Object.keys(cells).length > 0 ? [{ key, cells }] : [];
      }),
      removed: own.flatMap(({ key, before, after }) => (before && !after ? [key] : [])),
    };
  }

  /** A report that is read again keeps its row, with what a person corrected in it. */
  private sourceChanges(sources: readonly SourceRecord[]): TableChanges {
    const standing = new Map(this.ledger.sources.map((source) => [source.id, source]));
    const changed = sources.flatMap((source) => {
      const before = standing.get(source.id);
      if (!before || before.fingerprint === source.fingerprint) return [];
      const after = {
        ...source,
        area: before.area,
        year: before.year,
        title: before.title,
        note: before.note,
      };
      return [{ key: source.id, cells: changedCells(sourceToRow(before), sourceToRow(after)) }];
    });
    return {
      added: sources.filter(({ id }) => !standing.has(id)).map(sourceToRow),
      changed,
      removed: [],
    };
  }
}

function outcomeOf(plan: WritePlan, taken: readonly LedgerChange[], session: Session): WriteOutcome {
  const count = (sort: LedgerChange['sort']): number => taken.filter((change) => change.sort === sort).length;
  return {
    added: count('added'),
    changed: count('changed'),
    gone: count('gone'),
    kept: plan.counts.kept,
    unchanged: plan.counts.unchanged,
    roundTrips: session.roundTrips,
    largestRequest: session.largestRequest,
    undoneByExcel: offersUndoGroups(),
  };
}
