import type { LocalDate } from '@otpless/period/local-date';
import type { GatewayClient } from '../gateway-client';
import { until } from '../until';

interface Subscription {
  readonly id: string;
}

/** The account's subscription, or null where it has none yet. */
export async function subscriptionOf(gateway: GatewayClient, accountId: string): Promise<string | null> {
  const { subscriptions } = await gateway.ask<{ subscriptions: { nodes: Subscription[] } }>(
    'query($accountId: ID) { subscriptions(accountId: $accountId) { nodes { id } } }',
    { accountId },
  );
  return subscriptions.nodes[0]?.id ?? null;
}

/** Puts the account on the plan; the catalog hears of a new account a moment after it was made. */
export async function subscribe(
  gateway: GatewayClient,
  accountId: string,
  planVersionId: string,
  startsOn: LocalDate,
): Promise<string> {
  const input = { accountId, planVersionId, startsOn, idempotencyKey: `demo:${accountId}` };
  const request = { field: 'subscribe', noun: 'PlanSubscription', select: 'id', input, tolerate: ['NotFound'] };
  const { id } = await until(() => gateway.mutate<Subscription>(request), {
    what: `the catalog to know the account ${accountId}`,
  });
  return id;
}

/** Returns when the accruals of these periods are final. */
export async function untilFinal(
  gateway: GatewayClient,
  accountId: string,
  startDays: readonly LocalDate[],
): Promise<void> {
  const final = async () => {
    const { accruals } = await gateway.ask<{ accruals: { nodes: { period: { startsOn: LocalDate } }[] } }>(
      'query($accountId: ID) { accruals(accountId: $accountId, state: FINAL) { nodes { period { startsOn } } } }',
      { accountId },
    );
    const days = accruals.nodes.map(({ period }) => period.startsOn);
    return startDays.every((day) => days.includes(day)) ? true : null;
  };
  await until(final, { what: `the closed months of ${accountId} to be final` });
}
