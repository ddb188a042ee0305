import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo, type SeededMerchant, type SeedReport } from '@otpless/demo/seed';
import { startTraffic } from '@otpless/demo/traffic';
import { type Platform, startPlatform } from '@otpless/launcher/platform';
import { connected } from '@otpless/local-stack/database';
import { type LocalStack, startLocalStack } from '@otpless/local-stack/local-stack';
import { environmentFor } from '@otpless/local-stack/process-environment';
import type { Figure } from './figure';
import { gatewayFigure } from './gateway.bench';
import { graphAs } from './graph';
import { ingestFigure } from './ingest.bench';
import { latencyFigures } from './latency.bench';
import type { Part } from './parts';
import { simulationFigure } from './simulation.bench';

const BACKGROUND_EVENTS_PER_SECOND = 2000;

/** What is running while the figures of the platform are measured. */
interface Running {
  readonly stack: LocalStack;
  readonly platform: Platform;
  readonly seed: SeedReport;
}
type PrepaidMerchant = SeededMerchant & { readonly walletId: string };

/** The figures that want the whole platform, on servers of its own with all syncing on; each is handed on as it is taken. */
export async function platformFigures(
  chosen: ReadonlySet<Part>,
  add: (figure: Figure) => void,
  say: (line: string) => void,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otpless-bench-'));
  const stack = await startLocalStack({ dataDir, durable: true, onProgress: say });
  const platform = await startPlatform({ stack, logDir: join(dataDir, 'logs'), onProgress: say }).catch(
    async (error: unknown) => {
      await stack.stop();
      throw error;
    },
  );
  try {
    const seed = await seedDemo({ gatewayUrl: platform.gatewayUrl, admin: platform.admin, onProgress: say });
    await connected(stack.databaseUrl, async (database) => {
      await database.query('create table usage.bench_heartbeat (at timestamptz not null)');
      await database.query('insert into usage.bench_heartbeat values (now())');
    });
    await measured(chosen, { stack, platform, seed }, add);
  } finally {
    await platform.stop();
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measured(
  chosen: ReadonlySet<Part>,
  { stack, platform, seed }: Running,
  add: (figure: Figure) => void,
): Promise<void> {
  const { gatewayUrl, admin } = platform;
  const prepaid = seed.merchants.filter((merchant): merchant is PrepaidMerchant => merchant.walletId !== null);
  const [first, quiet] = [prepaid[0], prepaid.at(-1)];
  if (first === undefined || quiet === undefined) throw new Error('the demo has no prepaid merchants');
  if (chosen.has('gateway')) {
    const graph = await graphAs(gatewayUrl, admin);
    add(await gatewayFigure({ stack, graph, walletUrl: platform.subgraphUrls.wallet, walletId: first.walletId }));
    await graph.close();
  }
  if (chosen.has('ingest')) add(await ingestFigure({ stack, subject: first.alias }));
  if (chosen.has('simulation')) {
    const graph = await graphAs(gatewayUrl, admin);
    add(await simulationFigure({ stack, graph, accountId: first.accountId }));
    await graph.close();
  }
  if (!chosen.has('latency')) return;
  const traffic = startTraffic({
    gatewayUrl,
    apiKey: seed.apiKey,
    nats: environmentFor('demo-producer', stack) as never,
    merchants: seed.merchants.filter((merchant) => merchant !== quiet),
    eventsPerSecond: BACKGROUND_EVENTS_PER_SECOND,
    steady: true,
  });
  try {
    const underTraffic = `under ${BACKGROUND_EVENTS_PER_SECOND} events/s of other merchants`;
    const latency = { stack, gatewayUrl, admin, walletId: quiet.walletId, subject: quiet.alias, underTraffic };
    for (const figure of await latencyFigures(latency)) add(figure);
  } finally {
    await traffic.stop();
  }
}
