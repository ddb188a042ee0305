import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const UpdateCatalogue = graphql(`
  mutation UpdateCatalogue($input: UpdateCatalogueInput!) {
    updateCatalogue(input: $input) {
      __typename
      ... on Catalogue {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Names a catalogue anew, and says which plans it offers in which order. */
export const useUpdateCatalogue = () => useSubmission(UpdateCatalogue, 'Catalogue');
