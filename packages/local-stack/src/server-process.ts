import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines } from './command';
import { commandLineOf, processIdentity } from './process-identity';
import { waitFor } from './retry';
import type { UnprivilegedUser } from './unprivileged-user';

export interface ServerCommand {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly user?: UnprivilegedUser | undefined;
  readonly logFile: string;
  /** The signal that ends it in good order. */
  readonly stopSignal: 'SIGINT' | 'SIGTERM';
  /** The server writes its process id on the first line. */
  readonly pidFile: string;
  /** An argument that no other server has, by which an orphan is known. */
  readonly mark: string;
}

/** Ends the server if this process dies without doing so: its end of the pipe closes, and `cat` returns. */
const guardianScript = `trap '' INT TERM HUP
cat > /dev/null
kill -s "$1" "$2" || exit 0
for _ in 1 2 3 4 5 6 7 8 9 10; do sleep 1; kill -0 "$2" || exit 0; done
kill -s KILL "$2"`;

/** A server of ours as a child process, which does not outlive us. */
export class ServerProcess {
  private child: ChildProcess | undefined;
  private guardian: ChildProcess | undefined;
  private exit: Promise<unknown> = Promise.resolve();

  constructor(private readonly server: ServerCommand) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Starts the server and returns when `isReady` says so; an orphan of an earlier start is ended first. */
  async start(isReady: () => Promise<boolean>, timeoutMs = 60_000): Promise<void> {
    if (this.child !== undefined) throw new Error(`${this.server.name} is running already`);
    await endOrphan(this.server);
    const child = this.spawn();
    await waitFor(async () => this.child !== child || (await isReady()) || undefined, {
      timeoutMs,
      otherwise: () => `${this.server.name} did not become ready in ${timeoutMs / 1000} s. ${this.logEnd()}`,
    }).catch(async (error: unknown) => {
      await this.kill('SIGKILL');
      throw error;
    });
    if (this.child !== child) throw new Error(`${this.server.name} ended while starting. ${this.logEnd()}`);
  }

  /** Ends the server in good order, or by force after 20 seconds. */
  async stop(): Promise<void> {
    const { child } = this;
    if (child === undefined) return;
    child.kill(this.server.stopSignal);
    const abort = new AbortController();
    const late = pause(20_000, 'late', { signal: abort.signal }).catch(() => 'ended');
    if ((await Promise.race([this.exit, late])) === 'late') child.kill('SIGKILL');
    abort.abort();
    await this.exit;
  }

  /** Sends the signal and returns when the server has ended. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    this.child?.kill(signal);
    await this.exit;
  }

  private spawn(): ChildProcess {
    const { command, user, logFile, stopSignal } = this.server;
    const log = openSync(logFile, 'a', 0o600);
    const [program, ...args] = command;
    // Its own process group: Ctrl-C in a terminal must reach us alone, who end things in order.
    const options = { detached: true, cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }, ...user };
    const child = spawn(program, args, { ...options, stdio: ['ignore', log, log] });
    closeSync(log);
    const failure = once(child, 'error').then(([error]) => error as unknown);
    this.exit = Promise.race([once(child, 'exit'), failure]).then(() => this.forget());
    this.child = child;
    if (child.pid !== undefined) this.guardian = guard(child.pid, stopSignal);
    child.unref();
    return child;
  }

  private forget(): void {
    this.child = undefined;
    this.guardian?.kill('SIGKILL');
    this.guardian = undefined;
  }

  private logEnd(): string {
    const { logFile } = this.server;
    return `The end of ${logFile}:\n${existsSync(logFile) ? lastLines(readFileSync(logFile, 'utf8')) : '(nothing)'}`;
  }
}

/** Ends a server that an earlier process of ours left running, as after its `kill -9`. */
export async function endOrphan({ name, pidFile, mark, stopSignal }: Omit<ServerCommand, 'command'>): Promise<void> {
  const pid = existsSync(pidFile) ? Number.parseInt(readFileSync(pidFile, 'utf8'), 10) : Number.NaN;
  if (!(pid > 0) || !commandLineOf(pid).includes(mark)) return;
  const identity = processIdentity(pid);
  const ended = () => (processIdentity(pid) === identity ? undefined : true);
  process.kill(pid, stopSignal);
  await waitFor(ended, { timeoutMs: 20_000, otherwise: () => '' }).catch(() => process.kill(pid, 'SIGKILL'));
  await waitFor(ended, {
    timeoutMs: 10_000,
    otherwise: () => `${name}, process ${pid}, left by an earlier start, does not end.`,
  });
}

function guard(pid: number, signal: ServerCommand['stopSignal']): ChildProcess {
  const args = ['-c', guardianScript, 'guardian', signal.replace('SIG', ''), `${pid}`];
  const guardian = spawn('/bin/sh', args, { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  guardian.unref();
  (guardian.stdin as unknown as { unref(): void }).unref();
  return guardian;
}
