import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The package that mutation/run.mjs has come to. */
const name = process.env['MUTATION_PACKAGE'] ?? 'money';

/**
 * Mutation testing of the arithmetic: does a test fail wherever the code is changed? It takes long, so it is no part of
 * `npm test`. The reports are `.cache/mutation/<package>.html`; the scores stand in docs/quality.md.
 */
export default {
  mutate: [`packages/${name}/src/**/*.ts`, '!**/*.spec.ts', '!**/testing/**'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'mutation/jest.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: `.cache/mutation/${name}.json` },
  htmlReporter: { fileName: `.cache/mutation/${name}.html` },
  clearTextReporter: { reportTests: false, allowColor: false },
  // Only what the three packages need is copied.
  ignorePatterns: [
    '/*',
    '!/packages',
    '/packages/*',
    '!/packages/{money,period,rating,problem}',
    '**/dist',
    '!/mutation',
    '!/*.cjs',
    '!/package.json',
    '!/.swcrc',
  ],
  tempDirName: join(tmpdir(), 'otpless-mutation'),
  disableTypeChecks: false,
};
