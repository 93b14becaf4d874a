/**
 * Which column of a table is which. People rename captions, move columns, add their own; another person's Excel has the captions
 * in the other language. So a column is known by the number Excel gave it when it was made (kept in the document's settings), and
 * by caption only where that number leads nowhere, as after a visit to another office suite that counts columns anew.
 */

/** A column the ledger writes. */
export interface KnownColumn {
  readonly key: string;
  /** Captions in every language the add-in speaks. */
  readonly captions: readonly string[];
}

/** What was noted when the column was made: Excel's number of it and its caption then. */
export interface NotedColumn {
  readonly key: string;
  readonly id: number;
  readonly caption: string;
}

/** A column as it stands in the table, left to right. */
export interface StandingColumn {
  readonly id: number;
  readonly name: string;
}

export interface ColumnPlaces {
  /** Index in the table by key. */
  readonly at: ReadonlyMap<string, number>;
  readonly missing: readonly string[];
}

export function findColumns(
  known: readonly KnownColumn[],
  noted: readonly NotedColumn[],
  standing: readonly StandingColumn[],
): ColumnPlaces {
  const at = new Map<string, number>();
  const taken = new Set<number>();
  const place = (key: string, index: number): void => {
    if (index < 0 || at.has(key) || taken.has(index)) return;
    at.set(key, index);
    taken.add(index);
  };
  const captioned = (captions: readonly string[]): number =>
    standing.findIndex((column, index) => !taken.has(index) && captions.includes(column.name.trim()));
  const keyOfCaption = new Map<string, string>();
  for (const column of known) for (const caption of column.captions) keyOfCaption.set(caption, column.key);
  for (const column of noted)
    if (!keyOfCaption.has(column.caption)) keyOfCaption.set(column.caption, column.key);

  const notedKeys = new Map(noted.map((column) => [column.key, column]));
  for (const { key } of known) {
    const note = notedKeys.get(key);
    if (!note) continue;
    const index = standing.findIndex((column) => column.id === note.id);
    if (index < 0) continue;
    // The number leads to a column that bears the caption of another one: numbers were dealt anew, captions are to be believed.
    const bearer = keyOfCaption.get(standing[index]!.name.trim());
    if (bearer === undefined || bearer === key) place(key, index);
  }
  for (const { key, captions } of known) {
    const note = notedKeys.get(key);
    if (!at.has(key)) place(key, captioned(note ? [note.caption, ...captions] : captions));
  }
  return { at, missing: known.filter(({ key }) => !at.has(key)).map(({ key }) => key) };
}
