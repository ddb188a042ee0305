import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Platform, startPlatform } from '@otpless/launcher/platform';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { startThrowAwayStack } from '@otpless/local-stack/test-stack';
import { type Caller, signIn } from './caller';

/** A running platform, and its administrator at work in it. */
export interface World {
  readonly url: string;
  readonly credentials: { readonly email: string; readonly password: string };
  readonly admin: Caller;
}

/** The platform that all specs share: the global set-up started it, with demo data and gentle traffic. */
export async function sharedWorld(): Promise<World> {
  const url = setting('CONSOLE_URL');
  const credentials = { email: setting('ADMIN_EMAIL'), password: setting('ADMIN_PASSWORD') };
  return { url, credentials, admin: await signIn(url, credentials) };
}

/** A setting that the global set-up made. */
export function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing: run these specs with the acceptance project of jest.`);
  return value;
}

export interface OwnWorld extends World {
  readonly stack: LocalStack;
  readonly platform: Platform;
  /** Processes that ended without being asked to, with the last words of their logs: there should be none. */
  readonly unexpectedEnds: readonly string[];
  stop(): Promise<void>;
}

const LAST_WORDS = 2000;

/** A platform of a spec's own, which it may break. */
export async function ownWorld(): Promise<OwnWorld> {
  const logDir = mkdtempSync(join(tmpdir(), 'otpless-acceptance-'));
  const unexpectedEnds: string[] = [];
  const onUnexpectedEnd = (name: string) => {
    unexpectedEnds.push(`${name}: ${readFileSync(join(logDir, `${name}.log`), 'utf8').slice(-LAST_WORDS)}`);
  };
  const stack = await startThrowAwayStack();
  try {
    const platform = await startPlatform({ stack, logDir, environment: { LOG_LEVEL: 'warn' }, onUnexpectedEnd });
    const { gatewayUrl: url, admin: credentials } = platform;
    const stop = async () => {
      await platform.stop();
      await stack.stop();
      rmSync(logDir, { recursive: true, force: true });
    };
    return { url, credentials, admin: await signIn(url, credentials), stack, platform, unexpectedEnds, stop };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
