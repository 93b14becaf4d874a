/** Whole text of a report kept in the workbook. */
import { inWorkbook } from './session';
import { openTextStore, readTexts, textOrError } from './text-store';

/** Rejects with `text-missing`, or with `text-damaged` when it no longer matches its fingerprint. */
export function readReportText(fingerprint: string): Promise<string> {
  return inWorkbook(async (session) => {
    const store = await openTextStore(session);
    const texts = await readTexts(session, store, [fingerprint]);
    return textOrError(fingerprint, texts.get(fingerprint));
  });
}
