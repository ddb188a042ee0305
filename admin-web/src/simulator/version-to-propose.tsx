import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql';
import type { VersionToProposeQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { TableSkeleton } from '../parts/skeletons';

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
    billableItems(first: 200) {
      nodes {
        id
        key
        kind
        description
        meter {
          id
          key
          unit
          groupBy
        }
      }
    }
    features(first: 200) {
      nodes {
        id
        key
        name
      }
    }
  }
`);

export interface VersionFound {
  version: NonNullable<VersionToProposeQuery['planVersion']>;
  items: VersionToProposeQuery['billableItems']['nodes'];
  features: VersionToProposeQuery['features']['nodes'];
}

/** Brings a version, and what its cards can name. */
export function VersionToProposeOf({ id, children }: { id: string; children: (found: VersionFound) => ReactNode }) {
  const result = useQuery(VersionToPropose, { variables: { id } });
  return (
    <Loaded result={result} skeleton={<TableSkeleton />}>
      {({ planVersion: version, billableItems, features }) =>
        version ? (
          children({ version, items: billableItems.nodes, features: features.nodes })
        ) : (
          <MissingState noun="plan version" listTo="/catalog/simulator" />
        )
      }
    </Loaded>
  );
}
