import { graphql } from '../gql/gql';
import type { UpdateCatalogueMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const UpdateCatalogue = graphql(`
  mutation UpdateCatalogue($input: UpdateCatalogueInput!) {
    updateCatalogue(input: $input) {
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

const resultOf = ({ updateCatalogue }: UpdateCatalogueMutation) => updateCatalogue;

/** Names a catalogue anew, and says which plans it offers in which order. */
export const useUpdateCatalogue = () => useSubmission(UpdateCatalogue, resultOf, 'Catalogue');
