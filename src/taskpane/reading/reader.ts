/** Texts and files to reports, in a worker where the webview allows one. */
import type { IndicatorEntry, Report } from '../../engine';
import type { LoadedText } from '../../loaders';
import { LoadError, type LoadErrorCode, type LoadErrorParameters } from '../../loaders/load-error';
import type { ReadingAnswer, ReadingTask } from './protocol';
import { carryOut } from './tasks';

export interface ReadingOptions {
  readonly signal?: AbortSignal;
  /** Part of the work done, 0 to 1; only files tell it. */
  readonly onProgress?: (part: number) => void;
}

export class ReadingCancelled extends Error {
  override readonly name = 'ReadingCancelled';
}

export interface Reader {
  /** Rejects with `ReadingCancelled`, or with the error that the engine threw. */
  read(
    text: string,
    additions: readonly IndicatorEntry[],
    options?: ReadingOptions,
  ): Promise<readonly Report[]>;
  /** Rejects with `LoadError` for what is wrong with the file, else as `read` does. */
  load(name: string, bytes: Uint8Array, options?: ReadingOptions): Promise<LoadedText>;
}

/** @param startWorker throws, or gives null, where there are no workers; tasks then run on the page */
export function createReader(startWorker: () => Worker | null): Reader {
  let idle: Worker | null = null;
  let refused = false;

  function worker(): Worker | null {
    if (refused) return null;
    if (idle) return idle;
    try {
      const started = startWorker();
      refused = started === null;
      return started;
    } catch {
      // Some managed webviews forbid workers; the page then does the work itself, only less smoothly.
      refused = true;
      return null;
    }
  }

  async function run(task: ReadingTask, { signal, onProgress }: ReadingOptions): Promise<ReadingAnswer> {
    if (signal?.aborted) throw new ReadingCancelled();
    const hired = worker();
    if (!hired) return onPage(task, signal, onProgress);
    idle = null;
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        hired.terminate();
        reject(new ReadingCancelled());
      };
      signal?.addEventListener('abort', stop, { once: true });
      hired.onmessage = ({ data }: MessageEvent<ReadingAnswer>) => {
        if (data.type === 'progress') {
          onProgress?.(data.part);
          return;
        }
        signal?.removeEventListener('abort', stop);
        idle = hired;
        resolve(data);
      };
      // Only a worker whose script cannot be had at all ends here: errors inside a task come as answers.
      hired.onerror = (event) => {
        event.preventDefault();
        signal?.removeEventListener('abort', stop);
        hired.terminate();
        refused = true;
        onPage(task, signal, onProgress).then(resolve, reject);
      };
      hired.postMessage(task);
    });
  }

  async function onPage(
    task: ReadingTask,
    signal: AbortSignal | undefined,
    onProgress: (part: number) => void = () => {},
  ): Promise<ReadingAnswer> {
    // Lets the page draw its progress first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = await carryOut(task, onProgress);
    if (signal?.aborted) throw new ReadingCancelled();
    return answer;
  }

  return {
    async read(text, additions, options = {}) {
      const answer = await run({ type: 'read', text, additions }, options);
      if (answer.type === 'reports') return answer.reports;
      throw unexpected(answer);
    },
    async load(name, bytes, options = {}) {
      const pdfAssets = new URL('pdf/', document.baseURI).href;
      const answer = await run({ type: 'load', name, bytes, pdfAssets }, options);
      if (answer.type === 'loaded') return answer.loaded;
      throw unexpected(answer);
    },
  };
}

function unexpected(answer: ReadingAnswer): Error {
  if (answer.type === 'load-failed') {
    return new LoadError(answer.code, answer.parameters as LoadErrorParameters[LoadErrorCode]);
  }
  return new Error(answer.type === 'failed' ? answer.message : `The worker answered “${answer.type}”.`);
}

/** Webpack makes a script of its own out of this expression; it must stand as it is. */
export function startReadingWorker(): Worker {
  return new Worker(new URL('./reading.worker.ts', import.meta.url));
}
