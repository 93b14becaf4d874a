/** Keeps the index of the custom functions in step with the tables, and makes their cells follow. */
import { ledgerIndex } from '../ledger/ledgerIndex';
import { readLedgerWithKeys } from './rows-by-hand';
import { inWorkbook, stopListening, type Session } from './session';
import { lookAtSettings } from './settings';

/** A write, a paste or a fill raises many events; the tables are read once they are over. */
const settleTime = 400;

/**
 * Reads the ledger into the index now and after every change of its tables.
 *
 * @param onError told when a later reading fails (a vital column was deleted …); the index then keeps what it had
 * @returns a function that stops it
 */
export async function startLedger(
  onError: (error: unknown) => void = () => {},
): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let known = '';
  const refresh = async (): Promise<void> => {
    known = await inWorkbook((session) => readIntoIndex(session, known), { waitForCellEdit: true });
  };
  // One after another, so that an older reading never overwrites a newer one.
  let reading: Promise<void> = Promise.resolve();
  const soon = async (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(refresh).catch(onError);
    }, settleTime);
  };
  const registrations = await inWorkbook(async (session) => {
    const { tables } = session.workbook;
    const made = [tables.onChanged.add(soon), tables.onAdded.add(soon), tables.onDeleted.add(soon)];
    await session.send();
    return made;
  });
  await refresh();
  return async () => {
    clearTimeout(timer);
    for (const registration of registrations) await stopListening(registration);
  };
}

/** Reads the ledger into the index at once: for those who have just changed it and cannot wait for the events. */
export function refreshLedger(): Promise<void> {
  return inWorkbook(async (session) => void (await readIntoIndex(session, '')), { waitForCellEdit: true });
}

/**
 * @param known mark of what the index holds
 * @returns the mark of what it holds now
 */
async function readIntoIndex(session: Session, known: string): Promise<string> {
  const settings = lookAtSettings(session);
  const ledger = await readLedgerWithKeys(session, () => settings().language);
  const { language, toleranceRate, toleranceLevel } = settings();
  const mark = `${ledger.digest} ${language} ${toleranceRate} ${toleranceLevel}`;
  if (mark === known) return mark;
  ledgerIndex.set({
    targets: ledger.records.filter(({ kind }) => kind === 'target'),
    results: ledger.records.filter(({ kind }) => kind === 'result'),
    dictionary: ledger.dictionary,
    language,
    tolerance: { rate: toleranceRate, level: toleranceLevel },
  });
  // The functions are not volatile: Excel does not know that what they look up has changed, so it is told to ask them all anew.
  // A workbook without a ledger has no cell that could follow.
  if (ledger.records.length > 0 || known !== '') {
    session.workbook.application.calculate('Full');
    await session.send();
  }
  return mark;
}
