/** 全年目标 | 增速 | 完成 | 增速: a header that says a measure alone speaks of the kind and year before it. Rows do the same. */
import { isComputed, type AxisFacets, type Problem, type Strand } from './facets';

export const neighbour = (strand: Strand): Strand => ({ ...strand, source: 'neighbour' });

const sameIndicator = (one: AxisFacets, other: AxisFacets): boolean =>
  (one.indicator?.value.id ?? null) === (other.indicator?.value.id ?? null) &&
  (one.indicator?.value.name ?? null) === (other.indicator?.value.name ?? null);

/** @param before what stands before on the same axis, the nearest first */
export function takeKindAndYear(facets: AxisFacets, before: readonly AxisFacets[]): void {
  takeYearOfTarget(facets, before[0]);
  const { measure } = facets;
  if (measure === null || isComputed(measure.value) || measure.strand.reading.indicators.length > 0) return;
  // A rank beside a growth is the rank of that growth.
  const [left] = before;
  if (
    measure.value === 'rank' &&
    left &&
    (left.measure?.value === 'growth' || left.measure?.value === 'level')
  ) {
    facets.of ??= left.measure.value;
  }
  if (facets.kind !== null) return;
  const kindred = kindredOf(facets, before);
  if (kindred === null) return;
  if ('reason' in kindred) {
    facets.problem ??= kindred;
    return;
  }
  if (kindred.kind === null) {
    facets.partOfYear ??= kindred.partOfYear;
    return;
  }
  facets.kind = { value: kindred.kind!.value, strand: neighbour(kindred.kind!.strand) };
  facets.stretch = kindred.stretch;
  facets.partOfYear ??= kindred.partOfYear;
  if (facets.years !== null || facets.relativeYear !== null) return;
  facets.years = kindred.years && { value: kindred.years.value, strand: neighbour(kindred.years.strand) };
  facets.relativeYear = kindred.relativeYear && {
    value: kindred.relativeYear.value,
    strand: neighbour(kindred.relativeYear.strand),
  };
}

const saysYearOnYear = ({ measure }: AxisFacets): boolean =>
  /同比|y-?o-?y|year-?on-?year|y\/y/iu.test(measure?.strand.reading.text.replace(/\s/gu, '') ?? '');

const isAmount = ({ measure }: AxisFacets): boolean => measure === null || measure.value === 'level';

/** What stands before and says what the measure is of; a problem where two readings are as good. */
function kindredOf(facets: AxisFacets, before: readonly AxisFacets[]): AxisFacets | Problem | null {
  const others = before.filter((other) => sameIndicator(other, facets) && !isComputed(other.measure?.value));
  const [nearest, next] = others;
  // 全年目标 | 1-9月累计 | 同比: the growth of those months, not of the target.
  if (nearest?.partOfYear && nearest.kind === null) return nearest;
  const at = others.findIndex(({ kind }) => kind !== null);
  const kindred = others[at];
  if (!kindred || kindred.problem) return null;
  // 完成 | 全年目标 | 同比: of the result, or is growth aimed for?
  const isBesideResult =
    kindred === nearest && next !== undefined && isAmount(next) && (next.partOfYear ?? next.kind) !== null;
  if (
    kindred.kind!.value === 'target' &&
    saysYearOnYear(facets) &&
    isBesideResult &&
    next.kind?.value !== 'target'
  )
    return {
      reason: 'kind-unclear',
      detail: [next, kindred]
        .map(({ kind, partOfYear }) => (kind ?? partOfYear)!.strand.reading.text)
        .join(' / '),
    };
  const later = others[at + 1];
  return later && isYearBefore(kindred, later) ? later : kindred;
}

/** 本年完成 | 上年完成 | 增速: the growth from the one to the other, which is that of the later year. */
function isYearBefore(earlier: AxisFacets, later: AxisFacets): boolean {
  if (!isAmount(earlier) || !isAmount(later) || earlier.kind?.value !== later.kind?.value) return false;
  if (earlier.years && later.years) return earlier.years.value.to + 1 === later.years.value.to;
  return earlier.relativeYear !== null && earlier.relativeYear.value + 1 === (later.relativeYear?.value ?? 0);
}

/** The result beside 2023年目标 is that of 2023. */
function takeYearOfTarget(facets: AxisFacets, left: AxisFacets | undefined): void {
  const isResult = facets.kind?.value === 'result' && facets.years === null && facets.relativeYear === null;
  if (
    !isResult ||
    !left?.years ||
    left.kind?.value !== 'target' ||
    left.problem ||
    !sameIndicator(left, facets)
  )
    return;
  facets.yearsBeside = { value: left.years.value, strand: neighbour(left.years.strand) };
}
