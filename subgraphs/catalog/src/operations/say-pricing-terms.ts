import { type PricingTermsChanged, pricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import { invariant } from '@otpless/problem/invariant';
import type { PlanVersion } from '../domain/plan-version';
import { planVersionProblems, type ThingsNamed } from '../domain/plan-version-problems';
import { inOneCurrency, type PlanVersionTerms } from '../domain/plan-version-terms';
import type { PricingProposal } from '../domain/pricing-proposal';
import { contractedCard, contractedRule } from './contracted-card';
import type { CatalogStores } from './ports';
import { thingsNamedBy } from './things-named-by';

type Stores = Pick<CatalogStores, 'plans' | 'items' | 'meters' | 'features' | 'outbox'>;

/** Says what plan versions say, so that usage can price what was used by them: every edit of a draft, too. */
export async function sayPricingTerms(stores: Stores, versions: readonly PlanVersion[]): Promise<void> {
  const things = await thingsNamedBy(stores, versions);
  const plans = await stores.plans.byIds([...new Set(versions.map(({ planId }) => planId))]);
  for (const version of versions) {
    const plan = plans.find(({ id }) => id === version.planId);
    invariant(plan !== undefined, 'the plan of a version exists');
    const { id, version: revision, status, planId, number } = version;
    const of = { planId, planName: plan.name, planVersionId: id, planVersionNumber: number };
    await stores.outbox.append(pricingTermsChanged, { termsId: id, revision, status, ...of, ...said(version, things) });
  }
}

/** Says what proposals say; each once and for all. */
export async function sayProposals(
  stores: Stores & Pick<CatalogStores, 'planVersions'>,
  proposals: readonly PricingProposal[],
): Promise<void> {
  const things = await thingsNamedBy(
    stores,
    proposals.map(({ terms }) => terms),
  );
  const versions = await stores.planVersions.byIds([...new Set(proposals.map((one) => one.planVersionId))]);
  const plans = await stores.plans.byIds([...new Set(versions.map(({ planId }) => planId))]);
  for (const { id: termsId, planVersionId, terms } of proposals) {
    const version = versions.find(({ id }) => id === planVersionId);
    const plan = plans.find(({ id }) => id === version?.planId);
    invariant(version !== undefined && plan !== undefined, 'the plan version of a proposal exists');
    const of = { planId: plan.id, planName: plan.name, planVersionId, planVersionNumber: version.number };
    const proposal = { termsId, revision: 1, status: 'PROPOSAL' as const, ...of, ...said(terms, things) };
    await stores.outbox.append(pricingTermsChanged, proposal);
  }
}

/**
 * What terms say in each currency in which they could be offered, and what keeps them from being offered in more. What has
 * a problem in one currency only can be priced in the others.
 */
export function said(
  terms: PlanVersionTerms,
  things: ThingsNamed,
): Pick<PricingTermsChanged, 'cycle' | 'currencies' | 'problems'> {
  const priced = terms.currencies.map((currency) => ({ currency, only: inOneCurrency(terms, currency) }));
  return {
    cycle: terms.cycle,
    currencies: priced
      .filter(({ only }) => planVersionProblems(only, things).length === 0)
      .map(({ currency, only: { rateCards, pricingRules } }) => ({
        currency,
        cards: rateCards.map((card) => contractedCard(card, currency, things.items)),
        rules: pricingRules.map((rule) => contractedRule(rule, currency)),
      })),
    problems: planVersionProblems(terms, things).map(({ path, message }) => `${path}: ${message}`),
  };
}
