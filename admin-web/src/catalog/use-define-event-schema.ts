import { graphql } from '../gql/gql';
import type { DefineEventSchemaMutation } from '../gql/graphql';
import { useSubmission } from '../graph/use-submission';

const DefineEventSchema = graphql(`
  mutation DefineEventSchema($input: DefineEventSchemaInput!) {
    defineEventSchema(input: $input) {
      __typename
      ... on EventSchema {
        eventName
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
      ... on EventSchemaInUse {
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

const resultOf = ({ defineEventSchema }: DefineEventSchemaMutation) => defineEventSchema;

/** Defines an event schema, or its next version. */
export const useDefineEventSchema = () =>
  useSubmission(DefineEventSchema, resultOf, 'EventSchema', { refetchQueries: ['EventSchemas', 'EventSchemaDetail'] });
