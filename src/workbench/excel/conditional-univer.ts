import { columnName, type Area } from '../sheet/area';

/** A rule as Office.js states it, of whichever kind. */
export interface CellRule {
  readonly formula?: string;
  readonly formula1?: string;
  readonly formula2?: string;
  readonly operator?: string;
  readonly text?: string;
  readonly minimum?: ScalePoint;
  readonly midpoint?: ScalePoint;
  readonly maximum?: ScalePoint;
}

interface ScalePoint {
  readonly color: string;
  readonly type: string;
  readonly formula?: string;
}

export interface RuleState {
  rule: CellRule | null;
  readonly font: {
    bold?: boolean;
    color?: string;
    italic?: boolean;
    strikethrough?: boolean;
    underline?: string;
  };
  readonly fill: { color?: string };
  stopIfTrue: boolean;
}

/** Comparison operators as they stand in a formula. */
const COMPARISONS: Readonly<Record<string, string>> = {
  EqualTo: '=',
  NotEqualTo: '<>',
  GreaterThan: '>',
  LessThan: '<',
  GreaterThanOrEqual: '>=',
  LessThanOrEqual: '<=',
};

const SCALE_POINTS: Readonly<Record<string, string>> = {
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Percentile: 'percentile',
  Formula: 'formula',
};

/**
 * The rule for the engine, or null while it is not complete. Comparisons become formulas over the area's
 * first cell: so texts, numbers and references compare alike, as in Excel.
 */
export function toUniverRule(type: string, state: RuleState, area: Area): object | null {
  const { rule } = state;
  if (!rule) return null;
  if (type === 'ColorScale') return colourScale(rule);
  const formula = formulaOf(type, rule, `${columnName(area.column)}${area.row + 1}`);
  if (!formula) return null;
  return { type: 'highlightCell', subType: 'formula', value: formula, style: styleOf(state) };
}

function formulaOf(type: string, rule: CellRule, cell: string): string | null {
  if (type === 'Custom') return rule.formula ? `=${rule.formula.replace(/^=/, '')}` : null;
  if (type === 'ContainsText') return textFormula(rule, cell);
  const operand = (text: string | undefined): string => String(text ?? '').replace(/^=/, '');
  const [first, second] = [operand(rule.formula1), operand(rule.formula2)];
  if (!rule.operator || first === '') return null;
  // An empty cell is no number below zero: Excel leaves it unformatted unless it is asked for equality.
  const filled = `NOT(ISBLANK(${cell}))`;
  if (rule.operator === 'Between')
    return `=AND(${filled},${cell}>=MIN(${first},${second}),${cell}<=MAX(${first},${second}))`;
  if (rule.operator === 'NotBetween')
    return `=AND(${filled},OR(${cell}<MIN(${first},${second}),${cell}>MAX(${first},${second})))`;
  const sign = COMPARISONS[rule.operator];
  return sign ? `=AND(${filled},${cell}${sign}${first})` : null;
}

function textFormula({ operator, text }: CellRule, cell: string): string | null {
  if (!operator || !text) return null;
  const quoted = `"${text.replaceAll('"', '""')}"`;
  switch (operator) {
    case 'Contains':
      return `=ISNUMBER(SEARCH(${quoted},${cell}))`;
    case 'NotContains':
      return `=ISERROR(SEARCH(${quoted},${cell}))`;
    case 'BeginsWith':
      return `=LEFT(${cell},${text.length})=${quoted}`;
    case 'EndsWith':
      return `=RIGHT(${cell},${text.length})=${quoted}`;
    default:
      return null;
  }
}

function colourScale({ minimum, midpoint, maximum }: CellRule): object | null {
  if (!minimum || !maximum) return null;
  const points = [minimum, midpoint, maximum].filter((point): point is ScalePoint => Boolean(point));
  return {
    type: 'colorScale',
    config: points.map((point, index) => ({
      index,
      color: point.color,
      value: {
        type: SCALE_POINTS[point.type] ?? 'num',
        value: Number(point.formula?.replace(/^=/, '') ?? 0),
      },
    })),
  };
}

function styleOf({ font, fill }: RuleState): object {
  return {
    ...(font.bold && { bl: 1 }),
    ...(font.italic && { it: 1 }),
    ...(font.color && { cl: { rgb: font.color } }),
    ...(font.strikethrough && { st: { s: 1 } }),
    ...(font.underline && font.underline !== 'None' && { ul: { s: 1 } }),
    ...(fill.color && { bg: { rgb: fill.color } }),
  };
}
