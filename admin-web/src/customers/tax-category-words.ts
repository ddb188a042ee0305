import type { TaxCategory } from '../gql/graphql';

/** How people call each tax category. */
export const taxCategoryWords: Record<TaxCategory, string> = {
  REGISTERED: 'Registered',
  COMPOSITION: 'Composition scheme',
  UNREGISTERED: 'Not registered',
  SEZ: 'Special economic zone',
  OVERSEAS: 'Overseas',
  UIN_HOLDER: 'UIN holder',
};
