import type { ChargeKind } from '../gql/graphql';

/** What each kind of charge is called. */
export const chargeKindWords: Record<ChargeKind, string> = {
  FIXED_FEE: 'Fixed fee',
  USAGE: 'Usage',
  LICENCE: 'Licences',
  OVERAGE: 'Overage',
  MINIMUM_COMMITMENT: 'Up to the minimum',
  FLOOR: 'Up to the floor',
  CAP: 'Above the cap',
  DISCOUNT: 'Discount',
};

/** Whether a charge takes something off others. */
export const takesOff = (kind: ChargeKind): boolean => kind === 'CAP' || kind === 'DISCOUNT';
