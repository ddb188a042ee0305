import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql';
import type { VersionToProposeQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { TableSkeleton } from '../parts/skeletons';
import { cardChoicesFound, type CardChoicesFound } from '../rate-cards/card-choices-found';

const VersionToPropose = graphql(`
  query VersionToPropose($id: ID!) {
    planVersion(id: $id) {
      id
      number
      currencies
      plan {
        id
        name
      }
      rateCards {
        key
        kind
        item {
          id
          description
        }
        ...CardToType_card
      }
    }
    ...CardChoices_query
  }
`);

export interface VersionFound extends CardChoicesFound {
  version: NonNullable<VersionToProposeQuery['planVersion']>;
}

/** Brings a version, and what its cards can name. */
export function VersionToProposeOf({ id, children }: { id: string; children: (found: VersionFound) => ReactNode }) {
  const result = useQuery(VersionToPropose, { variables: { id } });
  return (
    <Loaded result={result} skeleton={<TableSkeleton />}>
      {({ planVersion: version, ...choices }) =>
        version ? (
          children({ version, ...cardChoicesFound(choices) })
        ) : (
          <MissingState noun="plan version" listTo="/catalog/simulator" />
        )
      }
    </Loaded>
  );
}
