import { graphql } from '../gql/gql';
import { useSubmission } from '../graph/use-submission';

const CreateCatalogue = graphql(`
  mutation CreateCatalogue($input: CreateCatalogueInput!) {
    createCatalogue(input: $input) {
      __typename
      ... on Catalogue {
        id
      }
      ...Submission_problem
    }
  }
`);

/** Makes a catalogue: a master, or a subset of one. */
export const useCreateCatalogue = () => useSubmission(CreateCatalogue, 'Catalogue');
