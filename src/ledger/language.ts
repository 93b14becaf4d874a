/** Chinese first, English as well. Every sentence and caption of the ledger stands in both. */
export type Language = 'zh-CN' | 'en-US';

export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** The wording in a language. */
export function inLanguage(wording: Wording, language: Language): string {
  return language === 'zh-CN' ? wording.zh : wording.en;
}

/** Puts the parameters in the {braces} of a message; an unknown name is left as it stands, so that a test sees it. */
export function fillMessage(message: string, parameters: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{(\w+)\}/gu, (whole, name: string) =>
    name in parameters ? String(parameters[name]) : whole,
  );
}
