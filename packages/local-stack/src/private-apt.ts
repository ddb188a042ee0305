import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import { withBackOff } from './retry';

/** An apt with lists and caches of its own, which needs no root and changes nothing of the machine's. */
export interface PrivateApt {
  /** Downloads the packages, their signatures checked, and unpacks each into `<into>/<package>`. */
  download(packages: readonly string[], into: string): Promise<void>;
  /** The same for the packages and what they depend on, unpacked over each other into `into`, as far as wanted. */
  downloadWithDependencies(
    packages: readonly string[],
    into: string,
    isWanted: (file: string) => boolean,
  ): Promise<void>;
}

export interface AptSource {
  readonly uri: string;
  readonly keyring: string;
  readonly release: string;
}

/** Prepares a private apt in the folder for a source, or for the sources the machine itself uses. */
export async function privateApt(folder: string, source: AptSource | 'machine'): Promise<PrivateApt> {
  for (const name of ['lists/partial', 'cache/archives/partial', 'log'])
    mkdirSync(join(folder, name), { recursive: true });
  const configuration = join(folder, 'apt.conf');
  writeFileSync(configuration, aptConfiguration(folder, source));
  writeFileSync(join(folder, 'status'), '');
  if (source !== 'machine') writeFileSync(join(folder, 'private.sources'), sourceFile(source));
  const apt = (args: readonly string[], cwd = folder) =>
    run('apt-get', ['-q', '-y', '-c', configuration, ...args], { cwd, env: { ...process.env, LC_ALL: 'C' } });
  const patiently = (work: () => Promise<unknown>) => withBackOff(work, { attempts: 3, firstDelayMs: 2_000 });
  await patiently(() => apt(['update']));
  return {
    async download(packages, into) {
      const archives = join(folder, 'downloads');
      mkdirSync(archives, { recursive: true });
      await patiently(() => apt(['download', ...packages], archives));
      for (const name of packages) await unpack(archives, (file) => file.startsWith(`${name}_`), join(into, name));
    },
    async downloadWithDependencies(packages, into, isWanted) {
      await patiently(() => apt(['install', '--download-only', '--no-install-recommends', ...packages]));
      await unpack(join(folder, 'cache', 'archives'), isWanted, into);
    },
  };
}

/** The settings that keep apt inside the folder. Given by `-c`, they are read after the machine's own and win. */
export function aptConfiguration(folder: string, source: AptSource | 'machine'): string {
  const sources =
    source === 'machine'
      ? []
      : [
          // An update that could not fetch everything is a failure; the machine's own may name archives that are gone.
          'APT::Update::Error-Mode "any";',
          `Dir::Etc::sourcelist "${join(folder, 'private.sources')}";`,
          'Dir::Etc::sourceparts "/dev/null";',
          'Dir::Etc::preferences "/dev/null";',
          'Dir::Etc::preferencesparts "/dev/null";',
        ];
  return [
    `Dir::State::Lists "${join(folder, 'lists')}";`,
    // Empty: what the machine has installed does not count. Apt keeps its locks beside it.
    `Dir::State::status "${join(folder, 'status')}";`,
    `Dir::State::extended_states "${join(folder, 'extended_states')}";`,
    `Dir::Cache "${join(folder, 'cache')}";`,
    `Dir::Log "${join(folder, 'log')}";`,
    ...sources,
    'Acquire::Languages "none";',
    'Acquire::Retries "2";',
    'Acquire::http::Timeout "60";',
    'Acquire::https::Timeout "60";',
    'APT::Sandbox::User "";',
    'APT::Get::AllowUnauthenticated "false";',
    // What the machine does after its own updates (refreshing desktop catalogues, emptying its cache) is not for us.
    '#clear APT::Update::Pre-Invoke;',
    '#clear APT::Update::Post-Invoke;',
    '#clear APT::Update::Post-Invoke-Success;',
    '#clear DPkg::Pre-Install-Pkgs;',
    '#clear DPkg::Post-Invoke;',
    '',
  ].join('\n');
}

function sourceFile({ uri, keyring, release }: AptSource): string {
  return `Types: deb\nURIs: ${uri}\nSuites: ${release}\nComponents: main\nSigned-By: ${keyring}\n`;
}

async function unpack(archives: string, isWanted: (file: string) => boolean, into: string): Promise<void> {
  mkdirSync(into, { recursive: true });
  chmodSync(into, 0o755);
  const files = readdirSync(archives).filter((file) => file.endsWith('.deb') && isWanted(file));
  if (files.length === 0) throw new Error(`apt downloaded nothing for ${into}`);
  for (const file of files) await run('dpkg', ['-x', join(archives, file), into]);
}
