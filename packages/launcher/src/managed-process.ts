import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';

export interface ManagedProcessOptions {
  readonly name: string;
  readonly entry: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** Where it says that it and all it depends on are ready. */
  readonly readyUrl?: string;
  /** Told when it ended without being asked to. */
  readonly onUnexpectedEnd?: (code: number | null, signal: NodeJS.Signals | null) => void;
}

const READY_TIMEOUT_MS = 90_000;

/** One of our processes: started, watched, restarted, stopped. Its output goes to a file. */
export class ManagedProcess {
  private child: ChildProcess | null = null;
  private ended: Promise<void> = Promise.resolve();
  private askedToEnd = false;

  constructor(private readonly options: ManagedProcessOptions) {}

  get name(): string {
    return this.options.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  get isRunning(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  get wasAskedToEnd(): boolean {
    return this.askedToEnd;
  }

  /** Starts it and returns when it is ready; throws with where its log is when it ends before that. */
  async start(): Promise<void> {
    const { entry, environment, logFile } = this.options;
    mkdirSync(dirname(logFile), { recursive: true });
    const log = openSync(logFile, 'a');
    this.askedToEnd = false;
    // The channel lets the child notice that its parent is gone, so that no orphan stays behind.
    const child = spawn(process.execPath, ['--enable-source-maps', entry], {
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: process.env['HOME'] ?? '',
        NODE_ENV: 'production',
        APOLLO_TELEMETRY_DISABLED: '1',
        ...telemetry(),
        ...environment,
      },
      stdio: ['ignore', log, log, 'ipc'],
      detached: true,
    });
    this.child = child;
    this.ended = new Promise((resolve) => {
      child.once('close', (code, signal) => {
        resolve();
        if (!this.askedToEnd) this.options.onUnexpectedEnd?.(code, signal);
      });
    });
    await this.ready();
  }

  /** Ends it in good order, or hard after ten seconds. */
  async stop(): Promise<void> {
    if (!this.isRunning) return;
    this.askedToEnd = true;
    this.child?.kill('SIGTERM');
    const timer = setTimeout(() => this.child?.kill('SIGKILL'), 10_000);
    await this.ended;
    clearTimeout(timer);
  }

  /** Ends it at once, as a crash would; the caller starts it again. */
  async kill(): Promise<void> {
    this.askedToEnd = true;
    this.child?.kill('SIGKILL');
    await this.ended;
  }

  /** Returns when it ended. */
  end(): Promise<void> {
    return this.ended;
  }

  /** Returns when its `/readyz` says ok. */
  async ready(): Promise<void> {
    const { readyUrl, name, logFile } = this.options;
    if (readyUrl === undefined) return;
    const until = Date.now() + READY_TIMEOUT_MS;
    let last = 'no answer yet';
    while (Date.now() < until) {
      if (!this.isRunning) throw new Error(`${name} ended while starting. Its log: ${logFile}`);
      const answer = await fetch(readyUrl, { signal: AbortSignal.timeout(3000) }).catch(() => null);
      if (answer?.ok === true) return void (await answer.text());
      if (answer !== null) last = await answer.text();
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${name} was not ready within ${READY_TIMEOUT_MS / 1000} s: ${last}. Its log: ${logFile}`);
  }
}

function telemetry(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('OTEL_') && value !== undefined ? [[name, value]] : [],
    ),
  );
}
