const { join } = require('node:path');
const [unit] = require('../jest.config.cjs').projects;

/** All specs as one file: loading each by itself for each mutant would take most of the time. */
module.exports = {
  ...unit,
  rootDir: join(__dirname, '..'),
  testMatch: ['<rootDir>/mutation/all.spec.ts'],
  setupFiles: ['<rootDir>/mutation/few-runs.ts'],
  setupFilesAfterEnv: [],
};
