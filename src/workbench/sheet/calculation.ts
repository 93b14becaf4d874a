import type { ICellData, Injector } from '@univerjs/core';
import { ICommandService } from '@univerjs/core';
import {
  ClearSelectionFormatCommand,
  FormulaCalculationSessionService,
  FormulaDataModel,
  IActiveDirtyManagerService,
  SetBorderCommand,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from '@univerjs/preset-sheets-core';
import { fromCorners, type Area } from './area';

/** Long enough for thousands of formulas on a slow machine; after it a reader gets what stands there. */
const PATIENCE = 60_000;

const FORMAT_ONLY = new Set([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/**
 * Knows whether the formula engine still has something to do. Univer starts a calculation 100 ms after a
 * change, so "nothing is running" is not "everything is calculated".
 */
export class Calculation {
  private announced = false;
  private running = false;
  private waiting: Array<() => void> = [];
  private readonly formulas: FormulaDataModel;
  private finished: Array<() => void> = [];

  constructor(
    injector: Injector,
    private readonly unitId: string,
  ) {
    this.formulas = injector.get(FormulaDataModel);
    const dirty = injector.get(IActiveDirtyManagerService);
    injector.get(ICommandService).onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        this.announced = false;
        this.running = true;
      } else if (dirty.get(command.id) && !isIgnored(command, options)) this.announced = true;
    });
    injector.get(FormulaCalculationSessionService).state$.subscribe((state) => {
      // A stopped calculation is followed by another.
      if (!state.started || !state.completed || !state.resultApplied || state.stopped) return;
      if (this.running) {
        this.running = false;
        for (const tell of this.finished) tell();
      }
      if (!this.announced) this.release();
    });
  }

  get done(): boolean {
    return !this.announced && !this.running;
  }

  onFinished(tell: () => void): void {
    this.finished.push(tell);
  }

  /** True when any cell holds a formula; without one there is nothing to wait for. */
  get hasFormulas(): boolean {
    const sheets = this.formulas.getFormulaData()[this.unitId] ?? {};
    return Object.values(sheets).some((rows) =>
      Object.values(rows ?? {}).some((row) => Object.keys(row ?? {}).length),
    );
  }

  /** Values of spilled cells: sheet id, row, column. */
  spilledCells(): Record<string, Record<number, Record<number, ICellData>>> | undefined {
    return this.formulas.getArrayFormulaCellData()[this.unitId] as never;
  }

  /** The area that the formula of a cell spills into; null when it does not. */
  spillArea(sheetId: string, row: number, column: number): Area | null {
    const range = this.formulas.getArrayFormulaRange()[this.unitId]?.[sheetId]?.[row]?.[column];
    return range ? fromCorners(range) : null;
  }

  /** Resolves when everything that was written has been calculated. */
  async settled(): Promise<void> {
    if (this.done || !this.hasFormulas) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, PATIENCE);
      this.waiting.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }

  private release(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

/** Changes that Univer itself leaves out of calculation. */
function isIgnored(command: { id: string; params?: object }, options?: { onlyLocal?: boolean }): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const trigger = (command.params as { trigger?: string } | undefined)?.trigger;
  return options?.onlyLocal === true || (trigger !== undefined && FORMAT_ONLY.has(trigger));
}
