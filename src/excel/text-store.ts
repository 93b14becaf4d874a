/**
 * Whole texts of the reports, in cells of a very hidden sheet: custom XML would be lost when two people edit together, and other
 * office suites drop it. The sheet only ever grows at its end. A text is known by its fingerprint, so it is kept once however
 * many files it came from, and a text that was tampered with is noticed.
 */
import { fingerprint as fingerprintOf } from '../ledger/fingerprint';
import { LedgerError } from './errors';
import { requestBytes, type Session } from './session';
import { chunkText, joinChunks } from './text-chunks';
import { uncheckedInverse, type Inverse } from './undo';

const sheetName = 'ZB_Texts';
const columns = 4;
const chunkColumn = 3;
const header = [
  '指纹 Fingerprint',
  '部分 Part',
  '共 Of',
  '报告原文,供指标台账溯源,请勿改动。 Texts of the reports, by which the indicator ledger finds its sentences; please leave them alone.',
];

interface StoredText {
  /** Rows in the sheet, counted from 0, in the order of the parts. */
  readonly rows: readonly number[];
  readonly complete: boolean;
}

export interface TextStore {
  /** Null when the workbook has none yet. */
  readonly sheet: Excel.Worksheet | null;
  readonly texts: ReadonlyMap<string, StoredText>;
  /** First row that is free. */
  readonly end: number;
}

/** What texts the workbook holds. Two round trips. */
export async function openTextStore(session: Session): Promise<TextStore> {
  const sheet = session.workbook.worksheets.getItemOrNullObject(sheetName).load('id');
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount');
  await session.send();
  if (sheet.isNullObject) return { sheet: null, texts: new Map(), end: 0 };
  const end = used.isNullObject ? 0 : used.rowIndex + used.rowCount;
  if (end < 2) return { sheet, texts: new Map(), end: Math.max(end, 1) };
  const keys = sheet.getRangeByIndexes(1, 0, end - 1, chunkColumn).load('values');
  await session.send();

  const parts = new Map<string, Map<number, number>>();
  const wanted = new Map<string, number>();
  for (const [index, [fingerprint, part, of]] of keys.values.entries()) {
    if (typeof fingerprint !== 'string' || fingerprint === '') continue;
    const rows = parts.get(fingerprint) ?? new Map<number, number>();
    rows.set(Number(part), index + 1);
    parts.set(fingerprint, rows);
    wanted.set(fingerprint, Number(of));
  }
  const texts = new Map<string, StoredText>();
  for (const [fingerprint, rows] of parts) {
    const ordered = [...rows].sort(([a], [b]) => a - b);
    texts.set(fingerprint, {
      rows: ordered.map(([, row]) => row),
      complete:
        ordered.length === wanted.get(fingerprint) && ordered.every(([part], index) => part === index + 1),
    });
  }
  return { sheet, texts, end };
}

export type TextProblem = 'text-missing' | 'text-damaged';

export type KeptText =
  { readonly text: string; readonly problem: null } | { readonly text: null; readonly problem: TextProblem };

/** Texts by fingerprint; one that is missing or does not match its fingerprint yields the reason instead. One round trip. */
export async function readTexts(
  session: Session,
  store: TextStore,
  fingerprints: Iterable<string>,
): Promise<Map<string, KeptText>> {
  const answers = new Map<string, KeptText>();
  const cells = new Map<string, Excel.Range[]>();
  for (const fingerprint of new Set(fingerprints)) {
    const stored = store.texts.get(fingerprint);
    if (!store.sheet || !stored) answers.set(fingerprint, { text: null, problem: 'text-missing' });
    else if (!stored.complete) answers.set(fingerprint, { text: null, problem: 'text-damaged' });
    else
      cells.set(
        fingerprint,
        stored.rows.map((row) => store.sheet!.getCell(row, chunkColumn).load('values')),
      );
  }
  if (cells.size > 0) await session.send();
  for (const [fingerprint, ranges] of cells) {
    const text = joinChunks(ranges.map((range) => String(range.values[0]![0])));
    answers.set(
      fingerprint,
      fingerprintOf(text) === fingerprint ? { text, problem: null } : { text: null, problem: 'text-damaged' },
    );
  }
  return answers;
}

export interface TextToKeep {
  readonly fingerprint: string;
  readonly text: string;
}

/** Adds the texts that the workbook lacks, and those anew that were damaged. Sends as often as requests are full, not at the end. */
export async function keepTexts(
  session: Session,
  store: TextStore,
  texts: readonly TextToKeep[],
  inverses: Inverse[],
): Promise<void> {
  const kept = await readTexts(
    session,
    store,
    texts.map(({ fingerprint }) => fingerprint),
  );
  const wanted = new Map(texts.map(({ fingerprint, text }) => [fingerprint, text]));
  const lacking = [...wanted].filter(([fingerprint]) => kept.get(fingerprint)?.problem !== null);
  if (lacking.length === 0) return;

  const sheet = store.sheet ?? addStore(session, inverses);
  for (const [fingerprint] of lacking)
    for (const row of store.texts.get(fingerprint)?.rows ?? [])
      sheet.getRangeByIndexes(row, 0, 1, columns).clear('All');
  let row = Math.max(store.end, 1);
  inverses.push(removalOf(new Set(lacking.map(([fingerprint]) => fingerprint))));
  for (const [fingerprint, text] of lacking) {
    const chunks = chunkText(text);
    for (const [index, chunk] of chunks.entries()) {
      // The apostrophe keeps Excel from reading a chunk as a formula or a number; it is no part of the value.
      const cells = [`'${fingerprint}`, index + 1, chunks.length, `'${chunk}`];
      await session.makeRoom(requestBytes(cells));
      sheet.getRangeByIndexes(row++, 0, 1, columns).values = [cells];
    }
  }
}

function addStore(session: Session, inverses: Inverse[]): Excel.Worksheet {
  const sheet = session.workbook.worksheets.add(sheetName);
  inverses.push(uncheckedInverse(removeEmptyStore));
  sheet.visibility = 'VeryHidden';
  sheet.getRangeByIndexes(0, 0, 1, columns).values = [header];
  return sheet;
}

async function removeEmptyStore(session: Session): Promise<void> {
  const { sheet, texts } = await openTextStore(session);
  if (!sheet || texts.size > 0) return;
  // Excel does not delete a sheet while it is very hidden.
  sheet.visibility = 'Hidden';
  sheet.delete();
  await session.send();
}

function removalOf(fingerprints: ReadonlySet<string>): Inverse {
  return uncheckedInverse(async (session) => {
    const { sheet, texts } = await openTextStore(session);
    if (!sheet) return;
    const rows = [...fingerprints].flatMap((fingerprint) => texts.get(fingerprint)?.rows ?? []);
    // From the bottom up, so that the rows above keep their places.
    for (const row of rows.toSorted((a, b) => b - a))
      sheet.getRangeByIndexes(row, 0, 1, columns).delete('Up');
    await session.send();
  });
}

/** Text of one report, or an error that says why there is none. */
export function textOrError(fingerprint: string, kept: KeptText | undefined): string {
  if (kept?.problem === null) return kept.text;
  throw new LedgerError(kept?.problem ?? 'text-missing', { fingerprint });
}
