/** The formula that keeps a filled cell in step with the ledger: =ZB.RESULT("云岭市","一般公共预算收入",2023,"总量")*10000. */
import type { Measure } from '../../engine/record';
import { decimalOf } from '../decimal';
import { cellValueOf } from '../numberFormat';
import { valueIn } from './answering/reconcile';
import type { PlannedCell } from './plan';

const measureWords: Readonly<Partial<Record<Measure, string>>> = {
  level: '总量',
  growth: '增速',
  share: '比重',
  rank: '位次',
};

const quoted = (text: string): string => `"${text.replace(/"/gu, '""')}"`;

/** What one unit of the function's answer is in the cell: 10000 for 亿元 in a cell of 万元, 100 for a per cent as 7.5. */
export function factorOf(cell: PlannedCell): string | null {
  if (cell.outcome.state !== 'fill') return null;
  const { value, figures, conversion } = cell.outcome.proposal;
  const record = figures[0]?.record;
  if (!record || typeof value !== 'number' || record.value === null) return null;
  // The functions answer a percentage as the fraction that Excel shows as one.
  const answered = decimalOf(cellValueOf(1, record.unit));
  const unit = conversion?.to === 'percent-format' ? null : (cell.request.unit ?? record.unit);
  const wanted =
    unit === null
      ? decimalOf(cellValueOf(1, '%'))
      : valueIn(1, record.unit, record.measure === 'rank' ? record.unit : unit);
  return wanted === null ? null : wanted.div(answered).toFixed();
}

/**
 * Formula for a cell that is to be filled, with its `=`; null where no single function gives the value: texts, 完成率 and 差距
 * (which the sheet works out of its own cells better), several years, 力争 goals.
 */
export function liveFormula(cell: PlannedCell): string | null {
  const { outcome, request } = cell;
  if (outcome.state !== 'fill' || outcome.proposal.figures.length !== 1) return null;
  const { area, indicator, kind, period, stretch } = request;
  const word = measureWords[outcome.proposal.figures[0]!.record.measure];
  const factor = factorOf(cell);
  if (
    !area ||
    !indicator ||
    !kind ||
    !period ||
    period.from !== period.to ||
    stretch ||
    !word ||
    factor === null
  )
    return null;
  const name = kind === 'target' ? 'ZB.TARGET' : 'ZB.RESULT';
  const call = `=${name}(${quoted(area)},${quoted(indicator)},${period.from},${quoted(word)})`;
  return factor === '1' ? call : `${call}*${factor}`;
}
