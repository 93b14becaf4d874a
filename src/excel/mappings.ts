/** What a person agreed on for sheets of a shape, kept in the workbook for the next sheet of that shape. */
import type { Mapping } from '../ledger/template';
import { inWorkbook, type Session } from './session';

const key = 'ZB.templates';
/** Shapes kept; the ones agreed on longest ago make room. */
const most = 50;

function lookAtMappings(session: Session): () => Mapping[] {
  const setting = session.workbook.settings.getItemOrNullObject(key).load('value');
  return () => (setting.isNullObject || !Array.isArray(setting.value) ? [] : (setting.value as Mapping[]));
}

export function readMappings(): Promise<Mapping[]> {
  return inWorkbook(async (session) => {
    const mappings = lookAtMappings(session);
    await session.send();
    return mappings();
  });
}

export function keepMapping(mapping: Mapping): Promise<void> {
  return inWorkbook(async (session) => {
    const mappings = lookAtMappings(session);
    await session.send();
    const others = mappings().filter(({ fingerprint }) => fingerprint !== mapping.fingerprint);
    const kept = mapping.corrections.length > 0 ? [...others, mapping] : others;
    session.workbook.settings.add(key, kept.slice(-most));
    await session.send();
  });
}
