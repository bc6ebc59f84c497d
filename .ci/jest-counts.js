import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Leaves the number of passed and failed tests in build/jest/<name>.json, where .ci/run adds them up. */
export default class CountsReporter {
  /**
   * @param {import('jest').Config} globalConfig
   * @param {{ name: string }} options
   */
  constructor(globalConfig, options) {
    this.directory = join(globalConfig.rootDir ?? '.', 'build', 'jest');
    this.name = options.name;
  }

  /**
   * @param {unknown} _contexts
   * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number }} results
   */
  onRunComplete(_contexts, results) {
    mkdirSync(this.directory, { recursive: true });
    const counts = {
      passed: results.numPassedTests,
      // A file that could not be run at all (a broken import, say) has no tests to count.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
    writeFileSync(join(this.directory, `${this.name}.json`), `${JSON.stringify(counts)}\n`);
  }
}
