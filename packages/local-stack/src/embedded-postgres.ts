import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { run } from './command';
import { answers, ownerName } from './database';
import { commandLineOf } from './process-identity';
import { postgresSettings } from './postgres-settings';
import { withBackOff } from './retry';
import { ServerProcess } from './server-process';
import { giveTo, unprivilegedUser, type UnprivilegedUser } from './unprivileged-user';

export interface EmbeddedPostgresOptions {
  readonly folder: string;
  readonly port: number;
  readonly password: string;
  readonly durable: boolean;
  readonly logFile: string;
}

/** PostgreSQL with TimescaleDB as a child process, on a data folder that it makes on the first start. */
export class EmbeddedPostgres {
  private readonly server: ServerProcess;
  private readonly user: UnprivilegedUser | undefined;

  constructor(
    private readonly binaries: Binaries,
    private readonly options: EmbeddedPostgresOptions,
  ) {
    this.user = userOf(options.folder);
    this.server = new ServerProcess({
      name: 'PostgreSQL',
      command: [...binaries.postgres, '-D', options.folder, ...postgresSettings(options)],
      user: this.user,
      logFile: options.logFile,
      stopSignal: 'SIGINT',
      pidFile: join(options.folder, 'postmaster.pid'),
      mark: options.folder,
    });
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  get url(): string {
    return `postgres://${ownerName}:${this.options.password}@127.0.0.1:${this.options.port}/postgres`;
  }

  /** Makes the data folder if there is none, starts the server and returns when it answers. */
  async start(): Promise<void> {
    if (!existsSync(this.options.folder)) await this.initialize();
    forgetReusedPid(join(this.options.folder, 'postmaster.pid'), this.options.folder);
    // After `kill -9` of the server its last children may hold the shared memory for a moment.
    await withBackOff(() => this.server.start(() => answers(this.url)), { attempts: 4, firstDelayMs: 250 });
  }

  /** Ends the server: sessions are ended, what was committed is on disk. */
  stop(): Promise<void> {
    return this.server.stop();
  }

  /** Sends the signal and returns when the server has ended. */
  kill(signal: NodeJS.Signals): Promise<void> {
    return this.server.kill(signal);
  }

  private async initialize(): Promise<void> {
    requireUserEntry();
    const making = `${this.options.folder}.new`;
    const passwordFile = `${this.options.folder}.password`;
    rmSync(making, { recursive: true, force: true });
    mkdirSync(making, { mode: 0o700 });
    giveTo(this.user, making);
    writeFileSync(passwordFile, this.options.password, { mode: 0o600 });
    giveTo(this.user, passwordFile);
    try {
      await run(this.binaries.initdb, initdbArguments(making, passwordFile), {
        cwd: '/',
        env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
        ...this.user,
      });
    } finally {
      rmSync(passwordFile);
    }
    // Only a folder that initdb has finished gets the name.
    renameSync(making, this.options.folder);
  }
}

/** initdb looks up its user's name; containers may run under a number that has none. */
function requireUserEntry(): void {
  try {
    userInfo();
  } catch {
    throw new Error(
      `PostgreSQL wants the user it runs as (${process.getuid?.()}) to have an entry in /etc/passwd. Add one, or set DATABASE_URL.`,
    );
  }
}

function initdbArguments(folder: string, passwordFile: string): string[] {
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return [
    '-D',
    folder,
    '-U',
    ownerName,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--no-instructions',
    ...locale,
  ];
}

/** A folder that an ordinary user made keeps its owner when root starts it. */
function userOf(folder: string): UnprivilegedUser | undefined {
  const user = unprivilegedUser();
  if (!existsSync(folder)) return user;
  const { uid, gid } = statSync(folder);
  if (user === undefined) {
    if (uid !== process.getuid?.())
      throw new Error(`${folder} belongs to another user (${uid}), who started it before.`);
    return undefined;
  }
  return uid === 0 ? user : { uid, gid };
}

/** After a power cut the id in the file may belong to some other program by now, which PostgreSQL would take for itself. */
function forgetReusedPid(pidFile: string, folder: string): void {
  if (!existsSync(pidFile)) return;
  const commandLine = commandLineOf(Number.parseInt(readFirstLine(pidFile), 10));
  if (commandLine.length > 0 && !commandLine.includes(folder)) rmSync(pidFile);
}

function readFirstLine(path: string): string {
  return readFileSync(path, 'utf8').split('\n')[0]!;
}
