import type { ContractPhase, SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { invariant } from '@otpless/problem/invariant';
import type { BillableItem } from '../domain/billable-item';
import type { PlanVersion } from '../domain/plan-version';
import { type Phase, scheduleOf } from '../domain/schedule';
import type { LicenceQuantity, Subscription } from '../domain/subscription';
import { contractedCard, contractedRule } from './contracted-card';
import { itemsOf } from './items-of';
import type { CatalogStores } from './ports';

/** What a contract is made of, by id. */
interface Terms {
  readonly versions: ReadonlyMap<string, PlanVersion>;
  readonly planNames: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, BillableItem>;
}

/** The facts of subscriptions: whole contracts, so that rating never has to ask for a plan. */
export async function contractsOf(
  stores: Pick<CatalogStores, 'plans' | 'planVersions' | 'items'>,
  subscriptions: readonly Subscription[],
): Promise<SubscriptionChanged[]> {
  const versionIds = subscriptions.flatMap(({ terms }) => terms.map(({ planVersionId }) => planVersionId));
  const versions = await stores.planVersions.byIds([...new Set(versionIds)]);
  const plans = await stores.plans.byIds([...new Set(versions.map(({ planId }) => planId))]);
  const terms: Terms = {
    versions: new Map(versions.map((version) => [version.id, version])),
    planNames: new Map(plans.map(({ id, name }) => [id, name])),
    items: await itemsOf(stores, versions),
  };
  return subscriptions.map((subscription) => contractOf(subscription, terms));
}

function contractOf(subscription: Subscription, terms: Terms): SubscriptionChanged {
  const { id, revision, accountId, memberAccountIds, currency, startsOn, endsOn, cancelledAt } = subscription;
  return {
    subscriptionId: id,
    revision,
    accountId,
    memberAccountIds,
    currency,
    status: cancelledAt === null ? 'ACTIVE' : 'CANCELLED',
    startsOn,
    endsOn,
    phases: scheduleOf(subscription).map((phase) => contractPhase(phase, currency, terms)),
    licences: licencesByCard(subscription.licences),
  };
}

function licencesByCard(licences: readonly LicenceQuantity[]): SubscriptionChanged['licences'] {
  const keys = [...new Set(licences.map(({ rateCardKey }) => rateCardKey))];
  return Object.fromEntries(
    keys.map((key) => {
      const ofCard = licences.filter(({ rateCardKey }) => rateCardKey === key);
      return [key, ofCard.map(({ effectiveOn, quantity }) => ({ effectiveOn, quantity }))];
    }),
  );
}

function contractPhase(
  { startsOn, endsOn, state, planVersionId }: Phase,
  currency: string,
  terms: Terms,
): ContractPhase {
  const version = terms.versions.get(planVersionId);
  invariant(version !== undefined, 'the plan version of a phase exists');
  const planName = terms.planNames.get(version.planId);
  invariant(planName !== undefined, 'the plan of a version exists');
  return {
    startsOn,
    endsOn,
    state,
    planVersionId,
    planName,
    planVersionNumber: version.number,
    cycle: version.cycle,
    cards: version.rateCards.map((card) => contractedCard(card, currency, terms.items)),
    rules: version.pricingRules.map((rule) => contractedRule(rule, currency)),
  };
}
