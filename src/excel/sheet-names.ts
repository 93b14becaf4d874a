/** What the ledger's sheets are called: those that stand are renamed at once, with tables and formulas as they are; the others when they are made. */
import { inLanguage } from '../ledger/language';
import { tableDefinitions } from '../ledger/tables';
import { LedgerError } from './errors';
import { openTables, type OpenTables } from './open-tables';
import type { DocumentSettings, SheetNames } from './room';
import { inWorkbook, type Session } from './session';
import { lookAtSettings, queueSettings } from './settings';

const definitions = Object.values(tableDefinitions);

/** Excel's own rules for the name of a sheet. */
const longest = 31;
const forbidden = /[[\]:*?/\\]|^'|'$/u;

export function readSheetNames(): Promise<SheetNames> {
  return inWorkbook(async (session) => {
    const { open, settings } = await look(session);
    return namesNow(open, settings);
  });
}

/** Rejects with `sheet-name-wrong` or `sheet-name-taken`, nothing being renamed then. */
export function nameSheets(wanted: SheetNames): Promise<void> {
  return inWorkbook(async (session) => {
    const { open, settings, others, structureProtected } = await look(session);
    const now = namesNow(open, settings);
    const taken = new Set(others);
    const sheetOf = new Map<string, string>();
    for (const { id } of definitions) {
      const name = wanted[id].trim();
      if (name === '' || name.length > longest || forbidden.test(name))
        throw new LedgerError('sheet-name-wrong', { sheet: name });
      const sheetId = open.get(id)?.sheetId ?? id;
      const given = sheetOf.get(name.toLowerCase());
      if (taken.has(name.toLowerCase()) || (given !== undefined && given !== sheetId))
        throw new LedgerError('sheet-name-taken', { sheet: name });
      sheetOf.set(name.toLowerCase(), sheetId);
    }
    for (const { id } of definitions) {
      const standing = open.get(id);
      const name = wanted[id].trim();
      if (!standing || name === now[id]) continue;
      if (structureProtected) throw new LedgerError('workbook-protected');
      standing.sheet.name = name;
    }
    const sheetNames = Object.fromEntries(definitions.map(({ id }) => [id, wanted[id].trim()]));
    queueSettings(session, { ...settings, sheetNames });
    await session.send();
  });
}

async function look(session: Session) {
  const settings = lookAtSettings(session);
  const sheets = session.workbook.worksheets.load('items/id,items/name');
  session.workbook.protection.load('protected');
  const open = await openTables(session, definitions);
  const ours = new Set([...open].map(({ sheetId }) => sheetId));
  return {
    open,
    settings: settings(),
    others: sheets.items.filter(({ id }) => !ours.has(id)).map(({ name }) => name.toLowerCase()),
    structureProtected: session.workbook.protection.protected,
  };
}

function namesNow(open: OpenTables, { language, sheetNames }: DocumentSettings): SheetNames {
  const entries = definitions.map(({ id, sheet }) => [
    id,
    open.get(id)?.sheetName ?? sheetNames[id] ?? inLanguage(sheet, language),
  ]);
  return Object.fromEntries(entries) as SheetNames;
}
