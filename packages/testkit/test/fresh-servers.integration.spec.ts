import { jetstream } from '@nats-io/jetstream';
import { Client } from 'pg';
import { freshBroker } from '../src/broker';
import { freshDatabase } from '../src/database';

test('a fresh database lets a subgraph make a hypertable in its own schema only', async () => {
  const database = await freshDatabase('usage');
  const client = new Client({ connectionString: database.databaseUrl });
  await client.connect();
  try {
    await client.query('create table usage.reading (at timestamptz not null, value numeric)');
    await client.query("select create_hypertable('usage.reading', 'at')");
    await expect(client.query('create table wallet.intruder (id text)')).rejects.toThrow('permission denied');
  } finally {
    await client.end();
    await database.drop();
  }
}, 30_000);

test('a fresh broker acknowledges a subgraph’s own facts and no other’s', async () => {
  const broker = await freshBroker();
  try {
    const wallet = await broker.connectAs('wallet');
    const ack = await jetstream(wallet).publish('billing.v1.wallet.balance.changed', '{}');
    expect(ack.stream).toBe('BILLING_EVENTS');
    await expect(
      jetstream(wallet).publish('billing.v1.usage.accrual.changed', '{}', { timeout: 2000 }),
    ).rejects.toThrow();
    await wallet.close();
  } finally {
    await broker.stop();
  }
}, 30_000);
