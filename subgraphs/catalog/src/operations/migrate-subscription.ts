import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { dayOfChange } from '../domain/change-day';
import { overriddenOn } from '../domain/change-plan';
import type { MigrationTerms } from '../domain/migration';
import { planChangeOf } from './change-plan';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts, CatalogStores } from './ports';

export interface SubscriptionMigration extends SubscriptionEdit {
  readonly terms: MigrationTerms;
}

/** Changes the plan of one subscription of a migration: the same verb, with those overrides to carry that it has. */
export function migrateSubscription(ports: CatalogPorts, { terms, ...edit }: SubscriptionMigration) {
  const { toPlanVersionId: planVersionId, timing, effectiveOn: on } = terms;
  return editSubscription(ports, edit, async (subscription, world) => {
    const [account] = await world.stores.accounts.byIds([subscription.accountId]);
    if (account?.status !== 'ACTIVE')
      return new Conflict(`Account ${subscription.accountId} is archived: restore it first, or leave it where it is.`);
    const when = { timing, on };
    const day = dayOfChange(subscription, when, world);
    const overridden = day instanceof InvalidInput ? [] : overriddenOn(subscription, day);
    const carryOverrides = terms.carryOverrides.filter((key) => overridden.includes(key));
    return planChangeOf(subscription, { planVersionId, when, carryOverrides }, world);
  });
}

/** Ports whose work joins a transaction that is under way: what an item notes commits with what it did. */
export function within(ports: CatalogPorts, stores: CatalogStores): CatalogPorts {
  return { ...ports, transact: (work) => work(stores) };
}
