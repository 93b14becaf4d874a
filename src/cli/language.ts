/** The language of messages and captions: asked for, or the one of the environment; Chinese where that says nothing. */
import { InvalidArgumentError } from 'commander';

export type CommandLanguage = 'zh' | 'en';

/** @param environment LC_ALL, LC_MESSAGES and LANG are looked at, in this order, as POSIX wants it */
export function environmentLanguage(environment: NodeJS.ProcessEnv): CommandLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale === '' || /^(?:zh|C(?:\.|$)|POSIX)/iu.test(locale) ? 'zh' : 'en';
}

/** zh, zh-CN, zh_CN.UTF-8 …; en, en-US … */
export function parseLanguage(text: string): CommandLanguage {
  if (/^zh(?:\b|_)/iu.test(text)) return 'zh';
  if (/^en(?:\b|_)/iu.test(text)) return 'en';
  throw new InvalidArgumentError('可用：zh、en。Choices: zh, en.');
}

/** `--language en` counts for the messages about the command line itself, so it is looked for before that is parsed. */
export function askedLanguage(args: readonly string[], environment: NodeJS.ProcessEnv): CommandLanguage {
  for (const [index, arg] of args.entries()) {
    const value = arg.startsWith('--language=') ? arg.slice(11) : arg === '--language' ? args[index + 1] : '';
    if (value && /^en/iu.test(value)) return 'en';
    if (value && /^zh/iu.test(value)) return 'zh';
  }
  return environmentLanguage(environment);
}
