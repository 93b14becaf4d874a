/** The fill of a sheet: what would be filled, what a person strikes out or corrects, the fill itself and the way back. */
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ExcelRoom, FillOutcome } from '../../../excel';
import {
  planFill,
  sourceCells,
  type Alternative,
  type Correction,
  type FillPlan,
  type LedgerFigure,
  type PlannedCell,
  type TemplateGrid,
} from '../../../ledger/template';
import { usePane } from '../../parts/pane-context';
import { useTask } from '../../parts/useTask';

/** What the last look found. */
interface Look {
  readonly grids: readonly TemplateGrid[];
  readonly figures: readonly LedgerFigure[];
}

/** Stands for all sheets in `FillWishes.sheet`; no sheet of Excel can have this name. */
export const allSheets = '*';

export interface FillWishes {
  /** Name of a sheet, `allSheets`, or empty for the one that is shown. */
  readonly sheet: string;
  readonly area: string;
  readonly year: string;
  readonly takeText: boolean;
  readonly into: 'values' | 'live' | 'native';
  /** Where the sheet itself says where its figures come from. */
  readonly sources: 'none' | 'notes' | 'column';
}

export interface SheetPlan {
  readonly grid: TemplateGrid;
  readonly plan: FillPlan;
}

export interface Filling {
  readonly running: boolean;
  /** Sheets to choose from, as of the last time they were listed. */
  readonly sheetNames: readonly string[];
  /** The sheets that were looked at, each with its plan; null before the first look. Of several only those that ask for something. */
  readonly sheets: readonly SheetPlan[] | null;
  /** The ledger was empty at the last look. */
  readonly noFigures: boolean;
  readonly wishes: FillWishes;
  readonly outcome: FillOutcome | null;
  listSheets(): void;
  wish(changes: Partial<FillWishes>): void;
  look(): void;
  /** Strikes a cell out, or takes that back. */
  strike(plan: FillPlan, cell: PlannedCell, struck: boolean): void;
  /** Says which indicator the cells of a row header ask for. */
  assign(plan: FillPlan, cell: PlannedCell, indicator: string): void;
  /** Takes one of the figures that are in question for a cell; null takes the choice back. */
  pick(plan: FillPlan, cell: PlannedCell, alternative: Alternative | null): void;
  fill(): void;
  undo(): void;
}

/** By shape of sheet. */
type Agreed = ReadonlyMap<string, readonly Correction[]>;

const sameCells = (one: Correction, rowKey: string | null, columnKey: string | null): boolean =>
  one.rowKey === rowKey && one.columnKey === columnKey;

export function useFilling(room: ExcelRoom): Filling {
  const { dictionary, language, t, tell, tellError } = usePane();
  const [running, run] = useTask();
  const [sheetNames, setSheetNames] = useState<readonly string[]>([]);
  const [seen, setSeen] = useState<Look | null>(null);
  const [agreed, setAgreed] = useState<Agreed>(new Map());
  const [wishes, setWishes] = useState<FillWishes>({
    sheet: '',
    area: '',
    year: '',
    takeText: false,
    into: 'values',
    sources: 'none',
  });
  const [outcome, setOutcome] = useState<FillOutcome | null>(null);
  const year = /^\d{4}$/u.test(wishes.year.trim()) ? Number(wishes.year) : undefined;
  const area = wishes.area.trim() === '' ? undefined : wishes.area.trim();
  const { takeText } = wishes;

  const sheets = useMemo(() => {
    if (!seen) return null;
    const mappings = [...agreed].map(([fingerprint, corrections]) => ({ fingerprint, corrections }));
    const plans = seen.grids.map((grid) => {
      const given = { ...(area && { area }), ...(year && { year }) };
      return {
        grid,
        plan: planFill(grid, seen.figures, { dictionary, language, takeText, ...given, mappings }),
      };
    });
    const asking = plans.filter(({ plan }) => plan.cells.length > 0);
    return asking.length > 0 ? asking : plans.slice(0, 1);
  }, [seen, agreed, dictionary, language, takeText, area, year]);

  const listSheets = useCallback((): void => {
    room.templateSheets().then(setSheetNames, tellError);
  }, [room, tellError]);
  useEffect(listSheets, [listSheets]);

  const gridsWished = async (): Promise<readonly TemplateGrid[]> =>
    wishes.sheet === allSheets
      ? room.readTemplateGrids()
      : [await room.readTemplateGrid(wishes.sheet === '' ? undefined : wishes.sheet)];

  const look = (): void =>
    run(async () => {
      setOutcome(null);
      const [grids, figures, mappings, names] = await Promise.all([
        gridsWished(),
        room.readLedgerFigures(),
        room.readMappings(),
        room.templateSheets(),
      ]);
      setSheetNames(names);
      setAgreed(new Map(mappings.map(({ fingerprint, corrections }) => [fingerprint, corrections])));
      setSeen({ grids, figures });
    });

  const correct = (
    { fingerprint }: FillPlan,
    [rowKey, columnKey]: readonly [string | null, string | null],
    set: Correction['set'] | null,
  ): void =>
    setAgreed((before) => {
      const kept = (before.get(fingerprint) ?? []).filter((one) => !sameCells(one, rowKey, columnKey));
      return new Map(before).set(fingerprint, set === null ? kept : [...kept, { rowKey, columnKey, set }]);
    });

  const fill = (): void =>
    run(async () => {
      if (!sheets) return;
      const plans = sheets.map(({ plan }) => plan);
      const columns = new Map(
        sheets.map(({ grid, plan }) => [plan.sheetName, sourceCells(grid, plan, language)] as const),
      );
      const done = await room.fillTemplate(plans, {
        ...(wishes.into !== 'values' && { formulas: wishes.into }),
        ...(wishes.sources === 'notes' && { sources: 'notes' }),
        ...(wishes.sources === 'column' && {
          sources: new Map([...columns].map(([name, cells]) => [name, cells ?? []])),
        }),
      });
      const full = wishes.sources === 'column' ? [...columns].filter(([, cells]) => cells === null) : [];
      const shapes = new Set(plans.map(({ fingerprint }) => fingerprint));
      const corrected = [...shapes].flatMap((fingerprint) => {
        const corrections = agreed.get(fingerprint);
        return corrections ? [{ fingerprint, corrections }] : [];
      });
      for (const mapping of corrected) await room.keepMapping(mapping);
      setOutcome(done);
      const { filled, formulas, left } = done;
      tell({
        tone: left.length > 0 ? 'warning' : 'success',
        sentence: [
          t('template.filled', { count: filled }),
          formulas > 0
            ? t(wishes.into === 'live' ? 'template.filledLive' : 'template.filledNative', { count: formulas })
            : '',
          done.sources > 0
            ? t(wishes.sources === 'notes' ? 'template.notesWritten' : 'template.columnWritten', {
                count: done.sources,
              })
            : '',
          left.length > 0 ? t('template.leftOver', { cells: left.slice(0, 8).join(t('list.comma')) }) : '',
          t('sentence.end'),
          full.length > 0
            ? t('template.noColumn', { sheets: full.map(([name]) => name).join(t('list.comma')) })
            : '',
          wishes.sources === 'notes' && filled > 0 && done.sources === 0 ? t('template.noNotes') : '',
          corrected.some(({ corrections }) => corrections.length > 0) ? t('template.remembered') : '',
        ].join(''),
        action: { label: t('undo'), run: () => void room.undoLastWrite().catch(tellError) },
      });
      setSeen(null);
    });

  const undo = (): void =>
    run(async () => {
      await room.undoLastWrite();
      setOutcome(null);
      setSeen(null);
    });

  return {
    running,
    sheetNames,
    sheets,
    noFigures: seen !== null && seen.figures.length === 0,
    wishes,
    outcome,
    listSheets,
    wish: (changes) => {
      setWishes((before) => ({ ...before, ...changes }));
      // What was looked at is another sheet than what would be filled.
      if (changes.sheet !== undefined) setSeen(null);
    },
    look,
    strike: (plan, cell, struck) => correct(plan, keysOf(cell), struck ? 'skip' : null),
    assign: (plan, cell, indicator) => correct(plan, [cell.rowKey, null], { indicator }),
    pick: (plan, cell, alternative) => {
      const { outcome: now } = cell;
      if (alternative === null) correct(plan, keysOf(cell), null);
      // Whether the target or the result is wanted holds for next year's sheet as well.
      else if (now.state === 'leave' && now.reason === 'kind-unclear')
        correct(plan, keysOf(cell), { kind: alternative.figure.record.kind });
      else correct(plan, keysOf(cell), { picks: [alternative.key] });
    },
    fill,
    undo,
  };
}

const keysOf = ({ rowKey, columnKey }: PlannedCell): readonly [string, string] => [rowKey, columnKey];
