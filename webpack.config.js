/**
 * Builds the add-in into dist/addin. Two switches of the environment:
 * OFFICE_JS=local copies office.js beside the pages (intranets, the workbench) in place of Microsoft's CDN;
 * ADDIN_MODE=development builds without minifying.
 */
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';
import packageFacts from './package.json' with { type: 'json' };
import { FunctionsMetadataPlugin } from './webpack.functions.js';
import { officeJsFiles, officeJsUrl } from './webpack.officejs.js';
import { ScriptBudgetPlugin } from './webpack.budget.js';

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => resolve(root, ...parts);
const firstThatExists = (...files) => files.map((file) => at(file)).find((file) => existsSync(file));

const officeJs = process.env.OFFICE_JS === 'local' ? 'local' : 'cdn';
const mode = process.env.ADDIN_MODE === 'development' ? 'development' : 'production';

/** All three run on the one page of the shared runtime, and share one set of modules through the single runtime chunk. */
const entries = {
  functions: firstThatExists('src/functions/functions.ts', 'src/taskpane/no-functions.ts'),
  commands: at('src/commands/commands.ts'),
  taskpane: at('src/taskpane/index.tsx'),
};

export default {
  mode,
  target: ['web', 'es2020'],
  cache: {
    type: 'filesystem',
    cacheDirectory: at('.cache/webpack'),
    buildDependencies: { config: [at('webpack.config.js')] },
  },
  devtool: mode === 'development' ? 'source-map' : false,
  entry: entries,
  output: {
    path: at('dist/addin'),
    filename: '[name].[contenthash:8].js',
    chunkFilename: '[name].[contenthash:8].js',
    assetModuleFilename: 'assets/[name].[contenthash:8][ext]',
    clean: true,
  },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              // WebView2, Chrome, Safari 15 and Excel on the web; older ones get the page's sentence (src/taskpane/taskpane.html)
              target: 'es2021',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic', development: mode === 'development' } },
            },
          },
        },
      },
      { test: /\.txt$/, type: 'asset/resource' },
    ],
  },
  optimization: {
    runtimeChunk: 'single',
    splitChunks: {
      cacheGroups: {
        // One copy for pane and functions: the index of the ledger is in it, and must not be there twice.
        ledger: {
          test: /[\\/]src[\\/](?:engine|ledger|excel)[\\/]/,
          name: 'ledger',
          chunks: 'initial',
          minChunks: 2,
          enforce: true,
        },
        vendor: { test: /node_modules/, name: 'vendor', chunks: 'initial', enforce: true },
      },
    },
  },
  performance: { hints: false },
  plugins: [
    new webpack.DefinePlugin({ ADDIN_VERSION: JSON.stringify(packageFacts.version) }),
    new HtmlWebpackPlugin({
      template: at('src/taskpane/taskpane.html'),
      filename: 'taskpane.html',
      chunks: Object.keys(entries),
      chunksSortMode: 'manual',
      scriptLoading: 'defer',
      officeJsUrl: officeJsUrl(officeJs),
    }),
    new CopyPlugin({
      patterns: [
        { from: at('assets/icons/*.png'), to: 'assets/[name][ext]' },
        { from: at('manifest.xml'), to: 'manifest.xml' },
        // Character maps of Chinese fonts that a PDF does not embed
        { from: at('node_modules/pdfjs-dist/cmaps'), to: 'pdf/cmaps', info: { minimized: true } },
        ...(officeJs === 'local' ? officeJsFiles(root) : []),
      ],
    }),
    new FunctionsMetadataPlugin(at('src/functions/metadata.ts')),
    new ScriptBudgetPlugin({ page: 'taskpane.html', entries: Object.keys(entries), kilobytes: 300 }),
  ],
};
