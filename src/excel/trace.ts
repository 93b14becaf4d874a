/** From a row of the ledger back to its sentence, and to the text around it. */
import { periodText, rowToRecord, rowToSource, sourcesTable, type ReadRow } from '../ledger/tables';
import { builtInDictionary } from '../engine';
import type { Span } from '../engine/record';
import type { Language } from '../ledger/language';
import type { LedgerRecord, SourceRecord } from '../ledger/record';
import { addressOf } from '../ledger/template/grid';
import { wordingOf } from '../ledger/wording';
import { openTables, type OpenTable } from './open-tables';
import { readRows } from './read-rows';
import type { TracedFigure } from './room';
import type { Session } from './session';
import { openTextStore, readTexts, type KeptText } from './text-store';

/** A row of Targets or Results, and where it stands. */
export interface RowToTrace {
  readonly open: OpenTable;
  readonly row: ReadRow;
  readonly index: number;
}

/** Texts do not change under their fingerprint, so what was read once need not be read again. */
const textsSeen = new Map<string, string>();
const mostTextsSeen = 8;

export async function traceRows(
  session: Session,
  rows: readonly RowToTrace[],
  language: Language,
): Promise<TracedFigure[]> {
  const read = rows.flatMap((each) => {
    const kind = each.open.definition.id === 'Targets' ? 'target' : 'result';
    const { record } = rowToRecord(each.row, kind, builtInDictionary);
    return record ? [{ ...each, record }] : [];
  });
  if (read.length === 0) return [];
  const sources = await readSources(session);
  const sourceOf = (record: LedgerRecord): SourceRecord | undefined => sources.get(record.sourceId);
  const texts = await textsOf(
    session,
    read.flatMap(({ record }) => sourceOf(record)?.fingerprint ?? []),
  );
  return read.map(({ open, index, record }) => {
    const source = sourceOf(record);
    const kept = source ? texts.get(source.fingerprint) : undefined;
    return {
      ...tracedFigure(record, source, kept, language),
      sheet: open.sheetName,
      address: addressOf({ row: open.top + index, column: open.left }),
    };
  });
}

async function readSources(session: Session): Promise<Map<string, SourceRecord>> {
  const open = (await openTables(session, [sourcesTable])).get('Sources');
  const rows = open ? await readRows(session, open) : [];
  return new Map(rows.flatMap(({ row }) => rowToSource(row) ?? []).map((source) => [source.id, source]));
}

async function textsOf(session: Session, fingerprints: readonly string[]): Promise<Map<string, KeptText>> {
  const answers = new Map<string, KeptText>();
  for (const fingerprint of fingerprints) {
    const text = textsSeen.get(fingerprint);
    if (text !== undefined) answers.set(fingerprint, { text, problem: null });
  }
  const unseen = fingerprints.filter((fingerprint) => !answers.has(fingerprint));
  if (unseen.length === 0) return answers;
  for (const [fingerprint, kept] of await readTexts(session, await openTextStore(session), unseen)) {
    answers.set(fingerprint, kept);
    if (kept.text === null) continue;
    textsSeen.set(fingerprint, kept.text);
    if (textsSeen.size > mostTextsSeen) textsSeen.delete(textsSeen.keys().next().value!);
  }
  return answers;
}

/** What is known of a figure without its row. Pure. */
export function tracedFigure(
  record: LedgerRecord,
  source: SourceRecord | undefined,
  kept: KeptText | undefined,
  language: Language,
): Omit<TracedFigure, 'sheet' | 'address'> {
  const place = kept?.text == null ? null : placeIn(kept.text, record);
  return {
    kind: record.kind,
    area: record.area,
    indicator: record.indicator,
    indicatorId: record.indicatorId,
    period: periodText(record.period),
    figure: wordingOf(record, language),
    sentence: record.sentence,
    file: source?.file ?? record.source,
    title: source?.title ?? '',
    reportYear: source?.year ?? null,
    text: kept?.text ?? null,
    textProblem: kept ? kept.problem : record.sourceId === '' ? null : 'text-missing',
    sentenceSpan: place?.sentence ?? null,
    valueSpan: place?.value ?? null,
  };
}

/**
 * Where the record stands in the kept text. Its own places count in the text it was last read from; a row whose change a person
 * did not take still counts in an older version, so its sentence is looked for where it is not found in place.
 */
function placeIn(text: string, record: LedgerRecord): { sentence: Span; value: Span | null } | null {
  const { sentenceSpan, valueSpan, sentence } = record;
  if (!sentenceSpan || !valueSpan) return null;
  const squeezed = (piece: string): string => piece.replace(/\s+/gu, ' ').trim();
  const standing = squeezed(text.slice(sentenceSpan.start, sentenceSpan.end));
  // A very long sentence is cut off in its cell.
  if (standing.startsWith(sentence) && sentence !== '') return { sentence: sentenceSpan, value: valueSpan };
  const start = text.indexOf(sentence);
  if (sentence === '' || start < 0) return null;
  const shift = start - sentenceSpan.start;
  return {
    sentence: { start, end: start + sentence.length },
    value: { start: valueSpan.start + shift, end: valueSpan.end + shift },
  };
}
