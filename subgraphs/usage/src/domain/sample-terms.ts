import type { Accrual } from './accrual';
import type { ContractedCard } from './contract';
import type { PricingTerms } from './pricing-terms';
import { sampleAccrual, sampleContract, sampleFee, samplePhase, sampleUsage } from './sample-contract';
import type { KnownAccount } from './simulated-period';

/** Values for specs: a version whose fee is 500 and whose verifications cost 0.20. */
export const cheaperFee = {
  ...sampleFee,
  slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '500' }],
} as ContractedCard;

export const dearerUsage = {
  ...sampleUsage,
  slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '0.2' }],
} as ContractedCard;

export function sampleTerms(more: Partial<PricingTerms> = {}, cards = [cheaperFee, dearerUsage]): PricingTerms {
  return {
    id: 'plv_2',
    revision: 1,
    status: 'DRAFT',
    planId: 'pln_1',
    planName: 'Growth',
    planVersionId: 'plv_2',
    planVersionNumber: 2,
    cycle: samplePhase.cycle,
    currencies: [{ currency: 'INR', cards, rules: [] }],
    problems: [],
    ...more,
  };
}

/** An account on the sample contract, with its accrual of March. */
export function knownAccount(more: Partial<KnownAccount> = {}): KnownAccount {
  return {
    id: 'acc_1',
    currency: 'INR',
    timeZone: 'Asia/Kolkata',
    tags: [],
    isMember: false,
    contracts: [sampleContract([{}])],
    accruals: [march()],
    ...more,
  };
}

export function march(more: Partial<Accrual> = {}): Accrual {
  return { ...sampleAccrual, state: 'FINAL', revision: 1, ...more };
}
