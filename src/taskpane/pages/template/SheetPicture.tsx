/** The sheet as it stands, small, with what would come into each cell. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { digitsOf } from '../../../ledger/decimal';
import {
  addressOf,
  outcomeSentence,
  requestSentence,
  type FillPlan,
  type PlannedCell,
  type TemplateGrid,
} from '../../../ledger/template';
import { usePageStyles } from '../../parts/page-styles';
import { usePane } from '../../parts/pane-context';

const mostRows = 80;
const mostColumns = 26;

const useStyles = makeStyles({
  frame: {
    // In sight while the list below it is gone through.
    position: 'sticky',
    // Over the padding of the page, where lines of the list would show.
    top: '-12px',
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    maxHeight: 'min(240px, 34vh)',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, lineHeight: 1.4 },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: '1px 5px',
    maxWidth: '112px',
    height: '20px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  planned: { padding: 0 },
  button: {
    display: 'block',
    width: '100%',
    minWidth: '44px',
    padding: '1px 5px',
    border: 'none',
    font: 'inherit',
    textAlign: 'end',
    cursor: 'pointer',
    color: tokens.colorNeutralForeground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  fill: { backgroundColor: tokens.colorStatusSuccessBackground1, fontWeight: tokens.fontWeightSemibold },
  leave: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
  },
  chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

export interface SheetPictureProps {
  readonly grid: TemplateGrid;
  readonly plan: FillPlan;
  readonly chosen: string | null;
  choose(address: string): void;
}

export function SheetPicture({ grid, plan, chosen, choose }: SheetPictureProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const { t } = usePane();
  const frame = useRef<HTMLDivElement>(null);
  const { rows, columns, texts, spans, covered } = useMemo(() => drawn(grid), [grid]);
  const planned = useMemo(() => new Map(plan.cells.map((cell) => [cell.address, cell])), [plan]);
  const reachable = plan.cells.find(({ address }) => address === chosen) ?? plan.cells[0];

  useEffect(() => {
    frame.current
      ?.querySelector(`[data-cell="${chosen}"]`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step || !reachable) return;
    const next = nearest(plan.cells, reachable, step);
    event.preventDefault();
    if (!next) return;
    choose(next.address);
    frame.current?.querySelector<HTMLElement>(`[data-cell="${next.address}"]`)?.focus();
  };

  return (
    <>
      <div className={styles.frame} ref={frame} onKeyDown={move}>
        <table className={styles.table} aria-label={t('template.picture', { sheet: plan.sheetName })}>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {columns.map((column) => {
                  const at = addressOf({ row, column });
                  if (covered.has(at)) return null;
                  const cell = planned.get(at);
                  return (
                    <td
                      key={column}
                      {...spans.get(at)}
                      title={texts.get(at)}
                      className={mergeClasses(styles.cell, cell && styles.planned)}
                    >
                      {cell ? (
                        <PlannedButton
                          cell={cell}
                          chosen={cell.address === chosen}
                          reachable={cell === reachable}
                          choose={choose}
                        />
                      ) : (
                        texts.get(at)
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(rows.length === mostRows || columns.length === mostColumns) && (
        <p className={page.quiet}>
          {t('template.pictureCut', { rows: rows.length, columns: columns.length })}
        </p>
      )}
    </>
  );
}

function PlannedButton({
  cell,
  chosen,
  reachable,
  choose,
}: {
  cell: PlannedCell;
  chosen: boolean;
  reachable: boolean;
  choose(address: string): void;
}) {
  const styles = useStyles();
  const { t, language } = usePane();
  const { outcome, address } = cell;
  const fills = outcome.state === 'fill';
  return (
    <button
      type="button"
      data-cell={address}
      tabIndex={reachable ? 0 : -1}
      aria-pressed={chosen}
      aria-label={t('template.cell', {
        address,
        request: requestSentence(cell.request, language),
        outcome: outcomeSentence(cell, language),
      })}
      className={mergeClasses(styles.button, fills ? styles.fill : styles.leave, chosen && styles.chosen)}
      onClick={() => choose(address)}
    >
      {fills ? shown(outcome.proposal.value) : '–'}
    </button>
  );
}

const shown = (value: number | string): string => (typeof value === 'number' ? digitsOf(value) : value);

/** Rows and columns that are drawn, their texts, and what merges cover. */
function drawn(grid: TemplateGrid) {
  const range = (values: readonly number[], hidden: ReadonlySet<number>, most: number): number[] => {
    if (values.length === 0) return [];
    const first = values.reduce((least, value) => Math.min(least, value));
    const last = values.reduce((most, value) => Math.max(most, value));
    const all: number[] = [];
    for (let at = first; at <= last && all.length < most; at++) if (!hidden.has(at)) all.push(at);
    return all;
  };
  const rows = range(
    grid.cells.map(({ row }) => row),
    grid.hiddenRows,
    mostRows,
  );
  const columns = range(
    grid.cells.map(({ column }) => column),
    grid.hiddenColumns,
    mostColumns,
  );
  const texts = new Map(grid.cells.map(({ row, column, text }) => [addressOf({ row, column }), text]));
  const spans = new Map<string, { rowSpan: number; colSpan: number }>();
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of grid.merges) {
    const inRows = rows.filter((row) => row >= top && row <= bottom);
    const inColumns = columns.filter((column) => column >= left && column <= right);
    spans.set(addressOf({ row: top, column: left }), {
      rowSpan: Math.max(1, inRows.length),
      colSpan: Math.max(1, inColumns.length),
    });
    for (const row of inRows)
      for (const column of inColumns)
        if (row !== top || column !== left) covered.add(addressOf({ row, column }));
  }
  return { rows, columns, texts, spans, covered };
}

interface Step {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** The planned cell that lies next in a direction; one in the same row or column comes first. */
function nearest(cells: readonly PlannedCell[], from: PlannedCell, step: Step): PlannedCell | null {
  let best: PlannedCell | null = null;
  let least = Infinity;
  for (const cell of cells) {
    const along = (cell.row - from.row) * step.row + (cell.column - from.column) * step.column;
    const aside =
      Math.abs((cell.row - from.row) * step.column) + Math.abs((cell.column - from.column) * step.row);
    if (along > 0 && along + aside * 100 < least) {
      least = along + aside * 100;
      best = cell;
    }
  }
  return best;
}
