/** Emits functions.json (Chinese) and functions.en-US.json from the one table of the custom functions. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { tsImport } from 'tsx/esm/api';
import webpack from 'webpack';

const files = [
  ['functions.json', 'zh-CN'],
  ['functions.en-US.json', 'en-US'],
];

export class FunctionsMetadataPlugin {
  /** @param {string} source absolute path of the module that exports `metadata(language)` */
  constructor(source) {
    this.source = source;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FunctionsMetadataPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'FunctionsMetadataPlugin', stage }, async () => {
        if (existsSync(this.source)) compilation.fileDependencies.add(this.source);
        for (const [file, language] of files) {
          const json = JSON.stringify(await metadataIn(this.source, language), null, 2);
          compilation.emitAsset(file, new webpack.sources.RawSource(`${json}\n`));
        }
      });
    });
  }
}

async function metadataIn(source, language) {
  if (!existsSync(source)) return { functions: [] };
  const { metadata } = await tsImport(pathToFileURL(source).href, import.meta.url);
  return metadata(language);
}
