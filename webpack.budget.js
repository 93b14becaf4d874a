/** Fails the build when what the page loads before anybody has done anything grows past its budget. */
import { gzipSync } from 'node:zlib';
import webpack from 'webpack';

export class ScriptBudgetPlugin {
  /** @param {{ page: string, entries: string[], kilobytes: number }} budget kilobytes of 1,024 bytes, gzip at its default level */
  constructor(budget) {
    this.budget = budget;
  }

  apply(compiler) {
    const { page, entries, kilobytes } = this.budget;
    if (compiler.options.mode !== 'production') return;
    compiler.hooks.thisCompilation.tap('ScriptBudgetPlugin', (compilation) => {
      compilation.hooks.afterProcessAssets.tap('ScriptBudgetPlugin', () => {
        const files = new Set(entries.flatMap((entry) => compilation.entrypoints.get(entry).getFiles()));
        const sizes = [...files]
          .filter((file) => file.endsWith('.js'))
          .map((file) => ({ file, size: gzipSync(compilation.getAsset(file).source.buffer()).length }));
        const total = sizes.reduce((sum, { size }) => sum + size, 0);
        const report = [
          `Initial script of ${page}: ${(total / 1024).toFixed(1)} KB gzip of ${kilobytes} KB allowed`,
          ...sizes.map(({ file, size }) => `  ${(size / 1024).toFixed(1).padStart(7)} KB  ${file}`),
        ].join('\n');
        compilation.getLogger('budget').warn(report);
        if (total > kilobytes * 1024) {
          compilation.errors.push(
            new webpack.WebpackError(`${report}\nLoad something lazily, or do without it.`),
          );
        }
      });
    });
  }
}
