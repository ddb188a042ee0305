import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freePort } from '@otpless/local-stack/free-port';
import { type LocalStack, startLocalStack } from '@otpless/local-stack/local-stack';
import { environmentFor } from '@otpless/local-stack/process-environment';
import { seedDemo, type SeedReport } from '@otpless/demo/seed';
import { Listr } from 'listr2';
import { ManagedProcess } from './managed-process';
import { type Platform, startPlatform } from './platform';
import { isFree } from './port';
import { inRepository } from './repository';
import { summaryOf } from './start-summary';
import { keepRunning } from './supervision';

const PREFERRED_PORT = 4000;
const dataDir = inRepository('.data/stack');
const logDir = inRepository('.data/logs');
const seedFile = inRepository('.data/stack/demo.json');

interface Started {
  stack?: LocalStack;
  platform?: Platform;
  traffic?: ManagedProcess;
  seed?: SeedReport;
}

/** `npm start [-- --fresh] [-- --no-traffic] [-- --port N] [-- --events-per-second N]` */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      fresh: { type: 'boolean', default: false },
      traffic: { type: 'boolean', default: true },
      port: { type: 'string' },
      'events-per-second': { type: 'string', default: '60' },
    },
    allowNegative: true,
  });
  if (values.fresh) rmSync(inRepository('.data/stack'), { recursive: true, force: true });
  mkdirSync(logDir, { recursive: true });
  const started: Started = {};
  const stopAll = once(() => stopInOrder(started));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      process.stdout.write('\nStopping …\n');
      stopAll().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      );
    });
  }
  try {
    await steps(started, values.port, values.traffic, values['events-per-second']).run();
    process.stdout.write(summaryOf(started.platform!, started.stack!, started.seed!, logDir, values.traffic));
    keepRunning(started.stack!, started.platform!, (line) => process.stdout.write(`${line}\n`));
  } catch (error) {
    await stopAll();
    fail(error);
  }
}

function steps(started: Started, port: string | undefined, withTraffic: boolean, eventsPerSecond: string): Listr {
  return new Listr([
    {
      title: 'TimescaleDB and NATS JetStream',
      task: async (_context, task) => {
        started.stack = await startLocalStack({ dataDir, logDir, onProgress: (line) => (task.output = line) });
      },
    },
    {
      title: 'Five subgraphs and the gateway, migrated',
      task: async (_context, task) => {
        started.platform = await startPlatform({
          stack: started.stack!,
          logDir,
          gatewayPort: await gatewayPort(port),
          onProgress: (line) => (task.output = line),
        });
      },
    },
    {
      title: 'Demo data',
      task: async (_context, task) => {
        const known = existsSync(seedFile) ? (JSON.parse(readFileSync(seedFile, 'utf8')) as SeedReport) : null;
        if (known !== null) {
          started.seed = known;
          task.title = 'Demo data (kept from the last start)';
          return;
        }
        const { gatewayUrl, admin } = started.platform!;
        started.seed = await seedDemo({ gatewayUrl, admin, onProgress: (line) => (task.output = line) });
        writeFileSync(seedFile, JSON.stringify(started.seed), { mode: 0o600 });
      },
    },
    {
      title: `Demo traffic, ${eventsPerSecond} events a second`,
      enabled: withTraffic,
      task: async () => {
        started.traffic = new ManagedProcess({
          name: 'traffic',
          entry: inRepository('packages/demo/dist/traffic-main.js'),
          logFile: inRepository('.data/logs/traffic.log'),
          environment: {
            ...environmentFor('demo-producer', started.stack!),
            GATEWAY_URL: started.platform!.gatewayUrl,
            API_KEY: started.seed!.apiKey,
            MERCHANTS: JSON.stringify(started.seed!.merchants),
            EVENTS_PER_SECOND: eventsPerSecond,
          },
        });
        await started.traffic.start();
      },
    },
  ]);
}

/** The port asked for; else 4000, or another free one where that is taken. */
async function gatewayPort(asked: string | undefined): Promise<number> {
  if (asked !== undefined) return Number(asked);
  return (await isFree(PREFERRED_PORT)) ? PREFERRED_PORT : freePort();
}

async function stopInOrder({ traffic, platform, stack }: Started): Promise<void> {
  await traffic?.stop();
  await platform?.stop();
  await stack?.stop();
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let running: Promise<Result> | undefined;
  return () => (running ??= work());
}

function fail(error: unknown): never {
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\nThe logs are in ${logDir}.\n`);
  process.exit(1);
}

void main();
