/** Brings in what the project needs, where it is missing: npm packages, and as root on Debian a browser and fonts for its tests. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './steps.mjs';

/** @throws {Error} with what to do, when the packages cannot be installed */
export async function installPackages() {
  checkNode();
  if (areInstalled()) return;
  say('正在安装依赖（npm ci）……', 'Installing dependencies (npm ci) …');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund'])) !== 0)
    throw new Error(
      'npm ci 失败。请检查网络或 npm 镜像设置后重试。\nnpm ci failed. Check the network or the registry that npm is set to, and try again.',
    );
}

/** Compares the lock file with npm's own list of what it installed, so that a pulled update is installed too. */
function areInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return false;
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;
  const present = packagesOf(installed);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    // optional ones are builds for other systems
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(
    `需要 Node.js 20.19 或更新的版本，现在是 ${process.versions.node}。\nNode.js 20.19 or later is needed; this is ${process.versions.node}.`,
  );
}

/** Debian packages by the file that shows they are there. */
const debianPackages = [
  { name: 'chromium', file: '/usr/bin/chromium' },
  { name: 'fonts-noto-cjk', file: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc' },
  { name: 'libxml2-utils', file: '/usr/bin/xmllint' },
];

/** Only as root on a system with apt-get; a person's own computer is left alone. */
export async function installDebianPackages() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const missing = debianPackages.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (missing.length === 0) return;
  say(`正在安装 ${missing.join('、')} ……`, `Installing ${missing.join(', ')} …`);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], quiet);
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
  if (code !== 0)
    throw new Error(
      `apt-get install ${missing.join(' ')} 失败，请手动安装后重试。\napt-get failed; install these packages by hand and try again.`,
    );
}
