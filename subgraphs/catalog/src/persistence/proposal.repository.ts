import type { EntityManager } from '@mikro-orm/postgresql';
import type { PricingProposal } from '../domain/pricing-proposal';
import type { PricingProposalStore } from '../operations/plan-ports';
import { fresh } from './reading';
import { pricingProposalEntity, type PricingProposalRow } from './rows/proposal.entity';

/** Proposals are added and never changed. */
export function pricingProposalStore(em: EntityManager): PricingProposalStore {
  const proposalOf = ({ byId, byName, ...row }: PricingProposalRow): PricingProposal => ({
    ...row,
    by: { id: byId, name: byName },
  });
  return {
    add: async ({ by, ...proposal }) => {
      await em.insert(pricingProposalEntity, { ...proposal, byId: by.id, byName: by.name });
    },
    byIds: async (ids) => (await em.find(pricingProposalEntity, { id: { $in: [...ids] } }, fresh)).map(proposalOf),
    page: async ({ planVersionId, beforeId, limit }) => {
      const where = {
        ...(planVersionId === null ? {} : { planVersionId }),
        ...(beforeId === null ? {} : { id: { $lt: beforeId } }),
      };
      return (await em.find(pricingProposalEntity, where, { ...fresh, orderBy: { id: 'desc' }, limit })).map(
        proposalOf,
      );
    },
  };
}
