/** What came of reading, in a sentence that says what happened and what to do. */
import type { Language, Translate } from '../../i18n';
import { noteMessage } from '../../loaders/messages';
import { isCancellation, sentenceOf } from '../office/sentences';
import type { Notice } from '../parts/pane-context';
import type { ReviewText } from '../review/review';
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

interface Told extends Pick<Notice, 'tone' | 'sentence' | 'items'> {
  /** Shorter, for a list whose heading says already that it was not read. */
  readonly item?: string;
}

/** All that a person should know of what was given at once: what was stopped, what failed and why, what is garbled. */
export function outcomeNotices(outcomes: readonly Outcome[], t: Translate, language: Language): Told[] {
  const stopped = outcomes.filter((outcome) => outcome.type === 'failed' && isCancellation(outcome.error));
  const told = outcomes
    .filter((outcome) => outcome.type !== 'read' && !stopped.includes(outcome))
    .map((outcome) => ({ ...outcomeNotice(outcome, t, language), item: itemOf(outcome, t, language) }));
  const garbled = outcomes.flatMap((outcome) =>
    outcome.type === 'read' ? garbledIn(outcome.text, t, language) : [],
  );
  return [
    ...(stopped.length > 0 ? [stoppedNotice(outcomes, stopped.length, t)] : []),
    ...together(told, (count) => t('read.someNot', { count, of: outcomes.length })),
    ...together(garbled, (count) => t('read.someGarbled', { count })),
  ];
}

function itemOf(outcome: Outcome, t: Translate, language: Language): string | undefined {
  if (outcome.type !== 'failed') return undefined;
  return t('read.named', { name: outcome.name, reason: sentenceOf(outcome.error, t, language) });
}

function stoppedNotice(outcomes: readonly Outcome[], stopped: number, t: Translate): Told {
  if (outcomes.length === 1) return { tone: 'info', sentence: t('read.cancelled') };
  const read = outcomes.filter(({ type }) => type === 'read').length;
  return { tone: 'info', sentence: t('read.stopped', { read, left: stopped }) };
}

function garbledIn({ name, notes }: ReviewText, t: Translate, language: Language): Told[] {
  const note = notes.find(({ code }) => code === 'unreadable');
  if (!note) return [];
  const reason = noteMessage(note, language === 'zh-CN' ? 'zh' : 'en');
  return [{ tone: 'warning', sentence: t('read.named', { name, reason }) }];
}

/** One notice for all of a kind; a single one is its own sentence. */
function together(notices: readonly Told[], heading: (count: number) => string): readonly Told[] {
  if (notices.length <= 1) return notices.map(({ tone, sentence }) => ({ tone, sentence }));
  const tone = (['error', 'warning', 'info'] as const).find((each) =>
    notices.some((one) => one.tone === each),
  );
  return [
    {
      tone: tone ?? 'info',
      sentence: heading(notices.length),
      items: notices.map(({ sentence, item }) => item ?? sentence),
    },
  ];
}
