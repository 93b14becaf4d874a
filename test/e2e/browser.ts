import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';

const PLACES: Record<string, string[]> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder): folder is string => Boolean(folder))
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser to test with: CHROME_PATH, or an installed Chromium, Chrome or Edge. */
export function browserPath(): string {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROME_PATH 指向的文件不存在 / No such file: ${named}`);
    return named;
  }
  const found = (PLACES[process.platform] ?? []).find((path) => existsSync(path));
  if (!found)
    throw new Error(
      '没有找到 Chromium、Chrome 或 Edge,请安装一个,或用环境变量 CHROME_PATH 指明路径。\n' +
        'Found no Chromium, Chrome or Edge: install one, or name it in CHROME_PATH.',
    );
  return found;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserPath(),
    args: FLAGS,
    headless: process.env.HEADED !== '1',
  });
}

/** A fresh profile that accepts the server's own certificate. */
export function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1400, height: 900 },
    // Left to itself the driver pins a colour scheme, whatever the page asks for.
    colorScheme: null,
  });
}
