/** `npm start`: from a fresh clone to the workbench in the browser. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './install.mjs';
import { root, run, say } from './steps.mjs';

/** @returns {number} when the newest file in these folders and files was changed */
function newest(paths) {
  let latest = 0;
  for (const path of paths) {
    const full = join(root, path);
    if (!existsSync(full)) continue;
    const files = statSync(full).isDirectory()
      ? readdirSync(full, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [full];
    for (const file of files) latest = Math.max(latest, statSync(file).mtimeMs);
  }
  return latest;
}

/** @param {string} result a file that the build writes last */
async function buildWhenStale(script, result, sources) {
  const built = existsSync(join(root, result)) ? statSync(join(root, result)).mtimeMs : 0;
  if (built > newest(sources)) return;
  say(`正在构建（npm run ${script}）……`, `Building (npm run ${script}) …`);
  if ((await run('npm', ['run', '--silent', script])) !== 0)
    throw new Error(`构建失败：npm run ${script}。\nThe build failed: npm run ${script}.`);
}

/** Opens the person's browser; where there is no screen or no opener, the printed address has to do. */
function openBrowser(address) {
  const screen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!screen || process.env.CI || process.argv.includes('--no-open')) return;
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', address];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => say('请在浏览器中打开上面的地址。', 'Open the address above in a browser.'));
  opener.unref();
}

/** Runs the server of the workbench, which prints its address and what to do about port and certificate. */
function serve() {
  const server = spawn(
    process.execPath,
    [
      '--import',
      'tsx',
      'src/workbench/server.ts',
      ...process.argv.slice(2).filter((arg) => arg !== '--no-open'),
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let opened = false;
  server.stdout.on('data', (piece) => {
    process.stdout.write(piece);
    const address = /https:\/\/localhost:\d+\/\S*/u.exec(String(piece))?.[0];
    if (!address || opened) return;
    opened = true;
    openBrowser(address);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => {
    process.exitCode = code ?? 0;
  });
}

try {
  await installPackages();
  const shared = ['package-lock.json', 'tsconfig.json'];
  await buildWhenStale('build:local', 'dist/addin/taskpane.html', [
    ...[
      'assets',
      'manifest.xml',
      'webpack.config.js',
      'src/engine',
      'src/ledger',
      'src/loaders',
      'src/excel',
    ],
    ...['src/functions', 'src/taskpane', 'src/commands', 'src/i18n', ...shared],
  ]);
  await buildWhenStale('build:workbench', 'dist/workbench/index.html', ['src/workbench', ...shared]);
  serve();
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
