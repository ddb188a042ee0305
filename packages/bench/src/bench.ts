import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@otpless/demo/seed';
import { startTraffic } from '@otpless/demo/traffic';
import { startPlatform } from '@otpless/launcher/platform';
import { inRepository } from '@otpless/launcher/repository';
import { connected } from '@otpless/local-stack/database';
import { startLocalStack } from '@otpless/local-stack/local-stack';
import { environmentFor } from '@otpless/local-stack/process-environment';
import { type Figure, reportOf } from './figure';
import { gatewayFigure } from './gateway.bench';
import { graphAs } from './graph';
import { ingestFigure } from './ingest.bench';
import { latencyFigures } from './latency.bench';

const BACKGROUND_EVENTS_PER_SECOND = 2000;

/** `npm run bench`: measures on servers of its own, with all syncing on, and writes docs/benchmarks.md. */
async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otpless-bench-'));
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const stack = await startLocalStack({ dataDir, durable: true, onProgress: say });
  const platform = await startPlatform({ stack, logDir: join(dataDir, 'logs'), onProgress: say }).catch(
    async (error: unknown) => {
      await stack.stop();
      throw error;
    },
  );
  const { gatewayUrl, admin } = platform;
  try {
    const seed = await seedDemo({ gatewayUrl, admin, onProgress: say });
    const prepaid = seed.merchants.filter(({ walletId }) => walletId !== null);
    const quiet = prepaid.at(-1);
    const first = prepaid[0];
    if (quiet?.walletId == null || first?.walletId == null) throw new Error('the demo has no prepaid merchants');
    await connected(stack.databaseUrl, async (database) => {
      await database.query('create table usage.bench_heartbeat (at timestamptz not null)');
      await database.query('insert into usage.bench_heartbeat values (now())');
    });
    const figures: Figure[] = [];
    const add = (figure: Figure) => {
      figures.push(figure);
      say(
        `${figure.what}: ${figure.figure.toFixed(1)} ${figure.unit}; ${figure.baselineWhat}: ${figure.baseline.toFixed(1)}; ratio ${(figure.figure / figure.baseline).toFixed(2)}`,
      );
    };
    const graph = await graphAs(gatewayUrl, admin);
    add(await gatewayFigure({ stack, graph, walletUrl: platform.subgraphUrls.wallet, walletId: first.walletId }));
    await graph.close();
    add(await ingestFigure({ stack, subject: first.alias }));
    const latency = { stack, gatewayUrl, admin, walletId: quiet.walletId, subject: quiet.alias };
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
      for (const figure of await latencyFigures({ ...latency, underTraffic })) add(figure);
    } finally {
      await traffic.stop();
    }
    writeFileSync(
      inRepository('docs/benchmarks.md'),
      reportOf(figures, `${cpus().length} cores`, new Date().toISOString().slice(0, 10)),
    );
    say('Written to docs/benchmarks.md.');
  } finally {
    await platform.stop();
    await stack.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
