import { useQuery } from '@apollo/client/react';
import { TagsInput, type TagsInputProps } from '@mantine/core';
import { graphql } from '../gql/gql';

const CardsOfVersion = graphql(`
  query CardsOfVersion($id: ID!) {
    planVersion(id: $id) {
      id
      rateCards {
        key
      }
    }
  }
`);

/** The keys of cards whose overrides go on; those of the version to migrate from are offered, others can be typed. */
export function OverridesField({ planVersionId, ...props }: TagsInputProps & { planVersionId: string }) {
  const { data } = useQuery(CardsOfVersion, { variables: { id: planVersionId }, skip: planVersionId === '' });
  return (
    <TagsInput
      label="Overrides that go on"
      description="Cards by key: where a subscription has overridden one, it keeps that. All other overrides are dropped"
      data={(data?.planVersion?.rateCards ?? []).map(({ key }) => key)}
      {...props}
    />
  );
}
