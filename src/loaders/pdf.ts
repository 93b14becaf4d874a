/** A PDF's text, page by page, through pdf.js; its pages are put together into paragraphs by `pdf-lines.ts`. */
import type { TextItem } from 'pdfjs-dist/types/src/display/api';
import type { Budget } from './budget';
import { LoadError } from './load-error';
import { joinPages, pageLines, type PageLine } from './pdf-lines';

export interface PdfText {
  readonly text: string;
  /** Numbers, from 1, of pages that hold pictures only. */
  readonly pagesWithoutText: readonly number[];
}

/** A page with fewer characters than a running header is taken for a picture with a page number. */
const fewestCharacters = 8;

/**
 * @param assets where pdf.js finds `cmaps/`, with a closing slash
 * @throws {LoadError} `encrypted`, `damaged`, `scanned`, `too-slow`, `cancelled`
 */
export async function readPdf(
  bytes: Uint8Array,
  budget: Budget,
  assets: string | undefined,
  onProgress: (part: number) => void,
): Promise<PdfText> {
  const pdfjs = await loadPdfjs();
  // pdf.js takes the buffer for itself, so it gets one of its own
  const task = pdfjs.getDocument({
    data: bytes.slice(),
    ...(assets ? { cMapUrl: `${assets}cmaps/`, cMapPacked: true } : {}),
    useSystemFonts: false,
    disableFontFace: true,
    useWasm: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: PageLine[][] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const content = await page.getTextContent();
      pages.push(pageLines(content.items.filter((item): item is TextItem => 'str' in item)));
      page.cleanup();
      budget.spend(content.items.length);
      onProgress(number / document.numPages);
    }
    return textOf(pages);
  } catch (error) {
    throw pdfError(error);
  } finally {
    await task.destroy();
  }
}

function textOf(pages: readonly PageLine[][]): PdfText {
  const empty = pages.flatMap((lines, index) =>
    lines.reduce((sum, line) => sum + line.text.length, 0) < fewestCharacters ? [index + 1] : [],
  );
  if (empty.length === pages.length) throw new LoadError('scanned', { pages: pages.length });
  return { text: joinPages(pages), pagesWithoutText: empty };
}

/** pdf.js's worker code is loaded into this very thread: the caller is a worker already, or a command line. */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  standInForDrawing();
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/** pdf.js makes these while it is loaded, for drawing; reading text needs neither, and Node has none without a native canvas. */
function standInForDrawing(): void {
  const scope = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) scope[name] ??= class {};
}

/** pdf.js's errors are told apart by name: its classes may come from another copy of the module. */
function pdfError(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof LoadError) return error;
  if (error.name === 'PasswordException') return new LoadError('encrypted', { format: 'pdf' });
  return new LoadError('damaged', { format: 'pdf', detail: error.message });
}
