/** What each column of a table asks, and what it takes over from the column before: 地区生产总值 | 增速 | 位次. */
import { leaningNamesFollow } from '../lexicon/nesting';
import type { Vocabulary } from '../lexicon/vocabulary';
import type { Block } from '../layout/blocks';
import type { PlacedHeader } from '../layout/reader';
import { areaFinder } from '../../area';
import { neighbour, takeKindAndYear } from './take-over';
import { childIndicator, emptyFacets, gather, isHarmlessGroup, type AxisFacets, type Strand } from './facets';

export interface AskingColumnFacets {
  readonly column: number;
  readonly facets: AxisFacets;
  readonly key: string;
}

/** Reads the columns of a table that ask. */
export function askingColumns(
  vocabulary: Vocabulary,
  block: Block,
  rowsNameIndicators: boolean,
): AskingColumnFacets[] {
  const findArea = areaFinder(vocabulary.areas);
  const columns = block.columns.map(({ column, stack }) => ({
    column,
    facets: facetsOf(stack),
    key: stack.map(({ reading }) => reading.key).join('|'),
  }));
  takeOver(
    columns.map(({ facets }) => facets),
    rowsNameIndicators,
  );
  return columns;

  function facetsOf(stack: readonly PlacedHeader[]): AxisFacets {
    const strands = stack.map(({ reading, place }, index): Strand => {
      const found =
        reading.unread !== '' && reading.indicators.length === 0 ? findArea(reading.outline.rest) : null;
      const read = found && 'area' in found ? { ...reading, areas: [found.area], unread: '' } : reading;
      return { reading: read, place, source: 'column-header', part: index === 0 ? 'main' : 'outer' };
    });
    const [leaf, ...uppers] = strands;
    if (!leaf) return emptyFacets();
    const parent = uppers.find(({ reading }) => reading.indicators.length === 1 && reading.unread === '')
      ?.reading.indicators[0];
    const child =
      leaf.reading.unread !== '' && parent ? childIndicator(leaf.reading, parent, vocabulary) : null;
    const readLeaf: Strand = child
      ? { ...leaf, reading: { ...leaf.reading, indicators: [child], unread: '' } }
      : leaf;
    const readable = [readLeaf, ...uppers.filter(({ reading }) => reading.unread === '')];
    const facets = gather(readable, vocabulary);
    if (readLeaf.reading.unread !== '' || readLeaf.reading.role !== null) {
      facets.problem = { reason: 'header-unread', detail: leaf.reading.text };
    }
    for (const upper of uppers) {
      if (!isHarmlessGroup(upper, facets.indicator?.value ?? null)) {
        facets.problem ??= { reason: 'header-unread', detail: upper.reading.text };
      }
    }
    return facets;
  }
}

/**
 * A header that gives a measure alone belongs to the column before it: 完成 | 同比 is the growth of the result.
 * One that gives a kind alone belongs to the indicator before it, in tables with indicators across.
 */
function takeOver(columns: readonly AxisFacets[], rowsNameIndicators: boolean): void {
  columns.forEach((facets, index) => {
    if (facets.problem) return;
    const before = columns.slice(0, index).reverse();
    const indicator = facets.indicator;
    if (indicator?.value.leaning) {
      const named = before.find(
        (other) => other.indicator !== null && other.indicator.value.id !== indicator.value.id,
      );
      if (named && !leaningNamesFollow.has(named.indicator!.value.id ?? '')) {
        const texts = [named.indicator!, indicator].map(({ strand }) => strand.reading.text);
        facets.problem = { reason: 'header-conflict', detail: texts.join(' / ') };
        return;
      }
    }
    if (indicator === null && !rowsNameIndicators && (facets.measure !== null || facets.kind !== null)) {
      takeIndicator(facets, before);
    }
    takeKindAndYear(facets, before);
  });
}

/** Where the column before is not understood, neither is what hangs on it. */
function takeIndicator(facets: AxisFacets, before: readonly AxisFacets[]): void {
  const named = before.find(({ indicator, problem }) => indicator !== null || problem !== null);
  if (!named) return;
  if (named.problem) facets.problem = named.problem;
  else facets.indicator = { value: named.indicator!.value, strand: neighbour(named.indicator!.strand) };
}
