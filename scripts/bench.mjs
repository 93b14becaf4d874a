/**
 * `npm run bench`: bundles the measurements, so that what is measured is compiled code, and runs them. Then ten thousand records are
 * written into a workbook of the workbench, in a browser, and the round trips and the largest request are printed.
 */
import { build } from 'esbuild';
import { run, say } from './steps.mjs';

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
const timed = await run(process.execPath, [`${folder}/bench.js`]);

process.stdout.write('\n');
say('写入一万条记录', 'Ten thousand records written');
const built = await run('npm', ['run', '--silent', 'build:workbench']);
const written =
  built === 0
    ? await run('npx', ['--no-install', 'jest', '--config', 'jest.e2e.config.mjs', 'test/e2e/excel-large'])
    : built;
process.exitCode = timed || written;
