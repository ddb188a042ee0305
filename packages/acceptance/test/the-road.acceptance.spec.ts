import { jetstream } from '@nats-io/jetstream';
import { connectToBroker } from '@otpless/local-stack/broker-connection';
import { eventually } from '@otpless/testkit/eventually';
import BigNumber from 'bignumber.js';
import { bill } from '../src/billing';
import { ledgerOf, untilAccrued, untilDrawn, walletState } from '../src/books';
import { addDays, indianDay, indianInstant } from '../src/calendar';
import type { Caller } from '../src/caller';
import { follow } from '../src/live';
import { inPaise, ratedTotal, type RoadPlan, usageCharge } from '../src/oracle';
import { accountOf, type Offer, offer, otp, otps, roadOf, senderOf, subscribe, topUp, walletOf } from '../src/road';
import { setting, sharedWorld, type World } from '../src/world';

const plan: RoadPlan = {
  monthlyFee: '50',
  slabs: [
    { startAfter: '0', rate: '0.5' },
    { startAfter: '10', rate: '0.25' },
  ],
};
/** Rates that leave parts of a paisa, so that rounding shows. */
const fractions: RoadPlan = {
  monthlyFee: '50',
  slabs: [
    { startAfter: '0', rate: '0.3333' },
    { startAfter: '5', rate: '0.0175' },
  ],
};

let world: World;
let admin: Caller;
let sender: Caller;
let source: string;
let onPlan: Offer;
let onFractions: Offer;

beforeAll(async () => {
  world = await sharedWorld();
  admin = world.admin;
  ({ sender, source } = await senderOf(admin));
  onPlan = await offer(world, plan);
  onFractions = await offer(world, fractions, { graceDays: 0 });
});

test('a top-up of 590 posts 500 to the wallet and receipts 90 of tax', async () => {
  const { accountId } = await accountOf(admin, { paymentMode: 'PREPAID' });
  const walletId = await walletOf(admin, accountId, ['590']);
  const { wallet, receiptVouchers } = await admin.ask<Record<string, unknown>>(
    `query($walletId: ID!, $accountId: ID!) {
      wallet(id: $walletId) { balance { amount currency } topUps { status gross { amount } net { amount } tax { amount } receiptNumber } grants { kind remaining { amount } } }
      receiptVouchers(accountId: $accountId) { nodes { number gross { amount } net { amount } taxes { head amount { amount } } } } }`,
    { walletId, accountId },
  );
  expect(wallet).toMatchObject({
    balance: { currency: 'INR' },
    topUps: [{ status: 'POSTED', receiptNumber: expect.stringContaining('RV/') }],
    grants: [{ kind: 'PURCHASED' }],
  });
  const { balance, topUps } = wallet as {
    balance: { amount: string };
    topUps: Record<'gross' | 'net' | 'tax', { amount: string }>[];
  };
  expect([balance.amount, topUps[0]!.gross.amount, topUps[0]!.net.amount, topUps[0]!.tax.amount].map(Number)).toEqual([
    500, 590, 500, 90,
  ]);
  const [voucher] = (receiptVouchers as { nodes: { taxes: { head: string; amount: { amount: string } }[] }[] }).nodes;
  expect(voucher!.taxes.map(({ head, amount }) => [head, Number(amount.amount)])).toEqual([
    ['CGST', 45],
    ['SGST', 45],
  ]);
});

test('events by REST, by mutation and by NATS accrue, move the live balance, and are drawn', async () => {
  const { alias, subscriptionId, walletId } = await roadOf(admin, onPlan, { paymentMode: 'PREPAID', topUps: ['590'] });
  const rest = await sender.events(otps(alias, 6));
  expect(rest).toMatchObject({ status: 200, body: { accepted: 6 } });
  const { ingestEvents } = await sender.ask<{ ingestEvents: { accepted: number } }>(
    'mutation($input: IngestEventsInput!) { ingestEvents(input: $input) { accepted results { id status } } }',
    { input: { events: otps(alias, 6) } },
  );
  expect(ingestEvents.accepted).toBe(6);
  await publish(otps(alias, 6));

  const [accrual] = await untilAccrued(admin, subscriptionId, ratedTotal(plan, 18));
  expect(accrual).toMatchObject({
    state: 'OPEN',
    charges: expect.arrayContaining([expect.objectContaining({ rateCardKey: 'verifications' })]),
  });
  const live = await eventually(
    () => walletState(admin, walletId!),
    ({ liveBalance }) => Number(liveBalance.amount) === 443,
  );
  expect(Number(live.balance.amount) - Number(live.undrawn.amount)).toBe(443);
  const drawn = await untilDrawn(admin, walletId!);
  expect([drawn.balance, drawn.liveBalance, drawn.uncovered].map(({ amount }) => Number(amount))).toEqual([
    443, 443, 0,
  ]);
});

test('what is on the broker in an envelope, an array or bare is the same', async () => {
  const { alias, subscriptionId } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
  await publish(otps(alias, 2), { events: otps(alias, 3) }, otp(alias));
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 6));
});

test('an event counts once: a second one is a duplicate, another content under its id a conflict', async () => {
  const { alias, subscriptionId } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
  const first = otp(alias);
  const conflicting = { ...first, dimensions: { country: 'US', channel: 'SMS', status: 'VERIFIED' } };
  await sender.events([first]);
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 1));
  await sender.events([first, otp(alias)]);
  const { ingestEvents } = await sender.ask<{ ingestEvents: { results: { status: string }[] } }>(
    'mutation($input: IngestEventsInput!) { ingestEvents(input: $input) { results { status } } }',
    { input: { events: [first, conflicting, otp(alias)] } },
  );
  expect(ingestEvents.results.map(({ status }) => status)).toEqual(['DUPLICATE', 'CONFLICT', 'ACCEPTED']);
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 3));
  const { usageEvent } = await admin.ask<{ usageEvent: unknown }>(
    'query($source: String!, $id: ID!) { usageEvent(source: $source, id: $id) { status eventName subject dimensions } }',
    { source, id: first.id },
  );
  expect(usageEvent).toMatchObject({ status: 'PROCESSED', subject: alias, dimensions: { country: 'IN' } });
});

describe.each`
  stateCode | heads               | rates         | because
  ${'29'}   | ${['CGST', 'SGST']} | ${['9', '9']} | ${'seller and buyer are in Karnataka'}
  ${'27'}   | ${['IGST']}         | ${['18']}     | ${'the buyer is in Maharashtra'}
`('two closed months of a postpaid account in state $stateCode', ({ stateCode, heads, rates }) => {
  test(`are invoiced with ${heads.join(' and ')}, each line the charge rounded once`, async () => {
    const startsOn = indianDay(-65);
    const { accountId, alias } = await accountOf(admin, { paymentMode: 'POSTPAID', stateCode });
    await sender.events(
      [
        ...otps(alias, 7, { occurredAt: indianInstant(addDays(startsOn, 2)) }),
        ...otps(alias, 3, { occurredAt: indianInstant(addDays(startsOn, 33)) }),
      ],
      { backfill: true },
    );
    await untilCounted(accountId, startsOn, 10);
    const subscriptionId = await subscribe(admin, accountId, onFractions, startsOn);
    const months = [7, 3].map((units) => ratedTotal(fractions, units));
    const running = new BigNumber(fractions.monthlyFee);
    const accruals = await untilAccrued(admin, subscriptionId, months[0]!.plus(months[1]!).plus(running));
    await eventually(
      () => untilAccrued(admin, subscriptionId, months[0]!.plus(months[1]!).plus(running)),
      (all) => all.filter(({ state }) => state === 'FINAL').length === 2,
    );
    const invoices = await bill(admin, accountId, 2);
    invoices.forEach((invoice, month) => {
      const units = [7, 3][month]!;
      expect(invoice).toMatchObject({
        status: 'DUE',
        number: expect.stringContaining('OTP/'),
        documentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
      });
      const expected: Record<string, BigNumber> = {
        verifications: inPaise(usageCharge(fractions.slabs, units)),
        fee: new BigNumber(fractions.monthlyFee),
      };
      const sums = { lines: new BigNumber(0), taxes: new BigNumber(0) };
      for (const { amount, taxes, origin } of invoice.lines) {
        expect(origin!.accrualId).toBe(accruals[month]!.id);
        expect(amount.amount).toBeAmount(expected[origin!.rateCardKey]!);
        expect(taxes.map(({ head }) => head)).toEqual(heads);
        taxes.forEach((tax, at) => {
          expect(tax.amount.amount).toBeAmount(inPaise(new BigNumber(amount.amount).times(rates[at]).div(100)));
          sums.taxes = sums.taxes.plus(tax.amount.amount);
        });
        sums.lines = sums.lines.plus(amount.amount);
      }
      expect(invoice.lines).toHaveLength(2);
      expect(invoice.subtotal.amount).toBeAmount(sums.lines);
      expect(invoice.total.amount).toBeAmount(sums.lines.plus(sums.taxes));
      expect(invoice.amountDue.amount).toBeAmount(invoice.total.amount);
    });
    // Running it again makes nothing new.
    expect(await bill(admin, accountId, 2)).toEqual(invoices);
    // What was billed does not change: an event of a closed period waits, visibly.
    const late = otp(alias, { occurredAt: indianInstant(addDays(startsOn, 33), '13:00:00') });
    await sender.events([late]);
    await eventually(
      () => statusOf(late.id),
      (status) => status === 'UNPROCESSED',
    );
    expect(await untilAccrued(admin, subscriptionId, months[0]!.plus(months[1]!).plus(running))).toHaveLength(3);
  });
});

test('a prepaid invoice is set off against what the wallet drew, and the wallet is trued up to its lines', async () => {
  const startsOn = indianDay(-33);
  const { accountId, alias } = await accountOf(admin, { paymentMode: 'PREPAID' });
  const walletId = await walletOf(admin, accountId, ['590']);
  await sender.events(otps(alias, 7, { occurredAt: indianInstant(addDays(startsOn, 1)) }), { backfill: true });
  await untilCounted(accountId, startsOn, 7);
  await subscribe(admin, accountId, onFractions, startsOn);
  const [invoice] = await bill(admin, accountId, 1);
  expect(invoice!.setOff.amount).toBeAmount(invoice!.total.amount);
  expect(invoice!.amountDue.amount).toBeAmount(0);
  const lines = invoice!.lines.reduce((sum, { amount }) => sum.plus(amount.amount), new BigNumber(0));
  expect(lines).toBeAmount(inPaise(usageCharge(fractions.slabs, 7)).plus(50));
  // 500 paid in, the month's lines, and the fee of the running month.
  const balance = await eventually(
    async () => (await untilDrawn(admin, walletId)).balance.amount,
    (amount) => new BigNumber(amount).eq(new BigNumber(450).minus(lines)),
  );
  const { TOP_UP, DRAW, ROUNDING } = await ledgerOf(admin, walletId);
  expect(DRAW).toBeAmount(ratedTotal(fractions, 7).plus(50).negated());
  expect(TOP_UP!.plus(DRAW!).plus(ROUNDING!)).toBeAmount(balance);
});

test('what the wallet could not pay is due with its tax', async () => {
  const startsOn = indianDay(-33);
  const { accountId } = await accountOf(admin, { paymentMode: 'PREPAID' });
  await walletOf(admin, accountId, ['23.60']);
  await subscribe(admin, accountId, onFractions, startsOn);
  const [invoice] = await bill(admin, accountId, 1);
  expect([invoice!.total, invoice!.setOff, invoice!.amountDue].map(({ amount }) => Number(amount))).toEqual([
    59, 23.6, 35.4,
  ]);
});

test('promotional money is a discount before tax', async () => {
  const startsOn = indianDay(-33);
  const { accountId } = await accountOf(admin, { paymentMode: 'PREPAID' });
  const walletId = await walletOf(admin, accountId);
  await admin.done('grantPromotionalMoney', 'Grant', 'id', {
    walletId,
    amount: '20',
    reason: 'welcome',
    idempotencyKey: walletId,
  });
  await topUp(admin, walletId, '590');
  await subscribe(admin, accountId, onFractions, startsOn);
  const [invoice] = await bill(admin, accountId, 1);
  expect(
    [invoice!.subtotal, invoice!.discounts, invoice!.total, invoice!.amountDue].map(({ amount }) => Number(amount)),
  ).toEqual([50, 20, 35.4, 0]);
});

test('a low balance is told once when the line is crossed, and again after it was mended and crossed anew', async () => {
  const { accountId, alias, walletId, subscriptionId } = await roadOf(admin, onPlan, {
    paymentMode: 'PREPAID',
    topUps: ['70.80'],
  });
  await eventually(
    () => walletState(admin, walletId!),
    ({ liveBalance }) => Number(liveBalance.amount) === 10,
  );
  await eventually(
    () => admin.mutate('createAlertRule', 'AlertRule', 'id', { kind: 'BALANCE_BELOW', walletId, threshold: '9' }),
    ({ __typename }) => __typename === 'AlertRule',
  );
  const following = follow<{ alertRaised: { message: string; wallet: { id: string } } }>(
    admin,
    'subscription($accountId: ID) { alertRaised(accountId: $accountId) { message wallet { id } } }',
    { accountId },
  );
  await eventually(following.connected, Boolean);
  await sender.events(otps(alias, 4));
  await eventually(
    () => alertsOf(accountId),
    (alerts) => alerts === 1,
  );
  await sender.events(otps(alias, 4));
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 8));
  await topUp(admin, walletId!, '11.80');
  await eventually(
    () => walletState(admin, walletId!),
    ({ liveBalance }) => Number(liveBalance.amount) === 16,
  );
  await sender.events(otps(alias, 30));
  await eventually(
    () => alertsOf(accountId),
    (alerts) => alerts === 2,
  );
  await sender.events(otps(alias, 1));
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 39));
  expect(await alertsOf(accountId)).toBe(2);
  await eventually(
    () => following.messages,
    ({ length }) => length === 2,
  );
  expect(following.messages[0]!.alertRaised.wallet.id).toBe(walletId);
  await following.stop();
});

/** Publishes as a producer with a user of its own at the broker. */
async function publish(...messages: unknown[]): Promise<void> {
  const { natsUrl, passwords } = JSON.parse(setting('TEST_BROKER')) as {
    natsUrl: string;
    passwords: Record<string, string>;
  };
  const connection = await connectToBroker(
    { natsUrl, user: 'demo-producer', password: passwords['demo-producer'] },
    { inboxOf: 'demo-producer' },
  );
  for (const message of messages)
    await jetstream(connection).publish('usage.events.in.demo-producer', JSON.stringify(message));
  await connection.close();
}

/** Returns when the meter has counted an account's back-filled events: only then may a subscription make them final. */
async function untilCounted(accountId: string, startsOn: string, count: number): Promise<void> {
  const input = {
    meterId: onFractions.meterId,
    accountId,
    from: indianInstant(startsOn),
    to: new Date().toISOString(),
    granularity: 'MONTH',
  };
  const counted = async () => {
    const { usage } = await admin.ask<{ usage: { quantity: string }[] }>(
      'query($input: UsageInput!) { usage(input: $input) { quantity } }',
      { input },
    );
    return usage.reduce((sum, { quantity }) => sum + Number(quantity), 0);
  };
  await eventually(counted, (sum) => sum === count);
}

async function statusOf(id: string): Promise<string | undefined> {
  const query = 'query($source: String!, $id: ID!) { usageEvent(source: $source, id: $id) { status } }';
  return (await admin.ask<{ usageEvent: { status: string } | null }>(query, { source, id })).usageEvent?.status;
}

async function alertsOf(accountId: string): Promise<number> {
  const query = 'query($accountId: ID!) { alerts(accountId: $accountId) { nodes { id } } }';
  return (await admin.ask<{ alerts: { nodes: unknown[] } }>(query, { accountId })).alerts.nodes.length;
}
