/** `fill TEMPLATE.xlsx --from REPORTS… -o OUT.xlsx`: fills a template with what the reports state, in the template's own formats. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import type { RecordKind } from '../engine/record';
import {
  planFill,
  sourceCells,
  type FillOptions,
  type FillPlan,
  type LedgerFigure,
  type Mapping,
  type SourceCell,
} from '../ledger/template';
import type { Language } from '../ledger/language';
import type { ExitCode, Terminal } from './extract';
import { parseLanguage, type CommandLanguage } from './language';
import { fillsOf, languageOf } from './fill/fills';
import { readFigures } from './fill/figures';
import { fillMessages as say } from './fill/messages';
import { planJson, planLines, summaryLines } from './fill/report';
import { archiveLimits } from './fill/archive';
import { openTemplate, type TemplateFile } from './fill/template-file';
import { TemplateFileError } from './fill/template-file-error';

export interface FillCommandOptions {
  readonly from: readonly string[];
  readonly output?: string;
  readonly plan?: 'text' | 'json' | true;
  readonly notes?: boolean;
  readonly sourceColumn?: boolean;
  readonly text?: boolean;
  readonly overwrite?: boolean;
  readonly sheet?: readonly string[];
  readonly area?: string;
  readonly year?: number;
  readonly kind?: RecordKind;
  readonly mapping?: string;
  readonly language: CommandLanguage;
}

export interface FillSetup {
  readonly language: CommandLanguage;
  /** URL of the bundle that a thread of the pool runs. */
  readonly worker: URL;
  readonly terminal: Terminal;
  readonly onExit: (code: ExitCode) => void;
}

/** A file larger than this is no template, whatever it unpacks to. */
const largestFile = archiveLimits.total;

async function openTemplateFile(file: string): Promise<TemplateFile> {
  let bytes: Uint8Array;
  try {
    const { size } = await stat(file);
    if (size > largestFile) throw new TemplateFileError('too-large');
    bytes = new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof TemplateFileError) throw error;
    throw new TemplateFileError(
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable',
    );
  }
  return openTemplate(bytes);
}

/** What was agreed before: a mapping, or a list of them, as JSON. */
async function readMappings(file: string | undefined): Promise<readonly Mapping[]> {
  if (file === undefined) return [];
  const read: unknown = JSON.parse(await readFile(file, 'utf8'));
  const list = Array.isArray(read) ? read : [read];
  const isMapping = (value: unknown): value is Mapping =>
    typeof value === 'object' &&
    value !== null &&
    'fingerprint' in value &&
    'corrections' in value &&
    Array.isArray(value.corrections);
  if (!list.every(isMapping)) throw new SyntaxError('fingerprint, corrections');
  return list;
}

/** @returns plans of the sheets that can be filled, and sentences about those that cannot */
function planSheets(
  template: TemplateFile,
  figures: readonly LedgerFigure[],
  options: FillCommandOptions,
  mappings: readonly Mapping[],
): { plans: FillPlan[]; remarks: string[] } {
  const { language } = options;
  const settings: FillOptions = {
    ...(options.area !== undefined && { area: options.area }),
    ...(options.year !== undefined && { year: options.year }),
    ...(options.kind !== undefined && { kind: options.kind }),
    takeText: options.text ?? false,
    overwrite: options.overwrite ?? false,
    language: (language === 'zh' ? 'zh-CN' : 'en-US') satisfies Language,
    mappings,
  };
  const plans: FillPlan[] = [];
  const remarks: string[] = [];
  for (const { name, isHidden, grid } of template.sheets) {
    const isChosen = options.sheet?.includes(name) ?? !isHidden;
    if (!isChosen) continue;
    if (grid === null) remarks.push(say.largeSheet[language](name));
    else plans.push(planFill(grid, figures, settings));
  }
  for (const name of options.sheet ?? []) {
    if (!template.sheets.some((sheet) => sheet.name === name)) remarks.push(say.noSheet[language](name));
  }
  return { plans, remarks };
}

/** Cells that say where the figures come from, by sheet; null for a sheet without room for them. */
function sourceColumns(
  { sheets }: TemplateFile,
  plans: readonly FillPlan[],
  language: CommandLanguage,
): Map<string, readonly SourceCell[] | null> {
  const grids = new Map(sheets.map(({ name, grid }) => [name, grid]));
  return new Map(
    plans.map((plan) => [
      plan.sheetName,
      sourceCells(grids.get(plan.sheetName)!, plan, languageOf(language)),
    ]),
  );
}

export async function fill(
  file: string,
  options: FillCommandOptions,
  worker: URL,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, output } = options;
  const complain = (line: string): void => void terminal.err.write(`${line}\n`);
  if (output === undefined && options.plan === undefined) {
    complain(say.needsOutput[language]);
    return 2;
  }
  if (output !== undefined && resolve(output) === resolve(file)) {
    complain(say.sameFile[language]);
    return 2;
  }
  let template: TemplateFile;
  let mappings: readonly Mapping[];
  try {
    template = await openTemplateFile(file);
  } catch (error) {
    if (!(error instanceof TemplateFileError)) throw error;
    complain(`${file}: ${error.sentence(language)}`);
    return 1;
  }
  try {
    mappings = await readMappings(options.mapping);
  } catch (error) {
    complain(say.badMapping[language](options.mapping ?? '', (error as Error).message));
    return 2;
  }
  const { figures, problems } = await readFigures(options.from, worker, {
    language,
    err: terminal.err,
    area: options.area ?? null,
  });
  problems.forEach(complain);
  if (figures.length === 0) {
    complain(say.noFigures[language]);
    return 1;
  }
  const { plans, remarks } = planSheets(template, figures, options, mappings);
  remarks.forEach(complain);
  if (options.plan !== undefined) {
    terminal.out.write(options.plan === 'json' ? planJson(plans) : planLines(plans, language));
    return problems.length > 0 ? 1 : 0;
  }
  const columns = options.sourceColumn ? sourceColumns(template, plans, language) : undefined;
  for (const [name, cells] of columns ?? []) if (cells === null) complain(say.noColumn[language](name));
  const sources = { notes: options.notes ?? false, ...(columns && { columns }) };
  try {
    await writeFile(output!, template.fill(fillsOf(plans, sources, language)));
  } catch (error) {
    complain(say.cannotWrite[language](output!, (error as Error).message));
    return 1;
  }
  terminal.err.write(summaryLines(plans, output!, language));
  return problems.length > 0 ? 1 : 0;
}

function parseYear(text: string): number {
  const year = Number(/^(\d{4})年?$/u.exec(text)?.[1]);
  if (!(year >= 1949 && year <= 2100)) throw new InvalidArgumentError('2024');
  return year;
}

function parseKind(text: string): RecordKind {
  if (/^(?:target|目标)$/iu.test(text)) return 'target';
  if (/^(?:result|完成|结果)$/iu.test(text)) return 'result';
  throw new InvalidArgumentError('target（目标）, result（完成）');
}

/** Adds the command `fill` to the program. */
export function registerFill(program: Command, setup: FillSetup): void {
  const { language, terminal } = setup;
  const text = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  program
    .command('fill')
    .description(
      text(
        '用报告里的数字填写自己的表格模板（xlsx）',
        'fill your own template sheet (xlsx) with the figures of reports',
      ),
    )
    .addArgument(
      new Argument(
        '<template>',
        text('要填的 xlsx 或 xlsm 文件，不会被改动', 'xlsx or xlsm file to be filled; it is not changed'),
      ),
    )
    .addOption(
      new Option(
        '--from <reports...>',
        text('报告文件：txt、docx、doc、pdf、html 等', 'files of reports: txt, docx, doc, pdf, html …'),
      ).makeOptionMandatory(),
    )
    .addOption(
      new Option('-o, --output <file>', text('填好后写入的文件', 'file to write the filled workbook to')),
    )
    .addOption(
      new Option(
        '--plan [format]',
        text(
          '只列出每个单元格会填什么、为什么，不写文件；text 或 json',
          'list what each cell would get and why, and write nothing; text or json',
        ),
      )
        .choices(['text', 'json'])
        .preset('text'),
    )
    .addOption(
      new Option(
        '--notes',
        text(
          '在单元格批注里写明来源，未填的写明原因',
          'put the source, or the reason for leaving it, into a note at each cell',
        ),
      ),
    )
    .addOption(
      new Option(
        '--source-column',
        text(
          '在“数据来源”列或右边的空列写明报告和原句',
          'write report and sentence into the column headed 数据来源, or the empty one right of the figures',
        ),
      ),
    )
    .addOption(
      new Option(
        '--text',
        text(
          '没有单一数字时填入报告原话（区间、定性目标）',
          'write the words of the report where there is no single number',
        ),
      ),
    )
    .addOption(
      new Option(
        '--overwrite',
        text(
          '已有内容的单元格也重填（公式和受保护的除外）',
          'fill cells that hold something as well, but no formulas and no protected cells',
        ),
      ),
    )
    .addOption(new Option('--sheet <names...>', text('只填这些工作表', 'fill these sheets only')))
    .addOption(
      new Option('--area <area>', text('表中没有写地区时用这个地区', 'area where the sheet names none')),
    )
    .addOption(
      new Option(
        '--year <year>',
        text('表中没有写年份时用这一年', 'year where the sheet names none'),
      ).argParser(parseYear),
    )
    .addOption(
      new Option(
        '--kind <kind>',
        text('表中没有写目标还是完成时：target 或 result', 'where the sheet says neither: target or result'),
      ).argParser(parseKind),
    )
    .addOption(
      new Option(
        '--mapping <file>',
        text(
          '以前对同样表格更正过的对应关系（JSON）',
          'corrections agreed for sheets of the same shape before (JSON)',
        ),
      ),
    )
    .addOption(
      new Option(
        '--language <language>',
        text('提示和批注的语言：zh 或 en', 'language of messages and notes: zh or en'),
      )
        .argParser(parseLanguage)
        .default(language),
    )
    .addHelpText(
      'after',
      text(
        `
例：
  indicator-ledger fill 目标完成表.xlsx --from 2023年报告.docx 2024年报告.docx -o 已填.xlsx
  indicator-ledger fill 目标完成表.xlsx --from *.txt --plan

退出码：0 已填；1 模板或某个报告未能读取、或无法写入；2 用法错误`,
        `
Examples:
  indicator-ledger fill targets.xlsx --from report-2023.docx report-2024.docx -o filled.xlsx
  indicator-ledger fill targets.xlsx --from *.txt --plan

Exit codes: 0 filled; 1 the template or some report could not be read, or the output not be written; 2 wrong use`,
      ),
    )
    .action(async (file: string, options: FillCommandOptions) => {
      setup.onExit(await fill(file, options, setup.worker, terminal));
    });
}
