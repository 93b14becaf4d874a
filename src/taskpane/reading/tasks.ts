/** Carries a task out; the same in the worker and, where workers are refused, on the page. */
import type { ReadingAnswer, ReadingTask } from './protocol';
import { largestFile } from './limits';

export async function carryOut(
  task: ReadingTask,
  onProgress: (part: number) => void,
): Promise<Exclude<ReadingAnswer, { type: 'progress' }>> {
  try {
    if (task.type === 'read') {
      const { builtInDictionary, createDictionary, readReports } = await import('../../engine');
      const dictionary =
        task.additions.length === 0
          ? builtInDictionary
          : createDictionary([...builtInDictionary.entries, ...task.additions]);
      return { type: 'reports', reports: readReports(task.text, dictionary) };
    }
    const { LoadError, loadFile } = await import('../../loaders');
    try {
      const loaded = await loadFile(task.name, task.bytes, {
        limit: largestFile,
        pdfAssets: task.pdfAssets,
        onProgress,
      });
      return { type: 'loaded', loaded };
    } catch (error) {
      if (error instanceof LoadError) {
        return { type: 'load-failed', code: error.code, parameters: error.parameters };
      }
      throw error;
    }
  } catch (error) {
    return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
