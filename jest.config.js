/** @type {import('jest').Config} */
const config = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/', '<rootDir>/test/bench/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/build/', '<rootDir>/out/'],
  watchman: false,
  // What hangs fails all the same; what a machine with other work to do takes longer for does not.
  testTimeout: 60_000,
  moduleFileExtensions: ['js', 'ts', 'json', 'node'],
  moduleNameMapper: {
    '^forsvarlig$': '<rootDir>/src/index.ts',
    '^forsvarlig/testing$': '<rootDir>/src/testing/index.ts',
    '^forsvarlig/notebook$': '<rootDir>/src/notebook/index.ts',
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1.ts'],
  },
  // Sources are ES modules; the tests run them as CommonJS, so that Jest needs no --experimental-vm-modules.
  transform: {
    '(\\.ts|/scripts/.+\\.js)$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'commonjs' },
        sourceMaps: 'inline',
      },
    ],
  },
  collectCoverageFrom: ['src/**/*.ts'],
  coverageDirectory: 'coverage',
  coverageProvider: 'v8',
  reporters: process.env['CI']
    ? ['default', ['<rootDir>/.ci/jest-counts.js', { name: 'unit' }]]
    : ['default'],
};

export default config;
