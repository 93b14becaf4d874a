import { cp, mkdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

const SOURCE = 'src/workbench';
const OUTPUT = 'dist/workbench';

// One pass of esbuild takes seconds where webpack takes a minute, and the workbench is never deployed.
await rm(OUTPUT, { recursive: true, force: true });
await mkdir(OUTPUT, { recursive: true });
await build({
  entryPoints: { workbench: `${SOURCE}/main.ts` },
  outdir: OUTPUT,
  bundle: true,
  splitting: true,
  format: 'esm',
  target: 'es2022',
  jsx: 'automatic',
  minify: true,
  sourcemap: process.argv.includes('--sourcemap'),
  chunkNames: 'chunks/[name]-[hash]',
  loader: { '.woff': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  logLevel: 'warning',
});
await cp(`${SOURCE}/index.html`, `${OUTPUT}/index.html`);
