import { useQuery } from '@apollo/client/react';
import { Select, type SelectProps } from '@mantine/core';
import { graphql } from '../gql/gql';

const PlanVersionChoices = graphql(`
  query PlanVersionChoices {
    pricePlans(first: 200) {
      nodes {
        id
        name
        activeVersion {
          id
          number
          currencies
        }
      }
    }
  }
`);

interface PlanVersionFieldProps extends SelectProps {
  /** Only those that are priced in it; all where it is left out. */
  currency?: string;
}

/** Chooses an active plan version. */
export function PlanVersionField({ currency, ...props }: PlanVersionFieldProps) {
  const { data, loading } = useQuery(PlanVersionChoices);
  const options = (data?.pricePlans.nodes ?? []).flatMap(({ name, activeVersion }) =>
    activeVersion && (currency === undefined || activeVersion.currencies.includes(currency))
      ? [{ value: activeVersion.id, label: `${name}, version ${activeVersion.number}` }]
      : [],
  );
  return (
    <Select
      label="Plan"
      description={currency ? `Active versions priced in ${currency}` : 'Active versions'}
      data={options}
      searchable
      nothingFoundMessage={loading ? 'Loading …' : 'No active plan'}
      {...props}
    />
  );
}
