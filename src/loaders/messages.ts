/** What is said to a person about a file: Chinese first, English second. What happened, then what to do. */
import type { LoadNote } from './index';
import type { LoadError, LoadErrorCode, LoadErrorParameters } from './load-error';

export type MessageLanguage = 'zh' | 'en';

type Sentences<Parameters> = Readonly<Record<MessageLanguage, (parameters: Parameters) => string>>;

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes < 10_485_760 ? 1 : 0);

const errorSentences: { readonly [Code in LoadErrorCode]: Sentences<LoadErrorParameters[Code]> } = {
  empty: {
    zh: () => '文件是空的，没有可读取的文字。请检查文件是否保存完整。',
    en: () => 'The file is empty. Check that it was saved completely.',
  },
  'too-large': {
    zh: ({ size, limit }) =>
      `文件有 ${megabytes(size)} MB，超过 ${megabytes(limit)} MB 的上限。请只保留报告正文，或拆成几个文件。`,
    en: ({ size, limit }) =>
      `The file has ${megabytes(size)} MB; the limit is ${megabytes(limit)} MB. Keep the report only, or split the file.`,
  },
  binary: {
    zh: () => '文件内容不是文字，也不是可读取的格式。请用原来的程序打开，另存为 txt、docx 或 pdf 后再试。',
    en: () =>
      'The content is neither text nor a format that can be read. Open it in its own program and save it as txt, docx or pdf.',
  },
  unsupported: {
    zh: ({ format }) => `不能读取 ${format} 格式的文件。请另存为 docx、txt 或 pdf 后再试。`,
    en: ({ format }) => `Files of the format ${format} cannot be read. Save it as docx, txt or pdf.`,
  },
  encrypted: {
    zh: () => '文件有密码保护。请去掉密码，另存一份后再试。',
    en: () => 'The file is protected by a password. Save a copy without the password.',
  },
  damaged: {
    zh: ({ format, detail }) =>
      `文件已损坏或不完整，无法按 ${format} 读取（${detail}）。请重新下载，或打开后另存一份。`,
    en: ({ format, detail }) =>
      `The file is damaged or incomplete and cannot be read as ${format} (${detail}). Download it again, or open it and save a copy.`,
  },
  'expands-too-far': {
    zh: ({ limit }) =>
      `压缩内容展开后超过 ${megabytes(limit)} MB，已停止读取。请确认文件来源，或只保留报告正文另存一份。`,
    en: ({ limit }) =>
      `The compressed content unpacks to more than ${megabytes(limit)} MB; reading was stopped. Check where the file comes from, or save a copy with the report only.`,
  },
  'no-text': {
    zh: () => '文件里没有文字（可能只有图片）。请使用带文字的版本，或先做文字识别（OCR）。',
    en: () =>
      'The file holds no text (perhaps only pictures). Use a version with text, or run text recognition (OCR) first.',
  },
  scanned: {
    zh: ({ pages }) =>
      `这是扫描版 PDF，${pages} 页都是图片，没有文字。请先做文字识别（OCR），或使用网页、Word 版本。`,
    en: ({ pages }) =>
      `This is a scanned PDF: ${pages} page${pages === 1 ? '' : 's'} of pictures without text. Run text recognition (OCR) first, or use the web or Word version.`,
  },
  'too-slow': {
    zh: ({ seconds }) => `读取超过 ${seconds} 秒，已停止。请另存为 txt 或 docx，或拆成几个文件后再试。`,
    en: ({ seconds }) =>
      `Reading took more than ${seconds} seconds and was stopped. Save it as txt or docx, or split the file.`,
  },
  cancelled: {
    zh: () => '已取消读取。',
    en: () => 'Reading was cancelled.',
  },
};

/** The sentence for an error of `loadFile`; the file's name is not in it. */
export function loadMessage(error: LoadError, language: MessageLanguage): string {
  const sentence = errorSentences[error.code][language] as (parameters: unknown) => string;
  return sentence(error.parameters);
}

/** The sentence for a note of a file that was read. */
export function noteMessage(note: LoadNote, language: MessageLanguage): string {
  const zh = language === 'zh';
  switch (note.code) {
    case 'unreadable': {
      const parts = note.parts.map(({ line, excerpt }) =>
        zh ? `第 ${line} 行“${excerpt}”` : `line ${line} “${excerpt}”`,
      );
      return zh
        ? `有 ${note.count} 处文字是乱码，读不出来：${parts.join('、')}${note.count > parts.length ? ' 等' : ''}。请对照原件核对附近的数字，或换一份没有乱码的文本。`
        : `${note.count} ${note.count === 1 ? 'part is' : 'parts are'} garbled and could not be read: ${parts.join(', ')}${note.count > parts.length ? ' and others' : ''}. Check the figures near them against the original, or use a copy that is not garbled.`;
    }
    case 'whole-page':
      return zh
        ? '没有分辨出网页正文，已读取整页文字，其中可能有导航等内容。'
        : 'The article could not be told apart, so the whole page was read; navigation may be among it.';
    case 'pages-without-text':
      return zh
        ? `第 ${note.pages.join('、')} 页没有文字（可能是图片），未读取。`
        : `Without text (perhaps pictures) and not read: page ${note.pages.join(', ')}.`;
    case 'other-format':
      return zh
        ? `文件名是 .${note.named}，内容是 ${note.format}，已按 ${note.format} 读取。`
        : `Named .${note.named}, but the content is ${note.format}; it was read as ${note.format}.`;
  }
}
