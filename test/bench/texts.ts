/** What is measured on: the real reports beside the project where they are, else our own samples. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface BenchText {
  readonly name: string;
  readonly text: string;
}

const seeds = resolve('../shared/seeds');
const samples = resolve('assets/samples');

export function benchTexts(): BenchText[] {
  if (!existsSync(seeds))
    console.log(
      `没有 ../shared/seeds，改用自带的示例报告。No ../shared/seeds; our own samples are used instead.`,
    );
  const folder = existsSync(seeds) ? seeds : samples;
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

/** A text of about this many characters, made by saying the same again; lines stay whole. */
export function textOfLength(text: string, length: number): string {
  return `${text}\n`.repeat(Math.ceil(length / (text.length + 1))).slice(0, length);
}
