/** What the scripts share: running a program, and saying in both languages what is being done. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} zh @param {string} en */
export function say(zh, en) {
  process.stdout.write(`${zh}  ${en}\n`);
}

/**
 * Runs a program in the project's folder, its output passing through.
 * @param {string} command npm and npx are found on Windows too, where they are .cmd files
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment] added to the present one
 * @returns {Promise<number>} its exit code; 127 when there is no such program
 */
export function run(command, args, environment = {}) {
  const windowsScript = process.platform === 'win32' && (command === 'npm' || command === 'npx');
  return new Promise((resolve) => {
    const child = spawn(windowsScript ? `${command}.cmd` : command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
      // .cmd files can only be started by a shell
      shell: windowsScript,
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}
