import { graphql } from '../gql/gql';
import type { SetPlanCurrenciesMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const SetPlanCurrencies = graphql(`
  mutation SetPlanCurrencies($input: SetPlanCurrenciesInput!) {
    setPlanCurrencies(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
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
      ... on Conflict {
        changes {
          path
          before
          after
        }
      }
    }
  }
`);

const resultOf = ({ setPlanCurrencies }: SetPlanCurrenciesMutation) => setPlanCurrencies;

/** Sets in which currencies a draft is offered. */
export const useSetPlanCurrencies = () => useSubmission(SetPlanCurrencies, resultOf, 'PlanVersion');
