/** The figures of report files. */
import { basename } from 'node:path';
import { noteMessage } from '../../loaders/messages';
import { figuresOf, type LedgerFigure } from '../../ledger/template';
import { isFailed, type FileOutcome } from '../extraction';
import type { CommandLanguage } from '../language';
import { startProgress } from '../progress';
import { readSource } from '../read-source';

interface ReadingOptions {
  readonly language: CommandLanguage;
  readonly err: NodeJS.WriteStream;
  /** Area of reports that never say whose they are. */
  readonly area: string | null;
}

async function readFiles(
  files: readonly string[],
  worker: URL,
  { language, err }: ReadingOptions,
): Promise<FileOutcome[]> {
  const [only] = files;
  if (files.length === 1 && only !== undefined && /\.(?:txt|md)$|^-$/iu.test(only))
    return [await readSource({ file: only, language })];
  const { readAll } = await import('../reading-pool');
  const progress = await startProgress(files.length, language, err);
  try {
    return await readAll(files, worker, { language, onDone: () => progress.step() });
  } finally {
    progress.stop();
  }
}

/** @returns the figures of all files that could be read, and a sentence for each that could not */
export async function readFigures(
  files: readonly string[],
  worker: URL,
  options: ReadingOptions,
): Promise<{ figures: LedgerFigure[]; problems: string[] }> {
  const { language, err, area } = options;
  const figures: LedgerFigure[] = [];
  const problems: string[] = [];
  for (const outcome of await readFiles(files, worker, options)) {
    if (isFailed(outcome)) {
      problems.push(`${outcome.file}: ${outcome.problem}`);
      continue;
    }
    for (const note of outcome.notes) err.write(`${outcome.file}: ${noteMessage(note, language)}\n`);
    const name =
      outcome.file === '-' ? (language === 'zh' ? '标准输入' : 'standard input') : basename(outcome.file);
    for (const report of outcome.reports) {
      const named = report.area === '' && area !== null ? { ...report, area } : report;
      const title = report.title && outcome.reports.length > 1 ? `${name} ${report.title}` : name;
      if (named.area === '' && report.records.length > 0)
        err.write(`${outcome.file}: ${say.noArea[language]}\n`);
      figures.push(...figuresOf(named, outcome.text, title));
    }
  }
  return { figures, problems };
}

const say = {
  noArea: {
    zh: '报告没有说是哪个地区，其中的数字不会填入。请用 --area 指明。',
    en: 'the report does not say which area it is of, so its figures are not used. Name the area with --area.',
  },
} as const;
