/** `npm run bench`: bundles the measurements, so that what is measured is compiled code, and runs them. */
import { build } from 'esbuild';
import { run } from './steps.mjs';

const folder = '.cache/bench';
await build({
  entryPoints: ['test/bench/bench.ts', 'test/bench/peak-memory.ts'],
  outdir: folder,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.exitCode = await run(process.execPath, [`${folder}/bench.js`]);
