/**
 * Draws the icons: `node assets/icons/render.mjs [path of Chromium]`. The PNGs are committed, since Excel takes nothing else;
 * this is only run when a drawing changes.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const folder = dirname(fileURLToPath(import.meta.url));
const drawings = { 'icon-small.svg': [16, 20, 24], 'icon.svg': [32, 40, 48, 64, 80, 96, 128] };

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const [drawing, sizes] of Object.entries(drawings)) {
  const svg = await readFile(join(folder, drawing), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    await page.screenshot({ path: join(folder, `icon-${size}.png`), omitBackground: true });
  }
}
await browser.close();
