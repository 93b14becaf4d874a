/** What came of reading, in a sentence that says what happened and what to do. */
import type { Language, Translate } from '../../i18n';
import { isCancellation, sentenceOf } from '../office/sentences';
import type { Notice } from '../parts/pane-context';
import type { Outcome } from './intake';

export function outcomeNotice(
  outcome: Outcome,
  t: Translate,
  language: Language,
): Pick<Notice, 'tone' | 'sentence'> {
  switch (outcome.type) {
    case 'read':
      return {
        tone: 'success',
        sentence: t('read.done', {
          name: outcome.text.name,
          reports: outcome.text.reports.length,
          records: outcome.records,
        }),
      };
    case 'empty':
      return { tone: 'warning', sentence: t('read.empty') };
    case 'too-long':
      return { tone: 'error', sentence: t('read.tooLong', { length: outcome.length, limit: outcome.limit }) };
    case 'too-large':
      return {
        tone: 'error',
        sentence: t('read.tooLarge', {
          name: outcome.name,
          size: Math.ceil(outcome.size / 1_048_576),
          limit: Math.floor(outcome.limit / 1_048_576),
        }),
      };
    case 'no-figures':
      return { tone: 'warning', sentence: t('read.noFigures', { name: outcome.name }) };
    case 'read-before':
      return { tone: 'info', sentence: t('read.readBefore', { name: outcome.text.name }) };
    case 'failed': {
      const sentence = sentenceOf(outcome.error, t, language);
      return isCancellation(outcome.error)
        ? { tone: 'info', sentence }
        : { tone: 'error', sentence: t('read.failed', { name: outcome.name, reason: sentence }) };
    }
  }
}
