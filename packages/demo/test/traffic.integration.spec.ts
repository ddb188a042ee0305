import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { usageEvent } from '@otpless/contracts/usage/usage-event';
import { merchants } from '@otpless/demo/seed/merchants';
import { startTraffic } from '@otpless/demo/traffic';
import { freshBroker, type FreshBroker } from '@otpless/testkit/broker';
import { FakeGateway, recount, type Stored, totalOf } from './fake-gateway';

let broker: FreshBroker;
let gateway: FakeGateway;

beforeAll(async () => {
  broker = await freshBroker();
  gateway = new FakeGateway((request) => (request % 7 === 0 ? 'FORGETS_TO_ANSWER' : 'NONE'));
});

afterAll(async () => {
  await gateway.close();
  await broker.stop();
});

test('the books agree with what both doors hold after the broker was killed under the traffic', async () => {
  const gatewayUrl = await gateway.listen();
  const options = { gatewayUrl, apiKey: 'otp_test', merchants, eventsPerSecond: 3000, steady: true, seed: 3 };
  const traffic = startTraffic({ ...options, nats: broker.environment('demo-producer') });
  await gateway.hasSeen(20);
  await broker.kill();
  await gateway.hasSeen(40);
  await broker.start();
  await gateway.hasSeen(60);
  const report = await traffic.stop();

  const admin = await broker.connectAs('admin');
  const inStream = await distinctIn(admin);
  await admin.close();
  expect(inStream.size).toBeGreaterThan(500);
  expect(report.bySubject).toEqual(recount([...gateway.stored.values(), ...inStream.values()]));
  expect(report.distinctValid).toBe(totalOf(report.bySubject));
  expect(report.refused).toBe(0);
  expect(report.retries).toBeGreaterThan(0);
}, 60_000);

/** The well-formed events that the broker holds, the first of each id, read from the stream to its end. */
async function distinctIn(admin: NatsConnection): Promise<Map<string, Stored>> {
  const manager = await jetstreamManager(admin);
  const { name } = await manager.consumers.add('USAGE_EVENTS', { ack_policy: AckPolicy.None });
  const consumer = await jetstream(admin).consumers.get('USAGE_EVENTS', name);
  let left = (await consumer.info()).num_pending;
  const found = new Map<string, Stored>();
  while (left > 0) {
    const messages = await consumer.fetch({ max_messages: Math.min(left, 500), expires: 5000 });
    for await (const message of messages) {
      left -= 1;
      for (const event of message.json<{ events: unknown[] }>().events) {
        const { success, data } = usageEvent.safeParse(event);
        if (success && !found.has(data.id)) found.set(data.id, event as Stored);
      }
    }
  }
  return found;
}
