import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSameProcess, processIdentity } from './process-identity';
import { waitFor } from './retry';

/** Does the work while no other process holds the lock folder; a lock whose holder has died is broken. */
export async function holding<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  await waitFor(() => (take(folder) ? true : undefined), {
    timeoutMs: 15 * 60_000,
    intervalMs: 200,
    otherwise: () => `Another process has held ${folder} for 15 minutes. If none is running, delete that folder.`,
  });
  try {
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
    return false;
  }
  writeFileSync(join(folder, 'holder'), processIdentity(process.pid)!);
  return true;
}

function isAbandoned(folder: string): boolean {
  try {
    return !isSameProcess(readFileSync(join(folder, 'holder'), 'utf8'));
  } catch {
    return hasStoodFor(folder, 10_000); // Taken a moment ago and not signed yet, or its holder died in between.
  }
}

function hasStoodFor(folder: string, ms: number): boolean {
  try {
    return Date.now() - statSync(folder).mtimeMs > ms;
  } catch {
    return false; // Released meanwhile.
  }
}
