import { useQuery } from '@apollo/client/react';
import { Group, Text } from '@mantine/core';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { TableSkeleton } from '../parts/skeletons';
import { PlansTable } from './plans-table';

const PlansOfCatalogue = graphql(`
  query PlansOfCatalogue($id: ID!) {
    catalogue(id: $id) {
      id
      name
      description
      plans {
        id
        ...PlansTable_plan
      }
    }
  }
`);

/** The plans of a catalogue, in the order in which they are offered. */
export function CataloguePlans({ catalogueId }: { catalogueId: string }) {
  const result = useQuery(PlansOfCatalogue, { variables: { id: catalogueId } });
  return (
    <Loaded result={result} skeleton={<TableSkeleton />}>
      {({ catalogue }) =>
        catalogue ? (
          <>
            <Group gap="sm" mb="xs">
              <Text size="sm" c="dimmed">
                {catalogue.description} In the order in which they are offered.
              </Text>
              <NounLink to={`/catalog/catalogues/${catalogue.id}`}>About {catalogue.name}</NounLink>
            </Group>
            <PlansTable plans={catalogue.plans} />
          </>
        ) : (
          <EmptyState title="There is no such catalogue">The link may be old.</EmptyState>
        )
      }
    </Loaded>
  );
}
