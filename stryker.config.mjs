import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All three packages, or the one that is named: `MUTATION_PACKAGE=money npm run mutation`. */
const packages = process.env['MUTATION_PACKAGE'] ?? '{money,period,rating}';

/**
 * Mutation testing of the arithmetic: does a test fail wherever the code is changed? It takes long, so it is no part of
 * `npm test`. The report is `.cache/mutation/report.html`.
 */
export default {
  mutate: [`packages/${packages}/src/**/*.ts`, '!**/*.spec.ts', '!**/testing/**'],
  testRunner: 'jest',
  jest: { projectType: 'custom', configFile: 'mutation/jest.config.cjs', enableFindRelatedTests: false },
  coverageAnalysis: 'perTest',
  // What a module reckons once, while it is loaded, cannot be switched between two tests.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
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
