import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
  readonly timeoutMs?: number;
}

/** Runs a command to its end and returns what it printed; throws with its last lines where it failed. */
export function run(command: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const { timeoutMs, ...spawnOptions } = options;
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(timeoutMs === undefined ? {} : { timeout: timeoutMs, killSignal: 'SIGKILL' as const }),
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.on('error', (error) => reject(new Error(`${command} could not be run: ${error.message}`)));
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ended with ${code ?? signal}: ${lastLines(errors || output)}`));
    });
  });
}

/** True where a program of that name is on the PATH. */
export async function isOnPath(program: string): Promise<boolean> {
  return (await pathOf(program)) !== undefined;
}

/** Where a program of that name is on the PATH, if it is. */
export function pathOf(program: string): Promise<string | undefined> {
  return run('/bin/sh', ['-c', 'command -v -- "$0"', program]).then(
    (path) => path.trim(),
    () => undefined,
  );
}

/** The end of a long output: where programs say what went wrong. */
export function lastLines(text: string, count = 12): string {
  return text.trim().split('\n').slice(-count).join('\n');
}
