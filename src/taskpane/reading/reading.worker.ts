/** Reads away from the page, so that typing and scrolling go on while hundreds of reports are read. */
import type { ReadingAnswer, ReadingTask } from './protocol';
import { carryOut } from './tasks';

const answer = (message: ReadingAnswer): void => self.postMessage(message);

self.onmessage = ({ data }: MessageEvent<ReadingTask>) => {
  void carryOut(data, (part) => answer({ type: 'progress', part })).then(answer);
};
