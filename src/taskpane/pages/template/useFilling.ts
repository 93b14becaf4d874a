/** The fill of a sheet: what would be filled, what a person strikes out or corrects, the fill itself and the way back. */
import { useMemo, useState } from 'react';
import type { ExcelRoom, FillOutcome } from '../../../excel';
import {
  planFill,
  type Alternative,
  type Correction,
  type FillPlan,
  type LedgerFigure,
  type PlannedCell,
  type TemplateGrid,
} from '../../../ledger/template';
import { usePane } from '../../parts/pane-context';
import { useTask } from '../../parts/useTask';

/** A sheet as it was read, with what can go into it. */
interface SheetRead {
  readonly grid: TemplateGrid;
  readonly figures: readonly LedgerFigure[];
  /** Known of its shape: what was agreed on one holds for all of them. */
  readonly shape: string;
}

export interface FillWishes {
  readonly area: string;
  readonly year: string;
  readonly takeText: boolean;
  readonly live: boolean;
}

export interface Filling {
  readonly running: boolean;
  /** The sheet and its plan; null before the first look. */
  readonly grid: TemplateGrid | null;
  readonly plan: FillPlan | null;
  /** The ledger was empty at the last look. */
  readonly noFigures: boolean;
  readonly wishes: FillWishes;
  readonly outcome: FillOutcome | null;
  wish(changes: Partial<FillWishes>): void;
  look(): void;
  /** Strikes a cell out, or takes that back. */
  strike(cell: PlannedCell, struck: boolean): void;
  /** Says which indicator the cells of a row header ask for. */
  assign(cell: PlannedCell, indicator: string): void;
  /** Takes one of the figures that are in question for a cell; null takes the choice back. */
  pick(cell: PlannedCell, alternative: Alternative | null): void;
  fill(): void;
  undo(): void;
}

const sameCells = (one: Correction, rowKey: string | null, columnKey: string | null): boolean =>
  one.rowKey === rowKey && one.columnKey === columnKey;

export function useFilling(room: ExcelRoom): Filling {
  const { dictionary, language, t, tell, tellError } = usePane();
  const [running, run] = useTask();
  const [sheet, setSheet] = useState<SheetRead | null>(null);
  const [corrections, setCorrections] = useState<readonly Correction[]>([]);
  const [wishes, setWishes] = useState<FillWishes>({ area: '', year: '', takeText: false, live: false });
  const [outcome, setOutcome] = useState<FillOutcome | null>(null);
  const year = /^\d{4}$/u.test(wishes.year.trim()) ? Number(wishes.year) : undefined;
  const area = wishes.area.trim() === '' ? undefined : wishes.area.trim();
  const { takeText } = wishes;

  const plan = useMemo(() => {
    if (!sheet) return null;
    return planFill(sheet.grid, sheet.figures, {
      dictionary,
      language,
      takeText,
      ...(area && { area }),
      ...(year && { year }),
      mappings: [{ fingerprint: sheet.shape, corrections }],
    });
  }, [sheet, corrections, dictionary, language, takeText, area, year]);

  const look = (): void =>
    run(async () => {
      setOutcome(null);
      const [grid, figures, mappings] = await Promise.all([
        room.readTemplateGrid(),
        room.readLedgerFigures(),
        room.readMappings(),
      ]);
      const { fingerprint: shape } = planFill(grid, figures, { dictionary });
      setCorrections(mappings.find(({ fingerprint }) => fingerprint === shape)?.corrections ?? []);
      setSheet({ grid, figures, shape });
    });

  const correct = (rowKey: string | null, columnKey: string | null, set: Correction['set'] | null): void =>
    setCorrections((before) => [
      ...before.filter((one) => !sameCells(one, rowKey, columnKey)),
      ...(set === null ? [] : [{ rowKey, columnKey, set }]),
    ]);

  const fill = (): void =>
    run(async () => {
      if (!plan) return;
      const done = await room.fillTemplate(plan, { live: wishes.live });
      if (corrections.length > 0) await room.keepMapping({ fingerprint: plan.fingerprint, corrections });
      setOutcome(done);
      const { filled, live, left } = done;
      tell({
        tone: left.length > 0 ? 'warning' : 'success',
        sentence: [
          t('template.filled', { count: filled }),
          live > 0 ? t('template.filledLive', { count: live }) : '',
          left.length > 0 ? t('template.leftOver', { cells: left.slice(0, 8).join(t('list.comma')) }) : '',
          t('sentence.end'),
          corrections.length > 0 ? t('template.remembered') : '',
        ].join(''),
        action: { label: t('undo'), run: () => void room.undoLastWrite().catch(tellError) },
      });
      setSheet(null);
    });

  const undo = (): void =>
    run(async () => {
      await room.undoLastWrite();
      setOutcome(null);
      setSheet(null);
    });

  return {
    running,
    grid: sheet?.grid ?? null,
    plan,
    noFigures: sheet !== null && sheet.figures.length === 0,
    wishes,
    outcome,
    wish: (changes) => setWishes((before) => ({ ...before, ...changes })),
    look,
    strike: (cell, struck) => correct(cell.rowKey, cell.columnKey, struck ? 'skip' : null),
    assign: (cell, indicator) => correct(cell.rowKey, null, { indicator }),
    pick: (cell, alternative) => {
      const { rowKey, columnKey, outcome: now } = cell;
      if (alternative === null) correct(rowKey, columnKey, null);
      // Whether the target or the result is wanted holds for next year's sheet as well.
      else if (now.state === 'leave' && now.reason === 'kind-unclear')
        correct(rowKey, columnKey, { kind: alternative.figure.record.kind });
      else correct(rowKey, columnKey, { picks: [alternative.key] });
    },
    fill,
    undo,
  };
}
