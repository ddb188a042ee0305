import { Stack } from '@mantine/core';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { Section } from '../parts/section';
import { SubscriptionSummary } from './subscription-summary';

const AccountSubscriptions_account = graphql(`
  fragment AccountSubscriptions_account on Account {
    subscriptions {
      id
      ...SubscriptionSummary_subscription
    }
  }
`);

export function AccountSubscriptions(props: { account: FragmentType<typeof AccountSubscriptions_account> }) {
  const { subscriptions } = readFragment(AccountSubscriptions_account, props.account);
  return (
    <Section title="Subscriptions">
      {subscriptions.length === 0 ? (
        <EmptyState title="Not subscribed">
          Usage is stored but not priced until the account is on a plan. Put it on one with “Subscribe to a plan”.
        </EmptyState>
      ) : (
        <Stack gap="lg">
          {subscriptions.map((subscription) => (
            <SubscriptionSummary key={subscription.id} subscription={subscription} />
          ))}
        </Stack>
      )}
    </Section>
  );
}
