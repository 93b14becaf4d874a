/** What the headers of one row, or of one column, say together. */
import type { RecordKind } from '../../../engine/record';
import { partsOf, shortChildren } from '../lexicon/nesting';
import { onlyAreaOfLevel, type Vocabulary } from '../lexicon/vocabulary';
import type { CellPlace } from '../grid';
import type { HeaderReading, ReadIndicator } from '../headers/reading';
import type { AskedMeasure, EvidenceSource, LeaveReason } from '../plan';
import { isBelow, looksLikeArea } from '../lexicon/areas';
import { foldHeader } from '../lexicon/tokens';
import { narrowingStems } from '../lexicon/words';

/** A header that bears on the cells, and in which capacity. */
export interface Strand {
  readonly reading: HeaderReading;
  readonly place: CellPlace | null;
  readonly source: EvidenceSource;
  /** main: names the row or heads the column itself · outer: a group it belongs to · side: a unit, year or kind column. */
  readonly part: 'main' | 'outer' | 'side';
}

export interface Found<T> {
  readonly value: T;
  readonly strand: Strand;
}

export interface Problem {
  readonly reason: LeaveReason;
  readonly detail: string;
}

export interface AxisFacets {
  indicator: Found<ReadIndicator> | null;
  area: Found<string> | null;
  kind: Found<RecordKind> | null;
  stretch: boolean;
  measure: Found<AskedMeasure> | null;
  /** Growth or level, of a rank, a gap or an attainment: 增速位次. */
  of: 'level' | 'growth' | null;
  among: string | null;
  years: Found<{ readonly from: number; readonly to: number; readonly end: boolean }> | null;
  /** Year of the target right before: 2023年目标 | 完成. It holds where no title says another. */
  yearsBeside: AxisFacets['years'];
  relativeYear: Found<number> | null;
  average: boolean;
  partOfYear: Found<true> | null;
  /** Units from the innermost header outwards. */
  units: Found<readonly string[]>[];
  problem: Problem | null;
  readonly strands: readonly Strand[];
}

export const emptyFacets = (strands: readonly Strand[] = []): AxisFacets => ({
  indicator: null,
  area: null,
  kind: null,
  stretch: false,
  measure: null,
  of: null,
  among: null,
  years: null,
  yearsBeside: null,
  relativeYear: null,
  average: false,
  partOfYear: null,
  units: [],
  problem: null,
  strands,
});

export const isComputed = (measure: AskedMeasure | null | undefined): boolean =>
  measure === 'attainment' || measure === 'distance' || measure === 'pace' || measure === 'status';

/** Short child of a known parent: 城镇 below 居民人均可支配收入. */
export function childIndicator(
  reading: HeaderReading,
  parent: ReadIndicator,
  vocabulary: Vocabulary,
): ReadIndicator | null {
  const bare = foldHeader(reading.outline.rest.replace(/[(（][^)）]*[)）]/gu, ''));
  const id = parent.id === null ? undefined : shortChildren[parent.id]?.[bare];
  const entry = id ? vocabulary.dictionary.byId(id) : vocabulary.dictionary.byName(bare + parent.name);
  return entry && bare !== '' ? { id: entry.id, name: entry.name, leaning: false } : null;
}

/** Whether an indicator below another can be what its name says: 民间投资 below 固定资产投资, but not 第一产业. */
export function mayNest(child: ReadIndicator, parent: ReadIndicator): boolean {
  if (child.id === parent.id && child.name === parent.name) return true;
  if (child.id === null) return false;
  return parent.id !== null && (partsOf[parent.id]?.includes(child.id) ?? false);
}

function addMeasures(facets: AxisFacets, strand: Strand): void {
  const { measures } = strand.reading;
  if (measures.length === 0) return;
  const states = measures.filter((measure) => measure === 'level' || measure === 'growth');
  const others = measures.filter((measure) => measure !== 'level' && measure !== 'growth');
  const own =
    others.length === 1 ? others[0]! : others.length === 0 && states.length === 1 ? states[0]! : null;
  if (own === null || (others.length === 1 && states.length > 1)) {
    facets.problem ??= { reason: 'measure-unclear', detail: strand.reading.text };
    return;
  }
  const of = others.length === 1 && states.length === 1 ? (states[0] as 'level' | 'growth') : null;
  joinMeasure(facets, { value: own, strand }, of);
}

const isMereNumber = ({ strand }: Found<AskedMeasure>): boolean =>
  /^数[值据]$/u.test(foldHeader(strand.reading.outline.rest));

/** 增速 over 位次 is the rank of the growth; 总量 over 增速 contradict each other. */
export function joinMeasure(
  facets: AxisFacets,
  found: Found<AskedMeasure>,
  of: 'level' | 'growth' | null,
): void {
  const inner = facets.measure;
  if (inner === null) {
    facets.measure = found;
    facets.of = of;
    return;
  }
  if (of !== null) facets.of ??= of;
  if (inner.value === found.value) return;
  // 增速 over 数值: any measure has a number.
  if (isMereNumber(found)) return;
  if (isMereNumber(inner)) {
    facets.measure = found;
    return;
  }
  const takesOf = (measure: AskedMeasure): boolean =>
    isComputed(measure) || measure === 'rank' || measure === 'gap';
  const isState = (measure: AskedMeasure): measure is 'level' | 'growth' =>
    measure === 'level' || measure === 'growth';
  if (takesOf(inner.value) && isState(found.value)) facets.of ??= found.value;
  else if (takesOf(found.value) && isState(inner.value)) {
    facets.of ??= inner.value;
    facets.measure = found;
  } else {
    facets.problem ??= {
      reason: 'header-conflict',
      detail: `${inner.strand.reading.text} / ${found.strand.reading.text}`,
    };
  }
}

function addKind(facets: AxisFacets, strand: Strand): void {
  const { kinds, stretch, measures } = strand.reading;
  // 目标完成率 has its measure; 目标完成情况 over two columns leaves the kind to them.
  if (kinds.length !== 1 || measures.some(isComputed)) return;
  if (facets.kind === null) {
    facets.kind = { value: kinds[0]!, strand };
    facets.stretch = stretch;
  } else if (facets.kind.value !== kinds[0] && !isComputed(facets.measure?.value)) {
    facets.problem ??= {
      reason: 'header-conflict',
      detail: `${facets.kind.strand.reading.text} / ${strand.reading.text}`,
    };
  }
}

function addPeriods(facets: AxisFacets, strand: Strand): void {
  for (const period of strand.reading.periods) {
    if (period.type === 'relative') {
      facets.relativeYear ??= { value: period.offset, strand };
      continue;
    }
    const inner = facets.years;
    if (inner === null) facets.years = { value: period, strand };
    else if (inner.value.from < period.from || inner.value.to > period.to) {
      facets.problem ??= {
        reason: 'header-conflict',
        detail: `${inner.strand.reading.text} / ${strand.reading.text}`,
      };
    }
  }
}

/** Area of a header; an area without reports, and one that cannot be told, is a problem of its own. */
function addArea(facets: AxisFacets, strand: Strand, vocabulary: Vocabulary): void {
  const { areas, wholeArea, text, among } = strand.reading;
  // 云岭市青石区: the innermost.
  const own = areas.length > 0 ? areas.reduce((found, area) => (isBelow(area, found) ? area : found)) : null;
  if (areas.length > 1 && own !== null && areas.some((area) => area !== own && !isBelow(own, area))) {
    facets.problem ??= { reason: 'area-unclear', detail: text };
    return;
  }
  const value =
    own ?? (wholeArea !== null && among === null ? onlyAreaOfLevel(vocabulary.areas, wholeArea) : null);
  if (value === null) {
    if (wholeArea !== null && facets.area === null)
      facets.problem ??= { reason: 'area-unclear', detail: text };
    return;
  }
  if (facets.area === null) facets.area = { value, strand };
  else if (facets.area.value !== value && !isBelow(facets.area.value, value)) {
    facets.problem ??= { reason: 'header-conflict', detail: `${facets.area.strand.reading.text} / ${text}` };
  }
}

function addIndicator(facets: AxisFacets, strand: Strand, vocabulary: Vocabulary): void {
  const { indicators, text } = strand.reading;
  if (indicators.length === 0) return;
  if (indicators.length > 1) {
    facets.problem ??= { reason: 'header-conflict', detail: text };
    return;
  }
  const outer = indicators[0]!;
  const inner = facets.indicator;
  if (inner === null) {
    facets.indicator = { value: outer, strand };
    return;
  }
  const joined =
    inner.strand.part === 'main' ? childIndicator(inner.strand.reading, outer, vocabulary) : null;
  if (joined !== null && !inner.value.leaning) facets.indicator = { value: joined, strand: inner.strand };
  else if (!mayNest(inner.value, outer)) {
    facets.problem ??= { reason: 'header-conflict', detail: `${text} / ${inner.strand.reading.text}` };
  }
}

/**
 * Whether a group's heading that could not be read may be passed over: 经济发展, 民生福祉. One that speaks of an area
 * or a part (市本级, 园区企业) changes what the cells below ask, so it may not.
 */
export function isHarmlessGroup({ reading }: Strand, indicator: ReadIndicator | null): boolean {
  if (reading.unread !== '' && looksLikeArea(foldHeader(reading.outline.rest))) return false;
  const narrowed = narrowingStems.filter((stem) => reading.outline.rest.includes(stem));
  if (narrowed.some((stem) => indicator !== null && !indicator.name.includes(stem))) return false;
  if (reading.unread === '') return true;
  const isHeading = reading.outline.numbering === 1 || reading.outline.numbering === 2 || reading.isCategory;
  return reading.indicators.length === 0 && (isHeading || reading.role !== null);
}

/** Puts together what the headers of a row or column say, the innermost first. */
export function gather(strands: readonly Strand[], vocabulary: Vocabulary): AxisFacets {
  const facets = emptyFacets(strands);
  for (const strand of strands) {
    const { reading } = strand;
    const isName = strand.part !== 'side';
    if (isName && reading.role === null) addIndicator(facets, strand, vocabulary);
    addArea(facets, strand, vocabulary);
    addMeasures(facets, strand);
    addKind(facets, strand);
    addPeriods(facets, strand);
    if (reading.average) facets.average = true;
    if (reading.partOfYear) facets.partOfYear ??= { value: true, strand };
    if (reading.among !== null) facets.among ??= reading.among;
    if (reading.units.length > 0) facets.units.push({ value: reading.units, strand });
    if (reading.isTotal && reading.indicators.length === 0) {
      facets.problem ??= { reason: 'total', detail: reading.text };
    }
  }
  return facets;
}
