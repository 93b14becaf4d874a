/** What the command tells when something is wrong, or could not be done. */
export const fillMessages = {
  needsOutput: {
    zh: '请用 -o 指定填好后的文件名，例如 -o 已填.xlsx；只想先看会填什么，用 --plan。',
    en: 'Name the filled file with -o, for example -o filled.xlsx; to see first what would be filled, use --plan.',
  },
  sameFile: {
    zh: '填好的文件不能与模板同名，模板会被覆盖。请换一个文件名。',
    en: 'The filled file must not have the name of the template, which would be lost. Choose another name.',
  },
  noFigures: {
    zh: '报告里没有读到任何目标或结果，没有可填的内容，没有写文件。',
    en: 'No target and no result was found in the reports. There is nothing to fill, and no file was written.',
  },
  largeSheet: {
    zh: (name: string) => `工作表“${name}”单元格太多，不像模板，保持原样。`,
    en: (name: string) => `Sheet "${name}" has too many cells for a template and is left as it is.`,
  },
  noColumn: {
    zh: (name: string) => `工作表“${name}”右边没有空列，没有写来源。可以改用 --notes。`,
    en: (name: string) =>
      `Sheet "${name}" has no empty column beside its figures, so no sources were written. Try --notes.`,
  },
  noSheet: {
    zh: (name: string) => `模板里没有名为“${name}”的工作表。`,
    en: (name: string) => `The template has no sheet named "${name}".`,
  },
  badMapping: {
    zh: (file: string, reason: string) => `无法读取对应关系文件 ${file}（${reason}）。`,
    en: (file: string, reason: string) => `Cannot read the mapping file ${file} (${reason}).`,
  },
  cannotWrite: {
    zh: (file: string, reason: string) =>
      `无法写入 ${file}（${reason}）。请检查文件夹是否存在、文件是否正被打开。`,
    en: (file: string, reason: string) =>
      `Cannot write ${file} (${reason}). Check that its folder exists and that no other program has it open.`,
  },
} as const;
