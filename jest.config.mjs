/** Unit tests. Browser tests stand in test/e2e and run from a configuration of their own. */
export default {
  testEnvironment: 'node',
  // commands and hostile files take seconds on a busy machine; that a thing ends in time is asserted where it matters
  testTimeout: 30_000,
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  // published as ES modules only
  transformIgnorePatterns: ['/node_modules/(?!(?:pdfjs-dist|linkedom)/)'],
  // its entry for browsers and workers has no condition that jest asks for
  moduleNameMapper: { '^linkedom/worker$': '<rootDir>/node_modules/linkedom/worker.js' },
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
};
