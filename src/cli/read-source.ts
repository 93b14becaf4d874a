/** One file from the disk, or standard input, through loaders and engine. Runs in a thread of the pool as well. */
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, sep } from 'node:path';
import { readReports } from '../engine';
import { loadFile, LoadError } from '../loaders';
import { loadMessage } from '../loaders/messages';
import type { FileOutcome } from './extraction';
import type { CommandLanguage } from './language';

export interface SourceRequest {
  readonly file: string;
  readonly language: CommandLanguage;
}

/** Largest file taken from the disk; the loaders hold the same limit for its content. */
const limit = 50 * 1024 * 1024;

/** Never throws for a file that cannot be read: one file's failure must not stop the rest. */
export async function readSource({ file, language }: SourceRequest): Promise<FileOutcome> {
  try {
    const bytes = file === '-' ? await standardInput() : await fileBytes(file);
    const loaded = await loadFile(basename(file), bytes, { limit, pdfAssets: pdfAssets() });
    const { text, notes } = loaded;
    return { file, text, notes, reports: readReports(text) };
  } catch (error) {
    return { file, problem: problemOf(error, language) };
  }
}

async function fileBytes(file: string): Promise<Uint8Array> {
  // asked before reading, so that a disk image given by mistake is not read into memory first
  const { size } = await stat(file);
  if (size > limit) throw new LoadError('too-large', { size, limit });
  return new Uint8Array(await readFile(file));
}

async function standardInput(): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size > limit) throw new LoadError('too-large', { size, limit });
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** pdf.js's tables of Chinese character codes lie in its package. */
function pdfAssets(): string {
  return dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')) + sep;
}

const systemProblems: Readonly<Record<string, Readonly<Record<CommandLanguage, string>>>> = {
  ENOENT: { zh: '没有这个文件', en: 'no such file' },
  EISDIR: { zh: '这是文件夹，请给出文件', en: 'is a directory; name files' },
  EACCES: { zh: '没有读取权限', en: 'permission denied' },
  EPERM: { zh: '没有读取权限', en: 'permission denied' },
};

function problemOf(error: unknown, language: CommandLanguage): string {
  if (error instanceof LoadError) return loadMessage(error, language);
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const known = systemProblems[code];
  if (known) return known[language];
  // nothing foreseen: say all there is, so that it can be reported
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
