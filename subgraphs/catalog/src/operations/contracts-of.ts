import type { ContractPhase, SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { invariant } from '@otpless/problem/invariant';
import { type Phase, scheduleOf } from '../domain/schedule';
import type { LicenceQuantity, Subscription } from '../domain/subscription';
import { contractedCard, contractedRule } from './contracted-card';
import type { CatalogReads } from './ports';
import { type TermsOf, termsOf } from './terms-of';

/** What a contract is made of, with the names of its plans by their ids. */
interface Terms extends TermsOf {
  readonly planNames: ReadonlyMap<string, string>;
}

/** The facts of subscriptions: whole contracts, so that rating never has to ask for a plan. */
export async function contractsOf(
  stores: Pick<CatalogReads, 'plans' | 'planVersions' | 'items' | 'coupons'>,
  subscriptions: readonly Subscription[],
): Promise<SubscriptionChanged[]> {
  const terms = await termsOf(stores, subscriptions);
  const planIds = subscriptions.flatMap((subscription) =>
    subscription.terms.map(({ planVersionId }) => terms.versionOf(planVersionId).planId),
  );
  const plans = await stores.plans.byIds([...new Set(planIds)]);
  const planNames = new Map(plans.map(({ id, name }) => [id, name]));
  return subscriptions.map((subscription) => contractOf(subscription, { ...terms, planNames }));
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

function contractPhase(phase: Phase, currency: string, terms: Terms): ContractPhase {
  const { startsOn, endsOn, state, planVersionId } = phase;
  const version = terms.versionOf(planVersionId);
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
    cards: terms.cardsOf(phase).map((card) => contractedCard(card, currency, terms.items)),
    rules: version.pricingRules.map((rule) => contractedRule(rule, currency)),
  };
}
