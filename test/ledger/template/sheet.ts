/** Sheets for tests, drawn as they look: a text or number a cell, `_` a blank cell with a border, null nothing at all. */
import {
  addressOf,
  placeOf,
  type CellPlace,
  type FillPlan,
  type GridRange,
  type PlannedCell,
  type TemplateCell,
  type TemplateGrid,
} from '../../../src/ledger/template';

export const _ = '';
type Drawn = string | number | null | { readonly formula: string; readonly value?: number | string };

export interface Drawing {
  readonly name?: string;
  readonly rows: readonly (readonly Drawn[])[];
  readonly merges?: readonly string[];
  /** Number formats by address or range. */
  readonly formats?: Readonly<Record<string, string>>;
  readonly protected?: boolean;
  readonly unlocked?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly indents?: Readonly<Record<string, number>>;
}

export function rangeOf(address: string): GridRange {
  const [from, to] = address.split(':').map((part) => placeOf(part)!) as [CellPlace, CellPlace?];
  const end = to ?? from;
  return { top: from.row, left: from.column, bottom: end.row, right: end.column };
}

const isIn = (place: CellPlace, address: string): boolean => {
  const range = rangeOf(address);
  return (
    place.row >= range.top &&
    place.row <= range.bottom &&
    place.column >= range.left &&
    place.column <= range.right
  );
};

export function draw(drawing: Drawing): TemplateGrid {
  const cells: TemplateCell[] = [];
  drawing.rows.forEach((drawn, row) =>
    drawn.forEach((content, column) => {
      if (content === null) return;
      const place = { row, column };
      const isFormula = typeof content === 'object';
      const value = isFormula ? (content.value ?? null) : content === '' ? null : content;
      const format = Object.entries(drawing.formats ?? {}).find(([address]) => isIn(place, address))?.[1];
      cells.push({
        ...place,
        value,
        text: value === null ? '' : String(value),
        formula: isFormula ? content.formula : null,
        numberFormat: format ?? 'General',
        locked: !(drawing.unlocked ?? []).some((address) => isIn(place, address)),
        indent: drawing.indents?.[addressOf(place)] ?? 0,
      });
    }),
  );
  return {
    sheetName: drawing.name ?? 'Sheet1',
    cells,
    merges: (drawing.merges ?? []).map(rangeOf),
    protected: drawing.protected ?? false,
    hiddenRows: new Set((drawing.hiddenRows ?? []).map((row) => row - 1)),
    hiddenColumns: new Set(drawing.hiddenColumns ?? []),
  };
}

/** What a plan does with a cell, in short: a value, or `!reason`. */
export function shortly({ outcome }: PlannedCell): number | string {
  return outcome.state === 'fill' ? outcome.proposal.value : `!${outcome.reason}`;
}

/** The whole plan in short, by address. */
export function planInShort(plan: FillPlan): Record<string, number | string> {
  return Object.fromEntries(plan.cells.map((cell) => [cell.address, shortly(cell)]));
}
