/** A report as a row of Sources, and back. */
import type { SourceRecord } from '../record';
import type { ReadCell, ReadRow, Row } from './definition';
import type { SourceColumnId } from './sourcesTable';

export function sourceToRow(source: SourceRecord): Row<SourceColumnId> {
  const { readAt, ...rest } = source;
  return { ...rest, readAt: serialOf(readAt) };
}

/** @returns null for a row without id, which no report stands behind. */
export function rowToSource(row: ReadRow<SourceColumnId>): SourceRecord | null {
  const id = textOf(row.id);
  if (id === '') return null;
  return {
    id,
    file: textOf(row.file),
    area: textOf(row.area),
    year:
      typeof row.year === 'number' ? row.year : /^\d{4}$/u.test(textOf(row.year)) ? Number(row.year) : null,
    title: textOf(row.title),
    readAt: typeof row.readAt === 'number' ? dateOf(row.readAt) : new Date(0),
    fingerprint: textOf(row.fingerprint),
    targets: typeof row.targets === 'number' ? row.targets : 0,
    results: typeof row.results === 'number' ? row.results : 0,
    note: textOf(row.note),
  };
}

function textOf(cell: ReadCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

const dayInMilliseconds = 86_400_000;
/** Excel counts days from 1899-12-30, in local time and without a time zone. */
const epoch = Date.UTC(1899, 11, 30);

export function serialOf(date: Date): number {
  const local = date.getTime() - date.getTimezoneOffset() * 60_000;
  // To the second: Excel shows no finer, and the rest would be noise of the fraction.
  return Math.round((local - epoch) / 1000) / (dayInMilliseconds / 1000);
}

export function dateOf(serial: number): Date {
  const local = new Date(Math.round(serial * (dayInMilliseconds / 1000)) * 1000 + epoch);
  return new Date(local.getTime() + local.getTimezoneOffset() * 60_000);
}
