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
    // in a browser's worker there is no document, which pdf.js's other way of fetching asks for
    useWorkerFetch: /^https?:/u.test(assets ?? ''),
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
  await loadWorkerCode();
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * In a browser's worker that code would take the worker's messages for its own, and answer them; it leaves them alone where
 * it finds a window, so it finds one while it is loaded.
 */
async function loadWorkerCode(): Promise<void> {
  const scope = globalThis as { window?: unknown };
  const inWorker = 'WorkerGlobalScope' in scope && scope.window === undefined;
  if (inWorker) scope.window = scope;
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  } finally {
    if (inWorker) delete scope.window;
  }
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
