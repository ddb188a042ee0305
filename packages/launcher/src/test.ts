import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { checks } from './checks';
import { inRepository } from './repository';

const jestResult = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numFailedTestSuites: z.number(),
  testResults: z.array(z.object({ name: z.string(), status: z.string(), assertionResults: z.array(z.unknown()) })),
});

/** `npm test`: the static checks, then unit, integration and acceptance specs; ends with `N passed, N failed`. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'otpless-test-'));
  const results = await checks();
  let passed = results.filter(({ ok }) => ok).length;
  let failed = results.length - passed;
  try {
    for (const [project, workers] of [
      ['unit', 2],
      ['integration', 2],
      ['acceptance', 1],
    ] as const) {
      const outputFile = join(folder, `${project}.json`);
      const code = await jest(project, workers, outputFile);
      const counted = countOf(outputFile);
      passed += counted.passed;
      failed += counted.failed + (code !== 0 && counted.failed === 0 ? 1 : 0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

function jest(project: string, workers: number, outputFile: string): Promise<number> {
  const args = [
    inRepository('node_modules/jest/bin/jest.js'),
    `--selectProjects=${project}`,
    `--maxWorkers=${workers}`,
    '--json',
    `--outputFile=${outputFile}`,
    '--silent',
  ];
  return new Promise((resolve, reject) => {
    // Jest's report goes to standard error; its JSON on standard output is read from the file instead.
    const child = spawn(process.execPath, args, { cwd: inRepository(), stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function countOf(file: string): { passed: number; failed: number } {
  const result = jestResult.parse(JSON.parse(readFileSync(file, 'utf8')));
  // A file that could not be run has failed, though it counts no test.
  const unrunnable = result.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: result.numPassedTests, failed: result.numFailedTests + unrunnable.length };
}

void main();
