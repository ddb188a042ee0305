import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const SetPlanCurrencies = graphql(`
  mutation SetPlanCurrencies($input: SetPlanCurrenciesInput!) {
    setPlanCurrencies(input: $input) {
      __typename
      ... on PlanVersion {
        id
        ...VersionShown_version
      }
      ...Submission_problem
    }
  }
`);

/** Sets in which currencies a draft is offered. */
export const useSetPlanCurrencies = () => useSubmission(SetPlanCurrencies, 'PlanVersion');
