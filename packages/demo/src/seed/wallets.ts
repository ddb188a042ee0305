import { Money, type MoneyJson } from '@otpless/money/money';
import { addDays, type LocalDate } from '@otpless/period/local-date';
import type { GatewayClient } from '../gateway-client';
import { DAY_MS } from '../mix/day-curve';
import { until } from '../until';
import type { FundingPlan } from './funding';
import type { Merchant } from './merchant';

interface Wallet {
  readonly id: string;
}

/** The wallet of a prepaid account; the wallet subgraph hears of a new account a moment after it was made. */
export async function ensureWallet(gateway: GatewayClient, accountId: string): Promise<string> {
  const known = async (): Promise<string | null> => {
    const { wallets } = await gateway.ask<{ wallets: { nodes: Wallet[] } }>(
      'query($accountId: ID) { wallets(accountId: $accountId) { nodes { id } } }',
      { accountId },
    );
    return wallets.nodes[0]?.id ?? null;
  };
  const made = async () => {
    const request = {
      field: 'createWallet',
      noun: 'Wallet',
      select: 'id',
      input: { accountId },
      tolerate: ['NotFound'],
    };
    return (await gateway.mutate<Wallet>(request))?.id ?? null;
  };
  return (await known()) ?? until(made, { what: `the wallet subgraph to know the account ${accountId}` });
}

/** Pays money in and gives some away, and waits until it is there. What was done before is not done again. */
export async function fund(
  gateway: GatewayClient,
  { key, displayName }: Pick<Merchant, 'key' | 'displayName'>,
  walletId: string,
  plan: FundingPlan,
  { startsOn, now }: { readonly startsOn: LocalDate; readonly now: Date },
): Promise<void> {
  // A second attempt may have other amounts, as more was used meanwhile: the first ones stand.
  const tolerate = ['IdempotencyConflict'];
  for (const [index, amount] of plan.payments.entries()) {
    const reference = `NEFT ${key.toUpperCase()} ${index + 1}`;
    const payment = { method: 'BANK_TRANSFER', reference, receivedOn: addDays(startsOn, index * 9) };
    const input = { walletId, amount, payment, idempotencyKey: `demo:${walletId}:top-up:${index + 1}` };
    await gateway.mutate({ field: 'topUpWallet', noun: 'TopUp', select: 'id', input, tolerate });
  }
  await gateway.mutate({
    field: 'grantPromotionalMoney',
    noun: 'Grant',
    select: 'id',
    tolerate,
    input: {
      walletId,
      amount: plan.promotion,
      reason: `Welcome, ${displayName}`,
      expiresAt: new Date(now.getTime() + 180 * DAY_MS).toISOString(),
      idempotencyKey: `demo:${walletId}:welcome`,
    },
  });
  await until(() => allPosted(gateway, walletId), { what: `the top-ups of ${displayName} to be receipted` });
}

async function allPosted(gateway: GatewayClient, walletId: string): Promise<true | null> {
  const { wallet } = await gateway.ask<{ wallet: { topUps: { status: string }[] } }>(
    'query($walletId: ID!) { wallet(id: $walletId) { topUps { status } } }',
    { walletId },
  );
  return wallet.topUps.every(({ status }) => status === 'POSTED') ? true : null;
}

/** Returns when the ledger has drawn all that these wallets can pay. */
export async function untilDrawn(gateway: GatewayClient, walletIds: readonly string[]): Promise<void> {
  for (const walletId of walletIds) {
    const drawn = async () => {
      const { wallet } = await gateway.ask<{ wallet: { undrawn: MoneyJson } }>(
        'query($walletId: ID!) { wallet(id: $walletId) { undrawn { amount currency } } }',
        { walletId },
      );
      return Money.fromJSON(wallet.undrawn).isZero() ? true : null;
    };
    await until(drawn, { what: `the wallet ${walletId} to be drawn` });
  }
}

/** Watches the wallet; the usage subgraph hears of a new wallet a moment after it was made. */
export async function ensureAlertRule(
  gateway: GatewayClient,
  accountId: string,
  walletId: string,
  threshold: string,
): Promise<void> {
  const { alertRules } = await gateway.ask<{ alertRules: { walletId: string }[] }>(
    'query($accountId: ID) { alertRules(accountId: $accountId) { walletId } }',
    { accountId },
  );
  if (alertRules.some((rule) => rule.walletId === walletId)) return;
  const input = { kind: 'BALANCE_BELOW', walletId, threshold };
  const request = { field: 'createAlertRule', noun: 'AlertRule', select: 'id', input, tolerate: ['NotFound'] };
  await until(() => gateway.mutate(request), { what: `the usage subgraph to know the wallet ${walletId}` });
}
