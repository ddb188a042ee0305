import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@otpless/demo/seed';
import { startTraffic } from '@otpless/demo/traffic';
import { startPlatform } from '@otpless/launcher/platform';
import { startThrowAwayStack } from '@otpless/local-stack/test-stack';

declare global {
  var stopSharedWorld: (() => Promise<void>) | undefined;
}

const SEED_SCALE = 0.1;
const EVENTS_PER_SECOND = 20;

/**
 * Starts one throw-away platform from what was built, with a little demo data and gentle traffic, for the specs of the
 * API and of the console, unless `CONSOLE_URL` names one; they find it in the environment.
 */
export default async function setUp(): Promise<void> {
  if (process.env['CONSOLE_URL'] !== undefined) return;
  const logDir = mkdtempSync(join(tmpdir(), 'otpless-acceptance-'));
  const stops: (() => Promise<unknown>)[] = [];
  globalThis.stopSharedWorld = async () => {
    for (const stop of stops.reverse()) await stop();
    rmSync(logDir, { recursive: true, force: true });
  };
  try {
    const stack = await startThrowAwayStack();
    stops.push(() => stack.stop());
    const platform = await startPlatform({ stack, logDir, environment: { LOG_LEVEL: 'warn' } });
    stops.push(() => platform.stop());
    const { gatewayUrl, admin, subgraphUrls } = platform;
    const { apiKey, merchants } = await seedDemo({ gatewayUrl, admin, scale: SEED_SCALE });
    const traffic = startTraffic({ gatewayUrl, apiKey, merchants, eventsPerSecond: EVENTS_PER_SECOND, steady: true });
    stops.push(() => traffic.stop());
    Object.assign(process.env, {
      CONSOLE_URL: gatewayUrl,
      ADMIN_EMAIL: admin.email,
      ADMIN_PASSWORD: admin.password,
      API_KEY: apiKey,
      TEST_MERCHANTS: JSON.stringify(merchants),
      TEST_SUBGRAPHS: JSON.stringify(subgraphUrls),
      TEST_SESSION_KEY: stack.secrets.session.privateKey,
      TEST_BROKER: JSON.stringify({ natsUrl: stack.natsUrl, passwords: stack.secrets.brokerPasswords }),
    });
  } catch (error) {
    await globalThis.stopSharedWorld();
    throw error;
  }
}
