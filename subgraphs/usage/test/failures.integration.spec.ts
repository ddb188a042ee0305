import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { connected } from '@otpless/local-stack/database';
import { eventually } from '@otpless/testkit/eventually';
import { sampleAccount, sampleContract, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { type Stage, usageStage } from './usage-stage';

const account = sampleAccount();
const meter = sampleMeter();
const contract = sampleContract(account.accountId, meter.meterId, '2026-03-01');
let stage: Stage;

beforeEach(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z', { LOG_LEVEL: 'silent' });
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
});

afterEach(() => stage.stop());

const MESSAGES = 40;
const EVENTS = 50;

async function sendAll(between: (message: number) => Promise<void> | void): Promise<void> {
  for (let message = 0; message < MESSAGES; message += 1) {
    await stage.send(
      'key',
      Array.from({ length: EVENTS }, () => sampleEvent(account.accountId, '2026-03-09T05:00:00Z')),
    );
    await between(message);
  }
}

async function expectAllOnce(): Promise<void> {
  const counted = () =>
    stage.rows<{ quantity: string }>(
      `select charge ->> 'quantity' as quantity from usage.accrual, jsonb_array_elements(charges) as charge
     where subscription_id = $1 and charge ->> 'rateCardKey' = 'verifications'`,
      [contract.subscriptionId],
    );
  await eventually(counted, (rows) => rows[0]?.quantity === String(MESSAGES * EVENTS), 45_000);
  await stage.settled();
  expect(await stage.rows('select count(*)::int, count(distinct event_id)::int as ids from usage.usage_event')).toEqual(
    [{ count: MESSAGES * EVENTS, ids: MESSAGES * EVENTS }],
  );
  expect(await stage.rows('select sum(count)::int as count from usage.rollup_15m')).toEqual([
    { count: MESSAGES * EVENTS },
  ]);
  expect(await counted()).toEqual([{ quantity: String(MESSAGES * EVENTS) }]);
  expect(await stage.rows('select * from usage.event_refusal')).toEqual([]);
}

test('every connection to the database is cut, again and again, and each event counts once', async () => {
  await sendAll(async (message) => {
    if (message % 8 !== 3) return;
    await connected(
      stage.database.ownerUrl,
      async (owner) =>
        void (await owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'otpless_usage' and datname = current_database()`,
        )),
    );
  });
  await expectAllOnce();
});

test('the broker is killed and started again, and each event counts once', async () => {
  await sendAll(async (message) => {
    if (message !== 20) return;
    await stage.broker.kill();
    await stage.broker.start();
  });
  await expectAllOnce();
});

test('a process goes away and another comes, and each event counts once', async () => {
  await sendAll(async (message) => {
    if (message % 10 !== 5) return;
    const leaving = stage.pipelines.at(-1)?.stop();
    await stage.start();
    await leaving;
  });
  await expectAllOnce();
});
