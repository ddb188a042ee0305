import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { holding } from './folder-lock';
import { isRoot } from './unprivileged-user';

/** Where downloads are unpacked, once a machine: readable by the user the servers run as, so not in root's home. */
export function cacheFolder(env: NodeJS.ProcessEnv = process.env, root = isRoot()): string {
  if (env['OTPLESS_CACHE_DIR']) return env['OTPLESS_CACHE_DIR'];
  if (root) return '/var/cache/otpless-billing';
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'otpless-billing');
}

/**
 * Returns the cache's folder of that name, made by `fill` if it is not there yet. It appears complete or not at all, and
 * two processes that need it at the same time make it once.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const cache = cacheFolder();
  const ready = join(cache, name);
  if (existsSync(ready)) return ready;
  mkdirSync(cache, { recursive: true });
  if (isRoot()) chmodSync(cache, 0o755);
  return holding(join(cache, `${name}.lock`), async () => {
    if (existsSync(ready)) return ready;
    const making = join(cache, `${name}.making-${process.pid}-${Date.now()}`);
    try {
      mkdirSync(making);
      chmodSync(making, 0o755);
      await fill(making);
      if (!existsSync(ready)) renameSync(making, ready);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    return ready;
  });
}
