/** Where office.js comes from, and which of its files a deployment of its own needs. */
import { join } from 'node:path';

const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/**
 * The files office.js asks for in Excel: one for the platform, one of strings for the display language (en-us is its own
 * fallback), and the page it shows when it refuses an untrusted host. One row a platform, so that a missing one is seen here.
 */
const inventory = [
  'office.js',
  'excel-web-16.00.js', // Excel on the web, and the workbench
  'excel-win32-16.01.js', // Windows
  'excel-win32-16.00.js', // Windows, builds before shared runtimes settled
  'excel-winrt-16.00.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'zh-cn/office_strings.js',
  'en-us/office_strings.js',
];

/** @param {'cdn' | 'local'} source */
export function officeJsUrl(source) {
  return source === 'local' ? 'office-js/office.js' : cdn;
}

/** Patterns of copy-webpack-plugin; a file that the installed package lacks fails the build. */
export function officeJsFiles(root) {
  const dist = join(root, 'node_modules/@microsoft/office-js/dist');
  return [
    ...inventory.map((file) => ({
      from: join(dist, file),
      to: join('office-js', file),
      info: { minimized: true },
    })),
    { from: join(dist, 'agaveerrorux'), to: 'office-js/agaveerrorux', info: { minimized: true } },
  ];
}
