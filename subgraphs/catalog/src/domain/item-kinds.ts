import type { AnyRateCardKind } from '@otpless/rating/any-rate-card';
import type { BillableKind } from './billable-item';

/** Which kinds of billable items the cards of a kind are invoiced as; none where a card is no line of its own. */
export const itemKindsOf: Readonly<Record<AnyRateCardKind, readonly BillableKind[]>> = {
  FIXED_FEE: ['FIXED_FEE'],
  USAGE: ['USAGE'],
  LICENCE: ['LICENCE'],
  ENTITLEMENT: ['FEATURE'],
  OVERAGE: ['FEATURE', 'USAGE'],
  CREDIT_GRANT: [],
  MINIMUM_COMMITMENT: ['FIXED_FEE'],
  CAP: [],
  FLOOR: ['FIXED_FEE'],
  DISCOUNT: [],
};
