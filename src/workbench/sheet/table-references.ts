import { ICommandService, type Injector } from '@univerjs/core';
import {
  IActiveDirtyManagerService,
  IFunctionService,
  RemoveSuperTableMutation,
  SetSuperTableMutation,
} from '@univerjs/preset-sheets-core';
import type { ISetSuperTableMutationParam } from '@univerjs/engine-formula';

/** Stands in the wording of every formula. The engine knows long formulas by a number only, in which no name can be found. */
const EVERY_FORMULA = '';

/**
 * The engine keeps parsed formulas by their wording, and a parsed `Targets[Value]` holds the place that the table had when the
 * formula was first read. Once the table has grown, moved or come anew under its name, the old place would be read: =ZB.STATUS(…)
 * then sees #NAME? or the cells of yesterday. So what is kept is dropped whenever a table changes, and the dependencies of formulas
 * on all sheets are drawn anew: they name the old place as well.
 */
export function keepTableReferencesFresh(injector: Injector, sheetIds: () => readonly string[]): void {
  const functions = injector.get(IFunctionService);
  injector.get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (id === SetSuperTableMutation.id || id === RemoveSuperTableMutation.id)
      functions.deleteFormulaAstCacheKey(EVERY_FORMULA);
  });
  const dirty = injector.get(IActiveDirtyManagerService);
  const own = dirty.get(SetSuperTableMutation.id);
  if (!own) throw new Error('The spreadsheet engine no longer recalculates when a table changes.');
  dirty.register(SetSuperTableMutation.id, {
    commandId: SetSuperTableMutation.id,
    getDirtyData: (command) => {
      const { unitId } = command.params as ISetSuperTableMutationParam;
      const all = Object.fromEntries(sheetIds().map((sheetId) => [sheetId, '1']));
      return { ...own.getDirtyData(command), clearDependencyTreeCache: { [unitId]: all } };
    },
  });
}
