import { Stack } from '@mantine/core';
import { dateText } from '../figures/calendar-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { ScheduleTable } from './schedule-table';

export const SubscriptionEffect_subscription = graphql(`
  fragment SubscriptionEffect_subscription on PlanSubscription {
    status
    endsOn
    nextCycleOn
    ...ScheduleTable_subscription
  }
`);

/** How a subscription is, or would be: until when, when it is billed next, and on what terms day by day. */
export function SubscriptionEffect(props: {
  subscription: FragmentType<typeof SubscriptionEffect_subscription>;
  caption: string;
}) {
  const subscription = readFragment(SubscriptionEffect_subscription, props.subscription);
  const { endsOn, nextCycleOn } = subscription;
  return (
    <Stack gap="sm">
      <Facts
        facts={[
          { label: 'First day without it', value: endsOn ? dateText(endsOn) : 'None, it goes on' },
          { label: 'Next period begins', value: nextCycleOn ? dateText(nextCycleOn) : 'It ends before' },
        ]}
      />
      <ScheduleTable subscription={subscription} caption={props.caption} />
    </Stack>
  );
}
