import { createServer, type Server } from 'node:http';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { docx, paragraph, pdf, utf8, xlsx } from '../loaders/made-files';
import { launchBrowser } from './browser';

/** The pane reads files in a worker, which has neither a document nor DOMParser; Node and a page have one or the other. */
describe('files are read in a worker of a real browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indicator-ledger-worker-'));
  let server: Server;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await build({
      stdin: {
        contents: `import { loadFile } from './src/loaders';
          onmessage = async ({ data: { name, bytes } }) => {
            try { postMessage(await loadFile(name, bytes, { pdfAssets: location.origin + '/pdf/' })); }
            catch (error) { postMessage({ text: String(error.stack ?? error) }); }
          };`,
        resolveDir: resolve('.'),
      },
      outfile: join(folder, 'worker.js'),
      bundle: true,
      platform: 'browser',
      format: 'esm',
      // pdf.js asks for these only where it finds itself in Node
      external: ['module', 'fs', 'url', 'worker_threads', 'path', 'http', 'https', 'zlib'],
      logLevel: 'error',
    });
    server = createServer((request, response) => {
      const path = request.url ?? '/';
      if (path === '/') return void response.setHeader('content-type', 'text/html').end('<!doctype html>');
      if (!/^\/(?:pdf\/|worker\.js$)/u.test(path)) return void response.writeHead(404).end();
      const file = path.startsWith('/pdf/')
        ? join('node_modules/pdfjs-dist', path.slice(4))
        : join(folder, path);
      if (file.endsWith('.js')) response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(file));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    rmSync(folder, { recursive: true });
  });

  const text = '云岭市地区生产总值增长六点五。';
  const files: [name: string, bytes: Uint8Array][] = [
    ['报告.txt', utf8(text)],
    ['报告.docx', docx(paragraph(text))],
    ['报告.html', utf8(`<!doctype html><html><body><p>${text}</p></body></html>`)],
    ['报告.pdf', pdf([[{ text, x: 60, y: 700 }]])],
    ['报告.xlsx', xlsx([{ name: '表', rows: `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>` }])],
  ];
  test.each(files)('%s: one answer, and it is the text', async (name, bytes) => {
    const answers = await page.evaluate(
      ([of, content]) =>
        new Promise<string[]>((done) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          const heard: string[] = [];
          const hear = (words: string): void => {
            heard.push(words);
            // time for what a library might say into the worker's messages
            setTimeout(() => done(heard), 200);
          };
          worker.onmessage = (event: MessageEvent<{ text?: string }>) =>
            hear(event.data.text ?? JSON.stringify(event.data));
          worker.onerror = (event) => hear(event.message);
          worker.postMessage({ name: of, bytes: Uint8Array.from(content) });
        }),
      [name, [...bytes]] as const,
    );
    expect(answers).toEqual([text]);
  });
});
