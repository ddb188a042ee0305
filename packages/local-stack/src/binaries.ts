import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { cachedFolder } from './cache-folder';
import { run } from './command';
import { debianApt } from './debian-source';
import { embeddableMachine, systemGlibc, type Machine } from './machine';
import { isReachableByAll, isRoot } from './unprivileged-user';

/** The programs of the embedded stack, unpacked on this machine. */
export interface Binaries {
  readonly initdb: string;
  /** The command that starts PostgreSQL: the server itself, or the newer C library's loader with the server. */
  readonly postgres: readonly [string, ...string[]];
  readonly natsServer: string;
}

/** Names the set of versions: a new one is unpacked beside the old. */
const folderName = 'pg17.10-trixie-1';

/** Unpacks PostgreSQL with TimescaleDB and the NATS server into the cache, unless they are there; needs no root. */
export async function installBinaries(onProgress: (line: string) => void = () => {}): Promise<Binaries> {
  const machine = await embeddableMachine();
  if ('reason' in machine) throw new Error(`The embedded servers cannot run on this machine: ${machine.reason}.`);
  const folder = await cachedFolder(folderName, (making) => fill(making, machine, onProgress));
  if (isRoot() && !isReachableByAll(folder)) {
    throw new Error(
      `As root, PostgreSQL runs as "nobody", who cannot get into ${folder}. Set OTPLESS_CACHE_DIR to a folder that all can.`,
    );
  }
  const postgres = join(folder, 'postgres', 'bin', 'postgres');
  const libc = join(folder, 'packages', 'libc6', 'usr', 'lib', machine.libraryFolder);
  const loader = [join(libc, machine.loader), '--library-path', `${libc}:${join(folder, 'postgres', 'lib')}`, postgres];
  return {
    initdb: join(folder, 'postgres', 'bin', 'initdb'),
    postgres: (await needsNewerGlibc()) ? (loader as [string, ...string[]]) : [postgres],
    natsServer: join(folder, 'packages', 'nats-server', 'usr', 'sbin', 'nats-server'),
  };
}

async function fill(folder: string, machine: Machine, onProgress: (line: string) => void): Promise<void> {
  onProgress('Unpacking PostgreSQL 17');
  copyPostgres(machine, join(folder, 'postgres'));
  onProgress('Downloading TimescaleDB and the NATS server from Debian');
  const downloading = join(folder, 'downloading');
  const apt = await debianApt(machine, downloading, 'trixie');
  await apt.download(['postgresql-17-timescaledb', 'libc6', 'nats-server'], join(folder, 'packages'));
  rmSync(downloading, { recursive: true });
  addTimescale(join(folder, 'packages', 'postgresql-17-timescaledb', 'usr'), join(folder, 'postgres'));
  await run('chmod', ['-R', 'a+rX', folder]);
}

function copyPostgres({ postgresPackage }: Machine, into: string): void {
  const native = join(dirname(require.resolve(postgresPackage)), '..', 'native');
  cpSync(native, into, { recursive: true, verbatimSymlinks: true });
  // npm packages hold no symbolic links: this list says which the libraries need, whether or not a script made them.
  const list: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  for (const { source, target } of list as readonly { source: string; target: string }[]) {
    const link = join(into, relative('native', target));
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function addTimescale(packageFolder: string, postgres: string): void {
  const extensions = join(postgres, 'share', 'postgresql', 'extension');
  mkdirSync(extensions, { recursive: true });
  cpSync(join(packageFolder, 'share', 'postgresql', '17', 'extension'), extensions, { recursive: true });
  cpSync(join(packageFolder, 'lib', 'postgresql', '17', 'lib'), join(postgres, 'lib', 'postgresql'), {
    recursive: true,
  });
}

/** TimescaleDB of trixie is linked against glibc 2.38. */
async function needsNewerGlibc(): Promise<boolean> {
  const [major, minor] = await systemGlibc();
  return major < 2 || (major === 2 && minor < 38);
}
