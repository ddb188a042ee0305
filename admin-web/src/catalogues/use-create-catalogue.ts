import { graphql } from '../gql/gql';
import type { CreateCatalogueMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const CreateCatalogue = graphql(`
  mutation CreateCatalogue($input: CreateCatalogueInput!) {
    createCatalogue(input: $input) {
      __typename
      ... on Catalogue {
        id
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

const resultOf = ({ createCatalogue }: CreateCatalogueMutation) => createCatalogue;

/** Makes a catalogue: a master, or a subset of one. */
export const useCreateCatalogue = () => useSubmission(CreateCatalogue, resultOf, 'Catalogue');
