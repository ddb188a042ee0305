import type { PricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import type { ContractedCard } from '@otpless/contracts/catalog/rate-card';
import { newId } from '@otpless/service/identifiers';

/** What the catalog says of a plan version, or of a proposal. */
export function sampleTerms(
  cards: readonly ContractedCard[],
  overrides: Partial<PricingTermsChanged> = {},
): PricingTermsChanged {
  const termsId = overrides.termsId ?? newId('plv');
  return {
    termsId,
    revision: 1,
    status: 'DRAFT',
    planId: newId('pln'),
    planName: 'Growth',
    planVersionId: termsId,
    planVersionNumber: 2,
    cycle: { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 3 },
    currencies: [{ currency: 'INR', cards, rules: [] }],
    problems: [],
    ...overrides,
  };
}

/** So much for each unit that a meter counts. */
export function perUnitOf(key: string, meterId: string, rate: string): ContractedCard {
  return {
    key,
    kind: 'USAGE',
    model: 'PER_UNIT',
    slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate }],
    prorated: false,
    item: { id: newId('itm'), key, description: key, sacCode: '998413' },
    meterId,
  };
}
