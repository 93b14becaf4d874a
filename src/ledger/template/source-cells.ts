/** A column that says where the figures beside it come from: the form's own 数据来源, else the first empty one right of the table. */
import { inLanguage, type Language } from '../language';
import type { LedgerFigure } from './figure';
import { addressOf, type CellPlace, type TemplateGrid } from './grid';
import type { FillPlan, PlannedCell } from './plan';
import { viewSheet, type SheetView } from './layout/view';
import { foldHeader } from './lexicon/tokens';
import { roleWords } from './lexicon/words';

export interface SourceCell extends CellPlace {
  readonly text: string;
}

const header = { zh: '数据来源', en: 'Source' };
const headers: ReadonlySet<string> = new Set(roleWords.source.split(' ').map(foldHeader));
/** A column right of the table may hold something in one of the rows; farther away it would not be beside the figures. */
const farthest = 5;

/**
 * Cells to write so that each filled row says its reports and sentences, and the head of a column that had none. Nothing that holds
 * something, is protected, hidden or merged is among them.
 *
 * @returns null where no column is free in all the rows
 */
export function sourceCells(grid: TemplateGrid, plan: FillPlan, language: Language): SourceCell[] | null {
  const rows = new Map<number, PlannedCell[]>();
  for (const cell of plan.cells) {
    if (cell.outcome.state === 'fill') rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  }
  const [first] = rows.keys();
  if (first === undefined) return [];
  const view = viewSheet(grid);
  const asked = new Set(plan.cells.map(({ column }) => column));
  const isFree = (column: number): boolean =>
    !asked.has(column) && [...rows.keys()].every((row) => isFreeAt(view, { row, column }));
  const cells = (column: number): SourceCell[] =>
    [...rows].map(([row, filled]) => ({ row, column, text: sourcesOf(filled, language) }));

  const own = headedColumns(grid, first).find(isFree);
  if (own !== undefined) return cells(own);
  const column = [...Array(farthest).keys()].map((step) => view.lastColumn + 1 + step).find(isFree);
  if (column === undefined) return null;
  const head = { row: first - 1, column };
  const isHeadFree = head.row >= 0 && isFreeAt(view, head);
  return [...(isHeadFree ? [{ ...head, text: inLanguage(header, language) }] : []), ...cells(column)];
}

/** Columns that the form itself heads 数据来源, above the first filled row. */
function headedColumns({ cells }: TemplateGrid, first: number): number[] {
  return cells
    .filter(({ row, value }) => row < first && typeof value === 'string' && headers.has(foldHeader(value)))
    .map(({ column }) => column);
}

function isFreeAt(view: SheetView, { row, column }: CellPlace): boolean {
  const { grid } = view;
  const isLocked = grid.protected && (view.cellAt(row, column)?.locked ?? true);
  const isHidden = grid.hiddenRows.has(row) || grid.hiddenColumns.has(column);
  // The view knows merges inside the table only.
  const isMerged = grid.merges.some(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return view.isBlank(row, column) && !isMerged && !isLocked && !isHidden;
}

/** `2024年报告.docx：全年完成…`; where cells of a row come from several sentences, each is named. */
function sourcesOf(cells: readonly PlannedCell[], language: Language): string {
  const addresses = new Map<string, string[]>();
  for (const cell of cells) {
    const figures = cell.outcome.state === 'fill' ? cell.outcome.proposal.figures : [];
    for (const figure of figures) {
      const text = sourceOf(figure, language);
      addresses.set(text, [...new Set([...(addresses.get(text) ?? []), addressOf(cell)])]);
    }
  }
  const comma = language === 'zh-CN' ? '、' : ', ';
  const lines = [...addresses];
  return lines.map(([text, of]) => (lines.length > 1 ? `${of.join(comma)} ${text}` : text)).join('\n');
}

const sourceOf = ({ source, sentence }: LedgerFigure, language: Language): string =>
  `${source}${language === 'zh-CN' ? '：' : ': '}${sentence.trim().replace(/\s+/gu, ' ')}`;
