import { Stack, Text } from '@mantine/core';
import { useLiveAccrual } from '../accruals/use-live-accrual';
import { AccrualsTable } from '../accruals/accruals-table';
import { PeriodText } from '../figures/date-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { StatusBadge } from '../parts/status-badge';

const SubscriptionAccruals_subscription = graphql(`
  fragment SubscriptionAccruals_subscription on PlanSubscription {
    id
    currentAccrual {
      id
      revision
      state
      total {
        amount
        currency
      }
      period {
        startsOn
        endsOn
      }
    }
    accruals(first: 12) {
      id
      ...AccrualsTable_accrual
    }
  }
`);

interface SubscriptionAccrualsProps {
  subscription: FragmentType<typeof SubscriptionAccruals_subscription>;
  refetch: () => Promise<unknown>;
}

/** What has accrued: the period that runs, live, and those before. */
export function SubscriptionAccruals(props: SubscriptionAccrualsProps) {
  const { id, currentAccrual, accruals } = readFragment(SubscriptionAccruals_subscription, props.subscription);
  useLiveAccrual(currentAccrual ? { ...currentAccrual, subscription: { id } } : undefined, props.refetch);
  return (
    <Section title="Accruals">
      <Stack gap="md">
        {currentAccrual && (
          <Facts
            facts={[
              {
                label: 'Accrued in this period, before tax',
                value: (
                  <NounLink to={`/accruals/${currentAccrual.id}`} strong>
                    <MoneyText money={currentAccrual.total} exact />
                  </NounLink>
                ),
              },
              { label: 'Period', value: <PeriodText period={currentAccrual.period} /> },
              { label: 'State', value: <StatusBadge status={currentAccrual.state} /> },
            ]}
          />
        )}
        {accruals.length === 0 ? <Text c="dimmed">Nothing accrued yet.</Text> : <AccrualsTable accruals={accruals} />}
      </Stack>
    </Section>
  );
}
