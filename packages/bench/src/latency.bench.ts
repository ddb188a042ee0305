/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { connectToBroker } from '@otpless/local-stack/broker-connection';
import { chromiumPath } from '@otpless/local-stack/chromium';
import { chromium, type Page } from 'playwright-core';
import { Client } from 'pg';
import { type Figure, percentile } from './figure';

const SAMPLES = 200;

export interface LatencyBench {
  readonly stack: LocalStack;
  readonly gatewayUrl: string;
  readonly admin: { readonly email: string; readonly password: string };
  /** A wallet whose account gets no other traffic, so that each movement is known to be ours. */
  readonly walletId: string;
  readonly subject: string;
  readonly underTraffic: string;
}

/** From publishing an event until the balance has moved in the browser, beside an acknowledged publish and a committed row. */
export async function latencyFigures(bench: LatencyBench): Promise<Figure[]> {
  const { stack, subject } = bench;
  const broker = await connectToBroker(
    { natsUrl: stack.natsUrl, user: 'demo-producer', password: stack.secrets.brokerPasswords['demo-producer'] },
    { inboxOf: 'demo-producer' },
  );
  const { executablePath, args, env } = await chromiumPath(() => undefined);
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const database = new Client({ connectionString: stack.databaseUrl });
  await database.connect();
  try {
    const page = await openWallet(await browser.newPage(), bench);
    const js = jetstream(broker);
    const publish = () => js.publish('usage.events.in.demo-producer', JSON.stringify([eventOf(subject)]));
    const moved: number[] = [];
    const acknowledged: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const before = await liveBalance(page);
      const started = Date.now();
      const published = publish();
      moved.push((await nextMovement(page, before)) - started);
      await published;
      const baselineStarted = process.hrtime.bigint();
      await js.publish('usage.events.in.demo-producer', '[]');
      await database.query('update usage.bench_heartbeat set at = now()');
      acknowledged.push(Number(process.hrtime.bigint() - baselineStarted) / 1e6);
    }
    return [50, 99].map((p) => ({
      what: `Publish to browser, p${p}`,
      figure: percentile(moved, p),
      unit: 'ms',
      baselineWhat: 'one acknowledged publish and one committed row',
      baseline: percentile(acknowledged, p),
      note: `${SAMPLES} events, ${bench.underTraffic}; the balance read from the page's own document`,
    }));
  } finally {
    await browser.close();
    await broker.close();
    await database.end();
  }
}

function eventOf(subject: string): unknown {
  return {
    id: randomUUID(),
    eventName: 'otp.verification',
    subject,
    occurredAt: new Date().toISOString(),
    dimensions: { country: 'IN', channel: 'SMS', status: 'VERIFIED' },
  };
}

async function openWallet(page: Page, { gatewayUrl, admin, walletId }: LatencyBench): Promise<Page> {
  await page.goto(`${gatewayUrl}/wallets/${walletId}`);
  await page.getByLabel('E-mail').fill(admin.email);
  await page.locator('input[type="password"]').fill(admin.password);
  // The console goes on to the page that was asked for.
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.locator('[data-testid="live-balance"]').waitFor();
  return page;
}

function liveBalance(page: Page): Promise<string> {
  return page.locator('[data-testid="live-balance"]').innerText();
}

/** When the page showed another balance than before, by the clock that this process has too. */
async function nextMovement(page: Page, before: string): Promise<number> {
  const handle = await page.waitForFunction(
    (shown: string) => {
      const element = document.querySelector<HTMLElement>('[data-testid="live-balance"]');
      return element !== null && element.innerText !== shown ? Date.now() : null;
    },
    before,
    { polling: 'raf', timeout: 30_000 },
  );
  return (await handle.jsonValue()) as number;
}
