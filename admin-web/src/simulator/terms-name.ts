import type { PricingTerms } from '../gql/graphql';

/** What was priced, in short: "Growth, version 2 with overrides". */
export const termsName = ({
  planName,
  planVersionNumber,
  status,
}: Pick<PricingTerms, 'planName' | 'planVersionNumber' | 'status'>): string =>
  `${planName}, version ${planVersionNumber}${status === 'PROPOSAL' ? ' with overrides' : ''}`;
