import { useApolloClient } from '@apollo/client/react';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { todayOn } from '../figures/calendar-text';
import { PeriodText } from '../figures/date-text';
import { quantityText } from '../figures/decimal-text';
import { RefusalSummary } from '../forms/refusal-summary';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { type Refusal, refusalOfError } from '../graph/refusal';
import { DataTable } from '../parts/data-table';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { useViewer } from '../session/viewer';
import { effectColumns } from '../simulator/effect-columns';
import { SimulationProgress } from '../simulator/simulation-progress';
import { useSimulatePricing } from '../simulator/use-simulate-pricing';
import { monthBefore } from './month-before';

const MigrationUsage_migration = graphql(`
  fragment MigrationUsage_migration on Migration {
    id
    toPlanVersion {
      id
    }
  }
`);

const MigrationUsage_simulation = graphql(`
  fragment MigrationUsage_simulation on Simulation {
    id
    period {
      startsOn
      endsOn
    }
    totals {
      currency
      accounts
      changePercent
      now {
        amount
        currency
      }
      then {
        amount
        currency
      }
      difference {
        amount
        currency
      }
    }
    ...SimulationProgress_simulation
  }
`);

const AccountsOfMigration = graphql(`
  query AccountsOfMigration($id: ID!) {
    migration(id: $id) {
      id
      accountIds
    }
  }
`);

interface MigrationUsageProps {
  migration: FragmentType<typeof MigrationUsage_migration>;
  simulation: FragmentType<typeof MigrationUsage_simulation> | null;
  /** Takes the simulation into the address. */
  onPriced: (simulationId: string) => void;
}

/** What the new version costs the accounts of the migration on what they really used, beside what they pay now. */
export function MigrationUsage({ migration, simulation, onPriced }: MigrationUsageProps) {
  const { id, toPlanVersion } = readFragment(MigrationUsage_migration, migration);
  const priced = readFragment(MigrationUsage_simulation, simulation);
  const client = useApolloClient();
  const { submit, busy } = useSimulatePricing();
  const [refusal, setRefusal] = useState<Refusal>();
  const viewer = useViewer();
  if (!viewer?.permissions.includes('pricing:simulate')) return null;
  const price = async () => {
    try {
      const { data } = await client.query({ query: AccountsOfMigration, variables: { id }, fetchPolicy: 'no-cache' });
      const selection = { accountIds: data?.migration?.accountIds ?? [] };
      const outcome = await submit({ termsId: toPlanVersion.id, selection, period: monthBefore(todayOn()) });
      if (outcome.kind === 'DONE') onPriced(outcome.noun.id);
      setRefusal(outcome.kind === 'DONE' ? undefined : outcome);
    } catch (error) {
      setRefusal(refusalOfError(error));
    }
  };
  return (
    <Section
      title="Effect on real usage"
      actions={
        <Button variant="default" size="xs" loading={busy} onClick={() => void price()}>
          Price on last month’s usage
        </Button>
      }
    >
      <RefusalSummary refusal={refusal} />
      {!priced ? (
        <Text size="sm" c="dimmed">
          Fees are not all: what each account really used last month is priced by the new version, and by what it pays
          now. Nobody is charged by it.
        </Text>
      ) : (
        <>
          <SimulationProgress simulation={priced} />
          <Group justify="space-between" mb="xs">
            <Text size="sm">
              Periods that begin in <PeriodText period={priced.period} />
            </Text>
            <NounLink to={`/catalog/simulator/${priced.id}`}>Open the simulation</NounLink>
          </Group>
          <DataTable
            caption="Effect on real usage, before tax"
            rows={priced.totals}
            keyOf={({ currency }) => currency}
            columns={[
              { label: 'All that could be compared', names: true, cell: ({ currency }) => currency },
              { label: 'Accounts', figure: true, cell: ({ accounts }) => quantityText(String(accounts)) },
              ...effectColumns<(typeof priced.totals)[number]>(),
            ]}
          />
        </>
      )}
    </Section>
  );
}
