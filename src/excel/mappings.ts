/** What a person agreed on for sheets of a shape, kept in the workbook for the next sheet of that shape. */
import type { Mapping } from '../ledger/template';
import { inWorkbook, type Session } from './session';
import { lookAtKept } from './settings';

const key = 'ZB.templates';
/** Shapes kept; the ones agreed on longest ago make room. */
const most = 50;

function lookAtMappings(session: Session): () => Mapping[] {
  const kept = lookAtKept(session, key);
  return () => {
    const mappings = kept();
    return Array.isArray(mappings) ? (mappings as Mapping[]) : [];
  };
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
