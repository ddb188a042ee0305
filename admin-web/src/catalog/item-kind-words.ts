import type { BillableKind } from '../gql/graphql';

/** What each kind of billable item is called. */
export const itemKindWords: Record<BillableKind, string> = {
  USAGE: 'Usage',
  FIXED_FEE: 'Fixed fee',
  LICENCE: 'Licence',
  FEATURE: 'Feature',
};
