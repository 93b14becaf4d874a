/**
 * Which room may import from which, as a lint rule. Imports run one way:
 * lexicon ← engine ← ledger ← (excel, functions, command line) ← task pane. A place that the table does not name is refused.
 */
import { dirname, relative, resolve, sep } from 'node:path';

/**
 * `rooms`: whose modules may be imported beside its own · `packages`: npm packages by name, '*' for any ·
 * `node`: whether Node's own modules may be.
 * `outside`: what of the project's folder may be.
 * @type {Readonly<Record<string, { rooms: readonly string[], packages: readonly string[], node: boolean, outside?: readonly string[] }>>}
 */
export const directions = {
  'engine/lexicon': { rooms: [], packages: [], node: false },
  engine: { rooms: ['engine/lexicon'], packages: [], node: false },
  ledger: { rooms: ['engine', 'engine/lexicon'], packages: ['big.js'], node: false },
  loaders: {
    rooms: [],
    packages: ['@mozilla/readability', 'fflate', 'linkedom', 'pdfjs-dist', 'saxes'],
    node: false,
  },
  i18n: { rooms: ['engine', 'engine/lexicon', 'ledger', 'loaders'], packages: [], node: false },
  excel: { rooms: ['engine', 'engine/lexicon', 'ledger'], packages: [], node: false },
  functions: {
    rooms: ['engine', 'engine/lexicon', 'ledger', 'excel', 'i18n'],
    packages: ['big.js'],
    node: false,
  },
  cli: {
    rooms: ['engine', 'engine/lexicon', 'ledger', 'loaders'],
    packages: ['*'],
    node: true,
    outside: ['package.json'],
  },
  taskpane: {
    rooms: ['engine', 'engine/lexicon', 'ledger', 'loaders', 'excel', 'functions', 'commands', 'i18n'],
    packages: ['*'],
    node: false,
    outside: ['assets'],
  },
  commands: {
    rooms: ['engine', 'engine/lexicon', 'ledger', 'excel', 'functions', 'taskpane', 'i18n'],
    packages: [],
    node: false,
  },
  workbench: { rooms: [], packages: ['*'], node: true },
};

/** The innermost room of a path below src: engine/lexicon/units.ts → engine/lexicon. */
function roomOf(pathBelowSource) {
  const parts = pathBelowSource.split(sep);
  const inner = parts.slice(0, 2).join('/');
  return inner in directions ? inner : parts[0];
}

function packageOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** @returns {string | undefined} why the import is wrong */
function complaint(specifier, file, source) {
  const room = roomOf(relative(source, file));
  const may = directions[room];
  if (!may) return `src/${room} is no room of the house; name it in scripts/import-directions.mjs.`;
  if (specifier.startsWith('node:'))
    return may.node ? undefined : `src/${room} imports nothing of Node ('${specifier}').`;
  if (!specifier.startsWith('.')) {
    const name = packageOf(specifier);
    return may.packages.includes('*') || may.packages.includes(name)
      ? undefined
      : `src/${room} does not import the package '${name}'.`;
  }
  const target = resolve(dirname(file), specifier);
  const below = relative(source, target);
  if (below.startsWith('..')) {
    const outside = relative(dirname(source), target).split(sep)[0];
    return may.outside?.includes(outside) ? undefined : `src/${room} imports from outside src.`;
  }
  const other = roomOf(below);
  if (other === room || may.rooms.includes(other)) return undefined;
  return `src/${room} does not import from src/${other}; imports run lexicon ← engine ← ledger ← (excel, functions, cli) ← taskpane.`;
}

/** @type {import('eslint').Rule.RuleModule} */
export const importDirections = {
  meta: { type: 'problem', schema: [], messages: { wrongWay: '{{complaint}}' } },
  create(context) {
    const source = resolve(context.cwd, 'src');
    const check = (node) => {
      if (typeof node?.value !== 'string') return;
      const found = complaint(node.value, context.filename, source);
      if (found) context.report({ node, messageId: 'wrongWay', data: { complaint: found } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.argument?.literal ?? node.source),
      CallExpression: (node) => {
        if (node.callee.type === 'Identifier' && node.callee.name === 'require') check(node.arguments[0]);
      },
    };
  },
};
