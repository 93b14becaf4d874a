/** `extract FILES…`: what the reports in files state, as JSON, a table of comma-separated values, or a workbook. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { noteMessage } from '../loaders/messages';
import { isFailed, type FileOutcome } from './extraction';
import type { CommandLanguage } from './language';
import { jsonOutput } from './output/json';
import { startProgress } from './progress';
import { readSource } from './read-source';

export const outputFormats = ['json', 'csv', 'xlsx'] as const;
export type OutputFormat = (typeof outputFormats)[number];

export interface ExtractOptions {
  /** Follows from the ending of `output` when left out, else JSON. */
  readonly format?: OutputFormat;
  readonly output?: string;
  readonly language: CommandLanguage;
}

/** 0 all read · 1 some file could not be read, or the output not be written · 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** What the command talks to; a test gives its own. */
export interface Terminal {
  readonly out: NodeJS.WriteStream;
  readonly err: NodeJS.WriteStream;
}

/** @param worker URL of the bundle that a thread of the pool runs */
export async function extract(
  files: readonly string[],
  options: ExtractOptions,
  worker: URL,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, output } = options;
  const format = options.format ?? formatByEnding(output) ?? 'json';
  if (format === 'xlsx' && output === undefined && terminal.out.isTTY) {
    terminal.err.write(say.needsOutput[language]);
    return 2;
  }
  const outcomes = await readFiles(files, worker, language, terminal.err);
  for (const outcome of outcomes) warn(outcome, language, terminal.err);
  const content = await rendered(outcomes, format, language, terminal.out.isTTY && !output);
  if (output === undefined) await written(terminal.out, content);
  else {
    try {
      await writeFile(output, content);
    } catch (error) {
      terminal.err.write(say.cannotWrite[language](output, (error as Error).message));
      return 1;
    }
  }
  return outcomes.some(isFailed) ? 1 : 0;
}

async function readFiles(
  files: readonly string[],
  worker: URL,
  language: CommandLanguage,
  err: NodeJS.WriteStream,
): Promise<FileOutcome[]> {
  const only = files[0];
  // one plain text takes less time than starting a thread; other formats may hang in a library and must stay endable
  if (files.length === 1 && (only === '-' || /\.(?:txt|md|csv)$/iu.test(only)))
    return [await readSource({ file: only, language })];
  const { readAll } = await import('./reading-pool');
  const progress = await startProgress(files.length, language, err);
  try {
    return await readAll(files, worker, { language, onDone: () => progress.step() });
  } finally {
    progress.stop();
  }
}

async function rendered(
  outcomes: readonly FileOutcome[],
  format: OutputFormat,
  language: CommandLanguage,
  forPeople: boolean,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return jsonOutput(outcomes, forPeople ? 2 : 0);
    case 'csv':
      return (await import('./output/csv')).csvOutput(outcomes, language);
    case 'xlsx':
      return (await import('./output/workbook')).workbookOutput(outcomes, language, new Date());
  }
}

function warn(outcome: FileOutcome, language: CommandLanguage, err: NodeJS.WriteStream): void {
  const name = outcome.file === '-' ? say.standardInput[language] : outcome.file;
  if (isFailed(outcome)) {
    err.write(`${name}: ${outcome.problem}\n`);
    return;
  }
  for (const note of outcome.notes) err.write(`${name}: ${noteMessage(note, language)}\n`);
  if (outcome.reports.every((report) => report.records.length === 0))
    err.write(`${name}: ${say.noFigures[language]}\n`);
}

function formatByEnding(output: string | undefined): OutputFormat | undefined {
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return outputFormats.find((format) => format === ending);
}

/** Waits until all is out: a pipe takes 64 KB at a time, and the process must not end before. */
function written(stream: NodeJS.WriteStream, content: string | Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(content, (error) => {
      // the reader has seen enough, as `head` does; that is no failure
      if (error && (error as NodeJS.ErrnoException).code !== 'EPIPE') reject(error);
      else resolve();
    });
  });
}

const say = {
  needsOutput: {
    zh: '工作簿是二进制文件，不能显示在终端上。请用 -o 指定文件名，例如 -o 台账.xlsx。\n',
    en: 'A workbook is a binary file and cannot be shown on a terminal. Name a file with -o, for example -o ledger.xlsx.\n',
  },
  cannotWrite: {
    zh: (file: string, reason: string) =>
      `无法写入 ${file}（${reason}）。请检查文件夹是否存在、文件是否正被打开。\n`,
    en: (file: string, reason: string) =>
      `Cannot write ${file} (${reason}). Check that its folder exists and that no other program has it open.\n`,
  },
  noFigures: {
    zh: '没有读到目标或结果。请确认这是政府工作报告一类的文字。',
    en: 'No target and no result was found. Check that this is a government work report or the like.',
  },
  standardInput: { zh: '（标准输入）', en: '(standard input)' },
} as const;
