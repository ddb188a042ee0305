import { InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import type { OverrideKind } from '../domain/override';
import {
  currencyProblem,
  proposalProblems,
  proposedTerms,
  type PricingProposal,
  type ProposedChange,
} from '../domain/pricing-proposal';
import { SlabsOverlap } from '../domain/plan-version-refusals';
import type { RateCardDefinition } from '../domain/rate-card-definition';
import { rateCardProblems } from '../domain/rate-card-problems';
import type { CatalogPorts, CatalogStores } from './ports';
import { rateCardToPut } from './rate-card-to-put';
import { sayProposals } from './say-pricing-terms';
import { thingsNamedBy } from './things-named-by';

export interface ProposePricingRequest {
  readonly planVersionId: string;
  readonly currency: string;
  readonly overrides: readonly ProposedOverride[];
  readonly by: Editor;
}

export interface ProposedOverride {
  readonly change: OverrideKind;
  readonly rateCardKey: string;
  readonly card: RateCardDefinition | null;
}

/** Keeps a plan version with overrides, to be simulated before anybody has them. */
export function proposePricing(
  { transact, newId, now }: CatalogPorts,
  { planVersionId, currency, overrides, by }: ProposePricingRequest,
): Promise<PricingProposal | InvalidInput | NotFound | SlabsOverlap> {
  return transact(async (stores) => {
    const [version] = await stores.planVersions.byIds([planVersionId]);
    if (version === undefined) return new NotFound('plan version', planVersionId);
    const notPriced = currencyProblem(version, currency);
    if (notPriced !== null) return notPriced;
    const changes: ProposedChange[] = [];
    for (const [at, { card: definition, ...change }] of overrides.entries()) {
      const card = definition === null ? null : await judged(stores, definition, currency, `overrides.${at}.card`);
      if (card instanceof Problem) return card;
      changes.push({ ...change, card });
    }
    const terms = proposedTerms(version, currency, changes);
    if (terms instanceof Problem) return terms;
    const refusal = proposalProblems(terms, await thingsNamedBy(stores, [terms]));
    if (refusal !== null) return refusal;
    const proposal = { id: newId('ppr'), planVersionId, currency, changes, terms, by, createdAt: now() };
    await stores.proposals.add(proposal);
    await sayProposals(stores, [proposal]);
    return proposal;
  });
}

async function judged(stores: CatalogStores, definition: RateCardDefinition, currency: string, path: string) {
  const at = (fields: InvalidInput['fields']) => fields.map((field) => ({ ...field, path: `${path}.${field.path}` }));
  const put = await rateCardToPut(stores, definition);
  if (put instanceof InvalidInput) return new InvalidInput(at(put.fields));
  if (put instanceof Problem) return put;
  const { invalid, overlapping } = rateCardProblems(put.card, put.item, [currency]);
  if (invalid.length > 0) return new InvalidInput(at(invalid));
  return overlapping.length > 0 ? new SlabsOverlap(at(overlapping)) : put.card;
}
