import { EntitySchema } from '@mikro-orm/core';
import type { PricingProposal } from '../../domain/pricing-proposal';
import { currency, id, instant, json, text } from './columns';

export interface PricingProposalRow extends Omit<PricingProposal, 'by'> {
  readonly byId: string;
  readonly byName: string;
}

export const pricingProposalEntity = new EntitySchema<PricingProposalRow>({
  name: 'PricingProposal',
  tableName: 'pricing_proposal',
  properties: {
    id,
    planVersionId: text,
    currency,
    changes: json,
    terms: json,
    byId: text,
    byName: text,
    createdAt: instant,
  },
});
