import { execFileSync } from 'node:child_process';

/**
 * Lints files that do not exist, all in one run: ESLint is an ES module with a configuration in ES modules, which jest's own
 * module system cannot load, so it runs in a process of its own.
 */
function complaints(files: readonly (readonly [path: string, code: string])[]): string[][] {
  const program = `
    const { ESLint } = await import('eslint');
    const eslint = new ESLint();
    const answers = [];
    for (const [filePath, code] of JSON.parse(process.argv[1])) {
      const [result] = await eslint.lintText(code, { filePath });
      answers.push(result.messages.map((message) => message.ruleId ?? message.message));
    }
    process.stdout.write(JSON.stringify(answers));
  `;
  const output = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', program, JSON.stringify(files)],
    {
      encoding: 'utf8',
    },
  );
  return JSON.parse(output) as string[][];
}

const directions = 'house/import-directions';
const wrong: readonly (readonly [what: string, path: string, code: string, rule: string])[] = [
  ['the lexicon imports the engine', 'src/engine/lexicon/x.ts', "export * from '../record';", directions],
  ['the engine imports the ledger', 'src/engine/x.ts', "export * from '../ledger/gap';", directions],
  [
    'the engine imports it from deeper',
    'src/engine/reading/x.ts',
    "export * from '../../ledger/gap';",
    directions,
  ],
  ['the engine imports it when needed', 'src/engine/x.ts', "void import('../ledger/gap');", directions],
  ['the engine imports its types', 'src/engine/x.ts', "export type * from '../ledger/record';", directions],
  ['the engine imports Node', 'src/engine/x.ts', "export * from 'node:fs';", directions],
  ['the engine imports React', 'src/engine/x.ts', "export * from 'react';", directions],
  [
    'the engine asks the document',
    'src/engine/x.ts',
    'export const x = document.title;',
    'no-restricted-globals',
  ],
  [
    'the engine asks the process',
    'src/engine/x.ts',
    'export const x = process.env;',
    'no-restricted-globals',
  ],
  ['the ledger imports excel', 'src/ledger/x.ts', "export * from '../excel';", directions],
  ['the ledger imports words of the pane', 'src/ledger/x.ts', "export * from '../i18n';", directions],
  ['the ledger imports Node', 'src/ledger/template/x.ts', "export * from 'node:path';", directions],
  [
    'the ledger imports a component',
    'src/ledger/x.ts',
    "export * from '@fluentui/react-components';",
    directions,
  ],
  ['the ledger says Excel', 'src/ledger/x.ts', 'export const x = Excel.run;', 'no-restricted-globals'],
  ['excel imports the pane', 'src/excel/x.ts', "export * from '../taskpane/App';", directions],
  ['excel imports functions', 'src/excel/x.ts', "export * from '../functions/functions';", directions],
  ['functions import the pane', 'src/functions/x.ts', "export * from '../taskpane/App';", directions],
  ['functions say Excel', 'src/functions/x.ts', 'export const x = Excel.run;', 'no-restricted-globals'],
  ['the command line imports excel', 'src/cli/x.ts', "export * from '../excel';", directions],
  ['the command line imports the pane', 'src/cli/x.ts', "export * from '../taskpane/App';", directions],
  ['the pane imports the command line', 'src/taskpane/x.ts', "export * from '../cli/extract';", directions],
  ['the pane imports Node', 'src/taskpane/x.ts', "export * from 'node:fs';", directions],
  ['the pane says Excel', 'src/taskpane/x.ts', 'export const x = Excel.run;', 'no-restricted-globals'],
  ['the loaders import the engine', 'src/loaders/x.ts', "export * from '../engine';", directions],
  ['the loaders import Node', 'src/loaders/x.ts', "export * from 'node:fs';", directions],
  ['the workbench imports the add-in', 'src/workbench/x.ts', "export * from '../excel';", directions],
  [
    'the workbench imports the engine',
    'src/workbench/excel/x.ts',
    "export * from '../../engine';",
    directions,
  ],
  [
    'something imports the workbench',
    'src/taskpane/x.ts',
    "export * from '../workbench/server';",
    directions,
  ],
  ['a room that nobody named', 'src/misc/x.ts', "export * from '../engine';", directions],
  [
    'an object that may be missing is compared with null',
    'src/excel/x.ts',
    "export function x(context: Excel.RequestContext): boolean {\n  const sheet = context.workbook.worksheets.getItemOrNullObject('a');\n  return sheet === null;\n}",
    'office-addins/test-for-null-using-isNullObject',
  ],
  [
    'a property is read before it was fetched',
    'src/functions/x.ts',
    "export function x(context: Excel.RequestContext): string {\n  const range = context.workbook.getSelectedRange();\n  range.load('address');\n  return range.address;\n}",
    'office-addins/call-sync-before-read',
  ],
];

const right: readonly (readonly [path: string, code: string])[] = [
  ['src/engine/reading/x.ts', "export * from '../lexicon/units';\nexport * from '../text/x';"],
  ['src/ledger/x.ts', "export * from '../engine';\nexport * from 'big.js';"],
  ['src/excel/x.ts', "export * from '../ledger/record';\nexport const x = Excel.run;"],
  ['src/functions/x.ts', "export * from '../ledger/gap';"],
  ['src/cli/x.ts', "export * from '../loaders';\nexport * from 'node:fs';\nexport * from 'commander';"],
  ['src/taskpane/x.ts', "export * from '../excel';\nexport * from '../loaders';\nexport * from 'react';"],
  ['src/workbench/excel/x.ts', "export * from '../sheet/x';\nexport * from 'node:https';"],
];

describe('imports run one way: lexicon ← engine ← ledger ← (excel, functions, command line) ← task pane', () => {
  const answers = complaints([...wrong.map(([, path, code]) => [path, code] as const), ...right]);

  test.each(wrong.map(([what, , , rule], index) => [what, rule, index] as const))(
    '%s: reported by %s',
    (_what, rule, index) => expect(answers[index]).toContain(rule),
  );

  test.each(right.map(([path], index) => [path, index] as const))(
    '%s may import what it does',
    (_path, index) => expect(answers[wrong.length + index]).toEqual([]),
  );
});
