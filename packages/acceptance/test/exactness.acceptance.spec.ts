import { startTraffic } from '@otpless/demo/traffic';
import { connected } from '@otpless/local-stack/database';
import { environmentFor } from '@otpless/local-stack/process-environment';
import { eventually } from '@otpless/testkit/eventually';
import { countedIn, type Reckoning, settled } from '../src/exactness';
import type { RoadPlan } from '../src/oracle';
import { offer, otps, type Road, roadOf, senderOf, topUp } from '../src/road';
import { untilAccrued } from '../src/books';
import { ratedTotal } from '../src/oracle';
import { type OwnWorld, ownWorld } from '../src/world';

const EVENTS_PER_SECOND = 1500;
const SECONDS = 20;

/** Slabs that are crossed under way, with rates that leave parts of a paisa. */
const steep: RoadPlan = {
  monthlyFee: '499',
  slabs: [
    { startAfter: '0', rate: '0.2537' },
    { startAfter: '1000', rate: '0.2101' },
    { startAfter: '5000', rate: '0.175' },
  ],
};
const flat: RoadPlan = { monthlyFee: '4999', slabs: [{ startAfter: '0', rate: '0.000000000001' }] };

let world: OwnWorld;
let roads: Road[];
let apiKey: string;
let meterId: string;

beforeAll(async () => {
  world = await ownWorld();
  const { admin } = world;
  const [onSteep, onFlat] = [await offer(world, steep), await offer(world, flat)];
  meterId = onSteep.meterId;
  roads = await Promise.all([
    roadOf(admin, onSteep, { paymentMode: 'PREPAID', topUps: ['1180000'] }),
    // Runs dry under way: the rest is uncovered.
    roadOf(admin, onSteep, { paymentMode: 'PREPAID', topUps: ['1062', '118'] }),
    roadOf(admin, onFlat, { paymentMode: 'PREPAID', topUps: ['11800'] }),
    roadOf(admin, onSteep, { paymentMode: 'POSTPAID' }),
  ]);
  const { sender } = await senderOf(admin);
  apiKey = sender.credential!;
  // One event each shows that alias, meter and plan have come to where events are counted.
  for (const { alias, subscriptionId, plan } of roads) {
    await sender.events(otps(alias, 1));
    await untilAccrued(admin, subscriptionId, ratedTotal(plan, 1));
  }
});
afterAll(() => world.stop());

test(`after ${SECONDS} s of ${EVENTS_PER_SECOND} events/s every book is right to the last decimal`, async () => {
  const { url: gatewayUrl, admin, stack } = world;
  const merchants = roads.map(({ alias }, at) => ({ alias, weight: 4 - at }));
  const nats = environmentFor('demo-producer', stack) as { NATS_URL: string };
  const traffic = startTraffic({
    gatewayUrl,
    apiKey,
    nats,
    merchants,
    eventsPerSecond: EVENTS_PER_SECOND,
    steady: true,
  });
  const enough = EVENTS_PER_SECOND * SECONDS;
  await eventually(
    () => traffic.report().sent,
    (sent) => sent >= enough / 2,
    60_000,
  );
  // Money comes in while events do: what was uncovered is collected from it.
  await topUp(admin, roads[1]!.walletId!, '118');
  await eventually(
    () => traffic.report().sent,
    (sent) => sent >= enough,
    60_000,
  );
  const report = await traffic.stop();
  expect(report.refused).toBe(0);
  for (const kind of ['duplicates', 'late', 'malformed', 'unknown'] as const)
    expect([kind, report[kind] > 0]).toEqual([kind, true]);

  const reckonings = new Map<Road, Reckoning>();
  for (const road of roads) reckonings.set(road, await settled(admin, road, countedIn(report, road.alias) + 1));
  expect(reckonings.get(roads[1]!)?.wallet?.drawn).toBe('1100');

  await connected(stack.databaseUrl, async (database) => {
    const first = async (sql: string) => Object.values((await database.query<Record<string, string>>(sql)).rows[0]!)[0];
    expect(Number(await first('select count(*) from usage.usage_event'))).toBe(report.distinctValid + roads.length);
    expect(Number(await first('select count(*) from usage.unprocessed_event'))).toBe(report.unknown);
    expect(await first('select sum(amount) from wallet.ledger_entry')).toBeAmount(0);
  });
  // Counting everything anew from the stored events gives the same.
  const { rebuildRollups } = await admin.ask<{ rebuildRollups: { events: number; differences: number } }>(
    'mutation($input: RebuildRollupsInput!) { rebuildRollups(input: $input) { events differences } }',
    { input: { meterId } },
  );
  expect(rebuildRollups).toEqual({ events: expect.any(Number), differences: 0 });
});
