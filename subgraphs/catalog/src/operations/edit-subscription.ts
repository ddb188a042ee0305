import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { invariant } from '@otpless/problem/invariant';
import { Conflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Today } from '../domain/change-day';
import type { Editor } from '../domain/edit';
import type { MeterCollision } from '../domain/meter-collision';
import { longTextProblems } from '../domain/naming';
import { accountsOf, type Subscription } from '../domain/subscription';
import type { Decided } from '../domain/subscription-change';
import { toldChanges } from '../domain/subscription-change-words';
import { collisionOf } from './collision-of';
import { contractsOf } from './contracts-of';
import type { CatalogPorts, CatalogStores } from './ports';
import { refusalOfGrants } from './refusal-of-grants';

/** What every edit of a subscription says. */
export interface SubscriptionEdit {
  readonly subscriptionId: string;
  /** The revision the editor saw. */
  readonly expectedVersion: number;
  readonly reason: string | null;
  readonly by: Editor;
  /** Asks what would come of it: answers how the subscription would be, and keeps nothing. */
  readonly dryRun: boolean;
}

/** What a decision may look at, beside the subscription. */
export interface EditWorld extends Today {
  readonly stores: CatalogStores;
  readonly at: Date;
}

/** What is decided, and what else is written with it once nothing is in its way. */
export type DecidedWith = Decided & { readonly also?: () => Promise<void> };

type Decision<Refusal> = (subscription: Subscription, world: EditWorld) => Promise<DecidedWith | null | Refusal>;

/**
 * Changes a subscription by a decision: as its latest state allows, without meters that collide, noted in its history
 * and said as one fact. Null from the decision is that all is as asked for already. Accounts are held before
 * subscriptions, and these before plan versions, by everyone.
 */
export function editSubscription<Refusal extends Problem>(
  { transact, now, localDateAt }: CatalogPorts,
  { subscriptionId, expectedVersion, reason, by, dryRun }: SubscriptionEdit,
  decide: Decision<Refusal>,
): Promise<Subscription | NotFound | Conflict | InvalidInput | MeterCollision | Refusal> {
  return transact(async (stores) => {
    const [known] = await stores.subscriptions.byIds([subscriptionId]);
    if (known === undefined) return new NotFound('subscription', subscriptionId);
    const accounts = await stores.accounts.hold(accountsOf(known));
    const subscription = await stores.subscriptions.getForUpdate(subscriptionId);
    const account = accounts.find(({ id }) => id === known.accountId);
    invariant(subscription !== null && account !== undefined, 'a subscription and its account are never deleted');
    if (subscription.revision !== expectedVersion) return staleConflict(stores, subscription, expectedVersion);
    const unclear = reasonRefusal(reason);
    if (unclear !== null) return unclear;
    const at = now();
    const today = localDateAt(at, account.timeZone);
    const decided = await decide(subscription, { stores, at, today, cycleOf: await cyclesOf(stores, subscription) });
    if (decided === null) return subscription;
    if (decided instanceof Problem) return decided;
    const refusal =
      (await refusalOfGrants(stores, account, decided.subscription, subscription)) ??
      (await collisionOf(stores, decided.subscription));
    if (refusal !== null) return refusal;
    if (dryRun) return decided.subscription;
    await decided.also?.();
    await keepChange(stores, decided, { reason, by, at });
    return decided.subscription;
  });
}

/** Why a change is made is noted for ever, so it is not longer than somebody reads. */
export function reasonRefusal(reason: string | null): InvalidInput | null {
  const problems = reason === null ? [] : longTextProblems('reason', reason);
  return problems.length === 0 ? null : new InvalidInput(problems);
}

/** Saves a changed subscription, notes the change and says the new contract. */
export async function keepChange(
  stores: CatalogStores,
  { subscription, effectiveOn, details }: Decided,
  { reason, by, at }: { readonly reason: string | null; readonly by: Editor; readonly at: Date },
): Promise<void> {
  const { id: subscriptionId, revision } = subscription;
  if (revision === 1) await stores.subscriptions.add(subscription);
  else await stores.subscriptions.save(subscription);
  await stores.subscriptionChanges.add({ subscriptionId, revision, effectiveOn, details, reason, by, at });
  for (const contract of await contractsOf(stores, [subscription]))
    await stores.outbox.append(subscriptionChanged, contract);
}

async function staleConflict(
  { subscriptionChanges }: CatalogStores,
  { id, revision }: Subscription,
  expectedVersion: number,
): Promise<Conflict> {
  const changes = toldChanges(await subscriptionChanges.since(id, expectedVersion));
  return new Conflict(
    `The subscription was changed in the meantime: you saw version ${expectedVersion}, now it is at version ${revision}. ` +
      `Since then: ${changes.map(({ after }) => after).join('; ')}. Load it again, then repeat your change.`,
    changes,
  );
}

/** The cycle of each plan version that a subscription is on, was on or will be. */
export async function cyclesOf({ planVersions }: CatalogStores, { terms }: Subscription): Promise<Today['cycleOf']> {
  const versions = await planVersions.byIds([...new Set(terms.map(({ planVersionId }) => planVersionId))]);
  return (planVersionId) => {
    const version = versions.find(({ id }) => id === planVersionId);
    invariant(version !== undefined, 'the plan version of a term exists');
    return version.cycle;
  };
}
