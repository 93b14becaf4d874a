/** Changes settings of the document, and lets the cells follow that were worked out under the old ones. */
import { followLedger } from './follow-ledger';
import type { DocumentSettings } from './room';
import { inWorkbook } from './session';
import { lookAtSettings, queueSettings } from './settings';

export async function writeSettings(changes: Partial<DocumentSettings>): Promise<void> {
  await inWorkbook(async (session) => {
    const settings = lookAtSettings(session);
    await session.send();
    queueSettings(session, { ...settings(), ...changes });
    await session.send();
  });
  await followLedger();
}
