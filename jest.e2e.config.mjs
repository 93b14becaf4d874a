import unit from './jest.config.mjs';

/** Browser tests: one browser at a time, and time enough for it to start on a slow machine. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test/e2e'],
  testMatch: ['**/*.e2e.ts'],
  transform: unit.transform,
  maxWorkers: 1,
  testTimeout: 120_000,
};
