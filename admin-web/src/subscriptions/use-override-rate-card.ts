import { graphql } from '../gql/gql';
import { useSubscriptionChange } from './use-subscription-change';

const OverrideRateCard = graphql(`
  mutation OverrideRateCard($input: OverrideRateCardInput!, $dryRun: Boolean! = false) {
    overrideRateCard(input: $input) {
      __typename
      ... on PlanSubscription {
        id
        chargesPreview @include(if: $dryRun) {
          ...ChargesPreview_preview
        }
        ...SubscriptionShown_subscription
      }
      ...Submission_problem
    }
  }
`);

/** Changes a card of the plan for one subscription, adds one or removes one. */
export const useOverrideRateCard = () => useSubscriptionChange(OverrideRateCard);
