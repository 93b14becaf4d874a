/**
 * `npm test`: installs what is missing, then checks everything there is to check, from what takes seconds to what takes minutes.
 * A step that fails does not stop the others. The last line sums up all tests; the exit code tells whether all is well.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installDebianPackages, installPackages } from './install.mjs';
import { root, run, say } from './steps.mjs';

const results = join(root, '.cache/test-results');
const schema = resolve(root, '../shared/manifest-schema/OfficeAppManifestV1_1.xsd');

const npx = async (...args) => (await run('npx', ['--no-install', ...args])) === 0;
const npm = async (script) => (await run('npm', ['run', '--silent', script])) === 0;

async function manifestMatchesSchema() {
  if (!existsSync(schema)) {
    say('没有清单的 XML Schema，跳过。', 'The schema of the manifest is not here; skipped.');
    return true;
  }
  const code = await run('xmllint', ['--noout', '--schema', schema, 'manifest.xml']);
  if (code === 127) say('没有 xmllint，跳过。', 'There is no xmllint; skipped.');
  return code === 0 || code === 127;
}

/** Tests are counted from the file that jest writes; a run that wrote none failed as a whole. */
const counts = { passed: 0, failed: 0, skipped: 0 };
async function jest(name, ...args) {
  const file = join(results, `${name}.json`);
  rmSync(file, { force: true });
  const good = await npx('jest', ...args, '--json', '--outputFile', file);
  if (!existsSync(file)) return false;
  const found = JSON.parse(readFileSync(file, 'utf8'));
  counts.passed += found.numPassedTests;
  counts.failed += found.numFailedTests + found.numRuntimeErrorTestSuites;
  counts.skipped += found.numPendingTests + found.numTodoTests;
  return good;
}

/** @type {readonly [zh: string, en: string, check: () => boolean | Promise<boolean>, counted?: 'tests'][]} */
const steps = [
  ['代码规范', 'Lint', () => npm('lint')],
  ['类型检查', 'Types', () => npm('types')],
  ['清单检查', 'Manifest', manifestMatchesSchema],
  ['单元测试', 'Unit tests', () => jest('unit'), 'tests'],
  ['读取准确率', 'Accuracy', async () => (await import('./scorer.mjs')).checkScores()],
  ['构建加载项（含体积上限）', 'Build of the add-in, with its size budget', () => npm('build:local')],
  ['构建工作台', 'Build of the workbench', () => npm('build:workbench')],
  ['浏览器测试', 'Browser tests', () => jest('browser', '--config', 'jest.e2e.config.mjs'), 'tests'],
];

/** A check that breaks has failed, and the others still run. */
async function passes(check) {
  try {
    return await check();
  } catch (error) {
    process.stderr.write(`${error.stack ?? error}\n`);
    return false;
  }
}

try {
  await installPackages();
  await installDebianPackages();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
mkdirSync(results, { recursive: true });
const failures = [];
const times = [];
for (const [zh, en, check, counted] of steps) {
  say(`\n—— ${zh}`, en);
  const started = performance.now();
  const before = counts.failed;
  const good = await passes(check);
  times.push(`${en} ${((performance.now() - started) / 1000).toFixed(0)} s`);
  if (good) continue;
  failures.push(`${zh} ${en}`);
  // a step without tests of its own, or tests that could not even be run, counts as one
  if (!counted || counts.failed === before) counts.failed += 1;
}
say(`\n用时 ${times.join(' · ')}`, '');
if (failures.length > 0) say(`未通过：${failures.join('、')}`, `Failed: ${failures.join(', ')}`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = failures.length > 0 || counts.failed > 0 ? 1 : 0;
