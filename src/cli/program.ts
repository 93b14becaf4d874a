/** The command line's commands and options, with help in the language asked for. */
import { Argument, Command, Option } from 'commander';
import { version } from '../../package.json';
import { extract, outputFormats, type ExitCode, type ExtractOptions, type Terminal } from './extract';
import { registerFill } from './fill';
import { parseLanguage, type CommandLanguage } from './language';

export interface ProgramSetup {
  readonly language: CommandLanguage;
  /** URL of the bundle that a thread of the pool runs. */
  readonly worker: URL;
  readonly terminal: Terminal;
  readonly onExit: (code: ExitCode) => void;
}

export function makeProgram(setup: ProgramSetup): Command {
  const { language, terminal } = setup;
  const text = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const program = new Command('indicator-ledger')
    .description(
      text(
        '指标台账：读取政府工作报告，列出其中的目标和结果。文件不会离开本机。',
        'Indicator Ledger: reads government work reports and lists their targets and results. Files never leave this machine.',
      ),
    )
    .version(version, '-V, --version', text('显示版本号', 'print the version'))
    .helpOption('-h, --help', text('显示帮助', 'print this help'))
    .helpCommand(
      text('help [命令]', 'help [command]'),
      text('显示某个命令的帮助', 'print the help of a command'),
    )
    .configureOutput({
      writeOut: (words) => terminal.out.write(words),
      writeErr: (words) => terminal.err.write(words),
      // said by `usageProblem`, in the language asked for
      outputError: () => undefined,
    })
    .exitOverride();
  program
    .command('extract')
    .description(
      text(
        '读取文件，列出每份报告的目标和结果',
        'read files and list the targets and results of each report',
      ),
    )
    .addArgument(
      new Argument(
        '<files...>',
        text(
          'txt、docx、doc、wps、pdf、html、xlsx、csv 文件；- 表示标准输入',
          'files: txt, docx, doc, wps, pdf, html, xlsx, csv; - is standard input',
        ),
      ),
    )
    .addOption(
      new Option(
        '-f, --format <format>',
        text(
          '输出格式；省略时看输出文件的扩展名，否则为 json',
          'output format; by the ending of the output file when left out, else json',
        ),
      ).choices(outputFormats),
    )
    .addOption(
      new Option(
        '-o, --output <file>',
        text('写入文件，不写到标准输出', 'write to a file, not to standard output'),
      ),
    )
    .addOption(
      new Option(
        '--language <language>',
        text('提示和表头的语言：zh 或 en', 'language of messages and captions: zh or en'),
      )
        .argParser(parseLanguage)
        .default(language),
    )
    .addHelpText(
      'after',
      text(
        `
例：
  indicator-ledger extract 报告.docx
  indicator-ledger extract 2023/*.txt 2024/*.txt -o 台账.xlsx
  indicator-ledger extract --format csv *.pdf > 指标.csv

退出码：0 全部读取；1 有文件未能读取（其余照常输出）或无法写入；2 用法错误`,
        `
Examples:
  indicator-ledger extract report.docx
  indicator-ledger extract 2023/*.txt 2024/*.txt -o ledger.xlsx
  indicator-ledger extract --format csv *.pdf > figures.csv

Exit codes: 0 all read; 1 some file could not be read (the others are printed) or the output not be written; 2 wrong use`,
      ),
    )
    .action(async (files: string[], options: ExtractOptions) => {
      setup.onExit(await extract(files, options, setup.worker, terminal));
    });
  registerFill(program, setup);
  return program;
}
