/** Reads the headers of a sheet, each text once. */
import type { CellPlace } from '../grid';
import { readHeader } from '../headers/read-header';
import type { HeaderReading } from '../headers/reading';
import type { Vocabulary } from '../lexicon/vocabulary';
import type { SheetView } from './view';

/** A header with its place. */
export interface PlacedHeader {
  readonly place: CellPlace;
  readonly reading: HeaderReading;
}

export interface HeaderReader {
  /** Header shown at a place (of the merge it lies in), null where there is no text. */
  at(row: number, column: number): PlacedHeader | null;
  /** Headers whose text begins in the row. */
  of(row: number): readonly PlacedHeader[];
}

export function headerReader(view: SheetView, vocabulary: Vocabulary): HeaderReader {
  const known = new Map<string, HeaderReading>();
  const at = (row: number, column: number): PlacedHeader | null => {
    const text = view.textAt(row, column);
    if (!text) return null;
    const place = view.shownAt(row, column);
    const indent = view.cellAt(place.row, place.column)?.indent ?? 0;
    const key = `${indent} ${text}`;
    let reading = known.get(key);
    if (!reading) {
      reading = readHeader(text, vocabulary, indent);
      known.set(key, reading);
    }
    return { place, reading };
  };
  return {
    at,
    of: (row) => view.textsOf(row).map((place) => at(place.row, place.column)!),
  };
}
