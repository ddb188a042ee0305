import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';

const ExperimentOffered = graphql(`
  query ExperimentOffered($experimentKey: String!, $accountId: ID!) {
    experimentOffer(experimentKey: $experimentKey, accountId: $accountId) {
      __typename
      ... on ExperimentOffer {
        arm {
          key
          planVersion {
            id
            number
            plan {
              id
              name
            }
          }
        }
      }
      ... on Problem {
        message
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
    }
  }
`);

/** The arm that a running experiment offers an account, or why it would not be given one; neither where none is named. */
export function useExperimentOffer(experimentKey: string, accountId: string) {
  const { data } = useQuery(ExperimentOffered, {
    variables: { experimentKey, accountId },
    skip: experimentKey === '',
    // It may have been stopped, or its version archived, since the last look.
    fetchPolicy: 'network-only',
  });
  const offer = data?.experimentOffer;
  if (offer === undefined) return {};
  if (offer.__typename === 'ExperimentOffer') return { offered: offer.arm };
  if (offer.__typename === 'InvalidInput') return { refused: offer.fields[0]?.message ?? offer.message };
  return { refused: offer.message };
}
