/** Plans the fill of a sheet. */
import { builtInDictionary } from '../../engine/lexicon/indicators';
import type { LedgerFigure } from './figure';
import type { TemplateGrid } from './grid';
import type { FillOptions, FillPlan, PlannedCell } from './plan';
import { indexFigures } from './answering/figures';
import { shapeOf } from './fingerprint';
import { layOut } from './layout/blocks';
import { headerReader } from './layout/reader';
import { speaksOfUnits } from './layout/rows';
import { viewSheet } from './layout/view';
import { createVocabulary } from './lexicon/vocabulary';
import { planFormRow } from './plan-forms';
import { isPlaceholderText, planPlaceholderCell } from './plan-placeholders';
import { planTable, readTable, type Planner } from './plan-tables';

/**
 * Finds what each cell of a sheet asks for and what the ledger has for it. Nothing is written.
 *
 * @returns every cell asked for, row by row, each with a proposal or with the reason why it stays as it is
 * @throws {TemplateError} for a sheet that is too large to be a template
 */
export function planFill(
  grid: TemplateGrid,
  figures: readonly LedgerFigure[],
  options: FillOptions = {},
): FillPlan {
  const dictionary = options.dictionary ?? builtInDictionary;
  const index = indexFigures(figures, dictionary);
  const names = new Map(figures.map(({ record }) => [`${record.indicatorId} ${record.indicator}`, record]));
  const vocabulary = createVocabulary(dictionary, {
    areas: index.areas,
    indicators: [...names.values()].map(({ indicatorId, indicator }) => ({
      id: indicatorId,
      name: indicator,
    })),
  });
  const view = viewSheet(grid);
  const reader = headerReader(view, vocabulary);
  const layout = layOut(view, reader);
  const answers = {
    index,
    dictionary,
    takeText: options.takeText ?? false,
    unitNote: grid.cells.find(({ value }) => typeof value === 'string' && speaksOfUnits(value))?.text ?? null,
    language: options.language ?? 'zh-CN',
  };
  const parts = { view, reader, vocabulary, answers, options };
  const tables = layout.blocks.map((block) => readTable({ ...parts, corrections: [] }, block));
  const shape = shapeOf(tables);
  const agreed = (options.mappings ?? []).filter((mapping) => mapping.fingerprint === shape);
  const planner: Planner = { ...parts, corrections: agreed.flatMap(({ corrections }) => corrections) };
  const cells: PlannedCell[] = tables.flatMap((table) => planTable(planner, table));
  for (const { row, over } of layout.formRows) cells.push(...planFormRow(planner, row, over));
  for (const { row, column, value, formula } of grid.cells) {
    if (formula === null && isPlaceholderText(value)) {
      cells.push(planPlaceholderCell(planner, layout, tables, { row, column }, value));
    }
  }
  cells.sort((one, other) => one.row - other.row || one.column - other.column);
  return { sheetName: grid.sheetName, fingerprint: shape, cells };
}
