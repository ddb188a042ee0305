import { startTraffic, type Traffic } from '@otpless/demo/traffic';
import { subgraphs } from '@otpless/local-stack/process-name';
import { environmentFor } from '@otpless/local-stack/process-environment';
import { eventually } from '@otpless/testkit/eventually';
import { untilAccrued, walletState } from '../src/books';
import { countedIn, settled } from '../src/exactness';
import { type Following, follow } from '../src/live';
import { ratedTotal, type RoadPlan } from '../src/oracle';
import { offer, otps, type Road, roadOf, senderOf } from '../src/road';
import { type OwnWorld, ownWorld } from '../src/world';

const EVENTS_PER_SECOND = 500;
const plan: RoadPlan = {
  monthlyFee: '499',
  slabs: [
    { startAfter: '0', rate: '0.2537' },
    { startAfter: '1000', rate: '0.2101' },
  ],
};
const victims = [...subgraphs, 'gateway', 'nats', 'postgres'] as const;

let world: OwnWorld;
let roads: Road[];
let traffic: Traffic;
let balance: Following<{ walletBalanceChanged: { liveBalance: { amount: string }; revision: number } }>;

beforeAll(async () => {
  world = await ownWorld();
  const { admin, url: gatewayUrl, stack } = world;
  const onPlan = await offer(world, plan);
  roads = await Promise.all([
    roadOf(admin, onPlan, { paymentMode: 'PREPAID', topUps: ['1180000'] }),
    roadOf(admin, onPlan, { paymentMode: 'PREPAID', topUps: ['1180'] }),
    roadOf(admin, onPlan, { paymentMode: 'POSTPAID' }),
  ]);
  const { sender } = await senderOf(admin);
  for (const { alias, subscriptionId } of roads) {
    await sender.events(otps(alias, 1));
    await untilAccrued(admin, subscriptionId, ratedTotal(plan, 1));
  }
  balance = follow(
    admin,
    'subscription($walletId: ID!) { walletBalanceChanged(walletId: $walletId) { liveBalance { amount } revision } }',
    { walletId: roads[0]!.walletId },
  );
  const nats = environmentFor('demo-producer', stack) as { NATS_URL: string };
  const merchants = roads.map(({ alias }) => ({ alias, weight: 1 }));
  traffic = startTraffic({
    gatewayUrl,
    apiKey: sender.credential!,
    nats,
    merchants,
    eventsPerSecond: EVENTS_PER_SECOND,
    steady: true,
  });
});
afterAll(async () => {
  await balance?.stop();
  await world.stop();
});

test.each(victims)('%s is killed under traffic, started again, and the platform goes on', async (victim) => {
  await goneOn(1);
  const server = victim === 'nats' || victim === 'postgres' ? world.stack[victim] : world.platform.processes[victim];
  await server.kill();
  await server.start();
  expect(world.unexpectedEnds).toEqual([]);
  await Promise.all(Object.values(world.platform.processes).map((managed) => managed.ready()));
  await goneOn(1);
  expect(world.unexpectedEnds).toEqual([]);
});

test('in the end nothing that was acknowledged is lost and nothing is counted twice', async () => {
  const report = await traffic.stop();
  expect(report.refused).toBe(0);
  expect(report.retries).toBeGreaterThan(0);
  for (const road of roads) await settled(world.admin, road, countedIn(report, road.alias) + 1);
});

test('a subscriber that lived through it all has the balance that is', async () => {
  const { walletId } = roads[0]!;
  const { liveBalance } = await walletState(world.admin, walletId!);
  await eventually(
    () => balance.messages.at(-1)?.walletBalanceChanged.liveBalance.amount,
    (amount) => amount === liveBalance.amount,
  );
  const revisions = balance.messages.map(({ walletBalanceChanged }) => walletBalanceChanged.revision);
  expect(new Set(revisions).size).toBeGreaterThan(victims.length);
});

/** Returns when the platform has answered for so many seconds' events more. */
async function goneOn(seconds: number): Promise<void> {
  const { acknowledged } = traffic.report();
  await eventually(
    () => traffic.report().acknowledged,
    (now) => now >= acknowledged + seconds * EVENTS_PER_SECOND,
    60_000,
  );
}
