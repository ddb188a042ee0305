import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, id, revision } from '../values';
import { contractedRule } from './pricing-rule';
import { contractedCard } from './rate-card';
import { pricingCycle } from './subscription-changed';

const payload = z.object({
  /** The plan version's id, or that of a proposal that was made from one. */
  termsId: id,
  revision,
  /** A PROPOSAL can be simulated and never subscribed to. */
  status: z.enum(['DRAFT', 'ACTIVE', 'ARCHIVED', 'PROPOSAL']),
  planId: id,
  planName: z.string(),
  planVersionId: id,
  planVersionNumber: z.number().int(),
  cycle: pricingCycle,
  /** What it says in each currency in which all of it can be priced, in the shape a contract says it. */
  currencies: z
    .array(
      z.object({
        currency,
        cards: z.array(contractedCard).readonly(),
        rules: z.array(contractedRule).readonly(),
      }),
    )
    .readonly(),
  /** What is missing or wrong, in words: why a draft cannot be priced in a currency, or not be activated yet. */
  problems: z.array(z.string()).readonly(),
});

export type PricingTermsChanged = z.infer<typeof payload>;

/**
 * What a plan version or a proposal says, drafts at every edit, so that usage can price what was used by it without
 * asking. No contract follows from it. Key: terms, revision.
 */
export const pricingTermsChanged = defineFact('catalog', 'pricing-terms.changed', payload);
