import { randomInt } from 'node:crypto';
import { GatewayClient } from '@otpless/demo/gateway-client';
import { ensureCatalogue } from '@otpless/demo/seed/catalogue';
import { gstinOf } from '@otpless/demo/seed/gstin';
import { eventually } from '@otpless/testkit/eventually';
import { indianDay, indianInstant } from './calendar';
import type { Caller } from './caller';
import type { RoadPlan } from './oracle';
import type { World } from './world';

/** A price plan that can be subscribed to. */
export interface Offer {
  readonly planVersionId: string;
  readonly plan: RoadPlan;
  readonly meterId: string;
}

export interface RoadAccount {
  readonly customerId: string;
  readonly accountId: string;
  readonly alias: string;
  readonly gstin: string;
}

/** All that an event needs to become a balance and an invoice. */
export interface Road extends RoadAccount {
  readonly walletId: string | null;
  readonly subscriptionId: string;
  readonly plan: RoadPlan;
}

export interface RoadOptions {
  readonly paymentMode: 'PREPAID' | 'POSTPAID';
  /** GST state of the customer; the demo's seller is in Karnataka, 29. */
  readonly stateCode?: string;
  readonly startsOn?: string;
  /** What is paid into the wallet, tax included. */
  readonly topUps?: readonly string[];
}

/** A word that no other test uses. */
export function unique(prefix: string): string {
  return `${prefix}${Date.now().toString(36)}${randomInt(36 ** 4).toString(36)}`;
}

/** A price plan of the test's own, monthly from the day of subscription, on the demo's meter. */
export async function offer(
  { url, credentials, admin }: World,
  plan: RoadPlan,
  { graceDays = 3 } = {},
): Promise<Offer> {
  const { meterId } = await ensureCatalogue(new GatewayClient(url, credentials));
  const { billableItems } = await admin.ask<{ billableItems: { nodes: { id: string; key: string }[] } }>(
    '{ billableItems(first: 200) { nodes { id key } } }',
  );
  const itemId = (wanted: string) => billableItems.nodes.find(({ key }) => key === wanted)!.id;
  const { id: planId } = await admin.done<{ id: string }>('createPricePlan', 'PricePlan', 'id', {
    key: unique('plan-'),
    name: 'A plan of a test',
  });
  const select = 'id version';
  type Version = { id: string; version: number };
  let draft = await admin.done<Version>('draftPlanVersion', 'PlanVersion', select, {
    planId,
    cycle: { interval: 'MONTHLY', graceDays },
    currencies: ['INR'],
  });
  const cards = [
    {
      key: 'verifications',
      kind: 'USAGE',
      itemId: itemId('otp-verification'),
      model: 'GRADUATED',
      slabs: plan.slabs.map((slab) => ({ ...slab, priceType: 'PER_UNIT' })),
    },
    {
      key: 'fee',
      kind: 'FIXED_FEE',
      itemId: itemId('platform-fee'),
      model: 'FLAT',
      slabs: [{ startAfter: '0', priceType: 'FLAT', rate: plan.monthlyFee }],
    },
  ];
  for (const { slabs, ...card } of cards) {
    const input = {
      planVersionId: draft.id,
      expectedVersion: draft.version,
      ...card,
      rates: [{ currency: 'INR', slabs }],
    };
    draft = await admin.done('putRateCard', 'PlanVersion', select, input);
  }
  await admin.done('activatePlanVersion', 'PlanVersion', 'id', { id: draft.id, expectedVersion: draft.version });
  return { planVersionId: draft.id, plan, meterId };
}

/** A customer with a GSTIN, an account and an alias that holds since long ago. */
export async function accountOf(admin: Caller, { paymentMode, stateCode = '29' }: RoadOptions): Promise<RoadAccount> {
  const gstin = gstinOf(stateCode, somePan());
  const { id: customerId } = await admin.done<{ id: string }>('createCustomer', 'Customer', 'id', {
    legalName: `${unique('Test ')} Private Limited`,
    billingAddress: { line1: '1 Test Street', city: 'Testville', stateCode, postalCode: '560001' },
    taxCategory: 'REGISTERED',
    gstin,
  });
  const { id: accountId } = await admin.done<{ id: string }>('createAccount', 'Account', 'id', {
    customerId,
    name: 'Main',
    currency: 'INR',
    paymentMode,
  });
  const alias = unique('app_test_');
  await admin.done('assignAlias', 'Account', 'id', {
    accountId,
    value: alias,
    effectiveFrom: indianInstant(indianDay(-400)),
  });
  return { customerId, accountId, alias, gstin };
}

/** Opens a wallet; the wallet subgraph hears of a new account a moment after it was made. */
export async function walletOf(admin: Caller, accountId: string, topUps: readonly string[] = []): Promise<string> {
  const made = await eventually(
    () => admin.mutate<{ id: string }>('createWallet', 'Wallet', 'id', { accountId }),
    ({ __typename }) => __typename === 'Wallet',
  );
  for (const amount of topUps) await topUp(admin, made.id, amount);
  return made.id;
}

/** Pays into a wallet and returns when the receipt voucher is written and the net is posted. */
export async function topUp(admin: Caller, walletId: string, amount: string): Promise<void> {
  const idempotencyKey = unique('top-up-');
  const payment = { method: 'BANK_TRANSFER', reference: idempotencyKey, receivedOn: indianDay() };
  const { id } = await admin.done<{ id: string }>('topUpWallet', 'TopUp', 'id', {
    walletId,
    amount,
    payment,
    idempotencyKey,
  });
  const topUps = async () => {
    const { wallet } = await admin.ask<{ wallet: { topUps: { id: string; status: string }[] } }>(
      'query($walletId: ID!) { wallet(id: $walletId) { topUps { id status } } }',
      { walletId },
    );
    return wallet.topUps.find((one) => one.id === id)?.status;
  };
  await eventually(topUps, (status) => status === 'POSTED');
}

/** Puts an account on a plan; the catalog hears of a new account a moment after it was made. */
export async function subscribe(
  admin: Caller,
  accountId: string,
  { planVersionId }: Offer,
  startsOn: string,
): Promise<string> {
  const made = await eventually(
    () => admin.mutate<{ id: string }>('subscribe', 'PlanSubscription', 'id', { accountId, planVersionId, startsOn }),
    ({ __typename }) => __typename === 'PlanSubscription',
  );
  return made.id;
}

/** Everything from the customer to the subscription, ready for events. */
export async function roadOf(admin: Caller, on: Offer, options: RoadOptions): Promise<Road> {
  const account = await accountOf(admin, options);
  const walletId = options.paymentMode === 'PREPAID' ? await walletOf(admin, account.accountId, options.topUps) : null;
  const subscriptionId = await subscribe(admin, account.accountId, on, options.startsOn ?? indianDay(-10));
  return { ...account, walletId, subscriptionId, plan: on.plan };
}

/** A key that sends events as a source of its own. */
export async function senderOf(
  admin: Caller,
  scopes: readonly string[] = ['usage:ingest', 'usage:backfill', 'usage:read'],
): Promise<{ sender: Caller; source: string; keyId: string }> {
  const source = unique('test-');
  const { secret, apiKey } = await admin.done<{ secret: string; apiKey: { id: string } }>(
    'createApiKey',
    'CreatedApiKey',
    'secret apiKey { id }',
    { name: source, source, scopes },
  );
  return { sender: admin.as(secret), source, keyId: apiKey.id };
}

/** A verification that counts, unless told otherwise. */
export function otp(
  subject: string,
  more: Record<string, unknown> = {},
): { readonly id: string } & Record<string, unknown> {
  return {
    id: unique('evt-'),
    eventName: 'otp.verification',
    subject,
    occurredAt: new Date().toISOString(),
    dimensions: { country: 'IN', channel: 'SMS', status: 'VERIFIED' },
    ...more,
  };
}

/** So many verifications. */
export function otps(subject: string, count: number, more: Record<string, unknown> = {}): Record<string, unknown>[] {
  return Array.from({ length: count }, () => otp(subject, more));
}

function somePan(): string {
  const letter = () => String.fromCharCode(65 + randomInt(26));
  return `${letter()}${letter()}${letter()}C${letter()}${String(randomInt(10_000)).padStart(4, '0')}${letter()}`;
}
