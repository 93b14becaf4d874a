/** Wrong use of the command line, in words. The parser's own sentences are English; its codes tell what went wrong. */
import type { CommanderError } from 'commander';
import type { CommandLanguage } from './language';

const chinese: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '缺少参数，请给出文件',
  'commander.optionMissingArgument': '选项后面缺少内容',
  'commander.missingMandatoryOptionValue': '缺少必需的选项',
  'commander.invalidArgument': '选项的内容不对',
  'commander.excessArguments': '参数太多',
};

/** @returns a line for standard error */
export function usageProblem(error: CommanderError, language: CommandLanguage): string {
  const said = error.message.replace(/^error: /u, '');
  const words = chinese[error.code];
  if (language === 'en' || !words) return `indicator-ledger: ${said}\nTry indicator-ledger --help.\n`;
  return `indicator-ledger: ${words}（${said}）\n用 indicator-ledger --help 查看用法。\n`;
}
