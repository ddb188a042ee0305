import { randomUUID } from 'node:crypto';
import { jetstream } from '@nats-io/jetstream';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { connectToBroker } from '@otpless/local-stack/broker-connection';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Figure, median } from './figure';

const EVENTS = 60_000;
const PER_MESSAGE = 100;
const IN_FLIGHT = 16;
const RUNS = 3;

export interface IngestBench {
  readonly stack: LocalStack;
  readonly subject: string;
}

/** Events a second from the first publish until all are stored, rolled up and totalled, beside raw COPY of as many rows. */
export async function ingestFigure({ stack, subject }: IngestBench): Promise<Figure> {
  const database = new Client({ connectionString: stack.databaseUrl });
  await database.connect();
  const broker = await connectToBroker(
    { natsUrl: stack.natsUrl, user: 'demo-producer', password: stack.secrets.brokerPasswords['demo-producer'] },
    { inboxOf: 'demo-producer' },
  );
  try {
    const ingested: number[] = [];
    const copied: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ingested.push(await ingestOnce(broker, database, subject));
      copied.push(await copyOnce(database));
    }
    return {
      what: 'Ingest, end to end',
      figure: median(ingested),
      unit: 'events/s',
      baselineWhat: 'raw COPY into the same hypertable',
      baseline: median(copied),
      note: `${EVENTS} events in envelopes of ${PER_MESSAGE} over NATS: synced by the broker, validated, deduplicated, stored, rolled up and totalled; COPY does none of that`,
    };
  } finally {
    await broker.close();
    await database.end();
  }
}

async function ingestOnce(broker: Parameters<typeof jetstream>[0], database: Client, subject: string): Promise<number> {
  const js = jetstream(broker);
  const before = await storedEvents(database);
  const run = randomUUID();
  const started = process.hrtime.bigint();
  let next = 0;
  const publishing = async (): Promise<void> => {
    for (let message = next++; message < EVENTS / PER_MESSAGE; message = next++) {
      await js.publish('usage.events.in.demo-producer', JSON.stringify(eventsOf(run, message, subject)));
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, publishing));
  while ((await storedEvents(database)) < before + EVENTS) await new Promise((resolve) => setTimeout(resolve, 25));
  return EVENTS / (Number(process.hrtime.bigint() - started) / 1e9);
}

function eventsOf(run: string, message: number, subject: string): unknown[] {
  const occurredAt = new Date().toISOString();
  return Array.from({ length: PER_MESSAGE }, (_value, index) => ({
    id: `bench-${run}-${message}-${index}`,
    eventName: 'otp.verification',
    subject,
    occurredAt,
    dimensions: {
      country: index % 3 === 0 ? 'US' : 'IN',
      channel: index % 2 === 0 ? 'SMS' : 'WHATSAPP',
      status: 'VERIFIED',
    },
  }));
}

async function storedEvents(database: Client): Promise<number> {
  const { rows } = await database.query<{ count: string }>('select count(*) from usage.dedupe_key');
  return Number(rows[0]?.count ?? 0);
}

/** COPY of rows that were just ingested into a hypertable of the same columns and indexes, in the same database. */
async function copyOnce(database: Client): Promise<number> {
  await database.query('create table usage.bench_copy (like usage.usage_event including all)');
  try {
    await database.query(
      "select create_hypertable('usage.bench_copy', 'occurred_at', create_default_indexes => false)",
    );
    const { rows } = await database.query<{ line: string }>(
      `select replace(e::text, '', '') as line from usage.usage_event e order by received_at desc limit ${EVENTS}`,
    );
    const csv = rows.map(({ line }) => line.slice(1, -1)).join('\n');
    const started = process.hrtime.bigint();
    await pipeline(
      Readable.from([csv]),
      database.query(copyFrom('copy usage.bench_copy from stdin with (format csv)')),
    );
    return rows.length / (Number(process.hrtime.bigint() - started) / 1e9);
  } finally {
    await database.query('drop table usage.bench_copy');
  }
}
