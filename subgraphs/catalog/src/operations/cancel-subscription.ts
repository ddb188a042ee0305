import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { cancelSubscription as decide, type Subscription } from '../domain/subscription';
import { contractsOf } from './contracts-of';
import type { CatalogPorts } from './ports';

export interface CancelSubscriptionRequest {
  readonly id: string;
  readonly endsOn: LocalDate;
}

/** Ends a subscription on a day to come. */
export function cancelSubscription(
  { transact, now, localDateAt }: CatalogPorts,
  { id, endsOn }: CancelSubscriptionRequest,
): Promise<Subscription | NotFound | InvalidInput | Conflict> {
  return transact(async (stores) => {
    const subscription = await stores.subscriptions.getForUpdate(id);
    if (subscription === null) return new NotFound('subscription', id);
    const [account] = await stores.accounts.byIds([subscription.accountId]);
    invariant(account !== undefined, 'the account of a subscription is known');
    const at = now();
    const cancelled = decide(subscription, endsOn, localDateAt(at, account.timeZone), at);
    if (cancelled instanceof Problem || cancelled === subscription) return cancelled;
    await stores.subscriptions.save(cancelled);
    for (const contract of await contractsOf(stores, [cancelled])) {
      await stores.outbox.append(subscriptionChanged, contract);
    }
    return cancelled;
  });
}
