/** What can go wrong when a file is read. Codes and parameters only; the sentences stand in `messages.ts`. */
import type { Format } from './format';

export interface LoadErrorParameters {
  /** The file holds nothing at all, or nothing but blanks. */
  empty: Record<never, never>;
  /** Sizes in bytes. */
  'too-large': { size: number; limit: number };
  /** Neither text nor any format that is read here. */
  binary: Record<never, never>;
  /** A format that is recognised but not read: rtf, pptx, an image … */
  unsupported: { format: string };
  /** Protected by a password. */
  encrypted: { format: Format };
  /** Ends too early, or breaks the rules of its format; `detail` is the technical reason. */
  damaged: { format: Format; detail: string };
  /** A compressed file that unpacks to more than `limit` bytes. */
  'expands-too-far': { limit: number };
  /** Well-formed, but without a word in it. */
  'no-text': { format: Format };
  /** A PDF of pictures of pages. */
  scanned: { pages: number };
  /** Gave up after this many seconds. */
  'too-slow': { seconds: number };
  /** The caller's signal. */
  cancelled: Record<never, never>;
}

export type LoadErrorCode = keyof LoadErrorParameters;

/** The one error that `loadFile` throws. */
export class LoadError<Code extends LoadErrorCode = LoadErrorCode> extends Error {
  override readonly name = 'LoadError';

  constructor(
    readonly code: Code,
    readonly parameters: LoadErrorParameters[Code],
  ) {
    super(`${code} ${JSON.stringify(parameters)}`);
  }
}
