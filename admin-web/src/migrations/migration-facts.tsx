import { Space } from '@mantine/core';
import { dateText } from '../figures/calendar-text';
import { quantityText } from '../figures/decimal-text';
import { InstantText } from '../figures/instant-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { ChangeTiming } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { versionAt } from '../plans/plan-addresses';
import { effectColumns } from '../simulator/effect-columns';
import { inOrder, outcomeWords } from './outcome-words';

const MigrationFacts_migration = graphql(`
  fragment MigrationFacts_migration on Migration {
    timing
    effectiveOn
    carryOverrides
    plannedBy {
      name
    }
    plannedAt
    approvedBy {
      name
    }
    approvedAt
    cancelledBy {
      name
    }
    cancelledAt
    doneAt
    returnedBy {
      name
    }
    returnedAt
    fromPlanVersion {
      id
      number
      plan {
        id
        name
      }
    }
    toPlanVersion {
      id
      number
      plan {
        id
        name
      }
    }
    counts {
      outcome
      count
    }
    fees {
      currency
      subscriptions
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
  }
`);

interface Version {
  id: string;
  number: number;
  plan: { id: string; name: string };
}

const named = ({ id, number, plan }: Version) => (
  <NounLink to={versionAt(plan.id, id)}>
    {plan.name}, version {number}
  </NounLink>
);

/** What was asked, who moved it, what came of it in numbers, and the effect on fees. */
export function MigrationFacts(props: { migration: FragmentType<typeof MigrationFacts_migration> }) {
  const migration = readFragment(MigrationFacts_migration, props.migration);
  const { fromPlanVersion, toPlanVersion, timing, effectiveOn, carryOverrides, counts, fees } = migration;
  const { plannedBy, plannedAt, approvedBy, approvedAt, cancelledBy, cancelledAt, doneAt } = migration;
  const { returnedBy, returnedAt } = migration;
  return (
    <>
      <Facts
        facts={[
          { label: 'From', value: fromPlanVersion ? named(fromPlanVersion) : 'Picked subscriptions' },
          { label: 'To', value: named(toPlanVersion) },
          { label: 'When', value: whenText(timing, effectiveOn ?? null) },
          { label: 'Overrides that go on', value: carryOverrides.length > 0 ? carryOverrides.join(', ') : 'None' },
          { label: `Planned by ${plannedBy.name}`, value: <InstantText at={plannedAt} /> },
          ...(approvedBy ? [{ label: `Approved by ${approvedBy.name}`, value: <InstantText at={approvedAt} /> }] : []),
          ...(cancelledBy
            ? [{ label: `Cancelled by ${cancelledBy.name}`, value: <InstantText at={cancelledAt} /> }]
            : []),
          ...(doneAt ? [{ label: 'Done', value: <InstantText at={doneAt} /> }] : []),
          ...(returnedBy ? [{ label: `Returned by ${returnedBy.name}`, value: <InstantText at={returnedAt} /> }] : []),
        ]}
      />
      <Section title="Outcome">
        <Facts
          facts={inOrder(counts).map(({ outcome, count }) => ({
            label: outcomeWords[outcome],
            value: quantityText(String(count)),
          }))}
        />
        <Space h="sm" />
        {fees.length === 0 ? (
          <EmptyState title="No fees to compare">
            Fees of a cycle are compared where both versions are billed by the same cycle.
          </EmptyState>
        ) : (
          <DataTable
            caption="Fees and held licences of a cycle, before discounts and tax"
            rows={fees}
            keyOf={({ currency }) => currency}
            columns={[
              { label: 'Fees of a cycle', names: true, cell: ({ currency }) => currency },
              {
                label: 'Subscriptions',
                figure: true,
                cell: ({ subscriptions }) => quantityText(String(subscriptions)),
              },
              ...effectColumns<(typeof fees)[number]>().slice(0, 3),
            ]}
          />
        )}
      </Section>
    </>
  );
}

function whenText(timing: ChangeTiming, effectiveOn: string | null): string {
  if (timing === 'IMMEDIATE') return 'At once';
  if (timing === 'NEXT_CYCLE') return 'With the next period of each';
  return effectiveOn ? dateText(effectiveOn) : '–';
}
