import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import type { Machine } from './machine';
import { privateApt, type PrivateApt } from './private-apt';

/** A Debian archive and the keys its signatures are checked with. */
export interface DebianSource {
  readonly uri: string;
  readonly keyring: string;
}

const keyringPath = 'usr/share/keyrings/debian-archive-keyring.gpg';
const noArchive =
  'This machine’s apt names no Debian archive to take TimescaleDB and NATS from. Name one in OTPLESS_DEBIAN_MIRROR, ' +
  'or give DATABASE_URL and NATS_URL, or start Docker.';

/** The archive this machine is set up to use (`OTPLESS_DEBIAN_MIRROR` overrides it), with the keyring it has. */
export async function debianSource(machine: Machine, folder: string): Promise<DebianSource> {
  const uri = await archiveOf();
  const installed = join('/', keyringPath);
  return { uri, keyring: existsSync(installed) ? installed : await downloadedKeyring(folder) };
}

/** A private apt for a Debian release, which may be newer than the machine's keyring: then a newer keyring is fetched. */
export async function debianApt(machine: Machine, folder: string, release: string): Promise<PrivateApt> {
  const source = await debianSource(machine, folder);
  try {
    return await privateApt(join(folder, 'apt'), { ...source, release });
  } catch (error) {
    if (!/NO_PUBKEY|not signed/.test(String(error))) throw unreachable(source.uri, error as Error);
    const keyring = await downloadedKeyring(folder);
    return privateApt(join(folder, 'apt'), { ...source, keyring, release });
  }
}

/** The Debian archive among the lines `<uri> <component> <origin>` of apt, not one of its security updates. */
export function archiveAmong(lines: string): string | undefined {
  const sources = lines.split('\n').map((line) => line.trim().split(' '));
  const isDebian = ([uri = '', component, origin]: string[]) =>
    /^[a-z+]+:.*debian/.test(uri) &&
    !/security|backports/.test(uri) &&
    component === 'main' &&
    // Before the first `apt-get update` the origin is not known, and printed as it was asked for.
    (origin === 'Debian' || origin === '$(ORIGIN)');
  return sources.find(isDebian)?.[0]?.replace(/\/+$/, '');
}

async function archiveOf(): Promise<string> {
  const given = process.env['OTPLESS_DEBIAN_MIRROR'];
  if (given) return given;
  const format = '$(REPO_URI) $(COMPONENT) $(ORIGIN)';
  const named = archiveAmong(await run('apt-get', ['indextargets', '--format', format]));
  if (named === undefined) throw new Error(noArchive);
  return named;
}

/** The keyring is a package of the machine's own as well, signed by keys the machine trusts. */
async function downloadedKeyring(folder: string): Promise<string> {
  const apt = await privateApt(join(folder, 'own'), 'machine');
  await apt.download(['debian-archive-keyring'], join(folder, 'keyring'));
  return join(folder, 'keyring', 'debian-archive-keyring', keyringPath);
}

function unreachable(uri: string, error: Error): Error {
  return new Error(
    `Packages could not be downloaded from ${uri}. Is the network there? OTPLESS_DEBIAN_MIRROR may name another archive.\n${error.message}`,
  );
}
