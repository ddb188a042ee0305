import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { graphql } from '../gql/gql';

const TermsChoices = graphql(`
  query TermsChoices {
    pricePlans(first: 200) {
      nodes {
        id
        name
        versions {
          id
          number
          status
        }
      }
    }
  }
`);

/** A choice among the versions of all plans, drafts too. */
export function TermsField(props: Omit<SelectProps, 'data'>) {
  const { data } = useQuery(TermsChoices, { fetchPolicy: 'cache-and-network' });
  const groups = (data?.pricePlans.nodes ?? []).map(({ name, versions }) => ({
    group: name,
    items: versions.map(({ id, number, status }) => ({
      value: id,
      label: `${name}, version ${number} (${status.toLowerCase()})`,
    })),
  }));
  return <Select searchable data={groups.filter(({ items }) => items.length > 0)} {...props} />;
}
