/** What the pane learns from Office: whether Excel is there, its language and theme, and a key for the workbook. */
import { languageFor, type Language } from '../../i18n';

export interface Environment {
  /** False on a page that no Excel has opened; everything but the workbook works there. */
  readonly inExcel: boolean;
  readonly language: Language;
  /** Names the review of this workbook in the memory of this machine. */
  readonly workbook: string;
}

const settingName = 'indicator-ledger.workbook';
const patience = 8000;

/**
 * Waits for Office, at most eight seconds.
 *
 * @param onLate told the environment when Office answers after all
 */
export async function findEnvironment(onLate: (environment: Environment) => void): Promise<Environment> {
  if (typeof Office === 'undefined') return outside();
  const ready = Office.onReady().then(({ host }) => (host === Office.HostType.Excel ? inside() : outside()));
  let late = false;
  const timeout = new Promise<Environment>((resolve) =>
    setTimeout(() => {
      late = true;
      resolve(outside());
    }, patience),
  );
  void ready.then((environment) => {
    if (late && environment.inExcel) onLate(environment);
  });
  return Promise.race([ready, timeout]);
}

function outside(): Environment {
  return { inExcel: false, language: languageFor(navigator.language), workbook: 'no-workbook' };
}

function inside(): Environment {
  return {
    inExcel: true,
    language: languageFor(Office.context.displayLanguage),
    workbook: workbookKey(Office.context.document.settings),
  };
}

/** Kept in the workbook itself: its address changes when it is saved elsewhere, its review must not get lost by that. */
function workbookKey(settings: Office.Settings | undefined): string {
  if (!settings) return 'workbook';
  const known: unknown = settings.get(settingName);
  if (typeof known === 'string') return known;
  const made = crypto.randomUUID();
  settings.set(settingName, made);
  settings.saveAsync();
  return made;
}
