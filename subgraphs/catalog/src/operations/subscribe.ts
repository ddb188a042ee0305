import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import {
  type Conflict,
  type IdempotencyConflict,
  type InvalidInput,
  NotFound,
  Problem,
} from '@otpless/problem/problem';
import { invariant } from '@otpless/problem/invariant';
import type { PlanVersionNotActive } from '../domain/plan-version-refusals';
import {
  type MeteredSubscription,
  subscribe as decide,
  type SubscribeRequest,
  type Subscription,
} from '../domain/subscription';
import { contractsOf } from './contracts-of';
import { itemsOf, metersUsedBy } from './items-of';
import type { CatalogPorts, CatalogStores } from './ports';

export interface SubscribeInput extends SubscribeRequest {
  readonly accountId: string;
  readonly planVersionId: string;
  readonly idempotencyKey: string | null;
}

type Refusal = NotFound | PlanVersionNotActive | InvalidInput | Conflict;

/** Puts an account on a plan version; with an idempotency key, once however often it is asked. */
export function subscribe(
  ports: CatalogPorts,
  { idempotencyKey, ...request }: SubscribeInput,
): Promise<Subscription | Refusal | IdempotencyConflict> {
  return ports.transact(async (stores) => {
    if (idempotencyKey === null) return subscribeNow(ports, stores, request);
    const answered = await stores.once({ operation: 'subscribe', key: idempotencyKey, request }, async () => {
      const subscribed = await subscribeNow(ports, stores, request);
      return subscribed instanceof Problem ? subscribed : { subscriptionId: subscribed.id };
    });
    if (answered instanceof Problem) return answered;
    const [subscription] = await stores.subscriptions.byIds([answered.subscriptionId]);
    invariant(subscription !== undefined, 'a subscription is never deleted');
    return subscription;
  });
}

async function subscribeNow(
  { now, newId }: CatalogPorts,
  stores: CatalogStores,
  request: Omit<SubscribeInput, 'idempotencyKey'>,
): Promise<Subscription | Refusal> {
  const account = await stores.accounts.getForUpdate(request.accountId);
  if (account === null) return new NotFound('account', request.accountId);
  // Held, so that a version cannot be archived between the look at its status and the subscription to it.
  const version = await stores.planVersions.getForUpdate(request.planVersionId);
  if (version === null) return new NotFound('plan version', request.planVersionId);
  const meterIds = metersUsedBy(version, await itemsOf(stores, [version]));
  const others = await subscriptionsWithMeters(stores, account.id);
  const identity = { id: newId('sub'), createdAt: now() };
  const subscription = decide(request, account, version, meterIds, others, identity);
  if (subscription instanceof Problem) return subscription;
  await stores.subscriptions.add(subscription);
  for (const contract of await contractsOf(stores, [subscription])) {
    await stores.outbox.append(subscriptionChanged, contract);
  }
  return subscription;
}

async function subscriptionsWithMeters(stores: CatalogStores, accountId: string): Promise<MeteredSubscription[]> {
  const subscriptions = await stores.subscriptions.ofAccounts([accountId]);
  const versionIds = subscriptions.flatMap(({ phases }) => phases.map(({ planVersionId }) => planVersionId));
  const versions = await stores.planVersions.byIds([...new Set(versionIds)]);
  const items = await itemsOf(stores, versions);
  return subscriptions.map((subscription) => ({
    subscription,
    meterIds: versions
      .filter(({ id }) => subscription.phases.some(({ planVersionId }) => planVersionId === id))
      .flatMap((version) => metersUsedBy(version, items)),
  }));
}
