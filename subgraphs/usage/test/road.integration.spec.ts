import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { eventually } from '@otpless/testkit/eventually';
import { sampleAccount, sampleAlias, sampleContract, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { type Stage, usageStage } from './usage-stage';

let stage: Stage;

beforeAll(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
  await stage.start();
});

afterAll(() => stage.stop());

test('an event becomes an accrual that is told', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  const contract = sampleContract(account.accountId, meter.meterId, '2026-03-01');
  await stage.say(accountChanged, account);
  await stage.say(aliasChanged, sampleAlias(account.accountId, 'shop-1'));
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  const events = Array.from({ length: 12 }, () => sampleEvent('shop-1', '2026-03-10T05:59:00Z'));
  await stage.send('gateway-key', { events, requestId: 'req-1' });
  const facts = await eventually(
    () => stage.facts(),
    (found) => found.some(({ total }) => total === '1005.5'),
  );
  const newest = facts.filter(({ subscriptionId }) => subscriptionId === contract.subscriptionId).at(-1);
  expect(newest).toMatchObject({
    accountId: account.accountId,
    period: { startsOn: '2026-03-01', endsOn: '2026-04-01' },
    state: 'OPEN',
    graceEndsAt: '2026-04-03T18:30:00.000Z',
    total: '1005.5',
    lastEventReceivedAt: '2026-03-10T06:00:00.000Z',
  });
  expect(newest?.charges.map(({ rateCardKey, quantity, amount }) => ({ rateCardKey, quantity, amount }))).toEqual([
    { rateCardKey: 'platform-fee', quantity: '1', amount: '1000' },
    { rateCardKey: 'verifications', quantity: '12', amount: '5.5' },
  ]);
});
