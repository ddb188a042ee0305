import { useQuery } from '@apollo/client/react';
import { Group, Select, type SelectProps, Text } from '@mantine/core';
import { graphql } from '../gql/gql';
import { NounLink } from '../parts/noun-link';
import type { useExperimentOffer } from './use-experiment-offer';

const ExperimentChoices = graphql(`
  query ExperimentChoices {
    experiments(first: 200) {
      nodes {
        id
        key
        name
        status
      }
    }
  }
`);

interface ExperimentOfferFieldProps extends SelectProps {
  /** What the chosen one offers the account. */
  offer: ReturnType<typeof useExperimentOffer>;
}

/** Chooses a running experiment, and says which of its arms it offers the account. */
export function ExperimentOfferField({ offer: { offered, refused }, error, ...props }: ExperimentOfferFieldProps) {
  const { data, loading } = useQuery(ExperimentChoices);
  const running = (data?.experiments.nodes ?? []).filter(({ status }) => status === 'RUNNING');
  return (
    <>
      <Select
        label="Experiment"
        description="It chooses the plan: the account is always offered the same arm"
        searchable
        data={running.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))}
        nothingFoundMessage={loading ? 'Loading …' : 'No experiment runs'}
        error={error ?? refused}
        {...props}
      />
      <Group gap="xs" role="status">
        {offered && (
          <>
            <Text size="sm">
              Offers this account arm <code>{offered.key}</code>
            </Text>
            <NounLink to={`/catalog/plans/${offered.planVersion.plan.id}/versions/${offered.planVersion.id}`}>
              {offered.planVersion.plan.name}, version {offered.planVersion.number}
            </NounLink>
          </>
        )}
      </Group>
    </>
  );
}
