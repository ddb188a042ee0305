import { chownSync, lstatSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface UnprivilegedUser {
  readonly uid: number;
  readonly gid: number;
}

/** True where this process is root. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whom PostgreSQL, which refuses root, runs as when we are root: `nobody`. Undefined where we are not root. */
export function unprivilegedUser(): UnprivilegedUser | undefined {
  if (!isRoot()) return undefined;
  // initdb wants a user that /etc/passwd knows, so an unused number would not do.
  const [, , uid, gid] = /^nobody:.*$/m.exec(readFileSync('/etc/passwd', 'utf8'))?.[0].split(':') ?? [];
  if (uid === undefined || gid === undefined)
    throw new Error('PostgreSQL refuses root, and there is no user "nobody" to run it as.');
  return { uid: Number(uid), gid: Number(gid) };
}

/** True where any user may pass through the folder and all folders above it. */
export function isReachableByAll(folder: string): boolean {
  for (let path = folder; ; path = dirname(path)) {
    if ((statSync(path).mode & 0o001) === 0) return false;
    if (path === dirname(path)) return true;
  }
}

/** Gives a folder to the user, if there is one to give it to and it is not that user's already. */
export function giveTo(user: UnprivilegedUser | undefined, folder: string): void {
  if (user !== undefined && lstatSync(folder).uid !== user.uid) chownSync(folder, user.uid, user.gid);
}
