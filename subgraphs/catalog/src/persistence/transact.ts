import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '@otpless/service/database';
import { once } from '@otpless/service/idempotency';
import { outboxOf } from '@otpless/service/outbox';
import type { CatalogPorts, CatalogReads, CatalogStores } from '../operations/ports';
import { accountStore } from './account.repository';
import { couponStore } from './coupon.repository';
import { pricingProposalStore } from './proposal.repository';
import { SCHEMA } from './entities';
import { billableItemStore, featureStore } from './billable-item.repository';
import { migrationStore } from './migration.repository';
import { eventSchemaStore, meterStore } from './metering.repository';
import { catalogueStore } from './catalogue.repository';
import { editStore } from './edit.repository';
import { experimentStore } from './experiment.repository';
import { planVersionStore, pricePlanStore } from './plan.repository';
import { subscriptionChangeStore } from './subscription-change.repository';
import { subscriptionStore } from './subscription.repository';
import { useStore } from './use.repository';

/** Transactions on our database; `committed` is called after each commit, so that its facts are said at once. */
export function transactOn(database: Database, committed: () => void): CatalogPorts['transact'] {
  return async (work) => {
    const result = await database.em.fork().transactional((em) => work(storesIn(em)));
    committed();
    return result;
  };
}

/** What a request reads, each statement by itself. */
export function readsOn(database: Database): CatalogReads {
  return nounsIn(database.em.fork());
}

function storesIn(em: EntityManager): CatalogStores {
  return {
    ...nounsIn(em),
    outbox: outboxOf(em, SCHEMA),
    once: (request, work) => once(em, SCHEMA, request, work),
  };
}

function nounsIn(em: EntityManager) {
  return {
    eventSchemas: eventSchemaStore(em),
    meters: meterStore(em),
    items: billableItemStore(em),
    features: featureStore(em),
    uses: useStore(em),
    plans: pricePlanStore(em),
    catalogues: catalogueStore(em),
    planVersions: planVersionStore(em),
    edits: editStore(em),
    subscriptions: subscriptionStore(em),
    subscriptionChanges: subscriptionChangeStore(em),
    coupons: couponStore(em),
    proposals: pricingProposalStore(em),
    experiments: experimentStore(em),
    migrations: migrationStore(em),
    accounts: accountStore(em),
  };
}
