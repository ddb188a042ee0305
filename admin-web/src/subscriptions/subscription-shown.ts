import { graphql } from '../gql/gql';

/** All that the page of a subscription shows: every change answers with it, so that the page is right at once. */
export const SubscriptionShown_subscription = graphql(`
  fragment SubscriptionShown_subscription on PlanSubscription {
    id
    version
    status
    allowedMoves
    account {
      id
      name
      customer {
        id
        displayName
      }
    }
    planVersion {
      id
      number
      plan {
        id
        name
      }
    }
    ...SubscriptionFacts_subscription
    ...ScheduleTable_subscription
    ...LicencesSection_subscription
    ...OverridesSection_subscription
    ...CouponsSection_subscription
    ...SubscriptionTimeline_subscription
    ...SubscriptionEffect_subscription
  }
`);
