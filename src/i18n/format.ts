/** Fills a message: `{name}` takes a text or a number, `{n, plural, one {# record} other {# records}}` chooses by number. */

export type Language = 'zh-CN' | 'en-US';
export type MessageValues = Readonly<Record<string, string | number>>;

const numbers: Record<Language, Intl.NumberFormat> = {
  'zh-CN': new Intl.NumberFormat('zh-CN'),
  'en-US': new Intl.NumberFormat('en-US'),
};
const plurals: Record<Language, Intl.PluralRules> = {
  'zh-CN': new Intl.PluralRules('zh-CN'),
  'en-US': new Intl.PluralRules('en-US'),
};

const pluralPattern = /\{(\w+), plural,((?:\s*(?:=\d+|\w+) \{[^{}]*\})+)\s*\}/gu;
const branchPattern = /(=\d+|\w+) \{([^{}]*)\}/gu;
const valuePattern = /\{(\w+)\}/gu;

/**
 * @param message with its places to fill
 * @throws when a value the message asks for is missing: a hole in a sentence is a mistake of ours, to be found by a test
 */
export function formatMessage(language: Language, message: string, values: MessageValues = {}): string {
  const value = (name: string): string | number => {
    const found = values[name];
    if (found === undefined) throw new Error(`The message “${message}” lacks a value for {${name}}.`);
    return found;
  };
  const written = (given: string | number): string =>
    typeof given === 'number' ? numbers[language].format(given) : given;
  // In one pass each, plural first, so that a value holding braces is never taken for a place to fill.
  const parts: string[] = [];
  let at = 0;
  for (const match of message.matchAll(pluralPattern)) {
    parts.push(fillValues(message.slice(at, match.index)), chosen(match[1]!, match[2]!));
    at = match.index + match[0].length;
  }
  parts.push(fillValues(message.slice(at)));
  return parts.join('');

  function fillValues(text: string): string {
    return text.replace(valuePattern, (_, name: string) => written(value(name)));
  }

  function chosen(name: string, branches: string): string {
    const count = Number(value(name));
    const byKey = new Map([...branches.matchAll(branchPattern)].map((branch) => [branch[1], branch[2]!]));
    const branch = byKey.get(`=${count}`) ?? byKey.get(plurals[language].select(count)) ?? byKey.get('other');
    if (branch === undefined) throw new Error(`The message “${message}” has no words for ${count}.`);
    return branch.replaceAll('#', numbers[language].format(count));
  }
}

/** Whole number with separators, 12,345. */
export function formatCount(language: Language, count: number): string {
  return numbers[language].format(count);
}

/** Day and time as people of the language write it. */
export function formatMoment(language: Language, moment: Date): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
