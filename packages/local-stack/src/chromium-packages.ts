import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import { debianApt } from './debian-source';
import { embeddableMachine, systemGlibc, type Machine } from './machine';
import { privateApt, type PrivateApt } from './private-apt';

/** Dependencies that a headless browser does without: what a package's scripts need, and desktop and GPU software. */
const unneeded =
  /^(bash|base-files|coreutils|debconf|dpkg|libperl|mount|passwd|perl|procps|systemd|libsystemd-shared|tar|util-linux|libllvm|libz3|libgl1-mesa|libgallium|mesa-|adwaita|hicolor|gtk-|libgtk-3-common|gsettings|xkb-data)/;
/** The C library must be the one that the system's own loader belongs to. */
const ofTheSystem = /^(libc6|libc-bin|libc-l10n)_/;

/** Unpacks Debian's Chromium with the libraries and the font it needs into the folder. */
export async function unpackChromium(folder: string): Promise<void> {
  const machine = await embeddableMachine();
  if ('reason' in machine) {
    throw new Error(`Chromium cannot be installed here: ${machine.reason}. Set CHROMIUM_PATH to a Chromium or Chrome.`);
  }
  const downloading = join(folder, 'downloading');
  const apt = await aptFor(machine, downloading);
  await apt.downloadWithDependencies(['chromium', 'fonts-dejavu-core'], join(folder, 'root'), (file) => {
    return !unneeded.test(file) && !ofTheSystem.test(file);
  });
  rmSync(downloading, { recursive: true });
  rmSync(join(folder, 'root', 'usr', 'share', 'doc'), { recursive: true, force: true });
  writeFileSync(join(folder, 'fonts.conf'), fontConfiguration);
  await run('chmod', ['-R', 'a+rX', folder]);
}

/** The browser in such a folder, and the environment in which it finds its libraries and its font. */
export function unpackedChromium(folder: string): { executablePath: string; env: Record<string, string> } {
  const libraries = join(
    folder,
    'root',
    'usr',
    'lib',
    process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu',
  );
  const older = libraries.replace(`${join(folder, 'root')}/usr`, join(folder, 'root'));
  return {
    executablePath: join(folder, 'root', 'usr', 'lib', 'chromium', 'chromium'),
    env: {
      LD_LIBRARY_PATH: [libraries, older, join(libraries, 'pulseaudio')].join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Debian's packages fit the machine's own release; on Ubuntu, that Debian release whose C library is not newer. */
async function aptFor(machine: Machine, folder: string): Promise<PrivateApt> {
  if (machine.distribution === 'debian') return privateApt(join(folder, 'apt'), 'machine');
  const [, minor] = await systemGlibc();
  if (minor < 36)
    throw new Error('Chromium cannot be installed on so old a system. Set CHROMIUM_PATH to a Chromium or Chrome.');
  return debianApt(machine, folder, minor < 41 ? 'bookworm' : 'trixie');
}

/** The folder is relative to this file; the cache is the user's own. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">root/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>system-ui</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
