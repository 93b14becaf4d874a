/** Row, column and what stands over the table, put together into one question. */
import type { Basis, Period, RecordKind } from '../../../engine/record';
import type { ReadIndicator } from '../headers/reading';
import type { AskedMeasure, Evidence, Facet, FillOptions } from '../plan';
import type { TableContext } from './context';
import { contextEvidence } from './context';
import { joinMeasure, type AxisFacets, type Found, type Problem } from './facets';

/** Units that may be meant, the nearest header's first. */
export interface UnitChoice {
  readonly units: readonly string[];
  /** True for the header that heads or names the cell itself: 增速(%). */
  readonly direct: boolean;
  readonly evidence: Evidence;
}

export interface Question {
  readonly area: string | null;
  readonly indicator: ReadIndicator | null;
  readonly kind: RecordKind | null;
  readonly stretch: boolean;
  readonly measure: AskedMeasure | null;
  /** Of a rank, gap or attainment. */
  readonly of: 'level' | 'growth' | null;
  readonly among: string | null;
  readonly period: Period | null;
  readonly basis: Basis;
  readonly units: readonly UnitChoice[];
  /** What part of the question the headers leave open or contradict. */
  readonly problem: Problem | null;
  readonly evidence: readonly Evidence[];
  /** Keys of figures that a person chose where several contradict each other. */
  readonly picks?: readonly string[];
}

type Axes = readonly [row: AxisFacets, column: AxisFacets];

interface Draft {
  evidence: Evidence[];
  problem: Problem | null;
}

function note<T>(draft: Draft, facet: Facet, found: Found<T>, reads: string): T {
  const { reading, place, source } = found.strand;
  draft.evidence.push({ facet, source, cell: place, text: reading.text, reads });
  return found.value;
}

function fail(draft: Draft, problem: Problem): null {
  draft.problem ??= problem;
  return null;
}

const clash = (one: Found<unknown>, other: Found<unknown>): Problem => ({
  reason: 'header-conflict',
  detail: `${one.strand.reading.text} / ${other.strand.reading.text}`,
});

/** The facet of row or column; a contradiction between the two is a problem. */
function either<T>(
  draft: Draft,
  axes: Axes,
  read: (axis: AxisFacets) => Found<T> | null,
  same: (one: T, other: T) => boolean,
): Found<T> | null {
  const [row, column] = axes.map(read) as [Found<T> | null, Found<T> | null];
  if (row && column && !same(row.value, column.value)) return fail(draft, clash(row, column));
  return row ?? column;
}

function askArea(
  draft: Draft,
  axes: Axes,
  context: TableContext,
  areas: readonly string[],
  options: FillOptions,
): string | null {
  const found = either(
    draft,
    axes,
    ({ area }) => area,
    (one, other) => one === other,
  );
  if (found) return note(draft, 'area', found, found.value);
  if (context.area) {
    draft.evidence.push(contextEvidence('area', context.area, context.area.value));
    return context.area.value;
  }
  if (context.areaProblem) return fail(draft, context.areaProblem);
  if (options.area) {
    draft.evidence.push({
      facet: 'area',
      source: 'option',
      cell: null,
      text: options.area,
      reads: options.area,
    });
    return options.area;
  }
  if (areas.length === 1) {
    draft.evidence.push({
      facet: 'area',
      source: 'assumed',
      cell: null,
      text: 'only-area',
      reads: areas[0]!,
    });
    return areas[0]!;
  }
  return fail(draft, { reason: 'area-unclear', detail: '' });
}

function askIndicator(draft: Draft, axes: Axes, context: TableContext): ReadIndicator | null {
  const found = either(
    draft,
    axes,
    ({ indicator }) => indicator,
    (one, other) => one.id === other.id && one.name === other.name,
  );
  if (found) return note(draft, 'indicator', found, found.value.name);
  if (context.indicator) {
    draft.evidence.push(contextEvidence('indicator', context.indicator, context.indicator.value.name));
    return context.indicator.value;
  }
  return fail(draft, { reason: 'indicator-unclear', detail: '' });
}

function askPeriod(
  draft: Draft,
  axes: Axes,
  context: TableContext,
  options: FillOptions,
): { period: Period; end: boolean } | null {
  const within = (one: Period, other: Period): boolean => one.from >= other.from && one.to <= other.to;
  const [row, column] = axes.map(({ years }) => years) as [AxisFacets['years'], AxisFacets['years']];
  if (row && column && !within(row.value, column.value) && !within(column.value, row.value)) {
    return fail(draft, clash(row, column));
  }
  const stated = row && column ? (within(row.value, column.value) ? row : column) : (row ?? column);
  const relative = axes.map(({ relativeYear }) => relativeYear).filter((found) => found !== null);
  if (relative.length > 1) return fail(draft, clash(relative[0]!, relative[1]!));
  const shift = relative[0]?.value ?? 0;
  let base: { from: number; to: number; end: boolean } | null = null;
  const beside = stated ? null : (axes[1].yearsBeside ?? axes[0].yearsBeside);
  if (beside && context.years && context.years.value.to !== beside.value.to) {
    return fail(draft, {
      reason: 'period-unclear',
      detail: `${beside.strand.reading.text} / ${context.years.text}`,
    });
  }
  if (beside) base = note(draft, 'period', beside, String(beside.value.to));
  else if (stated) base = note(draft, 'period', stated, String(stated.value.to));
  else if (context.years) {
    base = context.years.value;
    draft.evidence.push(contextEvidence('period', context.years, String(base.to)));
  } else if (context.yearProblem) return fail(draft, context.yearProblem);
  else if (options.year !== undefined) {
    base = { from: options.year, to: options.year, end: false };
    draft.evidence.push({
      facet: 'period',
      source: 'option',
      cell: null,
      text: String(options.year),
      reads: String(options.year),
    });
  }
  if (base === null) return fail(draft, { reason: 'period-unclear', detail: '' });
  if (relative[0]) {
    if (base.from !== base.to)
      return fail(draft, { reason: 'period-unclear', detail: relative[0].strand.reading.text });
    note(draft, 'period', relative[0], String(base.to + shift));
  }
  return { period: { from: base.from + shift, to: base.to + shift }, end: base.end };
}

function askKind(draft: Draft, axes: Axes, context: TableContext, options: FillOptions): RecordKind | null {
  const found = either(
    draft,
    axes,
    ({ kind }) => kind,
    (one, other) => one === other,
  );
  if (found) return note(draft, 'kind', found, found.value);
  if (context.kind) {
    draft.evidence.push(contextEvidence('kind', context.kind, context.kind.value));
    return context.kind.value;
  }
  if (options.kind) {
    draft.evidence.push({
      facet: 'kind',
      source: 'option',
      cell: null,
      text: options.kind,
      reads: options.kind,
    });
    return options.kind;
  }
  return null;
}

function askMeasure(
  draft: Draft,
  axes: Axes,
): { measure: Found<AskedMeasure> | null; of: 'level' | 'growth' | null } {
  const [row, column] = axes;
  const joined: AxisFacets = { ...column, problem: null };
  if (row.measure) joinMeasure(joined, row.measure, row.of);
  if (joined.problem) fail(draft, joined.problem);
  if (joined.measure) note(draft, 'measure', joined.measure, joined.measure.value);
  return { measure: joined.measure, of: joined.of };
}

/** Own brackets first, then the unit column, then wider headers, then the corner. */
function unitChoices(axes: Axes, context: TableContext): UnitChoice[] {
  const [row, column] = axes;
  const choice = (found: Found<readonly string[]>, direct: boolean): UnitChoice => ({
    units: found.value,
    direct,
    evidence: {
      facet: 'unit',
      source: found.strand.source,
      cell: found.strand.place,
      text: found.strand.reading.text,
      reads: found.value.join('、'),
    },
  });
  const isDirect = ({ strand }: Found<readonly string[]>): boolean => strand.part !== 'outer';
  const near = [
    ...column.units.filter(isDirect).map((found) => choice(found, true)),
    ...row.units.filter(isDirect).map((found) => choice(found, true)),
  ];
  const far = [...row.units, ...column.units]
    .filter((found) => !isDirect(found))
    .map((found) => choice(found, false));
  const corner = context.units
    ? [
        {
          units: context.units.value,
          direct: false,
          evidence: contextEvidence('unit', context.units, context.units.value.join('、')),
        },
      ]
    : [];
  return [...near, ...far, ...corner];
}

/** Figures of a part of the year are not in the ledger; its annual ones must not stand for them. */
function partOfYearProblem(
  axes: Axes,
  context: TableContext,
  kind: RecordKind | null,
  ownYear: boolean,
): Problem | null {
  const own = axes.map(({ partOfYear }) => partOfYear).find((found) => found !== null);
  if (own) return { reason: 'part-of-year', detail: own.strand.reading.text };
  if (context.partOfYear === null) return null;
  // 1—9月 in the title, 全年目标 | 同比: the growth of those months beside the target of the year.
  const isGrowthBeside = axes.some(
    (axis) => axis.measure?.value === 'growth' && axis.kind?.strand.source === 'neighbour',
  );
  if (kind === 'target' && !isGrowthBeside) return null;
  // 2023年1—9月 in the title does not reach a column headed 2022年完成.
  return ownYear ? null : { reason: 'part-of-year', detail: context.partOfYear.text };
}

/** Asks the question of one cell. */
export function ask(
  row: AxisFacets,
  column: AxisFacets,
  context: TableContext,
  areas: readonly string[],
  options: FillOptions,
): Question {
  const axes: Axes = [row, column];
  const draft: Draft = { evidence: [], problem: row.problem ?? column.problem };
  const indicator = draft.problem?.reason === 'no-figure' ? null : askIndicator(draft, axes, context);
  const isAreaLost =
    draft.problem?.reason === 'area-not-in-ledger' || draft.problem?.reason === 'area-unclear';
  const area = isAreaLost ? null : askArea(draft, axes, context, areas, options);
  const kind = askKind(draft, axes, context, options);
  const period = askPeriod(draft, axes, context, options);
  const { measure, of } = askMeasure(draft, axes);
  let asked = measure?.value ?? null;
  const units = unitChoices(axes, context);
  if (asked === null && units.length === 0 && context.measure) {
    asked = context.measure.value;
    draft.evidence.push(contextEvidence('measure', context.measure, asked));
  }
  const statedYears = [row.years, column.years].find((found) => found !== null)?.value;
  const ownYear =
    statedYears !== undefined && (context.years === null || statedYears.to !== context.years.value.to);
  draft.problem ??= partOfYearProblem(axes, context, kind, ownYear);
  const isAverage = row.average || column.average;
  const isPlan = period !== null && period.period.from !== period.period.to;
  return {
    area,
    indicator,
    kind,
    stretch: row.stretch || column.stretch,
    measure: asked,
    of,
    among: row.among ?? column.among,
    period: period?.period ?? null,
    basis: isAverage ? 'average' : period?.end ? 'end' : isPlan ? 'cumulative' : 'annual',
    units,
    problem: draft.problem,
    evidence: draft.evidence,
  };
}
