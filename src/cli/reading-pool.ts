/** Reads many files on all cores, in threads of their own; answers stand in the order of the files. */
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { FileOutcome } from './extraction';
import type { CommandLanguage } from './language';
import { readSource } from './read-source';

export interface PoolOptions {
  readonly language: CommandLanguage;
  /** Called after each file, in whatever order they end. */
  readonly onDone: () => void;
  /** Seconds after which a thread that has not answered is ended; the loaders' own limits are far below. */
  readonly seconds?: number;
}

/** @param worker URL of the bundle that answers a `SourceRequest` */
export async function readAll(
  files: readonly string[],
  worker: URL,
  options: PoolOptions,
): Promise<FileOutcome[]> {
  const threads = Math.min(files.length, availableParallelism());
  const pool = new Tinypool({
    filename: worker.href,
    runtime: 'worker_threads',
    minThreads: threads,
    maxThreads: threads,
  });
  const outcomes: FileOutcome[] = [];
  const waiting = files.entries();
  // one loop a thread takes the next file: a file's time runs from when a thread has it, not from when it queues
  const takeFiles = async (): Promise<void> => {
    for (const [index, file] of waiting) {
      outcomes[index] = await readInPool(pool, file, options);
      options.onDone();
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, takeFiles));
  } finally {
    await pool.destroy();
  }
  return outcomes;
}

async function readInPool(pool: Tinypool, file: string, options: PoolOptions): Promise<FileOutcome> {
  const { language, seconds = 180 } = options;
  // a thread has no standard input of its own
  if (file === '-') return readSource({ file, language });
  const signal = AbortSignal.timeout(seconds * 1000);
  try {
    return (await pool.run({ file, language }, { signal })) as FileOutcome;
  } catch (error) {
    if (signal.aborted)
      return {
        file,
        problem:
          language === 'zh'
            ? `读取超过 ${seconds} 秒，已停止。请另存为 txt 或 docx 后再试。`
            : `Reading took more than ${seconds} seconds and was stopped. Save it as txt or docx.`,
      };
    // the thread itself died: out of memory, most likely
    return { file, problem: error instanceof Error ? error.message : String(error) };
  }
}
