import { join } from 'node:path';
import { run } from './command';
import { repositoryRoot } from './repository';

/** True where a Docker engine answers and its client has `compose`. */
export async function isDockerReachable(): Promise<boolean> {
  try {
    await run('docker', ['version', '--format', '{{.Server.Version}}'], { timeoutMs: 5_000 });
    await run('docker', ['compose', 'version'], { timeoutMs: 5_000 });
    return true;
  } catch {
    return false; // Not installed, not running or not for this user: the next way is tried.
  }
}

/** Runs `docker compose` on the repository's file, as a project of its own; the settings fill in the file's variables. */
export function compose(
  project: string,
  settings: Readonly<Record<string, string>>,
  args: readonly string[],
): Promise<string> {
  const file = join(repositoryRoot, 'docker-compose.yml');
  return run('docker', ['compose', '-p', project, '-f', file, ...args], { env: { ...process.env, ...settings } });
}
