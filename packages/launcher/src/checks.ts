import { spawn } from 'node:child_process';
import { inRepository } from './repository';

export interface CheckResult {
  readonly title: string;
  readonly ok: boolean;
}

const bin = (name: string) => inRepository('node_modules/.bin', name);

const commands: readonly { readonly title: string; readonly file: string; readonly args: readonly string[] }[] = [
  { title: 'format', file: bin('prettier'), args: ['--check', '--log-level', 'warn', '.'] },
  { title: 'lint', file: bin('eslint'), args: ['.'] },
  {
    title: 'import boundaries',
    file: bin('depcruise'),
    args: [
      'gateway/src',
      'subgraphs',
      'packages',
      'admin-web/src',
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'err',
    ],
  },
  { title: 'types of the console', file: 'npm', args: ['run', 'typecheck', '--workspace', 'admin-web', '--silent'] },
  {
    title: 'schema drift',
    file: process.execPath,
    args: [inRepository('packages/schema-tools/dist/generate.js'), '--check'],
  },
];

/** Runs every static check, all of them, and says each outcome with its output where it failed. */
export async function checks(): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const { title, file, args } of commands) {
    const { code, output } = await run(file, args);
    process.stdout.write(`${code === 0 ? '✔' : '✖'} ${title}\n`);
    if (code !== 0 || output.includes('breaking: ')) process.stdout.write(`${output}\n`);
    results.push({ title, ok: code === 0 });
  }
  return results;
}

function run(file: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: inRepository(), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
