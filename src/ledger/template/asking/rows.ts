/** What each row of a table is about: its names, its group, the row it is a part of. */
import { unitList } from '../headers/units';
import { isBareUnread, isStrangeAreaName, isYearOrKind, withoutNumber } from './row-headings';
import { neighbour, takeKindAndYear } from './take-over';
import { unitColumns } from './unit-columns';
import type { CellPlace } from '../grid';
import type { HeaderReading, ReadIndicator } from '../headers/reading';
import type { Block, StubColumn } from '../layout/blocks';
import type { HeaderReader, PlacedHeader } from '../layout/reader';
import type { SheetView } from '../layout/view';
import { leaningNamesFollow } from '../lexicon/nesting';
import { foldHeader } from '../lexicon/tokens';
import type { Vocabulary } from '../lexicon/vocabulary';
import type { ColumnRole } from '../lexicon/words';
import { areaFinder } from '../../area';
import {
  childIndicator,
  gather,
  isHarmlessGroup,
  mayNest,
  type AxisFacets,
  type Found,
  type Strand,
} from './facets';

export interface AskingRow {
  readonly row: number;
  readonly facets: AxisFacets;
  /** Folded names of the row, for remembering corrections. */
  readonly key: string;
}

/** A row that named an indicator, or tried to. */
interface NamedRow {
  readonly header: PlacedHeader;
  /** Null for a name that nobody knows: rows that hang on it know nothing either. */
  readonly indicator: ReadIndicator | null;
  readonly found: Found<ReadIndicator> | null;
}

/** 目标, 完成, 增速 of one indicator stand together. */
const nearRows = 6;

const namesNothing: ReadonlySet<ColumnRole> = new Set(['serial', 'aside', 'source']);

/** A dash in the unit column: none, or not worth saying. */
const noUnit = /^[\s\-—–－/／无]*$/u;

const nothingRead = (text: string): HeaderReading => ({
  text,
  key: foldHeader(text),
  outline: { rest: text, numbering: 0, ofWhich: false, indent: 0 },
  role: null,
  indicators: [],
  areas: [],
  wholeArea: null,
  kinds: [],
  stretch: false,
  measures: [],
  among: null,
  periods: [],
  average: false,
  partOfYear: false,
  units: [],
  isTotal: false,
  isCategory: false,
  unread: '',
});

/** Reads the rows of a table. */
export function askingRows(
  view: SheetView,
  reader: HeaderReader,
  vocabulary: Vocabulary,
  block: Block,
): AskingRow[] {
  const findArea = areaFinder(vocabulary.areas);
  const naming = block.stubs.filter(({ header }) => !namesNothing.has(header?.reading.role ?? 'indicator'));
  const columnsName = {
    indicators: block.columns.some(({ stack }) => stack.some(({ reading }) => reading.indicators.length > 0)),
    areas: block.columns.some(({ stack }) =>
      stack.some(({ reading }) => reading.areas.length > 0 || reading.wholeArea !== null),
    ),
  };
  const rowsNameIndicators = block.bodyRows.some((row) =>
    naming.some(({ column }) => (reader.at(row, column)?.reading.indicators.length ?? 0) > 0),
  );
  const rowsNameAreas = block.bodyRows.some((row) =>
    naming.some(({ column }) => (reader.at(row, column)?.reading.areas.length ?? 0) > 0),
  );
  const [firstName] = block.bodyRows.flatMap((row) =>
    naming.flatMap(({ column }) => reader.at(row, column) ?? []),
  );
  /** 2022年, then indicators, 2023年, then the same: the years head what follows, and are not rows of the indicator before. */
  const yearsHeadRows = firstName !== undefined && isYearOrKind(firstName.reading);
  const unitHolds = unitColumns(reader, block);
  const timesNamed = new Map<string, number>();
  for (const row of block.bodyRows)
    for (const { column } of naming) {
      const key = reader.at(row, column)?.reading.key;
      if (key !== undefined) timesNamed.set(key, (timesNamed.get(key) ?? 0) + 1);
    }

  /** 单位 over units is a unit column, over names of offices an area column. */
  const roleOf = (stub: StubColumn): ColumnRole | null => {
    const role = stub.header?.reading.role ?? null;
    if (role === 'unit' && !unitHolds.has(stub.column)) return 'area';
    return role;
  };

  const rows: AskingRow[] = [];
  const parents: NamedRow[] = [];
  const carried = new Map<number, PlacedHeader>();
  let section: PlacedHeader | null = null;
  /** Sections are areas: 青石区, then its indicators, 白沙县, then its. */
  let sectionsAreAreas = false;
  let lastNamed: NamedRow | null = null;

  for (const row of block.bodyRows) {
    const heading = sectionOf(row);
    if (heading) {
      section = heading;
      if (heading.reading.areas.length > 0 || heading.reading.wholeArea !== null) sectionsAreAreas = true;
      parents.length = 0;
      lastNamed = null;
      carried.clear();
      continue;
    }
    const strands = strandsOf(row);
    if (strands.length === 0) continue;
    rows.push({ row, facets: facetsOf(strands), key: keyOf(strands) });
  }
  rows.forEach(({ facets }, index) =>
    takeKindAndYear(
      facets,
      rows
        .slice(Math.max(0, index - nearRows), index)
        .reverse()
        .map((before) => before.facets),
    ),
  );
  return rows;

  function keyOf(strands: readonly Strand[]): string {
    return strands
      .filter(({ reading }) => reading.units.length === 0 || reading.indicators.length > 0)
      .map(({ reading }) => reading.key)
      .join('|');
  }

  /** A row that only heads the rows below it. */
  function sectionOf(row: number): PlacedHeader | null {
    const headers = reader
      .of(row)
      .filter(({ place }) => place.column >= block.left && place.column <= block.right);
    const only = headers.find(({ place }) => naming.some(({ column }) => column === place.column));
    if (!only) return null;
    const others = headers.filter((header) => header !== only);
    const serials = block.stubs
      .filter(({ header }) => header?.reading.role === 'serial')
      .map(({ column }) => column);
    if (others.some(({ place }) => !serials.includes(place.column))) return null;
    for (const { column } of block.columns) {
      if (!view.isBlank(row, column) && view.shownAt(row, column).column !== only.place.column) return null;
    }
    const merge = view.mergeAt(only.place.row, only.place.column);
    const firstAsking = block.columns[0]?.column ?? Infinity;
    if (merge && merge.right >= firstAsking) return only;
    const { reading } = only;
    if (reading.indicators.length > 0 || !rowsNameIndicators) return null;
    if (reading.areas.length > 0 || reading.wholeArea !== null) return columnsName.areas ? null : only;
    if (yearsHeadRows && isYearOrKind(reading)) return only;
    // Nothing stands below the last row.
    if (reading.isTotal || row === block.bodyRows.at(-1)) return null;
    if (isStrangeArea(row, only)) return withoutNumber(only);
    const isHeading =
      reading.outline.numbering === 1 ||
      reading.outline.numbering === 2 ||
      (reading.isCategory && reading.unread === '');
    return isHeading &&
      reading.measures.length === 0 &&
      reading.kinds.length === 0 &&
      reading.units.length === 0
      ? only
      : null;
  }

  /** 经开区 or 市直 over rows of indicators: no report of it has been read, and what stands below is not of the area before. */
  function isStrangeArea(row: number, { reading, place }: PlacedHeader): boolean {
    if (!isBareUnread(reading)) return false;
    // An indicator that nobody knows comes again below the next area.
    if (sectionsAreAreas && (timesNamed.get(reading.key) ?? 0) < 2) return true;
    const next = reader.at(row + 1, place.column);
    const hasParts = next !== null && next.reading.outline.indent > reading.outline.indent;
    return !hasParts && isStrangeAreaName(reading);
  }

  /** Headers of the row, the one that names it first. */
  function strandsOf(row: number): Strand[] {
    const strands: Strand[] = [];
    const own = naming.map((stub) => ({ stub, header: reader.at(row, stub.column) }));
    own.forEach(({ stub, header }, index) => {
      if (header) carried.set(stub.column, header);
      const role = roleOf(stub);
      const fillsDown =
        role === 'area' || role === 'indicator' || role === 'category' || role === 'year' || role === null;
      const hasInner = own
        .slice(index + 1)
        .some((inner) => inner.header !== null && roleOf(inner.stub) !== 'unit');
      const shown = header ?? (fillsDown && hasInner ? (carried.get(stub.column) ?? null) : null);
      if (!shown) return;
      if (role === 'unit') {
        if (noUnit.test(shown.reading.text)) return;
        strands.push({ ...strandOf(withUnits(shown)), part: 'side' });
      } else if (role === 'category') {
        strands.push({ ...strandOf(shown), reading: { ...shown.reading, isCategory: true }, part: 'outer' });
      } else strands.push(strandOf(shown));
    });
    // Inner columns name the row more closely than outer ones.
    const names = strands.filter(({ part }) => part === 'main').reverse();
    const groups = strands.filter(({ part }) => part === 'outer').reverse();
    const sides = strands.filter(({ part }) => part === 'side');
    if (names.length === 0) return [];
    const sorted = [...names, ...sides, ...groups];
    if (section)
      sorted.push({ reading: section.reading, place: section.place, source: 'section', part: 'outer' });
    return sorted;
  }

  function strandOf({ reading, place }: PlacedHeader): Strand {
    return { reading, place, source: 'row-header', part: 'main' };
  }

  /** A unit column holds units and nothing else. */
  function withUnits(header: PlacedHeader): PlacedHeader {
    const units = unitList(header.reading.text);
    return {
      place: header.place,
      reading: {
        ...nothingRead(header.reading.text),
        units: units ?? [],
        unread: units ? '' : header.reading.text,
      },
    };
  }

  function facetsOf(strands: readonly Strand[]): AxisFacets {
    const namesOnly = strands.filter(({ part, source }) => part === 'main' && source === 'row-header');
    const inner = namesOnly.find(({ reading }) => reading.indicators.length > 0) ?? null;
    // Outer texts beside an indicator are groups: 经济发展 | 地区生产总值.
    const parted = strands.map((strand): Strand => {
      const outside =
        inner !== null && strand !== inner && namesOnly.indexOf(strand) > namesOnly.indexOf(inner);
      return outside && strand.reading.unread !== '' ? { ...strand, part: 'outer' } : strand;
    });
    const readable = parted.map(readArea);
    const facets = gather(
      readable.filter(({ part, reading }) => part !== 'outer' || reading.unread === ''),
      vocabulary,
    );
    facetsUnread(facets, readable);
    if (namesOnly.length > 0)
      hangOnRowsBefore(
        facets,
        readable.filter(({ part }) => part === 'main'),
      );
    for (const strand of readable.filter(({ part }) => part === 'outer')) {
      if (!isHarmlessGroup(strand, facets.indicator?.value ?? null)) {
        facets.problem ??= { reason: 'header-unread', detail: strand.reading.text };
      }
    }
    return facets;
  }

  /** A name in an area column, or in a table whose columns have the indicators, is an area. */
  function readArea(strand: Strand): Strand {
    const { reading } = strand;
    if (strand.part !== 'main' || reading.unread === '' || reading.indicators.length > 0) return strand;
    const found = findArea(reading.outline.rest.replace(/[:：]$/u, ''));
    return found && 'area' in found
      ? { ...strand, reading: { ...reading, areas: [found.area], unread: '' } }
      : strand;
  }

  function facetsUnread(facets: AxisFacets, strands: readonly Strand[]): void {
    for (const strand of strands) {
      const { reading } = strand;
      if (reading.unread === '' || strand.part === 'outer') continue;
      if (strand.part === 'side') {
        facets.problem ??= { reason: 'unit-unclear', detail: reading.text };
        continue;
      }
      const role = roleOfPlace(strand.place);
      const isArea =
        role === 'area' ||
        (role !== 'indicator' && columnsName.indicators && !rowsNameIndicators) ||
        (rowsNameAreas && !rowsNameIndicators);
      if (isArea) facets.problem ??= { reason: 'area-not-in-ledger', detail: reading.text };
    }
  }

  function roleOfPlace(place: CellPlace | null): ColumnRole | null {
    const stub = naming.find(({ column }) => column === place?.column);
    return stub ? roleOf(stub) : null;
  }

  /** Parts of an indicator, rows that only say 增速 or 目标, and names that lean on the row before. */
  function hangOnRowsBefore(facets: AxisFacets, names: readonly Strand[]): void {
    const namer = names.find(({ reading }) => reading.indicators.length > 0 || reading.unread !== '') ?? null;
    if (namer === null) {
      const saysArea = names.some(({ reading }) => reading.areas.length > 0 || reading.wholeArea !== null);
      if (lastNamed && !saysArea && facets.problem === null) {
        if (lastNamed.found) {
          facets.indicator = { value: lastNamed.found.value, strand: neighbour(lastNamed.found.strand) };
        } else facets.problem = { reason: 'no-figure', detail: lastNamed.header.reading.text };
      }
      return;
    }
    if (facets.problem?.reason === 'area-not-in-ledger') return;
    const header: PlacedHeader = { reading: namer.reading, place: namer.place! };
    const parent = parentOf(header);
    const isKnown = namer.reading.unread === '' && facets.indicator !== null;
    if (!isKnown) {
      const child = parent?.indicator ? childIndicator(namer.reading, parent.indicator, vocabulary) : null;
      facets.indicator = child ? { value: child, strand: namer } : null;
      if (!child) facets.problem ??= { reason: 'no-figure', detail: namer.reading.text };
    } else {
      const { value } = facets.indicator!;
      if (value.leaning && lastNamed && !leaningNamesFollow.has(lastNamed.indicator?.id ?? '')) {
        facets.problem ??= {
          reason: 'header-conflict',
          detail: `${lastNamed.header.reading.text} / ${namer.reading.text}`,
        };
      } else if (parent && !parent.indicator) {
        facets.problem ??= { reason: 'header-unread', detail: parent.header.reading.text };
      } else if (parent?.indicator && !mayNest(value, parent.indicator)) {
        const joined = childIndicator(namer.reading, parent.indicator, vocabulary);
        if (joined) facets.indicator = { value: joined, strand: namer };
        else
          facets.problem ??= {
            reason: 'header-conflict',
            detail: `${parent.header.reading.text} / ${namer.reading.text}`,
          };
      }
    }
    lastNamed = {
      header,
      indicator: facets.problem ? null : (facets.indicator?.value ?? null),
      found: facets.problem ? null : facets.indicator,
    };
    parents.push(lastNamed);
  }

  /** Nearest row before that this one is a part of, by numbering, indentation or 其中. */
  function parentOf({ reading, place }: PlacedHeader): NamedRow | null {
    const { outline } = reading;
    while (parents.length > 0) {
      const candidate = parents.at(-1)!;
      const other = candidate.header.reading.outline;
      // The same merged name over several rows is not its own part.
      if (candidate.header.place.row === place.row && candidate.header.place.column === place.column) {
        parents.pop();
        continue;
      }
      if (!other.ofWhich) {
        const deeperNumber = other.numbering > 0 && outline.numbering > other.numbering;
        const sameNumber =
          other.numbering === outline.numbering || outline.numbering === 0 || other.numbering === 0;
        if (outline.ofWhich || deeperNumber || (sameNumber && outline.indent > other.indent))
          return candidate;
      }
      parents.pop();
    }
    return null;
  }
}
