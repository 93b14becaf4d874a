/** A bar on standard error, only where a person watches; programs that read the output never see it. */
import type { CommandLanguage } from './language';

export interface Progress {
  step(): void;
  stop(): void;
}

const silent: Progress = { step: () => undefined, stop: () => undefined };

export async function startProgress(
  files: number,
  language: CommandLanguage,
  stream: NodeJS.WriteStream,
): Promise<Progress> {
  if (!stream.isTTY || files < 2) return silent;
  const { default: cliProgress } = await import('cli-progress');
  const format =
    language === 'zh'
      ? '读取 {bar} {value}/{total} 个文件，已用 {duration_formatted}'
      : 'Reading {bar} {value}/{total} files, {duration_formatted}';
  const bar = new cliProgress.SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
  bar.start(files, 0);
  return { step: () => bar.increment(), stop: () => bar.stop() };
}
