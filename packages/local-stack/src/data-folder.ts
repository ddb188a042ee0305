import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isSameProcess, processIdentity } from './process-identity';
import { hasSecrets } from './secrets';
import { isReachableByAll, isRoot } from './unprivileged-user';

/** The folders of one stack. */
export interface DataFolder {
  readonly root: string;
  readonly postgres: string;
  readonly nats: string;
  readonly logs: string;
}

/** Makes the stack's folders and notes that this process uses them; throws where another running process does. */
export function openDataFolder(dataDir: string, logDir?: string): DataFolder {
  const root = resolve(dataDir);
  mkdirSync(root, { recursive: true });
  claim(join(root, 'owner'));
  const logs = logDir ?? join(root, 'logs');
  const folder = { root, postgres: postgresFolder(root), nats: join(root, 'nats'), logs };
  // A database outside a data folder that was deleted meanwhile belongs to secrets that nobody has any more.
  if (!hasSecrets(root) && !folder.postgres.startsWith(root)) rmSync(folder.postgres, { recursive: true, force: true });
  mkdirSync(folder.nats, { recursive: true, mode: 0o700 });
  mkdirSync(folder.logs, { recursive: true });
  return folder;
}

/** Gives up the claim on the folder. */
export function closeDataFolder({ root }: DataFolder): void {
  rmSync(join(root, 'owner'), { force: true });
}

/** Deletes a stack's data for good, wherever it is kept; the stack must not be running. */
export function removeDataFolder(dataDir: string): void {
  const root = resolve(dataDir);
  if (existsSync(root)) claim(join(root, 'owner'));
  for (const path of [sharedFolder(root), root]) rmSync(path, { recursive: true, force: true });
}

/**
 * Where PostgreSQL keeps its data. As root it runs as another user, who may not be able to get into the data folder
 * (a repository in root's home, say): then it is kept under /var/lib, by the name of the data folder.
 */
function postgresFolder(root: string): string {
  if (!isRoot()) return join(root, 'postgres');
  chmodSync(root, statSync(root).mode | 0o011);
  if (isReachableByAll(root)) return join(root, 'postgres');
  const shared = sharedFolder(root);
  mkdirSync(dirname(shared), { recursive: true, mode: 0o755 });
  return shared;
}

const sharedFolder = (root: string) =>
  join('/var/lib/otpless-billing', createHash('sha256').update(root).digest('hex').slice(0, 16));

function claim(path: string): void {
  const own = processIdentity(process.pid)!;
  const owner = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  if (owner !== undefined && (owner === own || isSameProcess(owner))) {
    throw new Error(`Process ${owner.split('@')[0]} is using this data folder already. Stop it first.`);
  }
  writeFileSync(path, own);
}
