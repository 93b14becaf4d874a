/** What one file may cost: time, unpacked bytes, characters. Asked between small steps, so that nothing ever hangs. */
import { LoadError } from './load-error';

/** Unpacked parts of a document and the text made of them: a report is a hundredth of this. */
const unpackedLimit = 128 * 1024 * 1024;

export class Budget {
  readonly #deadline: number;
  readonly #seconds: number;
  readonly #signal: AbortSignal | undefined;
  #unpacked = 0;

  constructor(seconds: number, signal?: AbortSignal) {
    this.#seconds = seconds;
    this.#deadline = performance.now() + seconds * 1000;
    this.#signal = signal;
  }

  /** @throws {LoadError} `cancelled` or `too-slow` */
  check(): void {
    if (this.#signal?.aborted) throw new LoadError('cancelled', {});
    if (performance.now() > this.#deadline) throw new LoadError('too-slow', { seconds: this.#seconds });
  }

  /** @throws {LoadError} `expands-too-far` when all that was unpacked so far is more than a report can be */
  spend(bytes: number): void {
    this.#unpacked += bytes;
    this.allow(0);
    this.check();
  }

  /** @throws {LoadError} `expands-too-far` when so many bytes more would be too many; asked before the work is done */
  allow(bytes: number): void {
    if (this.#unpacked + bytes > unpackedLimit) this.refuse();
  }

  /** @throws {LoadError} `expands-too-far` */
  refuse(): never {
    throw new LoadError('expands-too-far', { limit: unpackedLimit });
  }
}
