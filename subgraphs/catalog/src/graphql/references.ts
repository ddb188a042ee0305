import type { Permission } from '@otpless/service/permissions';
import { type Principal, requireAccount, requireAllAccounts, requirePermission } from '@otpless/service/principal';
import type { CatalogContext } from './context';

interface Reference {
  readonly id: string;
}

/**
 * How other subgraphs' references to ours are resolved. They pass no root field, so each checks for itself what the
 * root field of its noun would.
 */
export const references = {
  Meter: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'catalog:read');
    return loaders.meter.load(id);
  },
  BillableItem: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    // Charges name their items: who may read accruals may read what they are for. An item holds no price.
    requireOneOf(principal, ['catalog:read', 'accrual:read']);
    return loaders.item.load(id);
  },
  Feature: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    // Entitlements name their features: who may read usage may read what is granted. A feature holds no price.
    requireOneOf(principal, ['catalog:read', 'accrual:read']);
    return loaders.feature.load(id);
  },
  PricePlan: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'catalog:read');
    return loaders.plan.load(id);
  },
  PlanVersion: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'catalog:read');
    return loaders.planVersion.load(id);
  },
  Catalogue: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'catalog:read');
    return loaders.catalogue.load(id);
  },
  Coupon: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'catalog:read');
    return loaders.coupon.load(id);
  },
  PricingProposal: async ({ id }: Reference, { principal, reads }: CatalogContext) => {
    requirePermission(principal, 'pricing:simulate');
    requireAllAccounts(principal);
    return (await reads.proposals.byIds([id]))[0] ?? null;
  },
  Experiment: ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'catalog:read');
    return loaders.experiment.load(id);
  },
  PlanSubscription: async ({ id }: Reference, { principal, loaders }: CatalogContext) => {
    requirePermission(principal, 'subscription:read');
    const subscription = await loaders.subscription.load(id);
    if (subscription !== null) requireAccount(principal, subscription.accountId);
    return subscription;
  },
  Account: ({ id }: Reference, { principal }: CatalogContext) => {
    requireAccount(principal, id);
    return { id };
  },
};

function requireOneOf(principal: Principal, [first, ...others]: readonly [Permission, ...Permission[]]): void {
  if (others.some((permission) => principal.permissions.has(permission))) return;
  requirePermission(principal, first);
}
