import { Money } from '@otpless/money/money';
import { defaultTimeZone, localDateAt } from '@otpless/period/time-zone';
import { each } from './each';
import { GatewayClient } from './gateway-client';
import { type Month, monthAt } from './mix/months';
import { bill, pay } from './seed/billing';
import { type Catalogue, ensureCatalogue } from './seed/catalogue';
import { ensureAccount } from './seed/customers';
import { expectedCharge } from './seed/expected-charge';
import { fundingPlan } from './seed/funding';
import { countedIn, historyOf } from './seed/history';
import type { Merchant, PaymentMode } from './seed/merchant';
import { merchants } from './seed/merchants';
import { type DemoUser, ensurePeople, newApiKey } from './seed/people';
import { CURRENCY, planOf } from './seed/plans';
import { subscribe, subscriptionOf, untilFinal } from './seed/subscriptions';
import { send, type SentHistory, untilCounted } from './seed/usage';
import { ensureAlertRule, ensureWallet, fund, untilDrawn } from './seed/wallets';

export interface SeedOptions {
  readonly gatewayUrl: string;
  readonly admin: { readonly email: string; readonly password: string };
  readonly onProgress?: (line: string) => void;
  readonly now?: Date;
  /** How much past usage, beside a few hundred events per merchant and month. */
  readonly scale?: number;
}

export interface SeededMerchant {
  readonly accountId: string;
  readonly walletId: string | null;
  readonly subscriptionId: string;
  readonly alias: string;
  readonly displayName: string;
  readonly weight: number;
  readonly paymentMode: PaymentMode;
}

export interface SeedReport {
  readonly apiKey: string;
  readonly merchants: SeededMerchant[];
  readonly users: DemoUser[];
}

interface Scene {
  readonly gateway: GatewayClient;
  readonly apiKey: string;
  readonly catalogue: Catalogue;
  /** The two closed months and the running one. */
  readonly months: readonly [Month, Month, Month];
  readonly now: Date;
  readonly scale: number;
}

interface Seeded {
  readonly merchant: Merchant;
  readonly accountId: string;
  readonly walletId: string | null;
}

const AT_ONCE = 4;

/**
 * Fills an empty platform with a believable past, through the public API only. It may be run again after it was cut off:
 * what is there already is found by its name or key and left as it is.
 */
export async function seedDemo(options: SeedOptions): Promise<SeedReport> {
  const { gatewayUrl, admin, onProgress = () => undefined, now = new Date(), scale = 1 } = options;
  const gateway = new GatewayClient(gatewayUrl, admin);
  onProgress('the catalogue: an event, a meter, two plans');
  const catalogue = await ensureCatalogue(gateway);
  onProgress('people and an API key');
  const users = await ensurePeople(gateway, admin.password);
  const apiKey = await newApiKey(gateway);
  const months = [monthAt(now, -2), monthAt(now, -1), monthAt(now)] as const;
  const scene: Scene = { gateway, apiKey, catalogue, months, now, scale };

  onProgress(`${merchants.length} customers`);
  const seeded = await each(merchants, AT_ONCE, (merchant) => customer(scene, merchant));
  onProgress('two closed months of usage');
  await closedUsage(scene, seeded);
  onProgress('subscriptions');
  const subscriptionIds = await each(seeded, AT_ONCE, (one) => subscription(scene, one));
  onProgress('final accruals and their draws');
  await closedMonths(scene, seeded);
  onProgress('invoices and payments');
  await invoices(scene, seeded);
  onProgress('usage of this month');
  await runningUsage(scene, seeded);
  return { apiKey, users, merchants: seeded.map((one, index) => reported(one, subscriptionIds[index]!)) };
}

async function customer({ gateway, months, now, scale }: Scene, merchant: Merchant): Promise<Seeded> {
  const accountId = await ensureAccount(gateway, merchant, months[0].startsAt);
  const { funding } = merchant;
  if (funding.kind === 'NONE') return { merchant, accountId, walletId: null };
  const walletId = await ensureWallet(gateway, accountId);
  const plan = fundingPlan(funding, expectedUse(merchant, months, now, scale));
  await fund(gateway, merchant, walletId, plan, { startsOn: months[0].startsOn, now });
  await ensureAlertRule(gateway, accountId, walletId, plan.alertBelow);
  return { merchant, accountId, walletId };
}

function expectedUse(merchant: Merchant, months: readonly Month[], now: Date, scale: number): Money {
  const charges = months.map((month) =>
    expectedCharge(planOf(merchant.plan), countedIn(historyOf(merchant, month, now, scale))),
  );
  return Money.sum(charges, CURRENCY);
}

/** Before there is a subscription: afterwards these months are final, and nothing can be added to them. */
async function closedUsage(scene: Scene, seeded: readonly Seeded[]): Promise<void> {
  const { gateway, apiKey, catalogue, months, now, scale } = scene;
  const [first, second] = months;
  const sent = await each(seeded, AT_ONCE, async ({ merchant, accountId }): Promise<SentHistory | null> => {
    if ((await subscriptionOf(gateway, accountId)) !== null) return null;
    const events = [first, second].flatMap((month) => historyOf(merchant, month, now, scale));
    await send(gateway, apiKey, events, true);
    return { accountId, from: first.startsAt, to: second.endsAt, events };
  });
  await untilCounted(
    gateway,
    catalogue.meterId,
    sent.filter((history) => history !== null),
  );
}

async function subscription({ gateway, catalogue, months }: Scene, { merchant, accountId }: Seeded): Promise<string> {
  const planVersionId = catalogue.planVersionIds[merchant.plan];
  return (await subscriptionOf(gateway, accountId)) ?? subscribe(gateway, accountId, planVersionId, months[0].startsOn);
}

async function closedMonths({ gateway, months }: Scene, seeded: readonly Seeded[]): Promise<void> {
  const startDays = [months[0].startsOn, months[1].startsOn];
  await each(seeded, AT_ONCE, ({ accountId }) => untilFinal(gateway, accountId, startDays));
  await untilDrawn(
    gateway,
    seeded.flatMap(({ walletId }) => (walletId === null ? [] : [walletId])),
  );
}

async function invoices({ gateway, months, now }: Scene, seeded: readonly Seeded[]): Promise<void> {
  const accountIds = seeded.map(({ accountId }) => accountId);
  for (const { startsOn, endsOn } of months.slice(0, 2)) await bill(gateway, accountIds, startsOn, endsOn);
  const today = localDateAt(now, defaultTimeZone);
  await each(seeded, AT_ONCE, ({ merchant, accountId }) => pay(gateway, merchant, accountId, today));
}

async function runningUsage(
  { gateway, apiKey, catalogue, months, now, scale }: Scene,
  seeded: readonly Seeded[],
): Promise<void> {
  const month = months[2];
  const sent = await each(seeded, AT_ONCE, async ({ merchant, accountId }): Promise<SentHistory> => {
    const events = historyOf(merchant, month, now, scale);
    await send(gateway, apiKey, events, false);
    return { accountId, from: month.startsAt, to: month.endsAt, events };
  });
  await untilCounted(gateway, catalogue.meterId, sent);
}

function reported({ merchant, accountId, walletId }: Seeded, subscriptionId: string): SeededMerchant {
  const { alias, displayName, weight, paymentMode } = merchant;
  return { accountId, walletId, subscriptionId, alias, displayName, weight, paymentMode };
}
