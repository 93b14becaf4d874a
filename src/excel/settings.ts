/** Settings kept in the document, so that whoever opens it sees the same statuses and goes on in the same language. */
import type { Language } from '../ledger/language';
import type { DocumentSettings } from './room';
import { inWorkbook, type Session } from './session';

const key = 'ZB.settings';

/** The language Excel itself speaks decides for a workbook that has no ledger yet. */
function defaults(): DocumentSettings {
  const language: Language = /^zh/iu.test(Office.context.displayLanguage ?? 'zh-CN') ? 'zh-CN' : 'en-US';
  return { language, toleranceRate: 0.5, toleranceLevel: 5, sheetNames: {} };
}

/** Queues the question for what the document keeps under a key; the answer, null for nothing, is good after the next round trip. */
export function lookAtKept(session: Session, under: string): () => unknown {
  const setting = session.workbook.settings.getItemOrNullObject(under).load('value');
  return () => (setting.isNullObject ? null : setting.value);
}

/** Queues the question; the answer is good after the next round trip. */
export function lookAtSettings(session: Session): () => DocumentSettings {
  const kept = lookAtKept(session, key);
  return () => ({ ...defaults(), ...(kept() as Partial<DocumentSettings> | null) });
}

export function queueSettings(session: Session, settings: DocumentSettings): void {
  session.workbook.settings.add(key, settings);
}

export function readSettings(): Promise<DocumentSettings> {
  return inWorkbook(async (session) => {
    const settings = lookAtSettings(session);
    await session.send();
    return settings();
  });
}
