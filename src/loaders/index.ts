/** Files to text, in the browser (a worker too) and in Node. Nothing is sent anywhere. Parsers are loaded when first needed. */
import { Budget } from './budget';
import { contentKind } from './content-kind';
import { namedFormat, type Format } from './format';
import { LoadError } from './load-error';
import { decodeText } from './plain-text';
import { findUnreadable, type Unreadable } from './unreadable';

export type { Format } from './format';
export { LoadError } from './load-error';
export type { LoadErrorCode, LoadErrorParameters } from './load-error';

/** What a person should know of how a file was read; sentences stand in `messages.ts`. */
export type LoadNote =
  /** Characters were lost, or read in a wrong encoding, here already or by whoever made the file. */
  | ({ code: 'unreadable' } & Unreadable)
  /** The article could not be told from what surrounds it, so the whole page was taken. */
  | { code: 'whole-page' }
  /** These pages of a PDF hold no text, only pictures. */
  | { code: 'pages-without-text'; pages: readonly number[] }
  /** The name says one format, the content is another: 报告.doc that is a web page. */
  | { code: 'other-format'; named: string; format: Format };

export interface LoadedText {
  /** The file's name as given. */
  readonly name: string;
  /** Byte-order mark removed, line ends as they are. Rows of tables are lines, their cells parted by tabs. */
  readonly text: string;
  readonly format: Format;
  /** utf-8, utf-16le, utf-16be or gb18030; only for formats that are plain bytes. */
  readonly encoding?: string;
  readonly notes: readonly LoadNote[];
}

export interface LoadOptions {
  /** Largest file taken, in bytes; 50 MB when left out. */
  readonly limit?: number;
  /** Most seconds to spend; 60 when left out. */
  readonly seconds?: number;
  /** Stops between steps (pages of a PDF, members of an archive). */
  readonly signal?: AbortSignal;
  /**
   * Where the folder `cmaps/` of pdfjs-dist is found, with a closing slash: a URL in the browser, a folder in Node.
   * Without it a PDF that does not embed its Chinese fonts' character maps reads as without text.
   */
  readonly pdfAssets?: string;
  /** Part of the work done, 0 to 1; PDFs tell it page by page. */
  readonly onProgress?: (part: number) => void;
}

const defaultLimit = 50 * 1024 * 1024;
const defaultSeconds = 60;

type Reading = Omit<LoadedText, 'name'>;

/**
 * Reads one file.
 *
 * @param name the file's name; its content decides how it is read, its ending only where the content leaves it open
 * @param bytes the whole file; not kept and not changed
 * @throws {LoadError} with a code and parameters; `loadMessage` of `messages.ts` puts them into a sentence
 */
export async function loadFile(
  name: string,
  bytes: Uint8Array,
  options: LoadOptions = {},
): Promise<LoadedText> {
  const limit = options.limit ?? defaultLimit;
  if (bytes.length === 0) throw new LoadError('empty', {});
  if (bytes.length > limit) throw new LoadError('too-large', { size: bytes.length, limit });
  const budget = new Budget(options.seconds ?? defaultSeconds, options.signal);
  budget.check();
  const reading = await readContent(name, bytes, budget, options);
  if (reading.text.trim() === '')
    throw reading.format === 'txt' || reading.format === 'csv'
      ? new LoadError('empty', {})
      : new LoadError('no-text', { format: reading.format });
  options.onProgress?.(1);
  const unreadable = findUnreadable(reading.text);
  const notes: LoadNote[] = [...renamed(name, reading.format), ...reading.notes];
  if (unreadable) notes.push({ code: 'unreadable', ...unreadable });
  return { name, ...reading, notes };
}

async function readContent(
  name: string,
  bytes: Uint8Array,
  budget: Budget,
  options: LoadOptions,
): Promise<Reading> {
  const kind = contentKind(bytes);
  if (typeof kind === 'object') throw new LoadError('unsupported', { format: kind.unsupported });
  switch (kind) {
    case 'archive':
      return (await import('./office-document')).readOpenXml(bytes, budget);
    case 'compound':
      return (await import('./office-document')).readCompound(bytes);
    case 'pdf': {
      const { readPdf } = await import('./pdf');
      const { text, pagesWithoutText: pages } = await readPdf(
        bytes,
        budget,
        options.pdfAssets,
        options.onProgress ?? (() => undefined),
      );
      return { text, format: 'pdf', notes: pages.length > 0 ? [{ code: 'pages-without-text', pages }] : [] };
    }
    case 'html':
      return readWebPage(bytes, budget);
    case 'text':
      return namedFormat(name) === 'html' ? readWebPage(bytes, budget) : readText(name, bytes);
  }
}

async function readWebPage(bytes: Uint8Array, budget: Budget): Promise<Reading> {
  const page = await (await import('./html')).readHtml(bytes, budget);
  const notes: LoadNote[] = page.whole ? [{ code: 'whole-page' }] : [];
  return { text: page.text, format: 'html', encoding: page.encoding, notes };
}

async function readText(name: string, bytes: Uint8Array): Promise<Reading> {
  const decoded = decodeText(bytes);
  const { encoding } = decoded;
  const notes: LoadNote[] = [];
  if (namedFormat(name) !== 'csv') return { text: decoded.text, format: 'txt', encoding, notes };
  return { text: (await import('./csv')).readCsv(decoded.text), format: 'csv', encoding, notes };
}

function renamed(name: string, format: Format): LoadNote[] {
  const named = namedFormat(name);
  if (named === undefined || named === format) return [];
  return [{ code: 'other-format', named: name.slice(name.lastIndexOf('.') + 1), format }];
}
