/** What stands over a table and holds for all of it: titles, corners, the sheet's name. */
import type { RecordKind } from '../../../engine/record';
import { isBelow, unreadAreaIn } from '../lexicon/areas';
import { foldHeader, type Piece } from '../lexicon/tokens';
import { onlyAreaOfLevel, type Vocabulary } from '../lexicon/vocabulary';
import { cornerUnits } from '../headers/units';
import { readHeader } from '../headers/read-header';
import type { HeaderReading, ReadIndicator } from '../headers/reading';
import type { PlacedHeader } from '../layout/reader';
import { isMeta } from '../layout/rows';
import type { Evidence, EvidenceSource } from '../plan';
import type { AskedMeasure } from '../plan';
import type { CellPlace } from '../grid';
import { isComputed, type Problem } from './facets';

export interface ContextFound<T> {
  readonly value: T;
  readonly place: CellPlace | null;
  readonly source: EvidenceSource;
  readonly text: string;
}

export interface TableContext {
  readonly area: ContextFound<string> | null;
  /** An area in the title that no report has been read of, or that could be several. */
  readonly areaProblem: Problem | null;
  readonly years: ContextFound<{ readonly from: number; readonly to: number; readonly end: boolean }> | null;
  readonly yearProblem: Problem | null;
  readonly kind: ContextFound<RecordKind> | null;
  readonly partOfYear: ContextFound<true> | null;
  readonly indicator: ContextFound<ReadIndicator> | null;
  readonly measure: ContextFound<AskedMeasure> | null;
  readonly units: ContextFound<readonly string[]> | null;
}

interface Line {
  readonly text: string;
  readonly place: CellPlace | null;
  readonly source: EvidenceSource;
  readonly pieces: readonly Piece[];
  readonly reading: HeaderReading;
}

const plainSheetName = /^(?:sheet|工作表|表)\s*\d*$/iu;

/**
 * Reads the lines over a table.
 *
 * @param over titles and corners, the nearest first
 */
export function readContext(
  over: readonly PlacedHeader[],
  sheetName: string,
  vocabulary: Vocabulary,
): TableContext {
  const lines: Line[] = over.map(({ reading, place }) => ({
    text: reading.text,
    place,
    source: isMeta(reading.text) ? 'corner' : 'title',
    pieces: vocabulary.cut(foldHeader(reading.text).slice(0, 160)),
    reading,
  }));
  const corner = lines.find(({ text }) => cornerUnits(text) !== null);
  const titles = lines.filter(
    ({ text }) => !isMeta(text) || (cornerUnits(text) !== null && !/^[(（]?(?:计量)?单位/u.test(text.trim())),
  );
  if (!plainSheetName.test(sheetName.trim())) {
    titles.push({
      text: sheetName,
      place: null,
      source: 'sheet-name',
      pieces: vocabulary.cut(foldHeader(sheetName)),
      reading: readHeader(sheetName, vocabulary),
    });
  }
  const nearest = <T>(read: (line: Line) => T | null): ContextFound<T> | null => {
    for (const line of titles) {
      const value = read(line);
      if (value !== null) return { value, place: line.place, source: line.source, text: line.text };
    }
    return null;
  };

  const area = nearest((line) => areaOf(line, vocabulary));
  const years = nearest(yearsOf);
  return {
    area: area && typeof area.value === 'string' ? { ...area, value: area.value } : null,
    areaProblem: area && typeof area.value !== 'string' ? area.value : null,
    years: years && 'from' in years.value ? { ...years, value: years.value } : null,
    yearProblem: years && !('from' in years.value) ? years.value : null,
    kind: nearest(({ reading }) => (reading.kinds.length > 0 ? reading.kinds : null)) && nearestKind(titles),
    partOfYear: nearest(({ reading }) => (reading.partOfYear ? (true as const) : null)),
    indicator: nearest(indicatorOf),
    measure: nearest(({ reading }) =>
      reading.measures.length === 1 && !isComputed(reading.measures[0]) ? reading.measures[0]! : null,
    ),
    units: corner
      ? { value: cornerUnits(corner.text)!, place: corner.place, source: 'corner', text: corner.text }
      : null,
  };
}

/** The nearest title that speaks of kinds decides, also when it names both and so leaves it to the columns. */
function nearestKind(titles: readonly Line[]): ContextFound<RecordKind> | null {
  const line = titles.find(({ reading }) => reading.kinds.length > 0);
  if (!line || line.reading.kinds.length !== 1) return null;
  return { value: line.reading.kinds[0]!, place: line.place, source: line.source, text: line.text };
}

function areaOf({ pieces, text }: Line, vocabulary: Vocabulary): string | Problem | null {
  const names = pieces.flatMap(({ token }) => (token.type === 'area' ? [token.name] : []));
  const unread = pieces
    .filter(({ token }) => token.type === 'unknown')
    .map((piece) => unreadAreaIn(piece.text))
    .find((name) => name !== null);
  if (names.length > 0) {
    if (unread && !/(?:省|国|自治区)$/u.test(unread)) return { reason: 'area-not-in-ledger', detail: text };
    const own = names.reduce((found, name) => (isBelow(name, found) ? name : found));
    const isLine = names.every((name) => name === own || isBelow(own, name));
    return isLine ? own : { reason: 'area-unclear', detail: text };
  }
  if (unread) return { reason: 'area-not-in-ledger', detail: unread };
  for (const { token } of pieces) {
    if (token.type !== 'whole-area') continue;
    return onlyAreaOfLevel(vocabulary.areas, token.level) ?? { reason: 'area-unclear', detail: text };
  }
  return null;
}

function yearsOf({ reading, text }: Line): { from: number; to: number; end: boolean } | Problem | null {
  const years = reading.periods.flatMap((period) => (period.type === 'years' ? [period] : []));
  const [first, ...others] = years;
  if (!first) return null;
  if (others.some(({ from, to }) => from !== first.from || to !== first.to))
    return { reason: 'period-unclear', detail: text };
  return first;
}

/** 2023年各县区地区生产总值完成情况. A name with unread words in front of it (高新区规上工业增加值) is another indicator. */
function indicatorOf({ pieces, source }: Line): ReadIndicator | null {
  if (source === 'sheet-name' && pieces.some(({ token }) => token.type === 'unknown')) return null;
  const found = pieces.flatMap(({ token }, index) =>
    token.type === 'indicator' && token.id !== null ? [{ token, index }] : [],
  );
  if (found.length !== 1) return null;
  const { token, index } = found[0]!;
  return [pieces[index - 1], pieces[index + 1]].some((piece) => piece?.token.type === 'unknown')
    ? null
    : token;
}

export function contextEvidence<T>(
  facet: Evidence['facet'],
  found: ContextFound<T>,
  reads: string,
): Evidence {
  return { facet, source: found.source, cell: found.place, text: found.text, reads };
}
