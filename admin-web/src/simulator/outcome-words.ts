import type { SimulationOutcome } from '../gql/graphql';

/** What became of an account in a simulation. */
export const outcomeWords: Record<SimulationOutcome, string> = {
  COMPARED: 'Compared',
  WITHOUT_CONTRACT: 'On no plan',
  WITHOUT_PERIOD: 'No period begins then',
  PRICED_WITH_ANOTHER: 'Priced with another account',
  NOT_OFFERED: 'Not offered in its currency',
  FAILED: 'Could not be priced',
};
