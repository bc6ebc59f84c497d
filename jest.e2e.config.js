import base from './jest.config.js';

/** @type {import('jest').Config} */
const config = {
  ...base,
  testMatch: ['<rootDir>/test/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
  reporters: process.env['CI'] ? ['default', ['<rootDir>/.ci/jest-counts.js', { name: 'e2e' }]] : ['default'],
};

export default config;
