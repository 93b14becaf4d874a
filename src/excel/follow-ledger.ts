/** Keeps the index of the custom functions in step with the tables, and makes their cells follow. */
import { ledgerIndex } from '../ledger/ledgerIndex';
import { readLedgerWithKeys } from './rows-by-hand';
import { inWorkbook, stopListening, type Session } from './session';
import { lookAtSettings } from './settings';

/** A write, a paste or a fill raises many events; the tables are read once they are over. */
const settleTime = 400;

/** Mark of what the index holds and the cells show; there is one index, so there is one mark. */
let known = '';
/** One reading after another, so that an older one never overwrites a newer one. */
let reading: Promise<void> = Promise.resolve();

/**
 * Reads the ledger into the index now, after every change of its tables, and after a change of the document's settings, which may
 * come from a colleague who has the workbook open as well.
 *
 * @param onError told when a later reading fails (a vital column was deleted …); the index then keeps what it had
 * @returns a function that stops it
 */
export async function startLedger(
  onError: (error: unknown) => void = () => {},
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      followLedger().catch(onError);
    }, settleTime);
  };
  const registrations = await inWorkbook(async (session) => {
    const { tables, settings } = session.workbook;
    const made = [
      tables.onChanged.add(soon),
      tables.onAdded.add(soon),
      tables.onDeleted.add(soon),
      settings.onSettingsChanged.add(soon),
    ];
    await session.send();
    return made;
  });
  await followLedger();
  return async () => {
    clearTimeout(timer);
    for (const registration of registrations) await stopListening(registration);
  };
}

/** Brings the index up to date at once, and the cells with it: for those who have just changed what the cells rest on. */
export function followLedger(): Promise<void> {
  const read = reading.then(() => inWorkbook(readIntoIndex, { waitForCellEdit: true }));
  // Whoever asked is told of a failure; it is no reason for the next reading to fail.
  reading = read.catch(() => {});
  return read;
}

async function readIntoIndex(session: Session): Promise<void> {
  const settings = lookAtSettings(session);
  const ledger = await readLedgerWithKeys(session, () => settings().language);
  const { language, toleranceRate, toleranceLevel } = settings();
  const mark = `${ledger.digest} ${language} ${toleranceRate} ${toleranceLevel}`;
  if (mark === known) return;
  ledgerIndex.set({
    targets: ledger.records.filter(({ kind }) => kind === 'target'),
    results: ledger.records.filter(({ kind }) => kind === 'result'),
    dictionary: ledger.dictionary,
    language,
    tolerance: { rate: toleranceRate, level: toleranceLevel },
  });
  // The functions are not volatile: Excel does not know that what they look up, or the tolerance they judge by, has changed, so it
  // is told to ask them all anew. A workbook without a ledger has no cell that could follow.
  if (ledger.records.length > 0 || known !== '') {
    session.workbook.application.calculate('Full');
    await session.send();
  }
  known = mark;
}
