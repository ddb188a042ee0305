import { billableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { contractsOf } from './contracts-of';
import type { CatalogPorts, CatalogStores } from './ports';
import { sayBillableItem } from './say-billable-item';
import { sayEventSchema } from './say-event-schema';
import { sayMeter } from './say-meter';
import { sayPricingTerms, sayProposals } from './say-pricing-terms';

export const catalogFacts = [
  'EVENT_SCHEMA_CHANGED',
  'METER_CHANGED',
  'BILLABLE_ITEM_CHANGED',
  'SUBSCRIPTION_CHANGED',
  'PRICING_TERMS_CHANGED',
] as const;
export type CatalogFact = (typeof catalogFacts)[number];

const batch = 200;

/** Says the present facts again, at their present revisions, so that projections can be rebuilt; answers how many. */
export async function republishFacts(ports: CatalogPorts, facts: readonly CatalogFact[]): Promise<number> {
  let published = 0;
  for (const fact of new Set(facts)) published += await republish(ports, fact);
  return published;
}

async function republish(ports: CatalogPorts, fact: CatalogFact): Promise<number> {
  switch (fact) {
    case 'EVENT_SCHEMA_CHANGED':
      return ports.transact(republishEventSchemas);
    case 'METER_CHANGED':
      return ports.transact(republishMeters);
    case 'BILLABLE_ITEM_CHANGED':
      return ports.transact(republishBillableItems);
    case 'SUBSCRIPTION_CHANGED':
      return republishSubscriptions(ports);
    case 'PRICING_TERMS_CHANGED':
      return (await republishTerms(ports)) + (await republishProposals(ports));
  }
}

async function republishEventSchemas({ eventSchemas, outbox }: CatalogStores): Promise<number> {
  const schemas = await eventSchemas.all();
  for (const schema of schemas) await outbox.append(eventSchemaChanged, sayEventSchema(schema));
  return schemas.length;
}

async function republishMeters({ meters, outbox }: CatalogStores): Promise<number> {
  const all = await meters.all();
  for (const meter of all) await outbox.append(meterChanged, sayMeter(meter));
  return all.length;
}

async function republishBillableItems({ items, outbox }: CatalogStores): Promise<number> {
  const all = await items.all();
  for (const item of all) await outbox.append(billableItemChanged, sayBillableItem(item));
  return all.length;
}

/** In batches of their own transactions: there may be very many, and each fact stands for itself. */
async function republishSubscriptions({ transact }: CatalogPorts): Promise<number> {
  let published = 0;
  let beforeId: string | null = null;
  do {
    const said: string[] = await transact((stores) => saySubscriptionsBefore(stores, beforeId));
    published += said.length;
    beforeId = said.length < batch ? null : (said.at(-1) ?? null);
  } while (beforeId !== null);
  return published;
}

async function saySubscriptionsBefore(stores: CatalogStores, beforeId: string | null): Promise<string[]> {
  const subscriptions = await stores.subscriptions.page({ beforeId, limit: batch });
  for (const contract of await contractsOf(stores, subscriptions)) {
    await stores.outbox.append(subscriptionChanged, contract);
  }
  return subscriptions.map(({ id }) => id);
}

/** All versions, those of a batch of plans at a time. */
async function republishTerms({ transact }: CatalogPorts): Promise<number> {
  let published = 0;
  let beforeId: string | null = null;
  do {
    const said: readonly [terms: number, lastPlanId: string | null] = await transact(async (stores) => {
      const plans = await stores.plans.page({ search: null, forAccountId: null, beforeId, limit: batch });
      const versions = await stores.planVersions.ofPlans(plans.map(({ id }) => id));
      await sayPricingTerms(stores, versions);
      return [versions.length, plans.at(-1)?.id ?? null];
    });
    published += said[0];
    beforeId = said[1];
  } while (beforeId !== null);
  return published;
}

async function republishProposals({ transact }: CatalogPorts): Promise<number> {
  let published = 0;
  let beforeId: string | null = null;
  do {
    const said: readonly string[] = await transact(async (stores) => {
      const proposals = await stores.proposals.page({ planVersionId: null, beforeId, limit: batch });
      await sayProposals(stores, proposals);
      return proposals.map(({ id }) => id);
    });
    published += said.length;
    beforeId = said.length < batch ? null : (said.at(-1) ?? null);
  } while (beforeId !== null);
  return published;
}
