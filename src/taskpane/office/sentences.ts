/** The one place where an error becomes a sentence for the user. */
import { LedgerError } from '../../excel/errors';
import type { Language, Translate } from '../../i18n';
import { LoadError } from '../../loaders/load-error';
import { loadMessage } from '../../loaders/messages';
import { ReadingCancelled } from '../reading/reader';

export function sentenceOf(error: unknown, t: Translate, language: Language): string {
  if (error instanceof LedgerError) return error.sentence(language);
  if (error instanceof LoadError) return loadMessage(error, language === 'zh-CN' ? 'zh' : 'en');
  if (error instanceof ReadingCancelled) return t('read.cancelled');
  return t('error.unexpected', { detail: error instanceof Error ? error.message : String(error) });
}

/** Cancelling is what the user asked for, so it is no mishap to be told in red. */
export function isCancellation(error: unknown): boolean {
  return (
    error instanceof ReadingCancelled ||
    (error instanceof LedgerError && error.code === 'cancelled') ||
    (error instanceof LoadError && error.code === 'cancelled')
  );
}
