import { accessSync, constants } from 'node:fs';
import { cachedFolder } from './cache-folder';
import { unpackChromium, unpackedChromium } from './chromium-packages';
import { pathOf, run } from './command';

/** What a browser test passes to `chromium.launch`. */
export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Headless, and silent: it asks nobody but the page's own server for anything. */
const args = [
  '--headless=new',
  // Its sandbox needs privileges that containers and root do not have; it opens no pages but ours.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The Chromium to test with: `CHROMIUM_PATH`, else one on the PATH, else Debian's, unpacked into the cache without root. */
export async function chromiumPath(onProgress: (line: string) => void = () => {}): Promise<Chromium> {
  const executablePath = process.env['CHROMIUM_PATH'] || (await installedBrowser());
  if (executablePath !== undefined) {
    accessSync(executablePath, constants.X_OK);
    return { executablePath, args, env: inheritedEnvironment() };
  }
  const folder = await cachedFolder('chromium-1', async (making) => {
    onProgress('Downloading Chromium from Debian');
    await unpackChromium(making);
    await proveItStarts(asChromium(making));
  });
  return asChromium(folder);
}

async function installedBrowser(): Promise<string | undefined> {
  for (const name of ['chromium', 'google-chrome', 'google-chrome-stable', 'chromium-browser']) {
    const path = await pathOf(name);
    // Ubuntu's chromium-browser may be a stub that only says to install a snap.
    if (path !== undefined && (await starts({ executablePath: path, args, env: inheritedEnvironment() }))) return path;
  }
  return undefined;
}

function asChromium(folder: string): Chromium {
  const { executablePath, env } = unpackedChromium(folder);
  return { executablePath, args, env: { ...inheritedEnvironment(), ...env } };
}

function starts(chromium: Chromium): Promise<boolean> {
  return proveItStarts(chromium).then(
    () => true,
    () => false,
  );
}

async function proveItStarts({ executablePath, args, env }: Chromium): Promise<void> {
  const page = 'data:text/html,<title>up</title>';
  const document = await run(executablePath, [...args, '--dump-dom', page], { env: { ...env }, timeoutMs: 60_000 });
  if (!document.includes('<title>up</title>')) throw new Error(`${executablePath} shows no page: ${document}`);
}

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
