/** Makes the files of `libreoffice/` anew: each template written by exceljs and saved by LibreOffice. Run with tsx, LibreOffice installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templates } from '../../ledger/template/templates';
import { workbookOf } from './workbooks';

const target = join(dirname(fileURLToPath(import.meta.url)), 'libreoffice');
const source = mkdtempSync(join(tmpdir(), 'templates-'));
mkdirSync(target, { recursive: true });
const files: string[] = [];
for (const [index, { drawing }] of templates.entries()) {
  const file = join(source, `template-${index + 1}.xlsx`);
  writeFileSync(file, await workbookOf([drawing]));
  files.push(file);
}
execFileSync(
  'soffice',
  ['--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', target, ...files],
  { stdio: 'inherit' },
);
