import { readFileSync } from 'node:fs';

/** A process's id with its start time, which tells it from a later process of the same id; undefined if it is gone. */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return isAlive(pid) ? `${pid}` : undefined;
  try {
    // The name, in brackets, may hold spaces; field 22 of the line, the 20th after it, is the start time.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[0] === 'Z' ? undefined : `${pid}@${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** True where the process that had this identity still runs. */
export function isSameProcess(identity: string): boolean {
  return processIdentity(Number.parseInt(identity, 10)) === identity;
}

/** A running process's command line, empty where it cannot be read. */
export function commandLineOf(pid: number): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
