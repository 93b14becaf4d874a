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
  const notedOf = new Map(noted.map((column) => [column.key, column]));
  const place = (key: string, index: number): void => {
    if (index < 0 || at.has(key) || taken.has(index)) return;
    at.set(key, index);
    taken.add(index);
  };
  const byCaption = (column: KnownColumn): void => {
    const note = notedOf.get(column.key);
    for (const caption of note ? [note.caption, ...column.captions] : column.captions)
      place(
        column.key,
        standing.findIndex(({ name }, index) => !taken.has(index) && name.trim() === caption),
      );
  };
  const byNumber = ({ key }: KnownColumn): void =>
    place(
      key,
      standing.findIndex(({ id }) => id === notedOf.get(key)?.id),
    );
  const ways = countedAnew(noted, standing) ? [byCaption, byNumber] : [byNumber, byCaption];
  for (const way of ways) for (const column of known) way(column);
  return { at, missing: known.filter(({ key }) => !at.has(key)).map(({ key }) => key) };
}

/**
 * Whether another program has dealt the numbers anew: they then run 1, 2, 3 … from left to right, or one leads to a column with
 * the caption of another. Excel itself gives a new column the next free number wherever it stands.
 */
function countedAnew(noted: readonly NotedColumn[], standing: readonly StandingColumn[]): boolean {
  const noteOfCaption = new Map(noted.map((note) => [note.caption, note]));
  const strayed = standing.filter(({ id, name }) => (noteOfCaption.get(name.trim())?.id ?? id) !== id);
  if (strayed.length === 0) return false;
  return (
    standing.every(({ id }, index) => id === index + 1) ||
    strayed.some(({ id }) => noted.some((note) => note.id === id))
  );
}
