import { Group, Text } from '@mantine/core';
import { AccrualsTable } from '../accruals/accruals-table';
import { DateText } from '../figures/date-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { NounLink } from '../parts/noun-link';
import { StatusBadge } from '../parts/status-badge';

const SubscriptionSummary_subscription = graphql(`
  fragment SubscriptionSummary_subscription on PlanSubscription {
    id
    status
    startsOn
    endsOn
    planVersion {
      id
      number
      plan {
        id
        name
      }
    }
    accruals(first: 6) {
      id
      ...AccrualsTable_accrual
    }
  }
`);

/** One subscription and what it has accrued, period by period. */
export function SubscriptionSummary(props: { subscription: FragmentType<typeof SubscriptionSummary_subscription> }) {
  const { id, status, startsOn, endsOn, planVersion, accruals } = readFragment(
    SubscriptionSummary_subscription,
    props.subscription,
  );
  return (
    <div>
      <Group gap="sm" mb="xs">
        <NounLink to={`/subscriptions/${id}`} strong>
          {planVersion.plan.name}, version {planVersion.number}
        </NounLink>
        <StatusBadge status={status} />
        <Text size="sm" c="dimmed">
          from <DateText on={startsOn} />
          {endsOn && (
            <>
              {' '}
              until <DateText on={endsOn} />
            </>
          )}
        </Text>
      </Group>
      {accruals.length === 0 ? <Text c="dimmed">Nothing accrued yet.</Text> : <AccrualsTable accruals={accruals} />}
    </div>
  );
}
