/** Lint rules: what TypeScript's compiler cannot see, and the directions in which rooms may import each other. */
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importDirections } from './scripts/import-directions.mjs';

/** What belongs to a browser, to Node or to Office, and is found in no room that must run anywhere. */
const hosts = [
  ...[
    'window',
    'document',
    'navigator',
    'location',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'DOMParser',
  ],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'Worker', 'alert', 'HTMLElement'],
  ...['process', 'Buffer', 'require', '__dirname', '__filename'],
  ...['Office', 'Excel', 'CustomFunctions', 'OfficeExtension', 'React'],
];
const forbid = (names, why) => ['error', ...names.map((name) => ({ name, message: why }))];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'coverage/', '.cache/', '**/*.d.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      // == null asks for both at once
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-eval': 'error',
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': ['error', { destructuring: 'all' }],
      // control characters and ideographic spaces are what texts and cells are searched for here
      'no-control-regex': 'off',
      // [\[(] is easier to read than a bracket that looks as if it opened another class
      'no-useless-escape': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
    },
  },
  // TypeScript's compiler knows which names there are; plain scripts have only this
  { files: ['**/*.{ts,tsx}'], rules: { 'no-undef': 'off' } },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', performance: 'readonly', URL: 'readonly' },
    },
  },
  // what the workbench does not support, and what is measured, is meant for the console
  { files: ['src/workbench/**', 'test/**', 'scripts/**'], rules: { 'no-console': 'off' } },
  // a browser test hands functions over to the page
  { files: ['test/e2e/**'], rules: { 'no-eval': 'off' } },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { house: { rules: { 'import-directions': importDirections } } },
    rules: { 'house/import-directions': 'error' },
  },
  {
    files: ['src/engine/**', 'src/ledger/**'],
    rules: {
      'no-restricted-globals': forbid(
        hosts,
        'engine and ledger run anywhere: nothing of Office, React, the DOM or Node.',
      ),
    },
  },
  {
    files: ['src/loaders/**'],
    rules: {
      'no-restricted-globals': forbid(
        hosts,
        'loaders run in a worker as well as in Node: nothing that only one of them has.',
      ),
    },
  },
  {
    files: ['src/functions/**', 'src/taskpane/**', 'src/commands/**', 'src/i18n/**', 'src/cli/**'],
    rules: {
      'no-restricted-globals': forbid(['Excel'], 'Only src/excel says Excel; ask it for what you need.'),
    },
  },
  {
    // not the pane: only src/excel may say Excel, and these rules take every `selection` and `range` of the DOM for one of Excel's
    files: ['src/excel/**', 'src/commands/**', 'src/functions/**'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      // takes load(variable) for load()
      'office-addins/no-empty-load': 'warn',
    },
  },
  {
    // src/excel syncs through its session's send(), which these rules do not know for a sync
    files: ['src/commands/**', 'src/functions/**'],
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // the further rules of that plugin are for React's compiler, which is not used here
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
);
