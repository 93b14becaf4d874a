/** 全年目标 | 增速 | 完成 | 增速: a header that says a measure alone speaks of the kind and year before it. Rows do the same. */
import { isComputed, type AxisFacets, type Strand } from './facets';

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
  const kindred = before.find((other) => other.kind !== null && sameIndicator(other, facets));
  if (!kindred || kindred.problem) return;
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
