/** Sentences of the pane and the ribbon commands: Chinese first, English second. */
import { enUS } from './en-US';
import { formatMessage, type Language, type MessageValues } from './format';
import { zhCN, type MessageKey } from './zh-CN';

export type { Language, MessageValues } from './format';
export type { MessageKey } from './zh-CN';
export { formatCount, formatMoment } from './format';

const tables: Record<Language, Readonly<Record<MessageKey, string>>> = { 'zh-CN': zhCN, 'en-US': enUS };

export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** The messages of one language. */
export function translator(language: Language): Translate {
  const table = tables[language];
  return (key, values) => formatMessage(language, table[key], values);
}

/** Language for a display language as Office names it: every Chinese one reads zh-CN, all others English. */
export function languageFor(displayLanguage: string | undefined): Language {
  return !displayLanguage || /^zh\b/iu.test(displayLanguage) ? 'zh-CN' : 'en-US';
}
