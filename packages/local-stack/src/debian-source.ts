import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { privateApt } from './private-apt';
import { run } from './command';
import type { Machine } from './machine';

/** A Debian archive and the keys its signatures are checked with. */
export interface DebianSource {
  readonly uri: string;
  readonly keyring: string;
}

const keyringPath = 'usr/share/keyrings/debian-archive-keyring.gpg';
/** Where Debian is published: asked only where the machine itself names no Debian archive, as on Ubuntu. */
const publishedArchive = 'http://deb.debian.org/debian';

/** The archive this machine is set up to use (`OTPLESS_DEBIAN_MIRROR` overrides it), with Debian's keyring. */
export async function debianSource(machine: Machine, folder: string): Promise<DebianSource> {
  return { uri: await archiveOf(machine), keyring: await keyring(folder) };
}

/** The first archive among apt's `indextargets` lines that holds Debian's releases, not its security updates. */
export function archiveAmong(lines: string): string | undefined {
  const uris = lines.split('\n').map((line) => line.trim().replace(/\/+$/, ''));
  return uris.find((uri) => /^[a-z+]+:/.test(uri) && /debian/.test(uri) && !/security|backports|ports/.test(uri));
}

async function archiveOf(machine: Machine): Promise<string> {
  const given = process.env['OTPLESS_DEBIAN_MIRROR'];
  if (given) return given;
  if (machine.distribution === 'ubuntu') return publishedArchive;
  return (
    archiveAmong(await run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages'])) ??
    publishedArchive
  );
}

/** Debian ships its keyring; elsewhere it is a package of the machine's own, signed by keys the machine trusts. */
async function keyring(folder: string): Promise<string> {
  if (existsSync(join('/', keyringPath))) return join('/', keyringPath);
  const apt = await privateApt(join(folder, 'own'), 'machine');
  await apt.download(['debian-archive-keyring'], join(folder, 'keyring'));
  return join(folder, 'keyring', 'debian-archive-keyring', keyringPath);
}
